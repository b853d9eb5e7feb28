const scratch = new DataView(new ArrayBuffer(8));

/**
 * Adding and subtracting this many units drops what lies below one unit, ties to even, for anything of up to 2^51 units:
 * its last digit counts units.
 */
export const UNIT_SHIFT = 1.5 * 2 ** 52;

/** What rounding needs to know of a format. */
export interface RoundingLimits {
  /** Significand bits, the implied leading one included (float32: 24). */
  readonly precision: number;
  /** Exponent of the smallest normal number, 2^minExponent. */
  readonly minExponent: number;
  /** The largest finite value. */
  readonly largest: number;
  /** What a result past the largest value becomes: Infinity, NaN in a format without infinities, or the largest value. */
  readonly overflow: number;
}

/**
 * Rounding to a format that JavaScript has no function for: nearest value, ties to even, gradual underflow. What rounds
 * past the largest value becomes `overflow` with its sign, and so do infinities. Keeps NaN and the sign of a zero.
 * `precision` is at most 50.
 */
export function narrow({
  precision,
  minExponent,
  largest,
  overflow,
}: RoundingLimits): (value: number) => number {
  return (value) => {
    if (Number.isNaN(value)) return value;
    // From twice the largest value on, rounding no longer matters; the scaling below could itself overflow.
    if (Math.abs(value) >= 2 * largest) return value < 0 ? -overflow : overflow;
    scratch.setFloat64(0, value);
    const exponent = ((scratch.getUint32(0) >>> 20) & 0x7ff) - 1023;
    const unit = 2 ** (Math.max(exponent, minExponent) - precision + 1);
    const size = (Math.abs(value) / unit + UNIT_SHIFT - UNIT_SHIFT) * unit;
    const rounded = size > largest ? overflow : size;
    return value < 0 || Object.is(value, -0) ? -rounded : rounded;
  };
}
