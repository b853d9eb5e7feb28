import { bitsOf } from '../../src/core/bits.ts';
import { type Format, float32, float64 } from '../../src/core/format.ts';
import { type Step, valueAt } from '../../src/core/trace.ts';
import { type Evaluation, evaluate } from '../../src/softmax/evaluate.ts';

interface Setting {
  readonly y?: number;
  readonly temperature?: number;
}

const inSetting =
  (format: Format, flushToZero: boolean) =>
  (logits: readonly number[], { y = 0, temperature = 1 }: Setting = {}): Evaluation =>
    evaluate({ logits, temperature, trueClass: y, format, flushToZero });

/** Softmax of these logits as the three machines of the facts table compute it. */
export const ieee = inSetting(float32, false);
export const ftz = inSetting(float32, true);
export const double = inSetting(float64, false);

/** The two ways float32 treats subnormals; most facts hold in both. */
export const BOTH = [
  ['with gradual underflow', ieee],
  ['with subnormals flushed', ftz],
] as const;

export const list = (step: Step): number[] => [...step.values];

export const hex = (value: number): string => bitsOf(value, float32).hex;

export const hexOf = (step: Step): string[] => list(step).map(hex);

/** As many significant digits as a fact is stated with. */
export const digits = (value: number, count: number): string =>
  Number(value.toPrecision(count)).toString();

/** Each value to as many digits as the fact it is compared with. */
export const rounded = (step: Step, count: number): number[] =>
  list(step).map((value) => Number(value.toPrecision(count)));

/** The losses one trace computes, by the name of the form. */
export const losses = ({ stable }: Evaluation) => ({
  lse: valueAt(stable.loss),
  shift: valueAt(stable.lossShift),
  log1p: valueAt(stable.lossLog1p),
  logP: valueAt(stable.lossP),
});
