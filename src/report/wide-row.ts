import { type FloatArray, type Format, smallestNormal } from '../core/format.ts';
import { loopsFor } from '../core/loops.ts';
import type { Plan } from '../core/plan.ts';
import { errorOf, type NearTruth } from './near-truth.ts';
import { type Sum, sumIn } from './sums.ts';

/**
 * A row in a format that JavaScript has itself, all in that format: what the programs compute of all lanes, in one loop,
 * with the same operations on the same numbers as their traces. Memory is reused from row to row.
 */
export interface WideRow {
  readonly x: FloatArray;
  /** e^(x - max), as the stable softmax computes it. */
  readonly e: FloatArray;
  readonly max: number;
  /** The first lane that holds the maximum. */
  readonly top: number;
  /** Sum of e^x. */
  readonly naiveSum: number;
  /** Sum of e^(x - max), of all lanes and of all but the top one. */
  readonly sum: number;
  readonly rest: number;
  /** The smallest finite x. */
  readonly min: number;
  /** Whether some e^x, or e^(x - max), is no normal number, though it does not round to 0 by far. */
  readonly naiveSmall: boolean;
  readonly small: boolean;
  readonly truth: NearTruth;
}

/** Null where the largest x is not finite, or an x is NaN. What it returns holds until the next row. */
export type WideReader = (row: FloatArray) => WideRow | null;

export const isWide = ({ storage, compute, accumulation }: Plan): boolean =>
  storage.storeRounds && storage === compute && storage === accumulation;

const NONE = Number.NaN;

export function wideReader(plan: Plan, temperature: number): WideReader {
  const { storage: format, flushToZero, order } = plan;
  const { round, allocate, precision } = format;
  const tiny = smallestNormal(format);
  // A quarter of the smallest number.
  const least = tiny * 2 ** -(precision + 1);
  const single = precision <= 24;
  const sumOf: Sum | null =
    order === 'left-to-right' && !flushToZero && single ? null : sumIn(format, order, flushToZero);
  const read = reader(format, flushToZero, temperature);
  let [naive, e, others] = [allocate(0), allocate(0), allocate(0)];

  return (row) => {
    const x = read(row);
    const n = x.length;
    if (e.length !== n) [naive, e, others] = [allocate(n), allocate(n), allocate(n - 1)];
    const found = largestIn(x);
    if (found === null) return null;
    const { max, top, min } = found;
    let naiveSum = 0;
    let sum = 0;
    let rest = 0;
    let trueRest = 0;
    let [naiveSmall, small] = [false, false];
    if (sumOf === null) {
      // The first term starts the sum: nothing is rounded.
      for (let i = 0; i < n; i++) {
        const value = x[i] ?? NONE;
        const naivePower = Math.exp(value);
        if (naivePower < tiny && naivePower > least) naiveSmall = true;
        naiveSum = Math.fround(naiveSum + Math.fround(naivePower));
        const exact = value - max;
        const d = Math.fround(exact);
        const power = Math.exp(d);
        const term = Math.fround(power);
        if (power < tiny && power > least) small = true;
        e[i] = term;
        sum = Math.fround(sum + term);
        if (i !== top) {
          rest = Math.fround(rest + term);
          if (power !== 0) trueRest += power + power * (exact - d);
        }
      }
    } else {
      for (let i = 0; i < n; i++) {
        const value = x[i] ?? NONE;
        const naivePower = Math.exp(value);
        if (naivePower < tiny && naivePower > least) naiveSmall = true;
        naive[i] = naivePower;
        const exact = value - max;
        const d = round(exact);
        const power = Math.exp(d);
        if (power < tiny && power > least) small = true;
        e[i] = power;
        if (i !== top && power !== 0) trueRest += power + power * (exact - d);
      }
      if (flushToZero) flush(naive, tiny);
      if (flushToZero) flush(e, tiny);
      others.set(e.subarray(0, top));
      others.set(e.subarray(top + 1), top);
      naiveSum = sumOf(naive);
      sum = sumOf(e);
      rest = n === 1 ? 0 : sumOf(others);
    }
    // A difference rounded to the format is off by |d| ulp / 2, which the second term of e^(d + r) = e^d (1 + r) makes
    // up for; what is left is r^2 / 2, for |d| below 745.
    const error = errorOf(n) + (single ? (104 * 2 ** -24) ** 2 : 0);
    return {
      x,
      e,
      max,
      top,
      naiveSum,
      sum,
      rest,
      min,
      naiveSmall,
      small,
      truth: { x, max, rest: trueRest, error },
    };
  };
}

/** x = logit / T in the format. A row that is in the format already is its own x where T is 1. */
function reader(
  format: Format,
  flushToZero: boolean,
  temperature: number,
): (row: FloatArray) => FloatArray {
  const { convert, binary } = loopsFor(format, flushToZero);
  const t = format.round(temperature);
  const holds =
    format.precision > 24 ? () => true : (row: FloatArray) => row instanceof Float32Array;
  if (t === 1 && !flushToZero) return (row) => (holds(row) ? row : convert(row));
  return (row) => binary.divide(convert(row), t);
}

function largestIn(x: FloatArray) {
  let max = Number.NEGATIVE_INFINITY;
  let min = Number.POSITIVE_INFINITY;
  let top = -1;
  for (let i = 0; i < x.length; i++) {
    const value = x[i] ?? NONE;
    if (value > max) {
      max = value;
      top = i;
    } else if (Number.isNaN(value)) return null;
    if (value < min && value !== Number.NEGATIVE_INFINITY) min = value;
  }
  return Number.isFinite(max) ? { max, top, min } : null;
}

function flush(values: FloatArray, tiny: number): void {
  for (let i = 0; i < values.length; i++) if ((values[i] ?? NONE) < tiny) values[i] = 0;
}
