import { type Format, float64 } from '../../../core/format.ts';
import { type Cell, valueAt } from '../../../core/trace.ts';
import { cellIn, placesOf } from '../../../python/arrays.ts';
import type { Value } from '../../../python/values.ts';

/** The numbers of a value: those of an array, of one number, or of a list of such. */
export interface Numbers {
  /** [] for a single number. */
  readonly shape: readonly number[];
  /** Row after row. */
  readonly values: readonly number[];
  /** Where each came from; undefined for Python's own integers and booleans, which no operation of floats made. */
  readonly cells: readonly (Cell | undefined)[];
  /** Whether they are floats, so that digits, kinds and flags mean something. */
  readonly isFloat: boolean;
  /** The format that all values are in. */
  readonly format: Format;
}

/** Undefined for what holds no numbers, or a list whose items are of different shapes. */
export function numbersOf(value: Value): Numbers | undefined {
  switch (value.type) {
    case 'int':
    case 'bool':
      return { ...single(Number(value.value), undefined), isFloat: false };
    case 'float':
      return single(valueAt(value.cell), value.cell);
    case 'array': {
      const cells = Array.from(placesOf(value), (place) => cellIn(value.memory, place));
      return {
        shape: value.shape,
        values: cells.map(valueAt),
        cells,
        isFloat: value.dtype.kind === 'float',
        format: value.dtype.format,
      };
    }
    case 'list':
    case 'tuple':
      return stacked(value.items);
    default:
      return undefined;
  }
}

/** One of Python's own numbers. */
const single = (value: number, cell: Cell | undefined): Numbers => ({
  shape: [],
  values: [value],
  cells: [cell],
  isFloat: true,
  format: float64,
});

function stacked(items: readonly Value[]): Numbers | undefined {
  const all = items.map(numbersOf);
  const [first] = all;
  if (first === undefined) return undefined;
  const alike = all.filter(
    (one) => one !== undefined && one.shape.join() === first.shape.join(),
  ) as Numbers[];
  if (alike.length < items.length) return undefined;
  return {
    shape: [items.length, ...first.shape],
    values: alike.flatMap(({ values }) => values),
    cells: alike.flatMap(({ cells }) => cells),
    isFloat: alike.some(({ isFloat }) => isFloat),
    format: alike.every(({ format }) => format === first.format) ? first.format : float64,
  };
}
