import type { FloatArray } from '../core/format.ts';
import type { RowReader } from '../tensor/tensor-file.ts';
import type { RawRow, ReportInput, ReportOptions } from './input.ts';
import type { Progress, ReportProblem } from './messages.ts';

/** The work on a row, in parts: between two of them there may be a pause. */
export type Parts = Iterable<void>;

/** The rows of a report, read in blocks. */
export interface RowsReader {
  readonly classes: number;
  /** All rows, in order. */
  readonly each: (act: (index: number, row: RawRow) => Parts) => Promise<void>;
  /** These rows alone. */
  readonly some: (indices: readonly number[], act: (row: RawRow) => Parts) => Promise<void>;
}

/** Numbers in a block: 4 or 8 MB. */
const BLOCK = 2 ** 20;
/** Milliseconds of work between pauses. */
const WORK = 30;

export function readsRows(
  { logits, labels, mask, settings }: ReportInput,
  { progress, pause }: ReportOptions,
): RowsReader {
  const { rows, classes } = logits;
  let paused = performance.now();

  async function breathe(stage: Progress['stage'], done: number, of: number): Promise<void> {
    if (performance.now() - paused < WORK && done < of) return;
    progress?.({ stage, done, of });
    await pause?.();
    paused = performance.now();
  }

  async function block(first: number, count: number) {
    const values = await logits.read(first, count);
    const added = isReader(mask) ? await mask.read(first, count) : mask;
    return (row: number): RawRow => ({
      values: values.subarray(row * classes, (row + 1) * classes),
      mask: isReader(mask) ? (added?.subarray(row * classes, (row + 1) * classes) ?? null) : added,
      label: labelOf(labels, first + row, settings.ignoreIndex),
    });
  }

  return {
    classes,
    each: async (act) => {
      const size = Math.max(1, Math.floor(BLOCK / classes));
      await breathe('counting', 0, rows);
      for (let first = 0; first < rows; first += size) {
        const count = Math.min(size, rows - first);
        const rowAt = await block(first, count);
        for (let row = 0; row < count; row++) {
          for (const _ of act(first + row, rowAt(row)))
            await breathe('counting', first + row, rows);
          await breathe('counting', first + row + 1, rows);
        }
      }
    },
    some: async (indices, act) => {
      for (const [done, index] of indices.entries()) {
        const rowAt = await block(index, 1);
        for (const _ of act(rowAt(0))) await breathe('curing', done, indices.length);
        await breathe('curing', done + 1, indices.length);
      }
    },
  };
}

const isReader = (mask: FloatArray | RowReader | null): mask is RowReader =>
  mask !== null && 'read' in mask;

function labelOf(labels: Int32Array | null, row: number, ignored: number): number | null {
  const label = labels?.[row];
  return label === undefined || label === ignored ? null : label;
}

/** What of the input does not fit together; null where all does. */
export function problemOf({ logits, labels, mask, settings }: ReportInput): ReportProblem | null {
  const { rows, classes } = logits;
  const { classWeights, ignoreIndex } = settings;
  if (classWeights !== null && classWeights.length !== classes)
    return { refused: 'weight-count', found: classWeights.length, expected: classes };
  if (isReader(mask) && (mask.rows !== rows || mask.classes !== classes))
    return {
      refused: 'mask-shape',
      found: [mask.rows, mask.classes],
      expected: [rows, classes],
    };
  if (mask !== null && !isReader(mask) && mask.length !== classes)
    return { refused: 'mask-shape', found: [1, mask.length], expected: [1, classes] };
  if (labels === null) return null;
  if (labels.length !== rows)
    return { refused: 'label-count', found: labels.length, expected: rows };
  const row = labels.findIndex(
    (label) => label !== ignoreIndex && !(label >= 0 && label < classes),
  );
  if (row < 0) return null;
  return { refused: 'label', row: row + 1, found: labels[row] ?? 0, classes, ignoreIndex };
}
