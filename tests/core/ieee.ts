import {
  DIVIDE_BY_ZERO,
  type Flags,
  INEXACT,
  INVALID,
  OVERFLOW,
  UNDERFLOW,
} from '../../src/core/flags.ts';
import { type Format, smallestNormal } from '../../src/core/format.ts';
import { nearest, over, plus, type Rational, rational, times } from '../softmax/exact.ts';

/** The results and flags of IEEE 754 in exact rationals, with what the formats have in the place of infinities. */

export interface Result {
  readonly value: number;
  readonly flags: Flags;
}

/** Round once, then flush; `sign` is that of a zero. */
export function delivered(exactly: Rational, format: Format, flush: boolean, sign: number): Result {
  const { value, exact } = nearest(exactly, { ...format, maxExponent: 1100 });
  if (Math.abs(value) > format.largest)
    return { value: Math.sign(value) * format.overflow, flags: OVERFLOW | INEXACT };
  const signed = value === 0 ? sign * 0 : value;
  const small = Math.abs(value) < smallestNormal(format);
  if (flush && small && value !== 0) return { value: sign * 0, flags: UNDERFLOW | INEXACT };
  if (exact) return { value: signed, flags: 0 };
  return { value: signed, flags: small ? UNDERFLOW | INEXACT : INEXACT };
}

/** An infinity that came from an infinite operand: exact where the format keeps or drops it, an overflow where not. */
export const infinite = (sign: number, { overflow, saturates }: Format): Result => ({
  value: sign * overflow,
  flags: saturates ? OVERFLOW | INEXACT : 0,
});

export const signOf = (value: number) => (value < 0 || Object.is(value, -0) ? -1 : 1);

export function expectedSum(a: number, b: number, format: Format, flush: boolean): Result {
  if (Number.isNaN(a) || Number.isNaN(b)) return { value: NaN, flags: 0 };
  if (!Number.isFinite(a) || !Number.isFinite(b)) {
    if (a === -b) return { value: NaN, flags: INVALID };
    return infinite(signOf(Number.isFinite(a) ? b : a), format);
  }
  const sum = plus(rational(a), rational(b));
  const negative = sum.n < 0n || (sum.n === 0n && signOf(a) < 0 && signOf(b) < 0);
  return delivered(sum, format, flush, negative ? -1 : 1);
}

export function expectedQuotient(a: number, b: number, format: Format, flush: boolean): Result {
  if (Number.isNaN(a) || Number.isNaN(b)) return { value: NaN, flags: 0 };
  const sign = signOf(a) * signOf(b);
  const infinities = [a, b].filter((value) => !Number.isFinite(value)).length;
  if (infinities === 2 || (a === 0 && b === 0)) return { value: NaN, flags: INVALID };
  if (!Number.isFinite(a)) {
    // Infinity / 0 is exact as well.
    return b === 0 ? { value: sign * format.overflow, flags: 0 } : infinite(sign, format);
  }
  if (!Number.isFinite(b)) return { value: sign * 0, flags: 0 };
  if (b === 0) return { value: sign * format.overflow, flags: DIVIDE_BY_ZERO };
  return delivered(over(rational(a), rational(b)), format, flush, sign);
}

export function expectedProduct(a: number, b: number, format: Format, flush: boolean): Result {
  if (Number.isNaN(a) || Number.isNaN(b)) return { value: NaN, flags: 0 };
  const sign = signOf(a) * signOf(b);
  if (!Number.isFinite(a) || !Number.isFinite(b)) {
    if (a === 0 || b === 0) return { value: NaN, flags: INVALID };
    return infinite(sign, format);
  }
  return delivered(times(rational(a), rational(b)), format, flush, sign);
}
