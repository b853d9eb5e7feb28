/** One way to understand a text: a matrix of numbers; a vector is a matrix of one row. */
export interface Reading {
  /** At least one row; all of the same length, at least one number. */
  readonly rows: readonly (readonly number[])[];
  /** Names of the columns, where the text has them: as many as a row has numbers. */
  readonly names: readonly string[] | null;
  /** What the text calls these numbers: a variable, a column of a log. */
  readonly title: string | null;
  readonly notes: readonly Note[];
}

/** What of the text is not in the numbers. */
export type Note =
  /** Text or numbers beside the vector, clipped. */
  | { readonly kind: 'left-out'; readonly text: string }
  /** A first column that counts the rows. */
  | { readonly kind: 'index' }
  /** A factor before the numbers, such as PyTorch's "1e+03 *", that was applied to each. */
  | { readonly kind: 'scale'; readonly text: string };

/** A place in the text; both count from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Why a text is not read. Texts are clipped; they are data, never markup. */
export type Refusal =
  | { readonly kind: 'empty' }
  | { readonly kind: 'too-long' }
  /** Something stands where a number should be. */
  | { readonly kind: 'word'; readonly found: string; readonly place: Place }
  /** A call whose result is not in the text, such as np.zeros(5), or arithmetic. */
  | { readonly kind: 'computed'; readonly found: string; readonly place: Place }
  /** The library shortened the print. */
  | { readonly kind: 'ellipsis'; readonly library: Library | null; readonly place: Place }
  /** Row `row` (from 1) has `count` numbers, the first one `first`. `line`: where rows are lines. */
  | {
      readonly kind: 'uneven';
      readonly row: number;
      readonly line?: number;
      readonly count: number;
      readonly first: number;
    }
  /** The text says its shape, and holds another. */
  | { readonly kind: 'shape'; readonly said: string; readonly found: string }
  /** More than two dimensions, or brackets deeper than any tensor's. */
  | { readonly kind: 'dimensions' };

export type Library = 'numpy' | 'pytorch' | 'pandas';

/** Why the reader of the page is asked. */
export type Doubt =
  /** Points, commas or spaces may be decimal marks, thousands separators or between numbers. */
  | 'separators'
  /** The first column may count the rows. */
  | 'index'
  /** There are several rows, and one is wanted. */
  | 'rows'
  /** There are several vectors, or columns of a log. */
  | 'several'
  /** Line ends may be ends of rows or not. */
  | 'layout'
  /** The numbers are in a call of a function that is not known, or among words. */
  | 'context'
  /** A bracket is missing: the text may have been cut. */
  | 'cut';

/** What a text was understood as. */
export type Pasted =
  | { readonly kind: 'read'; readonly reading: Reading }
  /** At least one reading, all different; none is taken without asking. */
  | { readonly kind: 'ask'; readonly doubt: Doubt; readonly readings: readonly Reading[] }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

export const read = (reading: Reading): Pasted => ({ kind: 'read', reading });

export const refuse = (refusal: Refusal): Pasted => ({ kind: 'refused', refusal });

/** No more are offered: those who have more vectors copy the one they mean. */
const MOST_READINGS = 32;

/** Asks which of these is meant; those with the same numbers as one before are left out. Equal vectors need no question. */
export function ask(doubt: Doubt, readings: readonly Reading[]): Pasted {
  const different = distinct(readings.slice(0, MOST_READINGS));
  const [only] = different;
  return doubt === 'several' && readings.length > 1 && different.length === 1 && only !== undefined
    ? read(only)
    : { kind: 'ask', doubt, readings: different };
}

function distinct(readings: readonly Reading[]): Reading[] {
  const kept: Reading[] = [];
  for (const reading of readings) {
    if (!kept.some((other) => sameNumbers(other.rows, reading.rows))) kept.push(reading);
  }
  return kept;
}

/** Equality by Object.is. */
const sameNumbers = (a: Reading['rows'], b: Reading['rows']): boolean =>
  a.length === b.length &&
  a.every((row, at) => {
    const other = b[at] ?? [];
    return row.length === other.length && row.every((value, lane) => Object.is(value, other[lane]));
  });

/** A reading without names, title or notes. */
export const plainReading = (rows: Reading['rows']): Reading => ({
  rows,
  names: null,
  title: null,
  notes: [],
});

/** The first row of another length than the first one; null if there is none. */
export function unevenRow(rows: readonly (readonly unknown[])[]): Refusal | null {
  const first = rows[0]?.length ?? 0;
  const at = rows.findIndex((row) => row.length !== first);
  return at < 0 ? null : { kind: 'uneven', row: at + 1, count: rows[at]?.length ?? 0, first };
}
