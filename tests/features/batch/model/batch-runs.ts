import { float32 } from '../../../../src/core/format.ts';
import { type BatchProblem, evaluateBatch } from '../../../../src/features/batch/model/batch.ts';
import type { MaskedRow, MaxOver } from '../../../../src/features/batch/model/parameters.ts';
import { OPENING_BATCH } from '../../../../src/features/batch/model/parameters.ts';

export const MASK = Number.NEGATIVE_INFINITY;
export const QUIET = [
  [0, 1, 2],
  [100, 101, 102],
];
export const DIES = [
  [0, 1, 2],
  [1000, 1001, 1002],
];
export const OPENING = OPENING_BATCH.rows;

export const run = (
  rows: readonly (readonly number[])[],
  max: MaxOver,
  masked: MaskedRow = 'nan',
  rest: Partial<BatchProblem> = {},
) => evaluateBatch({ rows, max, masked, format: float32, flushToZero: false, ...rest });

export const problemOf = (logits: readonly number[]) => ({
  logits,
  temperature: 1,
  trueClass: 0,
  format: float32,
  flushToZero: false,
});

export function rowOf(evaluation: ReturnType<typeof run>, index: number) {
  const row = evaluation.rows[index];
  if (row === undefined) throw new RangeError(`no row ${index}`);
  return row;
}

/** Why each row is wrong; empty for one that is not. */
export const causes = (evaluation: ReturnType<typeof run>) =>
  evaluation.rows.map(({ verdict }) =>
    verdict.kind === 'wrong' ? verdict.causes.map(({ kind }) => kind).join(' and ') : '',
  );

export const kinds = (evaluation: ReturnType<typeof run>) =>
  evaluation.rows.map(({ verdict }) => verdict.kind);
