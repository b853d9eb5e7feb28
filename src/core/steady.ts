import { type FloatArray, type Format, smallestNormal, smallestSubnormal } from './format.ts';
import { UNIT_SHIFT } from './narrow.ts';

const single = new Float32Array(1);
const pattern = new Int32Array(single.buffer);

/** 2^e of the binade [2^e, 2^(e+1)) of a positive number as float32. */
function binadeOf(size: number): number {
  // Just below a power of two this may be that power: rounding to the coarser unit then gives the same.
  single[0] = size;
  return 2 ** (((pattern[0] ?? 0) >> 23) - 127);
}

/**
 * Rounding for a sequence of values that mostly lie in the binade of the one before, such as partial sums: adding and
 * subtracting one constant then rounds, and the constant is kept. The results are those of `format.round`; with `flush` a
 * subnormal one becomes a zero of its sign. For formats in float32 memory (`viaFloat32`).
 */
export function steadyRounding(format: Format, flush: boolean): (value: number) => number {
  const { largest } = format;
  const tiny = smallestNormal(format);
  const ofUnit = unitShift(format);
  const rare = rareRounding(format, flush);
  let [low, high, shift] = [1, 0, 0];
  return (value) => {
    const size = Math.abs(value);
    if (!(size >= low && size < high)) {
      // From the largest value on, a value may round past it. Also where NaN.
      if (!(size >= tiny && size < largest)) return rare(value);
      low = binadeOf(size);
      high = Math.min(2 * low, largest);
      shift = ofUnit * low;
    }
    return value + shift - shift;
  };
}

/** The same as a loop: lane i of `sums` becomes the sum of lanes 0 to i of `a`. At least one lane. */
export function steadySums(format: Format, flush: boolean, a: FloatArray, sums: FloatArray): void {
  const { largest } = format;
  const tiny = smallestNormal(format);
  const ofUnit = unitShift(format);
  const rare = rareRounding(format, flush);
  let [low, high, shift] = [1, 0, 0];
  let sum = a[0] ?? Number.NaN;
  sums[0] = sum;
  for (let i = 1; i < sums.length; i++) {
    const value = sum + (a[i] ?? Number.NaN);
    const size = Math.abs(value);
    if (size >= low && size < high) {
      sum = value + shift - shift;
    } else if (size >= tiny && size < largest) {
      low = binadeOf(size);
      high = Math.min(2 * low, largest);
      shift = ofUnit * low;
      sum = value + shift - shift;
    } else {
      sum = rare(value);
    }
    sums[i] = sum;
  }
}

/** What to add and subtract to round in the binade of 1. */
const unitShift = ({ precision }: Format): number => UNIT_SHIFT * 2 ** (1 - precision);

/** Of zeros, subnormals, and what is not below the largest value. */
function rareRounding(format: Format, flush: boolean): (value: number) => number {
  const { round } = format;
  const tiny = smallestNormal(format);
  const shift = UNIT_SHIFT * smallestSubnormal(format);
  return (value) => {
    const size = Math.abs(value);
    if (!(size < tiny)) return round(value);
    const rounded = size + shift - shift;
    const kept = flush && rounded < tiny ? 0 : rounded;
    return value < 0 || Object.is(value, -0) ? -kept : kept;
  };
}
