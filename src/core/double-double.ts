import { expOf, precisionOf } from './enclosure.ts';
import { productError, sumError } from './exactness.ts';
import { once } from './once.ts';

/**
 * Double-double arithmetic: a number is the unevaluated sum of two doubles, `high + low`, with about 106 bits. The
 * bounds stated here are proved in docs/decisions/0019-true-values-of-long-vectors.md.
 */

/** e^x as (high + low) * 2^power, lane by lane; high is in [0.9, 2.1]. */
export interface Exponentials {
  readonly high: Float64Array;
  readonly low: Float64Array;
  /** At most 0. VANISHED where e^x is below 2^-1300; high and low are then 0. */
  readonly power: Int32Array;
}

export const VANISHED = -(2 ** 30);

/** Below this e^x is below 2^-1300, which rounds to 0 in any format. */
const REACH = -910;

/** Values of 2^(j/64) in the table. */
const PARTS = 64;

/** How far each of the exponentials is off, relatively. */
export const EXP_ERROR = 2 ** -100;

const BITS = 192;

/** A fixed-point number as the nearest double and the double nearest to the rest. */
function pairOf(fixed: bigint): readonly [high: number, low: number] {
  const high = Number(fixed);
  const low = Number(fixed - BigInt(high));
  return [high * 2 ** -BITS, low * 2 ** -BITS];
}

interface Constants {
  /** ln 2 / 64 in three parts; a whole number below 2^17 times either of the first two is a double. */
  readonly step: readonly [number, number, number];
  /** 2^(j/64) */
  readonly tableHigh: Float64Array;
  readonly tableLow: Float64Array;
  /** 1/5!, 1/4!, 1/3!, 1/2!, 1/1!, 1/0! */
  readonly taylorHigh: Float64Array;
  readonly taylorLow: Float64Array;
}

const constants = once((): Constants => {
  const p = precisionOf(BITS);
  const step = p.ln2 >> 22n;
  const digits36 = (fixed: bigint, unit: number) =>
    (fixed >> BigInt(BITS - unit)) << BigInt(BITS - unit);
  const first = digits36(step, 42);
  const second = digits36(step - first, 78);
  const powers = Array.from({ length: PARTS }, (_, j) => {
    const { low, high, exponent } = expOf(BigInt(j) * step, p);
    return pairOf(j === 0 ? p.one : ((low + high) >> 1n) << BigInt(exponent + BITS));
  });
  const taylor = [120n, 24n, 6n, 2n, 1n, 1n].map((factorial) => pairOf(p.one / factorial));
  return {
    step: [pairOf(first)[0], pairOf(second)[0], pairOf(step - first - second)[0]],
    tableHigh: Float64Array.from(powers, ([high]) => high),
    tableLow: Float64Array.from(powers, ([, low]) => low),
    taylorHigh: Float64Array.from(taylor, ([high]) => high),
    taylorLow: Float64Array.from(taylor, ([, low]) => low),
  };
});

/**
 * e^(x - max) for each lane, the differences exact, each with a relative error of at most EXP_ERROR. `max` is finite and
 * no x is larger or NaN; -Infinity vanishes.
 */
export function exponentialsOf(x: ArrayLike<number>, max: number): Exponentials {
  const { step, tableHigh, tableLow, taylorHigh, taylorLow } = constants();
  const [first, second, third] = step;
  const n = x.length;
  const [highs, lows, powers] = [new Float64Array(n), new Float64Array(n), new Int32Array(n)];
  for (let i = 0; i < n; i++) {
    const value = x[i] ?? Number.NEGATIVE_INFINITY;
    const difference = value - max;
    if (difference < REACH) {
      powers[i] = VANISHED;
      continue;
    }
    // x - max = (64 power + j) ln 2 / 64 + r, with r = rHigh + rLow.
    const whole = Math.round(difference * (PARTS / Math.LN2));
    const taken = whole * first;
    const a = difference - taken;
    const b = a - whole * second;
    const rest = sumError(value, -max, difference);
    const rHigh = b + rest;
    const rLow =
      sumError(difference, -taken, a) +
      sumError(a, -whole * second, b) +
      sumError(b, rest, rHigh) -
      whole * third;
    // The Taylor series: the terms from the sixth on in doubles, then Horner's rule.
    let [high, low] = [tailOf(rHigh), 0];
    for (let k = 0; k < 6; k++) {
      const product = rHigh * high;
      const error = productError(rHigh, high, product) + (rHigh * low + rLow * high);
      const coefficient = taylorHigh[k] ?? 0;
      high = coefficient + product;
      low = coefficient - high + product + ((taylorLow[k] ?? 0) + error);
    }
    const j = whole & (PARTS - 1);
    const [factor, factorLow] = [tableHigh[j] ?? 0, tableLow[j] ?? 0];
    const product = factor * high;
    const error = productError(factor, high, product) + (factor * low + factorLow * high);
    const sum = product + error;
    highs[i] = sum;
    lows[i] = error - (sum - product);
    powers[i] = whole >> 6;
  }
  return { high: highs, low: lows, power: powers };
}

/** 1/6! + r/7! + … + r^4/10! */
const tailOf = (r: number): number =>
  1 / 720 + r * (1 / 5040 + r * (1 / 40320 + r * (1 / 362880 + r / 3628800)));

/** (high + low) * 2^power */
export interface Sum {
  readonly high: number;
  readonly low: number;
  readonly power: number;
}

/** Sums of this many terms are added up first, so that errors add up less. */
const BLOCK = 512;
/** Terms this far below the largest change nothing within the error. */
const NEGLIGIBLE = -200;

/** How many terms sumOf takes for its bound. */
export const MOST_TERMS = 2 ** 22;
/** How far it is off, relatively, with the errors of the exponentials. */
export const SUM_ERROR = 2 ** -91;

/** The sum of all but one lane; null where all of them vanished. */
export function sumOf({ high, low, power }: Exponentials, without: number): Sum | null {
  let most = VANISHED;
  for (let i = 0; i < power.length; i++)
    if (i !== without) most = Math.max(most, power[i] ?? VANISHED);
  if (most === VANISHED) return null;
  const scales = Float64Array.from({ length: 1 - NEGLIGIBLE }, (_, places) => 2 ** -places);
  let [sum, sumLow] = [0, 0];
  for (let start = 0; start < high.length; start += BLOCK) {
    const end = Math.min(start + BLOCK, high.length);
    let [block, blockLow] = [0, 0];
    for (let i = start; i < end; i++) {
      const scale = scales[most - (power[i] ?? VANISHED)];
      if (scale === undefined || i === without) continue;
      const term = (high[i] ?? 0) * scale;
      const next = block + term;
      const error = sumError(block, term, next) + (blockLow + (low[i] ?? 0) * scale);
      block = next + error;
      blockLow = error - (block - next);
    }
    const next = sum + block;
    const error = sumError(sum, block, next) + (sumLow + blockLow);
    sum = next + error;
    sumLow = error - (sum - next);
  }
  return { high: sum, low: sumLow, power: most };
}
