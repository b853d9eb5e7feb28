import { type Format, smallestNormal, smallestSubnormal } from './format.ts';
import { UNIT_SHIFT } from './narrow.ts';

/**
 * Rounding of whole vectors of float32 to a narrower format (`viaFloat32`), in place, on the bit patterns: that takes
 * about as long as a division. The result is what `round` gives for each value; with `flush` a subnormal result becomes
 * a zero of its sign.
 *
 * That float32 rounded first makes no difference: for + - * / and sqrt of operands of the format by Figueroa's
 * condition, 24 >= 2p + 2 for p <= 11 bits (bfloat16, whose subnormals reach into those of float32, is checked by the
 * tests like all others). For exp and log it does, on six float16 in all: `breakTies` mends them.
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
    const patterns = patternsOf(values);
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
  const patterns = patternsOf(out);
  for (let i = 0; i < out.length; i++) {
    const value = values[i] ?? Number.NaN;
    out[i] = value;
    const stored = out[i] ?? Number.NaN;
    if (stored !== value) patterns[i] = oddPattern(patterns[i] ?? 0, stored, value);
  }
}

/**
 * The same for results that are stored already, where it may matter: where float32 came out halfway between two values
 * of the format. `exactly` gives the double that was stored in a lane.
 */
export function breakTies(
  out: Float32Array,
  { precision }: Format,
  exactly: (lane: number) => number,
): void {
  const patterns = patternsOf(out);
  // Of a halfway point these are 0, and more of them where it is subnormal.
  const below = 2 ** (23 - precision) - 1;
  for (let i = 0; i < patterns.length; i++) {
    const bits = patterns[i] ?? 0;
    if ((bits & below) !== 0 || (bits & 0x7fffffff) === 0) continue;
    const [stored, value] = [out[i] ?? Number.NaN, exactly(i)];
    if (stored !== value) patterns[i] = oddPattern(bits, stored, value);
  }
}

/** The neighbour towards the value that was stored, unless the pattern is odd already; NaN stays. */
function oddPattern(bits: number, stored: number, value: number): number {
  if ((bits & 1) === 1 || Number.isNaN(value)) return bits;
  return Math.abs(stored) < Math.abs(value) ? bits + 1 : bits - 1;
}

const patternsOf = ({ buffer, byteOffset, length }: Float32Array) =>
  new Int32Array(buffer, byteOffset, length);

/** The pattern of a positive number as float32. */
function patternOf(value: number): number {
  return patternsOf(Float32Array.of(value))[0] ?? 0;
}
