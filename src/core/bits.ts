import type { Format } from './format.ts';

/**
 * Bit patterns and neighbours of binary floats: sign, biased exponent, fraction. In a format with
 * infinities the top exponent field is for them and for NaN; in one without, NaN is all ones.
 */

/**
 * The stored fields as strings of binary digits, most significant first, and the whole pattern as
 * `0x...`.
 */
export interface BitFields {
  readonly sign: string;
  readonly exponent: string;
  /** The stored fraction; the leading bit of a normal number is implied and not part of it. */
  readonly significand: string;
  readonly hex: string;
}

const scratch = new DataView(new ArrayBuffer(8));

/**
 * Any finite number as `significand * 2 ** exponent`, exactly, with an integer significand below
 * 2^53 in size. Zeros give a significand of zero; infinities and NaN have no such form and give a
 * meaningless one.
 */
export function decompose(value: number): { significand: number; exponent: number } {
  scratch.setFloat64(0, value);
  const high = scratch.getUint32(0);
  const biased = (high >>> 20) & 0x7ff;
  const fraction = (high & 0xfffff) * 2 ** 32 + scratch.getUint32(4);
  const magnitude = biased === 0 ? fraction : fraction + 2 ** 52;
  return {
    significand: high >>> 31 === 0 ? magnitude : -magnitude,
    exponent: Math.max(biased, 1) - 1075,
  };
}

/**
 * Exponent of the binade whose spacing applies at a finite value: floor(log2 |value|), no less than
 * minExponent.
 */
function binade(value: number, format: Format): number {
  scratch.setFloat64(0, value);
  const biased = (scratch.getUint32(0) >>> 20) & 0x7ff;
  return Math.max(biased - 1023, format.minExponent);
}

/**
 * Distance from |value| to the next larger magnitude of the format. Zero and subnormals give the
 * smallest subnormal, infinities Infinity, NaN NaN.
 */
export function ulp(value: number, format: Format): number {
  if (!Number.isFinite(value)) return Math.abs(value);
  return 2 ** (binade(value, format) - format.precision + 1);
}

/**
 * The least value of the format greater than `value` (IEEE 754 nextUp). Both zeros give the
 * smallest subnormal, minus the smallest subnormal gives -0, the largest finite number Infinity (NaN
 * in a format without infinities), -Infinity minus the largest finite number; Infinity and NaN give
 * themselves. `value` must be a value of the format.
 */
export function nextUp(value: number, format: Format): number {
  if (Number.isNaN(value) || value === Infinity) return value;
  if (value === -Infinity) return -format.largest;
  const spacing = ulp(value, format);
  if (value === format.largest) return format.infinities ? Infinity : NaN;
  if (value >= 0) return value + spacing;
  // Just below a power of two the spacing halves, unless that power is the smallest normal number.
  const exponent = binade(value, format);
  const halves = value === -(2 ** exponent) && exponent > format.minExponent;
  return value + (halves ? spacing / 2 : spacing) || -0;
}

/** The greatest value of the format less than `value` (IEEE 754 nextDown): -nextUp(-value). */
export function nextDown(value: number, format: Format): number {
  return -nextUp(-value, format);
}

/**
 * The stored pattern without its sign bit. Patterns ascend with the magnitude, one by one, so they
 * also count the values of the format. NaN is the quiet one with no payload. Throws a RangeError
 * for an infinity that the format does not have.
 */
function magnitudePattern(value: number, format: Format): bigint {
  const fractionBits = BigInt(format.precision - 1);
  if (Number.isNaN(value)) return nanPattern(format);
  if (!Number.isFinite(value)) return infinityPattern(format);
  const exponent = binade(value, format);
  const units = BigInt(Math.abs(value) / 2 ** (exponent - format.precision + 1));
  // The implied leading one of a normal number carries into the exponent field, as it should.
  return (BigInt(exponent - format.minExponent) << fractionBits) + units;
}

/** All ones in the exponent field, zeros in the fraction. */
function infinityPattern({ name, infinities, bits, precision }: Format): bigint {
  if (!infinities) throw new RangeError(`${name} has no infinities`);
  return ((1n << BigInt(bits - precision)) - 1n) << BigInt(precision - 1);
}

/** The quiet NaN with no payload; all ones where that is the only NaN. */
function nanPattern(format: Format): bigint {
  if (!format.infinities) return (1n << BigInt(format.bits - 1)) - 1n;
  return infinityPattern(format) | (1n << BigInt(format.precision - 2));
}

const isNegative = (value: number): boolean => value < 0 || Object.is(value, -0);

/**
 * The stored bits of a value of the format, -0, infinities and NaN (quiet, positive, no payload)
 * included. Throws a RangeError for a number the format cannot hold.
 */
export function bitsOf(value: number, format: Format): BitFields {
  const sign = isNegative(value) ? 1n : 0n;
  const pattern = (sign << BigInt(format.bits - 1)) | magnitudePattern(value, format);
  const text = pattern.toString(2).padStart(format.bits, '0');
  const fractionStart = 1 + format.bits - format.precision;
  return {
    sign: text.slice(0, 1),
    exponent: text.slice(1, fractionStart),
    significand: text.slice(fractionStart),
    hex: `0x${pattern.toString(16).padStart(Math.ceil(format.bits / 4), '0')}`,
  };
}

/**
 * The value of a stored pattern in hexadecimal, with or without `0x`. Every NaN pattern gives NaN.
 * Throws a SyntaxError for text that is not hexadecimal and a RangeError for more bits than the
 * format has.
 */
export function fromBits(hex: string, format: Format): number {
  const pattern = BigInt(/^0x/i.test(hex) ? hex : `0x${hex}`);
  if (pattern >> BigInt(format.bits) !== 0n) {
    throw new RangeError(`${hex} has more than the ${format.bits} bits of ${format.name}`);
  }
  const implied = 2 ** (format.precision - 1);
  const fraction = Number(BigInt.asUintN(format.precision - 1, pattern));
  const magnitude = BigInt.asUintN(format.bits - 1, pattern);
  const biased = Number(magnitude >> BigInt(format.precision - 1));
  const largestPattern = magnitudePattern(format.largest, format);
  const sign = magnitude === pattern ? 1 : -1;
  if (magnitude > largestPattern) {
    return format.infinities && magnitude === largestPattern + 1n ? sign * Infinity : NaN;
  }
  const units = biased === 0 ? fraction : fraction + implied;
  return sign * units * 2 ** (Math.max(biased, 1) - format.precision + format.minExponent);
}

/**
 * How many steps between neighbouring values of the format lead from `a` to `b`, whichever is
 * larger. The two zeros are 0 apart. NaN and NaN, and equal infinities, are 0 apart; a
 * number is null apart from NaN and from an infinity. Above 2^53 (float64 only) the count is the
 * nearest double.
 */
export function ulpsBetween(a: number, b: number, format: Format): number | null {
  if (Object.is(a, b) || a === b) return 0;
  if (!Number.isFinite(a) || !Number.isFinite(b)) return null;
  const place = (value: number): bigint => {
    const pattern = magnitudePattern(value, format);
    return value < 0 ? -pattern : pattern;
  };
  const steps = place(a) - place(b);
  return Number(steps < 0n ? -steps : steps);
}
