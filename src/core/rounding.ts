import { isExactProduct, isExactQuotient, sumError } from './exactness.ts';
import { DIVIDE_BY_ZERO, type Flags, INEXACT, INVALID, OVERFLOW, UNDERFLOW } from './flags.ts';
import { type Format, smallestNormal } from './format.ts';
import { isExactPower, power } from './power.ts';

/**
 * Scalar arithmetic that rounds once per operation and raises IEEE 754 flags, as a processor does.
 *
 * Operands must be values of the format. The double-precision result of + - * / and sqrt is rounded to the format: for
 * up to 24 bits that equals one exact rounding (53 >= 2p + 2). For exp, expm1, log and log1p it does on every input of
 * the formats of 16 and 8 bits, and with doubles a few units off too (tests/core/narrow-functions.ts). In float32 it
 * does for exp and expm1 on every input, and for log and log1p on all but 5 and 9, where it is 1 ulp off (checked
 * exhaustively). In float64 they are as good as the engine's.
 *
 * Underflow is raised when the delivered result is subnormal or zero and not exact. With `flushToZero` a
 * subnormal result becomes a zero of its sign, and that counts as underflow; operands are never flushed.
 *
 * In a format without infinities NaN stands for what would be one, after an overflow or a division by zero. The flags
 * are the same. So they are in a format that saturates, which has the largest value in those places. In both an infinity that is
 * read or converted counts as an overflow too.
 */
export interface RoundedArithmetic {
  readonly add: (a: number, b: number) => number;
  readonly subtract: (a: number, b: number) => number;
  readonly divide: (a: number, b: number) => number;
  readonly multiply: (a: number, b: number) => number;
  /** Of a negative number to a power that is not whole: NaN, and the invalid flag. 0 to a negative power divides by zero. */
  readonly power: (a: number, b: number) => number;
  /** Of a negative number: NaN, and the invalid flag. sqrt(-0) is -0. */
  readonly sqrt: (a: number) => number;
  readonly exp: (a: number) => number;
  readonly expm1: (a: number) => number;
  readonly log: (a: number) => number;
  readonly log1p: (a: number) => number;
  /** Read a double into the format: rounds, may overflow or underflow, never flushed. */
  readonly convert: (a: number) => number;
  /** The flags raised since the last call, then cleared. */
  readonly takeFlags: () => Flags;
}

export function roundedArithmetic(format: Format, flushToZero: boolean): RoundedArithmetic {
  const { round, roundOpen, saturates, infinities } = format;
  const tiny = smallestNormal(format);
  let raised: Flags = 0;

  /**
   * The result of finite operands once it is rounded; `near` is the double that was rounded, and `exact` says whether
   * rounding changed nothing.
   */
  function deliver(rounded: number, near: number, exact: boolean, flush: boolean): number {
    if (!Number.isFinite(saturates ? roundOpen(near) : rounded)) {
      raised |= OVERFLOW | INEXACT;
      return rounded;
    }
    if (!exact) raised |= INEXACT;
    if (Math.abs(rounded) >= tiny) return rounded;
    if (!exact) raised |= UNDERFLOW;
    if (!flush || rounded === 0) return rounded;
    raised |= UNDERFLOW | INEXACT;
    return rounded < 0 ? -0 : 0;
  }

  /** The result where an operand is NaN or infinite, or at a pole. */
  function special(result: number, pole = false): number {
    if ((saturates || !infinities) && !pole && Math.abs(result) === Number.POSITIVE_INFINITY)
      raised |= OVERFLOW | INEXACT;
    return round(result);
  }

  function add(a: number, b: number): number {
    const sum = a + b;
    if (Number.isFinite(a) && Number.isFinite(b)) {
      const rounded = round(sum);
      const exact = rounded === sum && Number.isFinite(sum) && sumError(a, b, sum) === 0;
      return deliver(rounded, sum, exact, flushToZero);
    }
    if (Number.isNaN(sum) && !Number.isNaN(a) && !Number.isNaN(b)) raised |= INVALID;
    return special(sum);
  }

  function divide(a: number, b: number): number {
    const quotient = a / b;
    if (Number.isFinite(a) && Number.isFinite(b) && b !== 0) {
      const rounded = round(quotient);
      const exact = Number.isFinite(rounded) && isExactQuotient(rounded, b, a);
      return deliver(rounded, quotient, exact, flushToZero);
    }
    if (Number.isNaN(quotient) && !Number.isNaN(a) && !Number.isNaN(b)) raised |= INVALID;
    else if (b === 0 && Number.isFinite(a)) raised |= DIVIDE_BY_ZERO;
    // Infinity / 0 is as exact as 1 / 0.
    return special(quotient, b === 0);
  }

  function multiply(a: number, b: number): number {
    const product = a * b;
    if (Number.isFinite(a) && Number.isFinite(b)) {
      const rounded = round(product);
      return deliver(
        rounded,
        product,
        Number.isFinite(rounded) && isExactProduct(a, b, rounded),
        flushToZero,
      );
    }
    if (Number.isNaN(product) && !Number.isNaN(a) && !Number.isNaN(b)) raised |= INVALID;
    return special(product);
  }

  function sqrt(a: number): number {
    if (a < 0) raised |= INVALID;
    if (!(a >= 0) || !Number.isFinite(a)) return special(Math.sqrt(a));
    const near = Math.sqrt(a);
    const root = round(near);
    return deliver(root, near, isExactProduct(root, root, a), flushToZero);
  }

  function pow(a: number, b: number): number {
    const result = power(a, b);
    if (!Number.isFinite(a) || !Number.isFinite(b)) return special(result);
    if (Number.isNaN(result)) raised |= INVALID;
    if (a === 0 && b < 0) raised |= DIVIDE_BY_ZERO;
    if (Number.isNaN(result) || (a === 0 && b < 0)) return special(result, true);
    const rounded = round(result);
    const exact = Number.isFinite(rounded) && isExactPower(a, b, rounded);
    return deliver(rounded, result, exact, flushToZero);
  }

  /** e^a or e^a - 1: irrational for every rational a but 0 (Lindemann), so nothing else is exact. */
  const exponential = (fn: (a: number) => number) => (a: number) => {
    const near = fn(a);
    if (!Number.isFinite(a)) return special(near);
    return deliver(round(near), near, a === 0, flushToZero);
  };

  /** log(a) or log1p(a): `pole` is where it falls to -Infinity, `root` where it is exactly zero. */
  const logarithm = (fn: (a: number) => number, pole: number, root: number) => (a: number) => {
    if (a === pole) raised |= DIVIDE_BY_ZERO;
    if (a < pole) raised |= INVALID;
    const near = fn(a);
    if (a <= pole || !Number.isFinite(a)) return special(near, a === pole);
    return deliver(round(near), near, a === root, flushToZero);
  };

  function convert(a: number): number {
    if (!Number.isFinite(a)) return special(a);
    const rounded = round(a);
    return deliver(rounded, a, rounded === a, false);
  }

  function takeFlags(): Flags {
    const flags = raised;
    raised = 0;
    return flags;
  }

  return {
    add,
    subtract: (a, b) => add(a, -b),
    multiply,
    divide,
    power: pow,
    sqrt,
    exp: exponential(Math.exp),
    expm1: exponential(Math.expm1),
    log: logarithm(Math.log, 0, 1),
    log1p: logarithm(Math.log1p, -1, 0),
    convert,
    takeFlags,
  };
}
