import {
  choice,
  initialValues,
  type Parameter,
  type Read,
  type ValuesOf,
} from '../../../scenario/parameters.ts';
import { readNumber, writeNumber } from '../../../scenario/read-number.ts';
import { sameList } from '../../../scenario/scenario.ts';

/** Logits: a row for each token, a column for each class. 1 to MAX_ROWS rows of equal length, 1 to MAX_COLUMNS. */
export type Rows = readonly (readonly number[])[];

export const MAX_ROWS = 8;
export const MAX_COLUMNS = 8;

/** Over what the maximum is taken: each row, the whole tensor, or each column, which is the wrong axis. */
export const MAXIMA = ['row', 'tensor', 'column'] as const;
export type MaxOver = (typeof MAXIMA)[number];

/**
 * What a row gives in which everything is masked: NaN as the plain formula does, zeros as the safe softmax of attention
 * does, equal shares as a mask does that is the most negative finite number.
 */
export const MASKED_ROWS = ['nan', 'zeros', 'uniform'] as const;
export type MaskedRow = (typeof MASKED_ROWS)[number];

const rows: Parameter<Rows> = {
  name: 'rows',
  // Three tokens with the same differences between their logits, so that all have the same softmax.
  initial: [
    [1.2, 4.7, 3.1, 0.5, 2.9],
    [51.2, 54.7, 53.1, 50.5, 52.9],
    [101.2, 104.7, 103.1, 100.5, 102.9],
  ],
  read: readRows,
  numeric: true,
  write: (value) => value.map((row) => row.map(writeNumber).join(',')).join(';'),
  same: sameRows,
};

export const BATCH_PARAMETERS = {
  rows,
  max: choice('max', MAXIMA),
  masked: choice('masked', MASKED_ROWS),
};

export type Batch = ValuesOf<typeof BATCH_PARAMETERS>;

export const OPENING_BATCH: Batch = initialValues(BATCH_PARAMETERS);

/** Equality by Object.is: -0 differs from 0, and NaN equals itself. */
export function sameRows(a: Rows, b: Rows): boolean {
  return a.length === b.length && a.every((row, index) => sameList(row, b[index] ?? []));
}

function readRows(text: string): Read<Rows> {
  const pieces = text.split(';', MAX_ROWS + 1).map((row) => row.split(',', MAX_COLUMNS + 1));
  const [first = []] = pieces;
  if (pieces.length > MAX_ROWS || first.length > MAX_COLUMNS) return { reason: 'too-large' };
  if (pieces.some((row) => row.length !== first.length)) return { reason: 'uneven' };
  const read: number[][] = [];
  for (const row of pieces) {
    const values = row.map(readNumber).filter((value) => value !== null);
    if (values.length !== row.length) return { reason: 'not-a-number' };
    read.push(values);
  }
  return { value: read };
}
