import { shortestDecimal } from '../numeric/decimal.ts';
import { type Format, float64 } from '../numeric/format.ts';
import { type DecimalMark, floatPart } from './numbers.ts';
import { type Inline, plainText } from './sentence.ts';

/**
 * Bounds: "no more than this" stays true of the number that is printed only if it was rounded away from what it bounds.
 */

/** The least number of so many significant digits that is not below the value. */
export function roundedUp(value: number, digits: number): number {
  const nearest = Number(value.toPrecision(digits));
  if (nearest >= value || !Number.isFinite(value)) return nearest;
  const [, exponent] = value.toExponential().split('e');
  const unit = Number(`1e${Number(exponent) - digits + 1}`);
  return Number((nearest + unit).toPrecision(digits));
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
