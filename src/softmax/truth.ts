import {
  addEnclosures,
  type Enclosure,
  exactly,
  expOf,
  ln10Of,
  log1pOf,
  type Precision,
  shiftRightUp,
  toFixed,
} from '../core/enclosure.ts';
import type { Format } from '../core/format.ts';
import { settled, ziv } from '../core/ziv.ts';

/**
 * True values: the exact result for the given floats, rounded once to the format (ties to even,
 * gradual underflow, overflow to Infinity or what the format has in its place), however extreme the inputs.
 * The floats may be those of another format.
 *
 * Every real number is held as an enclosure computed in integers. Where both ends round to the same
 * float, that float is the answer; elsewhere the work is repeated with twice the bits (Ziv's
 * strategy). It ends, because no true value lies halfway between two floats: by the
 * Lindemann-Weierstrass theorem e^x is transcendental for x != 0, and a softmax entry, a
 * log-sum-exp or a loss over at least two finite logits is irrational, save entries of equal
 * logits, 1/n. Where n is a power of two that is a float, or halfway between two small ones of a
 * narrow format, enclosed as a single point; otherwise it is no dyadic fraction. With one finite
 * logit they are 1, the logit and 0, enclosed as single points.
 */

export interface TrueValues {
  readonly softmax: number[];
  readonly logSumExp: number;
  readonly loss: number;
}

// 38 bits beyond the format settle all but one in a million results; for float32 they make 62,
// which one BigInt digit of 64 bits holds.
const startBits = (format: Format): number => format.precision + 38;

/**
 * e^-reach is so far below the smallest subnormal that, added to a float or a halfway point, it can
 * only break a tie. 2^-reach would do; e^-reach is smaller still.
 */
const reach = (format: Format, p: Precision): number =>
  p.bits + format.precision - format.minExponent;

/**
 * e^x for x = the difference of two floats; out of reach it is (0, 2^-reach), without any large
 * number.
 */
function expOfDifference(a: number, b: number, format: Format, p: Precision): Enclosure {
  const limit = reach(format, p);
  if (a === -Infinity) return { low: 0n, high: 0n, exponent: -limit };
  if (a === b) return { low: p.one, high: p.one, exponent: -p.bits };
  if (a - b < -limit) return { low: 0n, high: 1n, exponent: -limit };
  return expOf(toFixed(a, p.bits) - toFixed(b, p.bits), p);
}

/**
 * e^x rounded to the format, for any double x. Infinity gives Infinity (or what the format has in
 * its place), -Infinity 0, NaN NaN. Exact only at 0.
 */
export function trueExp(x: number, format: Format): number {
  if (x === 0) return 1;
  if (!Number.isFinite(x)) return format.round(Math.exp(x));
  if (x > format.maxExponent + 1) return format.overflow;
  return ziv(startBits(format), (p) => settled(expOfDifference(x, 0, format, p), format));
}

/**
 * e^(a - b) rounded once to the format, for a <= b: the difference is taken as exact. 0 where a is -Infinity, NaN where
 * either is NaN or both are infinite alike.
 */
export function trueExpOfDifference(a: number, b: number, format: Format): number {
  if (!Number.isFinite(a) || !Number.isFinite(b)) return trueExp(a - b, format);
  return ziv(startBits(format), (p) => settled(expOfDifference(a, b, format, p), format));
}

/** A row whose maximum is finite: `top` is the first index that holds it. */
interface Row {
  readonly x: readonly number[];
  readonly max: number;
  readonly top: number;
  readonly format: Format;
}

/** The exponentials of a row over that of its maximum, and the sum of all but the first maximum. */
interface Exponentials {
  readonly each: readonly Enclosure[];
  readonly rest: Enclosure;
}

function exponentials({ x, max, top, format }: Row, p: Precision): Exponentials {
  const each = x.map((value) => expOfDifference(value, max, format, p));
  const others = each.filter((term, i) => i !== top && term.high > 0n);
  // Aligned to the largest, so that a rest of only small terms keeps its relative precision.
  const exponent = others.reduce((most, term) => Math.max(most, term.exponent), -reach(format, p));
  let low = 0n;
  let high = 0n;
  for (const term of others) {
    const shift = BigInt(exponent - term.exponent);
    low += term.low >> shift;
    high += shiftRightUp(term.high, shift);
  }
  return { each, rest: { low, high, exponent } };
}

