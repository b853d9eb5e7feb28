import { decompose } from './bits.ts';
import type { Format } from './format.ts';

/**
 * True values: the exact result for the given floats, rounded once to the format (ties to even,
 * gradual underflow, overflow to Infinity), however extreme the inputs.
 *
 * Every real number is held as an enclosure computed in integers. Where both ends round to the same
 * float, that float is the answer; elsewhere the work is repeated with twice the bits (Ziv's
 * strategy). It ends, because no true value lies halfway between two floats: by the
 * Lindemann-Weierstrass theorem e^x is transcendental for x != 0, and a softmax entry, a
 * log-sum-exp or a loss over at least two finite logits is irrational, save entries of equal
 * logits, 1/n, which are floats when n is a power of two and no dyadic fractions otherwise. With
 * one finite logit they are 1, which is a float, and the logit and 0, enclosed as single points.
 */

/** The real number lies in [low, high] * 2^exponent. */
interface Enclosure {
  readonly low: bigint;
  readonly high: bigint;
  readonly exponent: number;
}

/**
 * Constants for fixed-point work where the integer n stands for n * 2^-bits. Errors are counted in
 * that unit.
 */
interface Precision {
  readonly bits: number;
  readonly width: bigint;
  readonly one: bigint;
  /** ln 2 with GUARD more bits, at most 3 of its own units below. */
  readonly ln2: bigint;
  /** exp is summed at r / 2^halvings and squared that often. */
  readonly halvings: bigint;
  /** 1/n!, the highest power first. */
  readonly taylor: readonly bigint[];
}

export interface TrueValues {
  readonly softmax: number[];
  readonly logSumExp: number;
  readonly loss: number;
}

const GUARD = 16n;

/** artanh(1/n) to within 2 units of 2^-bits, from below: sum of n^-(2i+1) / (2i+1). */
function inverseArtanh(n: bigint, bits: number): bigint {
  let power = (1n << (BigInt(bits) + GUARD)) / n;
  let sum = power;
  for (let odd = 3n; power > 0n; odd += 2n) {
    power /= n * n;
    sum += power / odd;
  }
  return sum >> GUARD;
}

/** ln 2 and ln 10 as integers, at most 4 and 16 units of 2^-bits off. */
function logarithms(bits: number): { ln2: bigint; ln10: bigint } {
  const ln2 = 2n * inverseArtanh(3n, bits);
  // ln 10 = 3 ln 2 + ln(5/4)
  return { ln2, ln10: 3n * ln2 + 2n * inverseArtanh(9n, bits) };
}

function makePrecision(bits: number): Precision {
  const halvings = Math.max(3, Math.floor(Math.sqrt(bits) / 2));
  const one = 1n << BigInt(bits);
  const taylor = [one];
  let factorial = 1n;
  // |r| <= 0.35 < 2^-1.5: stop when the first term left out, and so the tail, is below one unit.
  for (let n = 1, omitted = 0; omitted < bits + 1; n += 1) {
    factorial *= BigInt(n);
    taylor.unshift(one / factorial);
    omitted = (n + 1) * (halvings + 1.5) + factorial.toString(2).length - 1;
  }
  const ln2 = logarithms(bits + Number(GUARD) + 1).ln2 >> 1n;
  return { bits, width: BigInt(bits), one, ln2, halvings: BigInt(halvings), taylor };
}

function memoize<T>(compute: (bits: number) => T): (bits: number) => T {
  const known = new Map<number, T>();
  return (bits) => {
    const value = known.get(bits) ?? compute(bits);
    known.set(bits, value);
    return value;
  };
}

const precisionOf = memoize(makePrecision);
const ln10Of = memoize((bits) => logarithms(bits).ln10);

const exactly = (value: number): Enclosure => {
  const { significand, exponent } = decompose(value);
  return { low: BigInt(significand), high: BigInt(significand), exponent };
};

/** value * 2^bits, rounded down. */
function toFixed(value: number, bits: number): bigint {
  const { significand, exponent } = decompose(value);
  const shift = exponent + bits;
  return shift >= 0 ? BigInt(significand) << BigInt(shift) : BigInt(significand) >> BigInt(-shift);
}

/**
 * A double near a fixed-point number, good to 2^-32; the shift keeps it below overflow at any
 * precision.
 */
const toNumber = (fixed: bigint, p: Precision): number =>
  Number(fixed >> (p.width - 32n)) / 2 ** 32;

const shiftRightUp = (n: bigint, shift: bigint): bigint => -(-n >> shift);

