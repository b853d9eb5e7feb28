const scratch = new DataView(new ArrayBuffer(8));

/** Adding and subtracting this drops what lies below 1, ties to even. Its last digit counts ones. */
const ONES = 1.5 * 2 ** 52;

/**
 * Rounding to a format narrower than float32, for which JavaScript has no function everywhere: nearest value, ties to
 * even, gradual underflow, overflow to Infinity from halfway past the largest finite number. Keeps NaN, infinities and
 * the sign of a zero. The arguments are those of Format; `precision` is at most 50.
 */
export function narrow(
  precision: number,
  minExponent: number,
  maxExponent: number,
): (value: number) => number {
  const limit = 2 ** (maxExponent + 1);
  return (value) => {
    if (!Number.isFinite(value)) return value;
    scratch.setFloat64(0, value);
    const exponent = ((scratch.getUint32(0) >>> 20) & 0x7ff) - 1023;
    const unit = 2 ** (Math.max(exponent, minExponent) - precision + 1);
    // Beyond the range, where the format ends is all that matters.
    if (exponent > maxExponent) return value < 0 ? -Infinity : Infinity;
    const size = (Math.abs(value) / unit + ONES - ONES) * unit;
    const rounded = size >= limit ? Infinity : size;
    return value < 0 || Object.is(value, -0) ? -rounded : rounded;
  };
}
