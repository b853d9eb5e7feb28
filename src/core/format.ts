import { narrow, type RoundingLimits } from './narrow.ts';

/**
 * Binary floating-point formats. A format is one row of FORMATS: what the row says is data, and everything else
 * (rounding, bit patterns, neighbours, exact results) follows from it. No code asks for a format by its name.
 */

/** Memory for the values of a format: as wide as the format itself, or wider. */
export type FloatArray = Float32Array | Float64Array;

/** What a row says. */
export interface FormatRow {
  /** Widths of the stored fields. The leading bit of a normal number is implied and not stored. */
  readonly exponentBits: number;
  readonly fractionBits: number;
  /** The largest finite value. */
  readonly largest: number;
  /**
   * With infinities, as in IEEE 754, the top exponent field holds them and the NaNs, and what is past the largest value
   * becomes an infinity. Without (the "fn" formats: finite, with NaN) the top exponent field holds numbers too, NaN is
   * the pattern of all ones, and what is past the largest value becomes NaN, infinities included. That is how ml_dtypes
   * and PyTorch convert; `saturating` gives the other rule of the OFP8 specification.
   */
  readonly infinities: boolean;
  /** What libraries call the format; null where they do not have it. */
  readonly names: {
    readonly numpy: string | null;
    readonly pytorch: string | null;
    /** As jax.numpy and ml_dtypes call it. */
    readonly jax: string | null;
    /** The typed array that holds it, and a function that rounds to it. */
    readonly typescript: { readonly array: string; readonly round: string } | null;
  };
  /** Rounding and memory that JavaScript itself has for the format. */
  readonly native?: {
    readonly round: (value: number) => number;
    readonly allocate: (length: number) => FloatArray;
  };
}

export interface Format<Name extends string = string>
  extends RoundingLimits,
    Pick<FormatRow, 'infinities' | 'names'> {
  readonly name: Name;
  /** Total width in bits. */
  readonly bits: number;
  /** Exponent of the largest finite binade, [2^maxExponent, 2^(maxExponent+1)). */
  readonly maxExponent: number;
  /**
   * Nearest value of the format, ties to even, gradual underflow. Keeps NaN and -0. Past the largest value, infinities
   * included: `overflow`, with its sign.
   */
  readonly round: (value: number) => number;
  /** Whether what is past the largest value becomes the largest value (`overflow` is then that). */
  readonly saturates: boolean;
  /** `round`, but an infinity of its sign for all that is past the largest value, whatever the format makes of it. */
  readonly roundOpen: (value: number) => number;
  /** Zeros, in memory of the format's own width or of a wider format. */
  readonly allocate: (length: number) => FloatArray;
  /** Whether that memory rounds what is stored in it. */
  readonly storeRounds: boolean;
  /** Whether that memory is float32, and results may be rounded to that before the format (narrow-vector.ts). */
  readonly viaFloat32: boolean;
}

/** The format that a row describes. */
export function binaryFormat<Name extends string>(name: Name, row: FormatRow): Format<Name> {
  const { exponentBits, fractionBits, largest, infinities, names, native } = row;
  const shape = {
    precision: fractionBits + 1,
    // The bias is 2^(w-1) - 1, and the exponent field of the smallest normal number is 1.
    minExponent: 2 - 2 ** (exponentBits - 1),
    largest,
    overflow: infinities ? Number.POSITIVE_INFINITY : Number.NaN,
  };
  const round = native?.round ?? narrow(shape);
  const viaFloat32 = native === undefined && fitsFloat32(shape);
  return {
    name,
    ...shape,
    bits: 1 + exponentBits + fractionBits,
    maxExponent: exponentOf(largest),
    infinities,
    names,
    round,
    saturates: false,
    roundOpen: infinities ? round : narrow({ ...shape, overflow: Number.POSITIVE_INFINITY }),
    allocate: native?.allocate ?? (viaFloat32 ? float32s : float64s),
    storeRounds: native !== undefined,
    viaFloat32,
  };
}

const float32s = (length: number): FloatArray => new Float32Array(length);
const float64s = (length: number): FloatArray => new Float64Array(length);

