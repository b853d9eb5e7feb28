import type { Format } from '../../../core/format.ts';
import { kindOf } from '../../../core/kind.ts';
import type { Scale } from '../../../panel/strip/model/scale.ts';
import { assessProbabilities } from '../../../softmax/assess.ts';
import type { Problem } from '../../../softmax/evaluate.ts';
import {
  type ShiftEvaluation,
  type ShiftWindow,
  shiftWindow,
  zoneOf,
} from '../../../softmax/shift.ts';
import type { Ruled } from './ruled.ts';

/**
 * How a softmax stands. `fading`: an exponential has lost digits that its probability should have, but p still agrees
 * with the truth to four.
 */
export type Zone = 'right' | 'fading' | 'wrong' | 'broken';

/** By what became of p. */
export function zoneOfProbabilities({ p, truth, problem }: Ruled): Zone {
  const { kind } = assessProbabilities(p, () => truth().softmax, problem);
  return kind === 'sound' ? 'right' : kind;
}

/** By the constant that was subtracted. Null for the window of a largest x that is not finite: nothing works there. */
export function zoneOfShift(
  shifted: ShiftEvaluation,
  window: ShiftWindow | null,
  { format }: Problem,
): Zone {
  if (window === null) return 'broken';
  const zone = zoneOf(shifted, window, format);
  switch (zone.kind) {
    case 'right':
      return 'right';
    case 'digits-lost':
      return zone.worst === null ? 'fading' : 'wrong';
    default:
      return 'broken';
  }
}

/** Fading too where an exponential is subnormal or 0 whose probability should be normal, as for a shift. */
export function zoneOfNaive(ruled: Ruled): Zone {
  const byResult = zoneOfProbabilities(ruled);
  if (byResult !== 'right') return byResult;
  const { e, truth, problem } = ruled;
  const isNormal = (value: number | undefined, format: Format) =>
    kindOf(value ?? Number.NaN, format) === 'normal';
  const lost = truth().softmax.some(
    (p, lane) => isNormal(p, problem.format) && !isNormal(e.values[lane], e.format),
  );
  return lost ? 'fading' : 'right';
}

const windows = new WeakMap<Problem, ShiftWindow | null>();

/** Finding a window takes some two hundred evaluations: it is kept, since a new c does not change it. */
export function windowOf(problem: Problem): ShiftWindow | null {
  const window = windows.has(problem) ? (windows.get(problem) ?? null) : shiftWindow(problem);
  windows.set(problem, window);
  return window;
}

/** A stretch of the axis, as shares of the width of the strip. */
export interface Stretch {
  readonly zone: 'right' | 'wrong' | 'broken';
  readonly from: number;
  readonly to: number;
}

/**
 * Where on the axis the largest exponent may stand, whatever is subtracted: x - c is in a zone where c is. From left to
 * right, without those that are not on the strip.
 */
export function stretchesOf(
  max: number,
  { low, right, high }: ShiftWindow,
  scale: Scale,
): readonly Stretch[] {
  const [vanished, kept, over] = [high, right, low].map((c) =>
    Math.min(1, Math.max(0, scale.at(max - c))),
  ) as [number, number, number];
  const all: readonly Stretch[] = [
    { zone: 'broken', from: 0, to: vanished },
    { zone: 'wrong', from: vanished, to: kept },
    { zone: 'right', from: kept, to: over },
    { zone: 'broken', from: over, to: 1 },
  ];
  return all.filter(({ from, to }) => to > from);
}
