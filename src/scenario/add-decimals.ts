/**
 * The sum of two doubles as one adds their decimals on paper: 0.1 and 0.2 give 0.3, not 0.30000000000000004. NaN and
 * infinities as in a + b; a sum of 0 is never -0.
 */
export function addDecimals(a: number, b: number): number {
  const sum = a + b;
  const decimals = Math.max(decimalsOf(a), decimalsOf(b));
  return (Number.isFinite(sum) ? withDecimals(sum, decimals) : sum) + 0;
}

/** Rounded to so many decimals. Unchanged where they are more than the hundred that JavaScript can print. */
export const withDecimals = (value: number, decimals: number): number =>
  decimals > 100 ? value : Number(value.toFixed(Math.max(0, decimals)));

/** Digits after the point in the shortest decimal. */
function decimalsOf(value: number): number {
  const [significand = '', exponent = '0'] = String(value).split('e');
  const [, fraction = ''] = significand.split('.');
  return Math.max(0, fraction.length - Number(exponent));
}
