import { clip } from '../parameters.ts';
import { type Note, type Reading, type Refusal, unevenRow } from './reading.ts';
import type { Notation } from './scalars.ts';

/** A line that is not blank, and its number in the text, from 1. */
export interface Line {
  readonly text: string;
  readonly number: number;
}

export interface Row {
  readonly line: Line;
  readonly cells: readonly string[];
}

/** Cells of a table as numbers, with a header and names of rows if there are any; or what is in the way. */
export type Table =
  | {
      readonly kind: 'table';
      readonly reading: Reading;
      /** Where the first column may only count the rows: the reading with it. `reading` is then without. */
      readonly withIndex: Reading | null;
    }
  | { readonly kind: 'problem'; readonly refusal: Refusal; readonly line: number };

export interface Expected {
  /** The first column is known to be an index, as in a print of pandas. */
  readonly index: boolean;
}

/** Dates, percentages, numbers in another notation: no name of a row or column, lest they are dropped as one. */
const NUMBER_LIKE = /^[+-]?[.,]?\d|\d[.,]\d/;

/** A name has a letter: "-" before a number may be its sign, and "€" is none. */
const isName = (cell: string) => /\p{L}/u.test(cell) && !NUMBER_LIKE.test(cell);

/** Reads cells as a table. One column is a vector. */
export function tabulate(all: readonly Row[], notation: Notation, expected: Expected): Table {
  const isNumber = (cell: string) => notation(cell) !== null;
  const isText = ({ cells }: Row) =>
    !cells.some((cell) => isNumber(cell) || NUMBER_LIKE.test(cell));
  let from = 0;
  while (from < all.length - 1 && all[from] !== undefined && isText(all[from] as Row)) from++;
  let to = all.length;
  while (to > from + 1 && isText(all[to - 1] as Row) && !/\d/.test(all[to - 1]?.line.text ?? ''))
    to--;
  const header = from > 0 ? (all[from - 1]?.cells ?? null) : null;
  const body = all.slice(from, to);
  const labelled =
    body.length > 0 &&
    body.every(
      ({ cells: [first = '', ...rest] }) =>
        rest.length > 0 &&
        (expected.index || (!isNumber(first) && isName(first))) &&
        rest.every(isNumber),
    );
  // The same word in each row of several numbers: a log.
  const [top] = body;
  if (labelled && !expected.index && body.length > 1 && top !== undefined && top.cells.length > 2)
    if (body.every(({ cells }) => cells[0] === top.cells[0]))
      return problem(top.line, top.cells[0] ?? '');
  const labels = labelled ? body.map(({ cells }) => cells[0] ?? '') : null;
  const values: number[][] = [];
  for (const { line, cells } of body) {
    const row: number[] = [];
    for (const cell of labelled ? cells.slice(1) : cells) {
      const value = notation(cell);
      if (value === null) return problem(line, cell);
      row.push(value);
    }
    values.push(row);
  }
  const uneven = unevenRow(values);
  if (uneven !== null && uneven.kind === 'uneven') {
    const line = body[uneven.row - 1]?.line.number ?? 1;
    return { kind: 'problem', refusal: { ...uneven, line }, line };
  }
  if ((values[0]?.length ?? 0) === 0)
    return { kind: 'problem', refusal: { kind: 'empty' }, line: 1 };
  return assemble(values, header, labels, body);
}

const problem = (line: Line, cell: string): Table => ({
  kind: 'problem',
  refusal: {
    kind: 'word',
    found: clip(cell.replace(/^[[({"']{1,9}|[\])}"']{1,9}$/g, '')),
    place: { line: line.number, column: line.text.indexOf(cell) + 1 },
  },
  line: line.number,
});

function assemble(
  values: readonly (readonly number[])[],
  header: readonly string[] | null,
  labels: readonly string[] | null,
  body: readonly Row[],
): Table {
  const width = values[0]?.length ?? 0;
  if (labels !== null) {
    const names = header === null ? null : header.slice(header.length === width + 1 ? 1 : 0);
    const counting = labels.every((label) => /^\d+$/.test(label));
    const ofRows = counting ? null : labels;
    return table(values, names, ofRows, counting ? [{ kind: 'index' }] : []);
  }
  const counts = body.length > 1 && countsRows(body);
  const without = () => values.map((row) => row.slice(1));
  // A header has no name for an index, or an empty one: pandas, R.
  if (header?.length === width && header[0] === '' && width > 1)
    return table(without(), header.slice(1), null, [{ kind: 'index' }]);
  const shorter = header !== null && width > 1 && header.length === width - 1;
  if (shorter) {
    const indexed = table(without(), header, null, [{ kind: 'index' }]);
    const fractions = body.some(({ cells }) => cells.slice(1).some((cell) => /[.,]/.test(cell)));
    const rest = table(values, header, null, []);
    if ((counts && fractions) || indexed.kind !== 'table' || rest.kind !== 'table') return indexed;
    return { ...indexed, withIndex: rest.reading };
  }
  const plain = table(values, header, null, []);
  if (!counts || plain.kind !== 'table') return plain;
  const rest = table(without(), header?.slice(1) ?? null, null, [{ kind: 'index' }]);
  return rest.kind === 'table' ? { ...rest, withIndex: plain.reading } : plain;
}

/** Whether the first of several columns is 0, 1, 2… or 1, 2, 3… */
function countsRows(body: readonly Row[]): boolean {
  const first = body.map(({ cells }) => cells[0] ?? '');
  if ((body[0]?.cells.length ?? 0) < 2) return false;
  const start = Number(first[0]);
  return (
    (start === 0 || start === 1) &&
    first.every((cell, at) => /^\d+\.?$/.test(cell) && Number(cell) === start + at)
  );
}

function table(
  values: readonly (readonly number[])[],
  header: readonly string[] | null,
  labels: readonly string[] | null,
  notes: readonly Note[],
): Table {
  const width = values[0]?.length ?? 0;
  const column = width === 1 && (values.length > 1 || labels !== null);
  const rows = column ? [values.flat()] : values;
  const fitting = header !== null && header.length === width;
  const leftOut = (texts: readonly string[]): Note => ({
    kind: 'left-out',
    text: clip(texts.join(' ')),
  });
  const unused = [
    ...(header !== null && !fitting ? [leftOut(header)] : []),
    ...(labels !== null && !column && values.length > 1 ? [leftOut(labels)] : []),
  ];
  const title = column
    ? fitting
      ? (header[0] ?? null)
      : null
    : values.length === 1
      ? (labels?.[0] ?? null)
      : null;
  const reading = {
    rows,
    names: column ? differing(labels) : fitting ? header.map(tidy) : null,
    title,
    notes: [...notes, ...unused],
  };
  return { kind: 'table', reading, withIndex: null };
}

/** Names that tell rows apart; the same word in each row is no name. */
const differing = (labels: readonly string[] | null): readonly string[] | null =>
  labels !== null && (labels.length === 1 || labels.some((label) => label !== labels[0]))
    ? labels.map(tidy)
    : null;

const tidy = (name: string) => name.replace(/[:=]\s*$/, '').trim();