/**
 * e^x for a fixed-point x at most 2 units off and small enough that |x / ln 2| < 2^15.
 *
 * Error, in units: r is at most 2 + 1 + 3|k|/2^16 < 5 off, r / 2^halvings 2, the Taylor sum 5 (a
 * truncation and a coefficient for each term, the tail below 1). The relative error then doubles
 * and gains 1.5 with each squaring, since the square stays above 0.7; it ends below 2^halvings * 8,
 * times a value below 1.5.
 */
function expOf(x: bigint, p: Precision): Enclosure {
  const k = Math.round(toNumber(x, p) * Math.LOG2E);
  const r = x - ((BigInt(k) * p.ln2) >> GUARD);
  const small = r >> p.halvings;
  let power = 0n;
  for (const coefficient of p.taylor) power = coefficient + ((power * small) >> p.width);
  for (let i = 0n; i < p.halvings; i += 1n) power = (power * power) >> p.width;
  const radius = 16n << p.halvings;
  return { low: power - radius, high: power + radius, exponent: k - p.bits };
}

/**
 * The sum of u^i / (2i+1) for a fixed-point 0 <= u < 0.05 at most 2 units off: at most p.bits units
 * off.
 */
function artanhSum(u: bigint, p: Precision): bigint {
  let sum = p.one;
  let power = u;
  for (let odd = 3n; power > 0n; odd += 2n) {
    sum += power / odd;
    power = (power * u) >> p.width;
  }
  return sum;
}

/**
 * ln(1 + rest) for rest >= 0 with rest.exponent <= -p.bits, with a small relative error however
 * small rest is.
 *
 * ln((1+z)/(1-z)) = 2 artanh z with z = rest / (2 + rest) below rest = 1/2, else, with 1 + rest = s
 * = g 2^j and g within [0.7, 1.42], z = (s - 2^j) / (s + 2^j) and j ln 2 to add. Both keep |z| <=
 * 0.2. Evaluated at the low end; the slope is at most 1, so the high end adds no more than the
 * width of rest.
 */
function log1pOf(rest: Enclosure, p: Precision): Enclosure {
  // 0 <= ln(1 + rest) <= rest: all there is to know without a digit, and exact for rest = 0.
  if (rest.low === 0n) return rest;
  const scale = BigInt(-p.bits - rest.exponent);
  const s = p.one + (rest.low >> scale);
  const small = 2n * s < 3n * p.one;
  const j = small ? 0 : Math.round(Math.log2(toNumber(s, p)));
  const power = p.one << BigInt(j);
  const zeta = ((small ? rest.low : s - power) << p.width) / (s + power);
  const z = small ? zeta >> scale : zeta;
  const artanh = (2n * zeta * artanhSum((z * z) >> p.width, p)) >> p.width;
  const value = artanh + ((BigInt(j) * p.ln2) >> GUARD);
  // zeta is off by a unit for itself and one for its denominator, the sum by p.bits, j ln 2 by 2.
  const size = ((zeta < 0n ? -zeta : zeta) >> p.width) + 1n;
  const radius = size * (2n * p.width + 16n);
  const slack = small ? rest.high - rest.low : ((rest.high - rest.low) >> scale) + 2n;
  return {
    low: value - radius,
    high: value + radius + slack,
    exponent: small ? rest.exponent : -p.bits,
  };
}

function addEnclosures(a: Enclosure, b: Enclosure): Enclosure {
  const exponent = Math.min(a.exponent, b.exponent);
  const shiftA = BigInt(a.exponent - exponent);
  const shiftB = BigInt(b.exponent - exponent);
  return {
    low: (a.low << shiftA) + (b.low << shiftB),
    high: (a.high << shiftA) + (b.high << shiftB),
    exponent,
  };
}

const DOUBLE_LIMIT = 1n << 1000n;

function bitLength(n: bigint): number {
  if (n >= DOUBLE_LIMIT) return n.toString(2).length;
  const near = decompose(Number(n)).exponent + 53;
  // The conversion may have rounded up to a power of two.
  return n >> BigInt(near - 1) === 0n ? near - 1 : near;
}

/**
 * (n + nudge * epsilon) * 2^exponent in the format, ties to even, for an infinitesimal epsilon:
 * nudge is 1n, 0n or -1n, away from zero or towards it.
 */
function roundMagnitude(n: bigint, exponent: number, nudge: bigint, format: Format): number {
  // Once n has bits beyond the halfway points of the format, a quarter of its last bit will do for
  // epsilon.
  const spare = Math.max(0, format.precision + 3 - bitLength(n));
  const widened = (n << BigInt(spare + 2)) + nudge;
  const last = exponent - spare - 2;
  const length = bitLength(widened);
  const subnormalUnit = format.minExponent - format.precision + 1 - last;
  const unit = Math.max(length - format.precision, subnormalUnit);
  if (unit > length) return 0;
  if (unit + last > format.maxExponent) return Infinity;
  const shift = BigInt(unit);
  const half = 1n << (shift - 1n);
  const down = widened >> shift;
  const rest = widened - (down << shift);
  const up = rest > half || (rest === half && (down & 1n) === 1n);
  const units = Number(down) + (up ? 1 : 0);
  const value = units * 2 ** (unit + last);
  return value >= 2 ** format.maxExponent * 2 ? Infinity : value;
}