/** softmax_i = e^(x_i - max) / (1 + rest), for some of the exponentials */
function quotients(
  terms: readonly Enclosure[],
  rest: Enclosure,
  format: Format,
  p: Precision,
): number[] | null {
  const scale = BigInt(-p.bits - rest.exponent);
  const sumLow = p.one + (rest.low >> scale);
  const sumHigh = p.one + shiftRightUp(rest.high, scale);
  const softmax: number[] = [];
  for (const { low, high, exponent } of terms) {
    const quotient = {
      low: (low << p.width) / sumHigh,
      // Rounded up, so that an exact quotient is a single point, which may be halfway between floats.
      high: ((high << p.width) + sumLow - 1n) / sumLow,
      exponent,
    };
    const value = settled(quotient, format);
    if (value === null) return null;
    softmax.push(value);
  }
  return softmax;
}

const softmaxOf = ({ each, rest }: Exponentials, format: Format, p: Precision): number[] | null =>
  quotients(each, rest, format, p);

/** max + ln(1 + rest) */
const logSumExpOf = (logarithm: Enclosure, { max, format }: Row): number | null =>
  settled(addEnclosures(exactly(max), logarithm), format);

/** (max - label) + ln(1 + rest), with the difference exact */
function lossOf(logarithm: Enclosure, { max, format }: Row, label: number): number | null {
  if (label === -Infinity) return format.overflow;
  const gap = addEnclosures(exactly(max), exactly(-label));
  return settled(addEnclosures(gap, logarithm), format);
}

const largest = (x: readonly number[]): number =>
  x.reduce((most, value) => Math.max(most, value), -Infinity);

/**
 * The row, or null where a NaN or an infinite maximum decides everything. A maximum of -Infinity
 * means that all entries are masked, or that there are none.
 */
function finiteRow(logits: ArrayLike<number>, format: Format): Row | null {
  const x = Array.from(logits);
  const max = largest(x);
  return Number.isFinite(max) ? { x, max, top: x.indexOf(max), format } : null;
}

/** softmax is NaN throughout, log-sum-exp the maximum, the loss the limit where there is one. */
function degenerateValues(x: ArrayLike<number>, label: number, format: Format): TrueValues {
  const logits = Array.from(x);
  const max = largest(logits);
  return {
    softmax: logits.map(() => NaN),
    logSumExp: format.round(max),
    loss: max === Infinity && label < Infinity ? format.overflow : NaN,
  };
}

/**
 * Softmax probabilities e^(x_i) / sum of e^(x_j), each rounded once to the format; the logits are
 * taken as exact.
 *
 * A logit of -Infinity (masked) gives 0. A NaN anywhere, a logit of +Infinity, or nothing but
 * -Infinity gives NaN in every place.
 */
export function trueSoftmax(x: ArrayLike<number>, format: Format): number[] {
  const row = finiteRow(x, format);
  if (row === null) return degenerateValues(x, NaN, format).softmax;
  return ziv(startBits(format), (p) => softmaxOf(exponentials(row, p), format, p));
}

/** One lane of trueSoftmax; NaN for a lane that is not there. */
export function trueProbability(x: ArrayLike<number>, lane: number, format: Format): number {
  const row = finiteRow(x, format);
  if (row === null || x[lane] === undefined) return NaN;
  const only = ziv(startBits(format), (p) => {
    const { each, rest } = exponentials(row, p);
    return quotients(each.slice(lane, lane + 1), rest, format, p);
  });
  return only[0] ?? NaN;
}

/**
 * ln(sum of e^(x_j)), rounded once to the format; the logits are taken as exact. NaN with a NaN
 * anywhere, else the maximum where that is infinite.
 */
