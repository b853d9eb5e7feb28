/** Whether an operation on doubles was exact, decided without error by error-free transformations. */

/** a + b minus its rounded double sum; zero exactly when the sum was exact. Finite operands and sum. (Knuth's TwoSum) */
export function sumError(a: number, b: number, sum: number): number {
  const bRounded = sum - a;
  return a - (sum - bRounded) + (b - bRounded);
}

/** Whether quotient * divisor equals dividend exactly. Finite values, divisor not zero. */
export const isExactQuotient = (quotient: number, divisor: number, dividend: number): boolean =>
  quotient === 0 || dividend === 0
    ? quotient === dividend
    : isExactProduct(quotient, divisor, dividend);

/** Whether a * b equals product exactly. Finite values. */
export function isExactProduct(a: number, b: number, product: number): boolean {
  if (a === 0 || b === 0 || product === 0) return (a === 0 || b === 0) === (product === 0);
  const left = normalize(a);
  const right = normalize(b);
  const whole = normalize(product);
  const shift = whole.exponent - left.exponent - right.exponent;
  if (Math.abs(shift) > 64) return false;
  const near = left.significand * right.significand;
  return (
    near === whole.significand * 2 ** shift &&
    productError(left.significand, right.significand, near) === 0
  );
}

/** value = significand * 2^exponent with the significand near 1, so that products neither overflow nor underflow. */
function normalize(value: number): { significand: number; exponent: number } {
  // Subnormals stop at -1022: 2^1074 is no double. Their significand is then small, which does no harm here.
  const exponent = Math.max(-1022, Math.floor(Math.log2(Math.abs(value))));
  return { significand: value * 2 ** -exponent, exponent };
}

/**
 * a * b minus its rounded double product (Dekker's product with Veltkamp's splitting). Exact unless something overflows
 * or underflows.
 */
export function productError(a: number, b: number, product: number): number {
  const aHigh = upper(a);
  const aLow = a - aHigh;
  const bHigh = upper(b);
  const bLow = b - bHigh;
  return aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow);
}

/** The upper 26 of the 53 bits, rounded; the rest has 26 too. */
function upper(value: number): number {
  const spread = value * 134217729; // 2^27 + 1
  return spread - (spread - value);
}
