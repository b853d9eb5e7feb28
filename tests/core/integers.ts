import { fromBits } from '../../src/core/bits.ts';
import { type Flags, INEXACT, OVERFLOW, UNDERFLOW } from '../../src/core/flags.ts';
import { type Format, smallestNormal } from '../../src/core/format.ts';

/**
 * Arithmetic of formats of at most 11 bits in integers that doubles hold exactly: fast enough for millions of pairs, and
 * without any code of the product.
 */

/** A finite value is n * 2^exponent, for an integer |n| < 2^11. */
export interface Scaled {
  readonly n: number;
  readonly exponent: number;
}

/** All values of a format by their patterns. */
export function valuesOf(format: Format): Float64Array {
  const count = 2 ** format.bits;
  return Float64Array.from({ length: count }, (_, pattern) =>
    fromBits(pattern.toString(16), format),
  );
}

export function scaledBy(value: number, { precision, minExponent }: Format): Scaled {
  const exponent = Math.max(log2(Math.abs(value)), minExponent) - precision + 1;
  return { n: value / 2 ** exponent, exponent };
}

/** floor(log2 value), for value > 0; a negative number for 0. */
function log2(value: number): number {
  const near = Math.floor(Math.log2(value));
  return 2 ** near > value ? near - 1 : near;
}

/** Past this many places a term only breaks ties, and so does any number of its sign. */
const FAR = 40;

export function sumOf(a: Scaled, b: Scaled): Scaled {
  if (a.exponent < b.exponent) return sumOf(b, a);
  const places = a.exponent - b.exponent;
  if (places <= FAR) return { n: a.n * 2 ** places + b.n, exponent: b.exponent };
  return { n: a.n * 2 ** 30 + Math.sign(b.n), exponent: a.exponent - 30 };
}

export const productOf = (a: Scaled, b: Scaled): Scaled => ({
  n: a.n * b.n,
  exponent: a.exponent + b.exponent,
});

/** b is not 0. A remainder becomes a last digit of 1, beyond the halfway points. */
export function quotientOf(a: Scaled, b: Scaled): Scaled {
  const [dividend, divisor] = [Math.abs(a.n) * 2 ** 30, Math.abs(b.n)];
  const whole = Math.floor(dividend / divisor);
  const digits = 2 * whole + (dividend === whole * divisor ? 0 : 1);
  return { n: Math.sign(a.n) * Math.sign(b.n) * digits, exponent: a.exponent - b.exponent - 31 };
}

export class Rounded {
  value = 0;
  flags: Flags = 0;
}

/** Rounds to the format, ties to even, into `out`; `negativeZero` is the sign of a zero. */
export function roundTo(
  { n, exponent }: Scaled,
  format: Format,
  negativeZero: boolean,
  out: Rounded,
): void {
  const size = Math.abs(n);
  if (size === 0) {
    out.value = negativeZero ? -0 : 0;
    out.flags = 0;
    return;
  }
  const unit = Math.max(log2(size) + exponent, format.minExponent) - format.precision + 1;
  const places = unit - exponent;
  let [units, rest] = [size / 2 ** places, 0];
  if (places > 0) {
    const [scale, exactly] = [2 ** places, units];
    units = Math.floor(exactly);
    rest = size - units * scale;
    if (2 * rest > scale || (2 * rest === scale && units % 2 === 1)) units += 1;
  }
  const rounded = units * 2 ** unit;
  const past = rounded > format.largest;
  out.value = (n < 0 ? -1 : 1) * (past ? format.overflow : rounded);
  const small = rounded < smallestNormal(format);
  out.flags = past ? OVERFLOW | INEXACT : rest === 0 ? 0 : small ? INEXACT | UNDERFLOW : INEXACT;
}
