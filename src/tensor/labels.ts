import { MOST_WHOLE } from './limits.ts';
import type { Refused } from './refused.ts';
import { productOf } from './shape.ts';
import type { Source } from './source.ts';
import { openTensorFile } from './tensor-file.ts';
import type { ReadOptions, TensorFile } from './types.ts';
import { refusingUnreadable } from './unreadable.ts';
import { valuesFile } from './values-file.ts';

/** The class of each row, as PyTorch's cross_entropy takes it. */
export interface Labels {
  /** A class from 0, or the index that is ignored. */
  readonly values: Int32Array;
  /** How many rows are ignored. */
  readonly ignored: number;
}

export interface LabelLimits {
  readonly rows: number;
  readonly classes: number;
  /** A label that leaves its row out: -100 in PyTorch, unless another is given. */
  readonly ignoreIndex?: number;
}

const IGNORE_INDEX = -100;

/** Labels from these values: one for each row, whole, each a class or the index that is ignored. */
export function labelsFrom(
  values: ArrayLike<number>,
  { rows, classes, ignoreIndex = IGNORE_INDEX }: LabelLimits,
): Labels | Refused {
  if (values.length !== rows)
    return { refused: 'label-count', found: values.length, expected: rows };
  const labels = new Int32Array(rows);
  let ignored = 0;
  for (let row = 0; row < rows; row++) {
    const label = values[row] ?? Number.NaN;
    if (label === ignoreIndex) ignored++;
    else if (!Number.isInteger(label) || label < 0 || label >= classes)
      return { refused: 'label', row: row + 1, found: label, classes, ignoreIndex };
    labels[row] = label;
  }
  return { values: labels, ignored };
}

/** Labels from a tensor of a file, in C order: its shape is that of the rows, or any with as many values. */
export async function labelsOf(
  file: TensorFile,
  index: number,
  limits: LabelLimits,
): Promise<Labels | Refused> {
  const count = productOf(file.tensors[index]?.shape ?? [0]);
  if (count !== limits.rows) return { refused: 'label-count', found: count, expected: limits.rows };
  const values = await wholeOf(file, index);
  return 'refused' in values ? values : labelsFrom(values, limits);
}

/** Labels from a file of their own: its first tensor with one value for each row, or else its first. */
export async function readLabels(
  source: Source,
  limits: LabelLimits,
  options: ReadOptions = {},
): Promise<Labels | Refused> {
  const file = await openTensorFile(source, options);
  if ('refused' in file) return file;
  const fitting = file.tensors.findIndex(({ shape }) => productOf(shape) === limits.rows);
  return labelsOf(file, Math.max(fitting, 0), limits);
}

/** All values of a tensor, in C order. */
async function wholeOf(
  file: TensorFile,
  index: number,
): Promise<Float32Array | Float64Array | Refused> {
  const count = productOf(file.tensors[index]?.shape ?? [0]);
  if (count === 0) return new Float64Array(0);
  if (count > MOST_WHOLE)
    return { refused: 'too-large', found: count, expected: MOST_WHOLE, of: 'whole' };
  return refusingUnreadable(async () => {
    const reader = await file.open(index, -1);
    return 'refused' in reader ? reader : reader.read(0, reader.rows);
  });
}

/** A column of a table, and the file without it. */
export interface Taken {
  readonly column: Float64Array;
  readonly rest: TensorFile;
}

/** Takes a column, an entry of the last axis, out of a tensor: it has labels, and the others have logits. */
export async function takeColumn(
  file: TensorFile,
  index: number,
  column: number,
): Promise<Taken | Refused> {
  const info = file.tensors[index];
  const shape = info?.shape ?? [];
  const width = shape.at(-1) ?? 0;
  if (info === undefined || !Number.isInteger(column) || column < 0 || column >= width || width < 2)
    return { refused: 'axis', found: column, shape };
  const values = await wholeOf(file, index);
  if ('refused' in values) return values;
  const rows = values.length / width;
  const taken = new Float64Array(rows);
  const rest = new Float64Array(rows * (width - 1));
  let at = 0;
  for (let value = 0; value < values.length; value++) {
    const lane = value % width;
    if (lane === column) taken[(value - lane) / width] = values[value] ?? Number.NaN;
    else rest[at++] = values[value] ?? Number.NaN;
  }
  const columns = file.columns?.filter((_, lane) => lane !== column) ?? null;
  const tensor = { name: info.name, shape: [...shape.slice(0, -1), width - 1], values: rest };
  const { doubt, notes } = file;
  return { column: taken, rest: valuesFile(file.kind, [tensor], { columns, doubt, notes }) };
}
