import { codeNumber } from '../../../scenario/code-numbers.ts';
import type { Batch, MaskedRow, MaxOver } from './parameters.ts';

const MAXIMUM: Readonly<Record<MaxOver, string>> = {
  row: 'x.max(axis=-1, keepdims=True)',
  tensor: 'x.max()',
  column: 'x.max(axis=0, keepdims=True)',
};

/** The code before and after the softmax that gives a fully masked row the chosen result. */
const POLICY: Readonly<Record<MaskedRow, readonly [before: string[], after: string[]]>> = {
  nan: [[], []],
  zeros: [[], ['p = np.where(np.isneginf(x).all(axis=-1, keepdims=True), 0, p)']],
  uniform: [['x = np.maximum(x, np.finfo(np.float32).min)'], []],
};

export interface BatchCode {
  readonly lines: readonly string[];
  /** The line in which the max is taken. */
  readonly key: number;
}

/** The batch as a NumPy program with the reader's numbers. */
export function batchCode({ rows, max, masked }: Batch): BatchCode {
  const [before, after] = POLICY[masked];
  const write = (value: number) => codeNumber(value, 'numpy');
  const opening = [
    'import numpy as np',
    '',
    'x = np.array([',
    ...rows.map((row) => `    [${row.map(write).join(', ')}],`),
    '], dtype=np.float32)',
    ...before,
    '',
  ];
  const lines = [
    ...opening,
    `e = np.exp(x - ${MAXIMUM[max]})`,
    'p = e / e.sum(axis=-1, keepdims=True)',
    ...after,
    'print(p)',
  ];
  return { lines, key: opening.length };
}

/** What NumPy does with `x - x.max(axis=-1)`, that is, without keepdims. */
export type Broadcast =
  /** The shapes (n, k) and (n,) do not broadcast. */
  | 'refused'
  /** They broadcast along the wrong axis: the max of row j is subtracted from column j. */
  | 'square'
  /** With a single row both give the same result. */
  | 'one-row'
  /** A single column is broadcast to an n by n matrix. */
  | 'one-column';

export function broadcastWithoutKeepdims(rows: Batch['rows']): Broadcast {
  const columns = rows[0]?.length ?? 0;
  if (rows.length === 1) return 'one-row';
  if (columns === 1) return 'one-column';
  return rows.length === columns ? 'square' : 'refused';
}