export function trueLogSumExp(x: ArrayLike<number>, format: Format): number {
  const row = finiteRow(x, format);
  if (row === null) return degenerateValues(x, NaN, format).logSumExp;
  return ziv(startBits(format), (p) => logSumExpOf(log1pOf(exponentials(row, p).rest, p), row));
}

/**
 * Cross-entropy ln(sum of e^(x_j)) - x_y, rounded once to the format; the logits are taken as
 * exact. Finite logits further apart than the largest finite number give Infinity.
 *
 * Infinity if the label is masked (-Infinity) beside a finite logit, or another logit is +Infinity.
 * NaN with a NaN anywhere, if the label itself is +Infinity, if all logits are -Infinity, and if
 * `y` is not an index of `x`.
 */
export function trueLoss(x: ArrayLike<number>, y: number, format: Format): number {
  const row = finiteRow(x, format);
  const label = x[y];
  if (label === undefined) return NaN;
  if (row === null) return degenerateValues(x, label, format).loss;
  return ziv(startBits(format), (p) => lossOf(log1pOf(exponentials(row, p).rest, p), row, label));
}

/**
 * trueSoftmax, trueLogSumExp and trueLoss of one row, with the exponentials computed once.
 */
export function trueValues(x: ArrayLike<number>, y: number, format: Format): TrueValues {
  const row = finiteRow(x, format);
  const label = x[y] ?? NaN;
  if (row === null) return degenerateValues(x, label, format);
  return ziv(startBits(format), (p) => {
    const terms = exponentials(row, p);
    const softmax = softmaxOf(terms, format, p);
    const logarithm = log1pOf(terms.rest, p);
    const logSumExp = logSumExpOf(logarithm, row);
    const loss = Number.isNaN(label) ? NaN : lossOf(logarithm, row, label);
    if (softmax === null || logSumExp === null || loss === null) return null;
    return { softmax, logSumExp, loss };
  });
}

/**
 * e^x in scientific notation, also where no float reaches: the `digits` significant digits of e^x,
 * rounded to nearest, without a decimal point, and the power of ten of the first one. e^92 to 3
 * digits is 902 and 39: 9.02e39.
 *
 * For finite |x| <= 2^128, every float32 among them; otherwise null, since reducing larger doubles
 * would take a thousand more bits of ln 10. Beyond 2^53 the exponent is the double nearest to the
 * true one; the digits are right all the same. `digits` is a whole number from 1.
 */
export function scientificExp(
  x: number,
  digits: number,
): { digits: string; exponent: number } | null {
  if (!(Math.abs(x) <= 2 ** 128)) return null;
  // The one exact case; every other e^x is transcendental, so never a tie.
  if (x === 0) return { digits: '1'.padEnd(digits, '0'), exponent: 0 };
  return ziv(64 + Math.ceil(digits * Math.log2(10)), (p) => scientificAt(x, digits, p));
}

/**
 * One attempt of scientificExp: x = tens ln 10 + r with a whole `tens`, so that e^x = e^r 10^tens
 * and e^r is in [1, 10).
 */
function scientificAt(
  x: number,
  digits: number,
  p: Precision,
): { digits: string; exponent: number } | null {
  // |tens| < 2^128 multiplies the 16 units that ln 10 is off; 144 bits more leave r less than 2
  // units off.
  const extra = 144;
  const fixed = toFixed(x, p.bits + extra);
  const ln10 = ln10Of(p.bits + extra);
  const tens = fixed / ln10 - (fixed < 0n ? 1n : 0n);
  const { low, high, exponent } = expOf((fixed - tens * ln10) >> BigInt(extra), p);
  const scale = 10n ** BigInt(digits - 1);
  const shift = BigInt(-exponent);
  const half = 1n << (shift - 1n);
  const rounded = (low * scale + half) >> shift;
  if (rounded !== (high * scale + half) >> shift) return null;
  // Rounding up 9.99... makes one digit too many, a zero.
  const carried = rounded === 10n * scale;
  return {
    digits: (carried ? scale : rounded).toString(),
    exponent: Number(carried ? tens + 1n : tens),
  };
}
