import { float64 } from '../../core/format.ts';
import { type DecimalMark, shownFloat } from '../../words/numbers.ts';

/** A few numbers as a list, with an ellipsis where there are more. */
export function listed(values: readonly number[], mark: DecimalMark, more: boolean): string {
  const separator = mark === ',' ? '; ' : ', ';
  const shown = values.map((value) => shownFloat(value, float64, mark));
  return [...shown, ...(more ? ['…'] : [])].join(separator);
}
