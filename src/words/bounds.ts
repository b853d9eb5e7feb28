import { shortestDecimal } from '../core/decimal.ts';
import { type Format, float64 } from '../core/format.ts';
import { asPower, type DecimalMark, floatPart, typeset } from './numbers.ts';
import { type Inline, plainText } from './sentence.ts';

/**
 * Bounds: "no more than this" stays true of the number that is printed only if it was rounded away from what it bounds.
 */

/** The least number of so many significant digits that is not below the value. */
export function roundedUp(value: number, digits: number): number {
  const nearest = Number(value.toPrecision(digits));
  if (nearest >= value || !Number.isFinite(value)) return nearest;
  // In whole units of the last digit: as a double, nearest + unit could round back to nearest.
  const [significand = '', exponent] = value.toExponential(digits - 1).split('e');
  const [, power] = value.toExponential().split('e');
  const carried = 10n ** BigInt(Number(exponent) - Number(power));
  const units = BigInt(significand.replace('.', '')) * carried + 1n;
  return Number(`${units}e${Number(power) - digits + 1}`);
}

/** The greatest number of so many significant digits that is not above the value. */
export const roundedDown = (value: number, digits: number): number => 0 - roundedUp(-value, digits);

/** A bound for a sentence; its value is the whole of it. */
export const boundPart = (
  value: number,
  format: Format,
  mark: DecimalMark,
  digits: number,
  rounded: typeof roundedUp,
): Inline => ({
  value: shortestDecimal(value, format),
  shown: plainText([floatPart(rounded(value, digits), float64, mark, digits)]),
});

/** A positive float for a sentence, rounded up to `digits` significant ones, so that "at most this" stays true. */
export function ceilPart(value: number, format: Format, mark: DecimalMark, digits = 4): Inline {
  const [nearest = '', exponent = '0'] = value.toExponential(digits - 1).split('e');
  const [exact = '', power] = value.toExponential(60).split('e');
  // Rounded to the next power of ten it is above already. As text: not every such decimal has a double.
  const below = Number(power) === Number(exponent) && nearest.padEnd(exact.length, '0') < exact;
  const units = String(BigInt(nearest.replace('.', '')) + (below ? 1n : 0n));
  const up = `${units.slice(0, 1)}.${units.slice(1, digits)}e${Number(exponent) + units.length - digits}`;
  return { value: shortestDecimal(value, format), shown: asPower(typeset(up, mark)) };
}
