import { decode, type Values } from './decode.ts';
import { bytesOf, type Dtype } from './dtype.ts';
import { MOST_SLICED, MOST_WHOLE } from './limits.ts';
import type { Refused } from './refused.ts';
import { productOf, refuseAxis } from './shape.ts';
import type { Source } from './source.ts';
import type { ReadOptions, RowReader } from './types.ts';
import { watched } from './unreadable.ts';

/** A tensor as bytes, one value after another. */
export interface Stored {
  readonly source: Source;
  /** Where its bytes begin. All of them are there. */
  readonly at: number;
  readonly dtype: Dtype;
  readonly littleEndian: boolean;
  readonly shape: readonly number[];
  /** The first index changes fastest. */
  readonly fortran: boolean;
}

/** How rows lie among the values. */
export interface Layout {
  readonly rows: number;
  readonly classes: number;
  /** From one class to the next, in values. */
  readonly step: number;
  /** Row and class follow each other without a gap. */
  readonly dense: boolean;
  /** Lengths and strides of the other axes, in C order. */
  readonly others: readonly (readonly [length: number, stride: number])[];
}

/** The axis is one of the shape's. */
export function layoutOf(shape: readonly number[], axis: number, fortran: boolean): Layout {
  const strides = stridesOf(shape, fortran);
  const at = axis < 0 ? axis + shape.length : axis;
  const classes = shape[at] ?? 1;
  const step = strides[at] ?? 1;
  const others = shape
    .map((length, index) => [length, strides[index] ?? 1] as const)
    .filter((_, index) => index !== at);
  const rows = productOf(others.map(([length]) => length));
  let expected = classes;
  let dense = step === 1 || classes === 1;
  for (const [length, stride] of [...others].reverse()) {
    if (length > 1 && stride !== expected) dense = false;
    expected *= length;
  }
  return { rows, classes, step, dense, others };
}

function stridesOf(shape: readonly number[], fortran: boolean): number[] {
  const strides: number[] = new Array(shape.length).fill(1);
  let stride = 1;
  for (let count = 0; count < shape.length; count++) {
    const at = fortran ? count : shape.length - 1 - count;
    strides[at] = stride;
    stride *= shape[at] ?? 1;
  }
  return strides;
}

/** Bytes that are read at a time where all are needed. */
const SLICE = 2 ** 22;

/**
 * The rows of a tensor. By slices where they follow each other in the file; else all values are decoded, once. The signal
 * ends reading now and later; the progress is that of opening.
 */
export async function openStored(
  stored: Stored,
  axis: number,
  options: ReadOptions,
): Promise<RowReader | Refused> {
  const { source, at, dtype, littleEndian, shape, fortran } = stored;
  const refused = refuseAxis(shape, axis);
  if (refused !== null) return refused;
  const layout = layoutOf(shape, axis, fortran);
  const { rows, classes, dense } = layout;
  const limit = dense ? MOST_SLICED : MOST_WHOLE;
  const count = productOf(shape);
  if (count > limit)
    return { refused: 'too-large', found: count, expected: limit, of: dense ? 'sliced' : 'whole' };
  const width = bytesOf(dtype);
  if (!dense) {
    const bytes = await readWhole(watched(source, options), at, at + count * width);
    return rowsOf(decode(bytes, dtype, littleEndian), layout);
  }
  const quiet = watched(source, { ...options, progress: undefined });
  return {
    rows,
    classes,
    read: async (first, wanted) => {
      const [from, to] = within(first, wanted, rows);
      const row = classes * width;
      return decode(await quiet.read(at + from * row, at + to * row), dtype, littleEndian);
    },
  };
}

async function readWhole(source: Source, from: number, to: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(to - from);
  for (let at = from; at < to; at += SLICE)
    bytes.set(await source.read(at, Math.min(at + SLICE, to)), at - from);
  return bytes;
}

/** The rows that are there of those that were asked for. */
function within(first: number, count: number, rows: number): readonly [from: number, to: number] {
  const from = Math.min(Math.max(Math.trunc(first) || 0, 0), rows);
  return [from, Math.min(from + Math.max(Math.trunc(count) || 0, 0), rows)];
}

/** Rows of values in memory. */
export function rowsOf(values: Values, layout: Layout): RowReader {
  const { rows, classes, step, dense } = layout;
  return {
    rows,
    classes,
    read: async (first, wanted) => {
      const [from, to] = within(first, wanted, rows);
      if (dense) return values.subarray(from * classes, to * classes);
      const gathered =
        values instanceof Float32Array
          ? new Float32Array((to - from) * classes)
          : new Float64Array((to - from) * classes);
      let at = 0;
      for (let row = from; row < to; row++) {
        let value = startOf(row, layout);
        for (let lane = 0; lane < classes; lane++, value += step)
          gathered[at++] = values[value] ?? 0;
      }
      return gathered;
    },
  };
}

/** Where a row begins among the values. */
function startOf(row: number, { others }: Layout): number {
  let rest = row;
  let start = 0;
  for (let axis = others.length - 1; axis >= 0; axis--) {
    const [length, stride] = others[axis] ?? [1, 0];
    start += (rest % length) * stride;
    rest = Math.floor(rest / length);
  }
  return start;
}
