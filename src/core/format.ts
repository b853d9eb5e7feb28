import { narrow } from './narrow.ts';

/**
 * Binary floating-point formats as data. The programs never mention one: another (bfloat16, float8) is one more row
 * here, with its own `round`.
 */

/** Memory that can only hold values of its format (float16 excepted): a forgotten rounding cannot survive storing. */
export type FloatArray = Float32Array | Float64Array;

export interface Format {
  readonly name: FormatName;
  /** Total width in bits. */
  readonly bits: number;
  /** Significand bits, the implicit leading one included (float32: 24). */
  readonly precision: number;
  /** Exponent of the smallest normal number, 2^minExponent. */
  readonly minExponent: number;
  /** Exponent of the largest finite binade, [2^maxExponent, 2^(maxExponent+1)). */
  readonly maxExponent: number;
  /** Nearest value of the format, ties to even, gradual underflow. Keeps NaN, infinities and -0. */
  readonly round: (value: number) => number;
  readonly allocate: (length: number) => FloatArray;
}

export type FormatName = 'float16' | 'float32' | 'float64';

export const float16: Format = {
  name: 'float16',
  bits: 16,
  precision: 11,
  minExponent: -14,
  maxExponent: 15,
  round: narrow(11, -14, 15),
  // Float16Array is too new to count on. Each operation rounds before it stores, so wider memory changes nothing.
  allocate: (length) => new Float32Array(length),
};

export const float32: Format = {
  name: 'float32',
  bits: 32,
  precision: 24,
  minExponent: -126,
  maxExponent: 127,
  round: Math.fround,
  allocate: (length) => new Float32Array(length),
};

export const float64: Format = {
  name: 'float64',
  bits: 64,
  precision: 53,
  minExponent: -1022,
  maxExponent: 1023,
  round: (value) => value,
  allocate: (length) => new Float64Array(length),
};

export const FORMATS: Readonly<Record<FormatName, Format>> = { float16, float32, float64 };

export const smallestNormal = (format: Format): number => 2 ** format.minExponent;

export const smallestSubnormal = (format: Format): number =>
  2 ** (format.minExponent - format.precision + 1);

export const largestFinite = (format: Format): number =>
  // 2 - 2^(1-p) scaled; written so that no intermediate reaches 2^1024.
  (2 - 2 ** (1 - format.precision)) * 2 ** format.maxExponent;