/** Precision low enough for two roundings to be as good as one (24 >= 2p + 2), and the exponents of float32. */
const fitsFloat32 = ({ precision, minExponent, largest }: RoundingLimits): boolean =>
  precision <= 11 && minExponent >= -126 && largest < 2 ** 128;

const saturated = new Map<Format, Format>();

/**
 * The same format with conversions that saturate, as in the saturating mode of OFP8 (revision 1.0): what
 * rounds past the largest value becomes the largest value of its sign, infinities too. NaN stays NaN. Always the same
 * object for the same format.
 */
export function saturating<Name extends string>(format: Format<Name>): Format<Name>;
export function saturating(format: Format): Format {
  if (format.saturates) return format;
  const known = saturated.get(format) ?? saturatingForm(format);
  saturated.set(format, known);
  return known;
}

function saturatingForm(format: Format): Format {
  const { largest, roundOpen } = format;
  return {
    ...format,
    overflow: largest,
    saturates: true,
    // Rounding first: a number just past the largest value may round down to it.
    round: (value) => Math.min(largest, Math.max(-largest, roundOpen(value))),
    // The memory of a native format would make infinities before this can look.
    allocate: format.storeRounds ? float64s : format.allocate,
    storeRounds: false,
  };
}

/** floor(log2 value) for a finite value > 0; Math.log2 would round the largest float64 up to 2^1024. */
function exponentOf(value: number): number {
  const near = Math.floor(Math.log2(value));
  return 2 ** near > value ? near - 1 : near;
}

export const FORMATS = {
  // The 8-bit formats of the Open Compute Project (OFP8, revision 1.0).
  float8_e5m2: binaryFormat('float8_e5m2', {
    exponentBits: 5,
    fractionBits: 2,
    largest: 57344,
    infinities: true,
    names: { numpy: null, pytorch: 'float8_e5m2', jax: 'float8_e5m2', typescript: null },
  }),
  float8_e4m3fn: binaryFormat('float8_e4m3fn', {
    exponentBits: 4,
    fractionBits: 3,
    largest: 448,
    infinities: false,
    names: { numpy: null, pytorch: 'float8_e4m3fn', jax: 'float8_e4m3fn', typescript: null },
  }),
  float16: binaryFormat('float16', {
    exponentBits: 5,
    fractionBits: 10,
    largest: 65504,
    infinities: true,
    // Float16Array is too new to count on.
    names: { numpy: 'float16', pytorch: 'float16', jax: 'float16', typescript: null },
  }),
  bfloat16: binaryFormat('bfloat16', {
    exponentBits: 8,
    fractionBits: 7,
    largest: (2 - 2 ** -7) * 2 ** 127,
    infinities: true,
    names: { numpy: null, pytorch: 'bfloat16', jax: 'bfloat16', typescript: null },
  }),
  float32: binaryFormat('float32', {
    exponentBits: 8,
    fractionBits: 23,
    largest: (2 - 2 ** -23) * 2 ** 127,
    infinities: true,
    names: {
      numpy: 'float32',
      pytorch: 'float32',
      jax: 'float32',
      typescript: { array: 'Float32Array', round: 'Math.fround' },
    },
    native: { round: Math.fround, allocate: float32s },
  }),
  float64: binaryFormat('float64', {
    exponentBits: 11,
    fractionBits: 52,
    largest: Number.MAX_VALUE,
    infinities: true,
    names: {
      numpy: 'float64',
      pytorch: 'float64',
      jax: 'float64',
      typescript: { array: 'Float64Array', round: '(value: number) => value' },
    },
    native: { round: (value) => value, allocate: float64s },
  }),
};

export type FormatName = keyof typeof FORMATS;

export const { float8_e5m2, float8_e4m3fn, float16, bfloat16, float32, float64 } = FORMATS;

export const smallestNormal = (format: Format): number => 2 ** format.minExponent;

export const smallestSubnormal = (format: Format): number =>
  2 ** (format.minExponent - format.precision + 1);

export const largestFinite = ({ largest }: Format): number => largest;
