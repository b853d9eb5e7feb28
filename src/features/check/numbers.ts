import { FORMATS, type FormatName, float64 } from '../../core/format.ts';
import { type DecimalMark, shownFloat } from '../../words/numbers.ts';

/** A few numbers as a list, with an ellipsis where there are more. */
export function listed(values: readonly number[], mark: DecimalMark, more: boolean): string {
  const separator = mark === ',' ? '; ' : ', ';
  const shown = values.map((value) => shownFloat(value, float64, mark));
  return [...shown, ...(more ? ['…'] : [])].join(separator);
}

/** A number of a format, in a few digits. */
export const shownIn = (value: number, name: FormatName, mark: DecimalMark, digits = 4): string =>
  shownFloat(value, FORMATS[name], mark, digits);
