import { type Format, largestFinite } from '../../../numeric/format.ts';
import { isCell, type Operation, operandsOf, valueAt } from '../../../numeric/trace.ts';
import type { Trouble } from '../../../numeric/trouble.ts';
import type { Sentence } from '../../sentence.ts';
import type { Words } from './en.ts';

const SIGNS: Partial<Record<Operation, string>> = {
  add: '+',
  subtract: '−',
  multiply: '×',
  divide: '÷',
};

/** What went wrong at the first bad operation of a demonstration, in one sentence. */
export function explainPatternTrouble(
  words: Words['trouble'],
  { kind, cell }: Trouble,
  format: Format,
): Sentence {
  const { operation } = cell.step;
  const [left = Number.NaN, right = Number.NaN] = operandsOf(cell).map(valueAt);
  const largest = largestFinite(format);
  const operands = { format, largest, left, right, sign: SIGNS[operation] ?? '' };
  switch (kind) {
    case 'input-overflow':
      return words.inputOverflow({ format, largest });
    case 'overflow':
      return isSquare(cell.step)
        ? words.squareOverflow({ format, largest, value: left })
        : words.overflow(operands);
    case 'sum-overflow': {
      const [terms] = cell.step.operands;
      const squares = terms !== undefined && !isCell(terms) && isSquare(terms);
      return words.sumOverflow({
        format,
        largest,
        squares,
        terms: cell.lane + 1,
        of: cell.step.values.length,
      });
    }
    case 'divide-by-zero':
      return words.divideByZero(operands);
    case 'invalid':
      return words.invalid(operands);
    // No demonstration is given a NaN or takes an exponential that could vanish with all the others.
    case 'nan-input':
    case 'total-underflow':
    case 'all-masked':
      return [];
    default:
      return kind satisfies never;
  }
}

const isSquare = ({ operation, operands: [a, b] }: Trouble['cell']['step']): boolean =>
  operation === 'multiply' && a === b;
