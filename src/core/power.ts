import { isExactProduct } from './exactness.ts';

/** a to the power of b as C and IEEE 754 have it. JavaScript gives NaN for 1 to any NaN or infinity, where they give 1. */
export const power = (a: number, b: number): number =>
  a === 1 || (a === -1 && Math.abs(b) === Number.POSITIVE_INFINITY) ? 1 : a ** b;

/**
 * Whether a^b is exactly `result`: known for whole exponents to 64, and taken to be false for others, save where the
 * base or the exponent leaves no doubt. Finite values.
 */
export function isExactPower(a: number, b: number, result: number): boolean {
  if (b === 0 || a === 1 || (a === 0 && b > 0)) return true;
  if (!Number.isInteger(b) || Math.abs(b) > 64) return false;
  let product = 1;
  for (let i = 0; i < Math.abs(b); i++) {
    const next = product * a;
    if (!Number.isFinite(next) || !isExactProduct(product, a, next)) return false;
    product = next;
  }
  return b > 0 ? product === result : isExactProduct(product, result, 1);
}
