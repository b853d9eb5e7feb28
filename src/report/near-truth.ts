import type { FloatArray, Format } from '../core/format.ts';

/**
 * True values of a row in doubles, with a bound of their error: enough to judge nearly every row. What they cannot
 * decide, exact arithmetic does (softmax/truth.ts).
 *
 * With d = x - m and m the largest x, the terms e^d are at most 1, and that of m is left out of `rest`, so that a rest
 * much below 1 keeps its digits. Each d is off by 2^-53 of itself at most, so a term that is a normal double by less
 * than 745 * 2^-53 of itself; Math.exp by less than 2^-52; and adding n terms by n * 2^-53. `error` is twice all that.
 */
export interface NearTruth {
  readonly x: FloatArray;
  readonly max: number;
  /** Sum of e^(x - max) over all lanes but the first that holds the maximum. */
  readonly rest: number;
  /** Relative, of `rest`, and of all that is made from it below. */
  readonly error: number;
}

/** An interval that holds a real number. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Null where the largest x is not finite, or where there is a NaN. `counts`: how many lanes have each x. */
export function nearTruth(x: FloatArray, counts: Int32Array | null): NearTruth | null {
  let max = Number.NEGATIVE_INFINITY;
  let top = -1;
  let lanes = 0;
  for (let i = 0; i < x.length; i++) {
    const value = x[i] ?? Number.NaN;
    if (value > max) {
      max = value;
      top = i;
    } else if (Number.isNaN(value)) return null;
    lanes += counts?.[i] ?? 1;
  }
  if (!Number.isFinite(max)) return null;
  let rest = (counts?.[top] ?? 1) - 1;
  for (let i = 0; i < x.length; i++) {
    if (i !== top) rest += Math.exp((x[i] ?? Number.NaN) - max) * (counts?.[i] ?? 1);
  }
  return { x, max, rest, error: errorOf(lanes) };
}

/** The relative error of sums of this many exponentials. */
export const errorOf = (lanes: number): number => (2 * lanes + 2000) * 2 ** -52;

/** Terms and results that are no normal doubles are off by that much. */
const LEAST = 2 ** -1073;

const around = (value: number, { error }: NearTruth): Interval => {
  const slack = Math.abs(value) * error + LEAST;
  return { low: value - slack, high: value + slack };
};

/** softmax of one x: e^(x - max) / (1 + rest). */
export const nearProbability = (truth: NearTruth, x: number): Interval =>
  x === Number.NEGATIVE_INFINITY
    ? { low: 0, high: 0 }
    : around(Math.exp(x - truth.max) / (1 + truth.rest), truth);

/** (max - x) + log(1 + rest): two numbers of one sign, so that the relative error stays small. */
export function nearLoss(truth: NearTruth, x: number): Interval {
  const loss = truth.max - x + Math.log1p(truth.rest);
  if (truth.rest === 0 && x === truth.max) return { low: 0, high: LEAST };
  return Number.isFinite(loss) ? around(loss, truth) : { low: loss, high: loss };
}

/** Both ends rounded to a format, as true values are. */
export const roundedTo = ({ round }: Format, { low, high }: Interval): Interval => ({
  low: round(low),
  high: round(high),
});
