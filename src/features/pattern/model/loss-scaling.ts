import { float16, float32 } from '../../../core/format.ts';
import { type Kind, kindOf } from '../../../core/kind.ts';
import { recorder } from '../../../core/recorder.ts';
import type { Step } from '../../../core/trace.ts';

/** What happens to one gradient in float16. */
export type Passage = 'kept' | 'thin' | 'vanished' | 'overflowed';

export interface LossScaling {
  /** The scale is 2^power. */
  readonly power: number;
  /** The gradients, in float32. */
  readonly gradient: Step;
  /** In float16 as they are. */
  readonly plain: Step;
  /** In float16, times the scale: the result of backpropagation from a scaled loss. */
  readonly scaled: Step;
  /** Divided by the scale again, in float32. */
  readonly unscaled: Step;
  readonly plainPassage: readonly Passage[];
  readonly passage: readonly Passage[];
  /** The largest relative error of gradients that were normal in float16; 0 if there are none. */
  readonly worst: number;
  /** Trainers skip the whole step if one gradient is infinite. */
  readonly skipped: boolean;
}

const PASSAGES: Readonly<Record<Kind, Passage>> = {
  normal: 'kept',
  subnormal: 'thin',
  zero: 'vanished',
  infinity: 'overflowed',
  nan: 'overflowed',
};

/**
 * P. Micikevicius et al., "Mixed precision training", ICLR 2018. The scale is 2^power; the product with it is taken in
 * float32, where it is exact for 1e-30 < |g| < 1e30 and powers up to 24, and rounded to float16 once.
 */
export function scaleLoss(gradient: readonly number[], power: number): LossScaling {
  const single = recorder(float32, false);
  const half = recorder(float16, false);
  const g = single.input(gradient);
  const scale = single.number(2 ** power);
  const plain = half.input(g.values);
  const scaled = half.input(single.mul(g, scale).values);
  const unscaled = single.div(single.input(scaled.values), scale);
  const passage = passagesOf(scaled);
  const errors = Array.from(g.values, (value, lane) =>
    passage[lane] === 'kept' ? Math.abs(((unscaled.values[lane] ?? 0) - value) / value) : 0,
  );
  return {
    power,
    gradient: g,
    plain,
    scaled,
    unscaled,
    plainPassage: passagesOf(plain),
    passage,
    worst: Math.max(...errors),
    skipped: scaled.values.some((value) => !Number.isFinite(value)),
  };
}

const passagesOf = ({ values }: Step): Passage[] =>
  Array.from(values, (value) => PASSAGES[kindOf(value, float16)]);
