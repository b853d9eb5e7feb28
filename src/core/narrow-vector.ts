import { type Format, smallestNormal, smallestSubnormal } from './format.ts';
import { UNIT_SHIFT } from './narrow.ts';

/**
 * Rounding of whole vectors of float32 to a narrower format (`viaFloat32`), in place, on the bit patterns: that takes
 * about as long as a division. The result is what `round` gives for each value; with `flush` a subnormal result becomes
 * a zero of its sign.
 *
 * That float32 rounded first makes no difference: for + - * / and sqrt of operands of the format by Figueroa's
 * condition, 24 >= 2p + 2 for p <= 11 bits (bfloat16, whose subnormals reach into those of float32, is checked by the
 * tests like all others), and for exp and log by exhaustion.
 */
export function narrowVector(format: Format, flush: boolean): (values: Float32Array) => void {
  const { precision, largest, overflow } = format;
  const dropped = 24 - precision;
  const half = 1 << (dropped - 1);
  const kept = -1 << dropped;
  const smallest = smallestNormal(format);
  const tiny = patternOf(smallest);
  const last = patternOf(largest);
  // The least pattern that rounds past the largest value; a tie does so where the largest is odd.
  const past = last + half + (((last >>> dropped) & 1) === 1 ? 0 : 1);
  const shift = UNIT_SHIFT * smallestSubnormal(format);

  /** A magnitude below the smallest normal number, which it may be rounded to. */
  const small = (size: number): number => {
    const rounded = size + shift - shift;
    return flush && rounded < smallest ? 0 : rounded;
  };

  return (values) => {
    const patterns = new Int32Array(values.buffer, values.byteOffset, values.length);
    for (let i = 0; i < patterns.length; i++) {
      const bits = patterns[i] ?? 0;
      const size = bits & 0x7fffffff;
      if (size >= tiny && size < past) {
        // Half a unit less one, and one more where the last digit kept is odd: ties go to the even one.
        patterns[i] = (bits + half - 1 + ((bits >>> dropped) & 1)) & kept;
      } else if (size !== 0) {
        const value = values[i] ?? Number.NaN;
        if (size < tiny) values[i] = value < 0 ? -small(-value) : small(value);
        else if (value > 0) values[i] = overflow;
        else if (value < 0) values[i] = -overflow;
      }
    }
  };
}

/**
 * Doubles stored as float32 so that rounding them further gives what rounding the doubles would: what is inexact is
 * stored with an odd last digit (rounding to odd; Boldo and Melquiond, 2008).
 */
export function storeOdd(values: ArrayLike<number>, out: Float32Array): void {
  const patterns = new Int32Array(out.buffer, out.byteOffset, out.length);
  for (let i = 0; i < out.length; i++) {
    const value = values[i] ?? Number.NaN;
    out[i] = value;
    const stored = out[i] ?? Number.NaN;
    if (stored === value || Number.isNaN(value)) continue;
    const bits = patterns[i] ?? 0;
    // Away from zero or towards it, whatever the sign.
    if ((bits & 1) === 0) patterns[i] = Math.abs(stored) < Math.abs(value) ? bits + 1 : bits - 1;
  }
}

/** The pattern of a positive number as float32. */
function patternOf(value: number): number {
  return new Int32Array(Float32Array.of(value).buffer)[0] ?? 0;
}
