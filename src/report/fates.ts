import type { FloatArray } from '../core/format.ts';
import { flushedAway } from '../softmax/assess.ts';
import { isRight, VISIBLE } from '../softmax/closeness.ts';
import type { Machine } from '../softmax/problem.ts';
import {
  type Interval,
  type NearTruth,
  nearLoss,
  nearProbability,
  roundedTo,
} from './near-truth.ts';
import type { Fate } from './report.ts';

/**
 * What became of the results of a row, by the rules of the lab's verdict (softmax/assess.ts). `undefined` where the
 * true values are not known well enough to tell.
 */

/** Whether a finite value is right for every true value in the interval; undefined where for some only. */
function agreed({ low, high }: Interval, holds: (exact: number) => boolean): boolean | undefined {
  const atLow = holds(low);
  return low === high || atLow === holds(high) ? atLow : undefined;
}

/** Of probabilities, none of which is NaN, and some not 0. */
export function fateOfProbabilities(
  p: FloatArray,
  truth: NearTruth,
  machine: Machine,
): Fate | undefined {
  let doubt = false;
  for (let i = 0; i < p.length; i++) {
    const value = p[i] ?? Number.NaN;
    const near = nearProbability(truth, truth.x[i] ?? Number.NaN);
    // Well within the tolerance; the rest is for the few others.
    if (Math.abs(value - near.low) < (VISIBLE / 2) * near.low) continue;
    const right = agreed(
      roundedTo(machine.format, near),
      (exact) =>
        flushedAway(value, exact, machine, VISIBLE) || isRight(value, exact, machine.format),
    );
    if (right === false) return 'wrong';
    if (right === undefined) doubt = true;
  }
  return doubt ? undefined : 'sound';
}

/** Of probabilities against the true ones, each rounded to the format. */
export function exactFateOfProbabilities(
  p: FloatArray,
  truth: readonly number[],
  machine: Machine,
): Fate {
  const right = (value: number, lane: number) => {
    const exact = truth[lane] ?? Number.NaN;
    return flushedAway(value, exact, machine, VISIBLE) || isRight(value, exact, machine.format);
  };
  return p.every(right) ? 'sound' : 'wrong';
}

/** Whether there is no distribution: a NaN, or nothing but zeros. */
export function isNoDistribution(p: FloatArray): boolean {
  let some = false;
  for (let i = 0; i < p.length; i++) {
    const value = p[i] ?? Number.NaN;
    if (Number.isNaN(value)) return true;
    if (value !== 0) some = true;
  }
  return !some;
}

/** Of a loss, `x` being that of the true class. */
export const fateOfLoss = (
  value: number,
  truth: NearTruth,
  x: number,
  machine: Machine,
): Fate | undefined => {
  if (Number.isNaN(value)) return 'broken';
  const exact = roundedTo(machine.format, nearLoss(truth, x));
  const right = agreed(exact, (one) => isRightLoss(value, one, machine));
  if (right === undefined) return undefined;
  return fateIf(right, value);
};

/** Against the true loss, rounded to the format. */
export const exactFateOfLoss = (value: number, exact: number, machine: Machine): Fate =>
  Number.isNaN(value) ? 'broken' : fateIf(isRightLoss(value, exact, machine), value);

const isRightLoss = (value: number, exact: number, machine: Machine): boolean =>
  Number.isFinite(value)
    ? flushedAway(value, exact, machine, 0) || isRight(value, exact, machine.format)
    : Object.is(value, exact);

const fateIf = (right: boolean, value: number): Fate => {
  if (right) return 'sound';
  return Number.isFinite(value) ? 'wrong' : 'broken';
};