/**
 * The float nearest to n * 2^exponent seen from just above (side 1n), just below (-1n) or on the
 * spot (0n).
 */
function roundFrom(side: bigint, n: bigint, exponent: number, format: Format): number {
  if (n === 0n) return 0;
  if (n < 0n) return -roundMagnitude(-n, exponent, -side, format);
  return roundMagnitude(n, exponent, side, format);
}

/**
 * The one float every inner point of the enclosure rounds to, or null. An end itself counts only
 * where it is not halfway between floats: true values never are, unless the enclosure is a single
 * point.
 */
function settled({ low, high, exponent }: Enclosure, format: Format): number | null {
  if (low === high) return roundFrom(0n, low, exponent, format);
  const below = roundFrom(1n, low, exponent, format);
  const above = roundFrom(-1n, high, exponent, format);
  return Object.is(below, above) ? below : null;
}

/** Repeat with twice the bits until the attempt settles. */
function ziv<T>(startBits: number, attempt: (p: Precision) => T | null): T {
  for (let bits = startBits; ; bits *= 2) {
    const result = attempt(precisionOf(bits));
    if (result !== null) return result;
  }
}

// 38 bits beyond the format settle all but one in a million results; for float32 they make 62,
// which one BigInt digit of 64 bits holds.
const startBits = (format: Format): number => format.precision + 38;

/**
 * A logarithm (in base e, so more than enough) so far below the smallest subnormal that e^-reach
 * added to any float, or to a halfway point, tells no more than that something positive is there.
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
 * e^x rounded to the format, for any double x. Infinity gives Infinity, -Infinity 0, NaN NaN. Exact
 * only at 0.
 */
export function trueExp(x: number, format: Format): number {
  if (x === 0) return 1;
  if (!Number.isFinite(x)) return Math.exp(x);
  if (x > format.maxExponent + 1) return Infinity;
  return ziv(startBits(format), (p) => settled(expOfDifference(x, 0, format, p), format));
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

/** softmax_i = e^(x_i - max) / (1 + rest) */
function softmaxOf({ each, rest }: Exponentials, format: Format, p: Precision): number[] | null {
  const scale = BigInt(-p.bits - rest.exponent);
  const sumLow = p.one + (rest.low >> scale);
  const sumHigh = p.one + shiftRightUp(rest.high, scale);
  const softmax: number[] = [];
  for (const { low, high, exponent } of each) {
    const quotient = {
      low: (low << p.width) / sumHigh,
      high: high === 0n ? 0n : (high << p.width) / sumLow + 1n,
      exponent,
    };
    const value = settled(quotient, format);
    if (value === null) return null;
    softmax.push(value);
  }
  return softmax;
}

/** max + ln(1 + rest) */
const logSumExpOf = (logarithm: Enclosure, { max, format }: Row): number | null =>
  settled(addEnclosures(exactly(max), logarithm), format);

/** (max - label) + ln(1 + rest), with the difference exact */
function lossOf(logarithm: Enclosure, { max, format }: Row, label: number): number | null {
  if (label === -Infinity) return Infinity;
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
function degenerateValues(x: ArrayLike<number>, label: number): TrueValues {
  const logits = Array.from(x);
  const max = largest(logits);
  return {
    softmax: logits.map(() => NaN),
    logSumExp: max,
    loss: max === Infinity && label < Infinity ? Infinity : NaN,
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
  if (row === null) return degenerateValues(x, NaN).softmax;
  return ziv(startBits(format), (p) => softmaxOf(exponentials(row, p), format, p));
}

/**
 * ln(sum of e^(x_j)), rounded once to the format; the logits are taken as exact. NaN with a NaN
 * anywhere, else the maximum where that is infinite.
 */
export function trueLogSumExp(x: ArrayLike<number>, format: Format): number {
  const row = finiteRow(x, format);
  if (row === null) return degenerateValues(x, NaN).logSumExp;
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
  if (row === null) return degenerateValues(x, label).loss;
  return ziv(startBits(format), (p) => lossOf(log1pOf(exponentials(row, p).rest, p), row, label));
}

/**
 * trueSoftmax, trueLogSumExp and trueLoss of one row, for little more than the work of the first.
 */
export function trueValues(x: ArrayLike<number>, y: number, format: Format): TrueValues {
  const row = finiteRow(x, format);
  const label = x[y] ?? NaN;
  if (row === null) return degenerateValues(x, label);
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
