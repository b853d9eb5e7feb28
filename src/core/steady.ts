import type { Format } from './format.ts';
import { UNIT_SHIFT } from './narrow.ts';

const single = new Float32Array(1);
const pattern = new Int32Array(single.buffer);

/**
 * `format.round` for a sequence of values that mostly lie in the binade of the one before, such as partial sums: adding
 * and subtracting one constant then rounds, and the constant is kept. For formats of at most 11 bits whose exponents are
 * among those of float32. Each sequence needs a function of its own.
 */
export function steadyRounding({ precision, minExponent, largest, round }: Format) {
  const tiny = 2 ** minExponent;
  // Exclusive: from here on, a value may round past the largest one.
  const end = largest;
  let [low, high, shift] = [1, 0, 0];
  return (value: number): number => {
    const size = Math.abs(value);
    if (size >= low && size < high) return value + shift - shift;
    // Also where NaN. Zeros and subnormals keep their sign in `round`.
    if (!(size >= tiny && size < end)) return round(value);
    // Just below a power of two this may give that power: rounding to the coarser unit then gives the same.
    single[0] = size;
    const exponent = ((pattern[0] ?? 0) >> 23) - 127;
    low = 2 ** exponent;
    high = Math.min(2 * low, end);
    shift = UNIT_SHIFT * 2 ** (exponent - precision + 1);
    return value + shift - shift;
  };
}
