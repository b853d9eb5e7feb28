import type { MaxOver } from './parameters.ts';
import { type Batch, OPENING_BATCH, sameRows } from './parameters.ts';

/** An example batch. The choice for masked rows is left unchanged. */
export interface BatchPreset {
  readonly id: BatchPresetId;
  readonly rows: Batch['rows'];
  /** The logits hidden by the masks; elsewhere the same as in `rows`. */
  readonly beneath: Batch['rows'];
  readonly max: MaxOver;
}

export type BatchPresetId = 'opening' | 'quiet' | 'dies' | 'padding' | 'causal';

const preset = (
  id: BatchPresetId,
  max: MaxOver,
  beneath: Batch['rows'],
  masked: (row: number, column: number) => boolean = () => false,
): BatchPreset => ({
  id,
  max,
  beneath,
  rows: beneath.map((values, row) =>
    values.map((value, column) => (masked(row, column) ? Number.NEGATIVE_INFINITY : value)),
  ),
});

export const BATCH_PRESETS: readonly BatchPreset[] = [
  preset('opening', 'row', OPENING_BATCH.rows),
  preset('quiet', 'tensor', [
    [0, 1, 2],
    [100, 101, 102],
  ]),
  preset('dies', 'tensor', [
    [0, 1, 2],
    [1000, 1001, 1002],
  ]),
  preset(
    'padding',
    'row',
    [
      [2.1, 0.3, 1.7, -0.4, 0.9],
      [0.8, 1.9, -1.2, 0.5, 2.4],
      [1.4, -0.6, 0.2, 0.9, 1.1],
    ],
    (row) => row === 2,
  ),
  preset(
    'causal',
    'row',
    [
      [1.6, 0.4, 2.2, -0.7],
      [0.9, 2.3, 1.1, 0.2],
      [-0.5, 1.8, 2.6, 1.4],
      [0.7, -1.1, 1.3, 2.9],
    ],
    (row, column) => column > row,
  ),
];

/** The preset with these rows, wherever the max is taken. */
export const batchPresetOf = (rows: Batch['rows']): BatchPreset | undefined =>
  BATCH_PRESETS.find((one) => sameRows(one.rows, rows));
