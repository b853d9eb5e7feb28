import { clip } from '../parameters.ts';
import { isMixed, REGROUPINGS, readList, regrouped } from './lists.ts';
import {
  type Doubt,
  type Note,
  plainReading,
  type Reading,
  type Refusal,
  unevenRow,
} from './reading.ts';
import { type Notation, shifted, withCommaGroups, withPoint } from './scalars.ts';

/** Numbers in brackets. */
export interface Tensor {
  readonly kind: 'tensor';
  /** As the brackets nest. [3] is a vector, which has one row; [1, 3] and [2, 3] are matrices. */
  readonly shape: readonly number[];
  readonly reading: Reading;
  /** Why the reading is not certain, and what else it may be. */
  readonly doubt: Doubt | null;
  readonly others: readonly Reading[];
}

export type Meaning =
  | { readonly kind: 'number'; readonly value: number; readonly text: string }
  | Tensor
  | { readonly kind: 'several'; readonly readings: readonly Reading[] }
  /** Text without numbers. */
  | { readonly kind: 'word'; readonly text: string }
  /** Text with numbers that are no data, such as (GPU 0). */
  | { readonly kind: 'stray'; readonly text: string }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

export const certain = (shape: readonly number[], rows: Reading['rows']): Tensor => ({
  kind: 'tensor',
  shape,
  reading: plainReading(rows),
  doubt: null,
  others: [],
});

export const vector = (values: readonly number[]): Tensor => certain([values.length], [values]);

export const withNote = (reading: Reading, ...notes: readonly Note[]): Reading => ({
  ...reading,
  notes: [...reading.notes, ...notes],
});

export const withTitle = (reading: Reading, title: string | null): Reading =>
  title === null || title === '' ? reading : { ...reading, title: reading.title ?? clip(title) };

/** A row of numbers is a vector; several are a matrix. */
const tensorOf = (rows: Reading['rows']): Tensor | null =>
  unevenRow(rows) === null
    ? certain(
        rows.length === 1 ? [rows[0]?.length ?? 0] : [rows.length, rows[0]?.length ?? 0],
        rows,
      )
    : null;

/** The text between two brackets as numbers, or what in it is none. */
export type FlatReading =
  | Tensor
  | { readonly kind: 'none' }
  | { readonly kind: 'word'; readonly found: string; readonly at: number }
  | { readonly kind: 'uneven'; readonly refusal: Refusal };

export interface FlatPlace {
  /** Whether the end of a line may end a row: in an outermost [ ] that is no argument, as in MATLAB. */
  readonly lines: boolean;
  /** In ( ) a comma before a semicolon is a decimal mark, as in (1,5; 2). */
  readonly round: boolean;
  /** A power of ten by which each number is multiplied. */
  readonly power: number;
}

/** Reads the text between two brackets that holds no others. */
export function readFlat(text: string, { lines, round, power }: FlatPlace): FlatReading {
  const notation: Notation = power === 0 ? withPoint : (word) => shifted(word, power);
  const commas = commasElsewhere(text, round);
  if (round && text.includes(';')) {
    const [decimals] = commas;
    if (decimals !== undefined) return vector(decimals);
  }
  const asLines = readList(text, lines, notation);
  const wrapped = lines ? readList(text, false, notation) : asLines;
  if (asLines.kind === 'word' && wrapped.kind === 'word') return asLines;
  const candidates = [wrapped, asLines].map((list) =>
    list.kind === 'rows' && list.rows.length > 0 ? tensorOf(list.rows) : null,
  );
  const [whole = null, byLine = null] = candidates;
  const otherwise = commas.map((values) => plainReading([values]));
  if (whole === null && byLine === null) {
    const [only, ...rest] = commas;
    if (only !== undefined)
      return rest.length === 0 ? vector(only) : doubtful(vector(only), 'separators', otherwise);
    const rows = asLines.kind === 'rows' ? asLines.rows : [];
    const refusal = unevenRow(rows);
    return refusal === null ? { kind: 'none' } : { kind: 'uneven', refusal };
  }
  const best = chooseLayout(text, whole, byLine);
  if (otherwise.length > 0) return doubtful(best, 'separators', otherwise);
  if (best.doubt === null && isMixed(text)) return doubtful(best, 'separators', []);
  return best;
}

const doubtful = (tensor: Tensor, doubt: Doubt, others: readonly Reading[]): Tensor => ({
  ...tensor,
  doubt,
  others: [...tensor.others, ...others],
});

/** Whether lines are rows, as in MATLAB, or the print of a long row was wrapped, as in NumPy. */
function chooseLayout(text: string, whole: Tensor | null, byLine: Tensor | null): Tensor {
  if (whole === null || byLine === null) return whole ?? byLine ?? vector([]);
  if (byLine.shape.length === whole.shape.length) return byLine;
  // Within one matrix commas end all lines or none: here a line ends without one.
  if (text.includes(',') || text.includes(';')) return byLine;
  return isWrapped(text) ? whole : doubtful(whole, 'layout', [byLine.reading]);
}

/** NumPy breaks a row where the next number would not fit in 75 characters. */
function isWrapped(text: string): boolean {
  const lines = text.split('\n').map((line) => line.trimEnd());
  const widest = Math.max(...text.split(/\s+/, 100).map((word) => word.length));
  return lines
    .slice(0, -1)
    .every((line, index) => line.length + (index === 0 ? 1 : 0) + widest + 1 >= 74);
}

/**
 * The list where commas are decimal marks or group thousands, in every way that is possible. Between brackets commas
 * separate, unless other separators stand beside them.
 */
function commasElsewhere(text: string, round: boolean): (readonly number[])[] {
  if (!/\d,\d/.test(text)) return [];
  const spaced = /,\s/.test(text);
  const mixed = text.includes(';') || isMixed(text);
  // (1,234) may be a negative amount in a spreadsheet, or thousands.
  const thousands = round && /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/.test(text.trim());
  if (!spaced && !mixed && !thousands) return [];
  const notations = mixed && !spaced ? REGROUPINGS : [withCommaGroups];
  const found = notations
    .map((notation) => regrouped(text, notation))
    .filter((one) => one !== null);
  return found.filter(
    (values, at) => found.findIndex((other) => `${other}` === `${values}`) === at,
  );
}

/** Tensors as the rows of one more dimension. */
export function stack(tensors: readonly Tensor[]): Meaning {
  const [first] = tensors;
  if (first === undefined) return { kind: 'word', text: '' };
  const shape = [tensors.length, ...first.shape];
  const doubt = tensors.find((tensor) => tensor.doubt !== null)?.doubt ?? null;
  if (tensors.length === 1) return { ...first, shape };
  if (tensors.some(({ reading }) => reading.rows.length !== 1))
    return { kind: 'refused', refusal: { kind: 'dimensions' } };
  const rows = tensors.map(({ reading }) => reading.rows[0] ?? []);
  const refusal = unevenRow(rows);
  if (refusal !== null) return { kind: 'refused', refusal };
  const reading = {
    ...plainReading(rows),
    notes: tensors.flatMap((tensor) => tensor.reading.notes),
  };
  return { kind: 'tensor', shape, reading, doubt, others: [] };
}
