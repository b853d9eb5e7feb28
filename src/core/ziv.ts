import { decompose } from './bits.ts';
import { type Enclosure, type Precision, precisionOf } from './enclosure.ts';
import type { Format } from './format.ts';

/** Rounds an enclosed real number to a format, with more precision until both ends round to the same float. */

const DOUBLE_LIMIT = 1n << 1000n;

function bitLength(n: bigint): number {
  if (n >= DOUBLE_LIMIT) return n.toString(2).length;
  const near = decompose(Number(n)).exponent + 53;
  // The conversion may have rounded up to a power of two.
  return n >> BigInt(near - 1) === 0n ? near - 1 : near;
}

/**
 * (n + nudge * epsilon) * 2^exponent in the format, ties to even, for an infinitesimal epsilon:
 * nudge is 1n, 0n or -1n, away from zero or towards it.
 */
function roundMagnitude(n: bigint, exponent: number, nudge: bigint, format: Format): number {
  // Once n has bits beyond the halfway points of the format, a quarter of its last bit will do for
  // epsilon.
  const spare = Math.max(0, format.precision + 3 - bitLength(n));
  const widened = (n << BigInt(spare + 2)) + nudge;
  const last = exponent - spare - 2;
  const length = bitLength(widened);
  const subnormalUnit = format.minExponent - format.precision + 1 - last;
  const unit = Math.max(length - format.precision, subnormalUnit);
  if (unit > length) return 0;
  if (unit + last > format.maxExponent) return format.overflow;
  const shift = BigInt(unit);
  const half = 1n << (shift - 1n);
  const down = widened >> shift;
  const rest = widened - (down << shift);
  const up = rest > half || (rest === half && (down & 1n) === 1n);
  const units = Number(down) + (up ? 1 : 0);
  const value = units * 2 ** (unit + last);
  return value > format.largest ? format.overflow : value;
}

/** The float nearest to a number just above n * 2^exponent (side 1n), just below it (-1n), or equal to it (0n). */
function roundFrom(side: bigint, n: bigint, exponent: number, format: Format): number {
  if (n === 0n) return 0;
  if (n < 0n) return -roundMagnitude(-n, exponent, -side, format);
  return roundMagnitude(n, exponent, side, format);
}

/**
 * The one float every inner point of the enclosure rounds to, or null. An end itself counts only
 * where it is not halfway between floats: true values never are, unless the enclosure is a single
 * point.
 */
export function settled({ low, high, exponent }: Enclosure, format: Format): number | null {
  if (low === high) return roundFrom(0n, low, exponent, format);
  const below = roundFrom(1n, low, exponent, format);
  const above = roundFrom(-1n, high, exponent, format);
  return Object.is(below, above) ? below : null;
}

/** Repeat with twice the bits until the attempt settles. */
export function ziv<T>(startBits: number, attempt: (p: Precision) => T | null): T {
  for (let bits = startBits; ; bits *= 2) {
    const result = attempt(precisionOf(bits));
    if (result !== null) return result;
  }
}
