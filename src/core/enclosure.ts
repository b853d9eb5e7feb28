import { decompose } from './bits.ts';

/**
 * Interval arithmetic on integers, to any precision: exponentials and logarithms of exact numbers, each enclosed
 * between two integers in units of a power of two.
 */

/** The real number lies in [low, high] * 2^exponent. */
export interface Enclosure {
  readonly low: bigint;
  readonly high: bigint;
  readonly exponent: number;
}

/**
 * Constants for fixed-point work where the integer n stands for n * 2^-bits. Errors are counted in
 * that unit.
 */
export interface Precision {
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

export const precisionOf = memoize(makePrecision);
export const ln10Of = memoize((bits) => logarithms(bits).ln10);

export const exactly = (value: number): Enclosure => {
  const { significand, exponent } = decompose(value);
  return { low: BigInt(significand), high: BigInt(significand), exponent };
};

/** value * 2^bits, rounded down. */
export function toFixed(value: number, bits: number): bigint {
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

export const shiftRightUp = (n: bigint, shift: bigint): bigint => -(-n >> shift);

/**
 * e^x for a fixed-point x at most 2 units off and small enough that |x / ln 2| < 2^15.
 *
 * Error, in units: r is at most 2 + 1 + 3|k|/2^16 < 5 off, r / 2^halvings 2, the Taylor sum 5 (a
 * truncation and a coefficient for each term, the tail below 1). The relative error then doubles
 * and gains 1.5 with each squaring, since the square stays above 0.7; it ends below 2^halvings * 8,
 * times a value below 1.5.
 */
export function expOf(x: bigint, p: Precision): Enclosure {
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
export function log1pOf(rest: Enclosure, p: Precision): Enclosure {
  // 0 <= ln(1 + rest) <= rest. This is the best bound while the low end is 0, and exact for rest = 0.
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

export function addEnclosures(a: Enclosure, b: Enclosure): Enclosure {
  const exponent = Math.min(a.exponent, b.exponent);
  const shiftA = BigInt(a.exponent - exponent);
  const shiftB = BigInt(b.exponent - exponent);
  return {
    low: (a.low << shiftA) + (b.low << shiftB),
    high: (a.high << shiftA) + (b.high << shiftB),
    exponent,
  };
}
