import type { Format } from '../numeric/format.ts';
import { type DecimalMark, shownFloat, TABLE_DIGITS } from './numbers.ts';

/** A float64 needs 17 digits to be told from its neighbours. */
const MOST = 17;

/**
 * How many digits it takes to show two numbers as different, where a sentence calls them so: at least those of a table.
 * The numbers may be of two formats.
 */
export function digitsApart(
  a: number,
  b: number,
  formatOfA: Format,
  formatOfB: Format = formatOfA,
): number {
  const mark: DecimalMark = '.';
  for (let digits = TABLE_DIGITS; digits < MOST; digits++) {
    if (shownFloat(a, formatOfA, mark, digits) !== shownFloat(b, formatOfB, mark, digits))
      return digits;
  }
  return MOST;
}

/** How many percent a value is off, for a sentence; null where a percentage says nothing. Short of the whole it is 99. */
export function percentOff(value: number, exact: number): number | null {
  const percent = Math.abs((value - exact) / exact) * 100;
  if (!(percent < 100)) return null;
  return percent > 99 ? 99 : percent;
}
