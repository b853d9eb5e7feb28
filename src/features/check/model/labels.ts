import type { RowReader } from '../../../tensor/tensor-file.ts';
import type { LabelProblem } from './session.ts';

/** Numbers as labels, one for each row. */
export function asLabels(values: ArrayLike<number>, rows: number): Int32Array | LabelProblem {
  if (values.length !== rows) return { problem: 'shape', found: values.length, rows };
  const labels = new Int32Array(rows);
  for (let row = 0; row < rows; row++) {
    const value = values[row] ?? Number.NaN;
    labels[row] = value;
    if (labels[row] !== value) return { problem: 'no-integer', row: row + 1, found: value };
  }
  return labels;
}

/** The labels in a column of a table, and the table without it. A table is small enough to be held whole. */
export async function splitColumn(table: RowReader, column: number) {
  const { rows, classes } = table;
  const values = await table.read(0, rows);
  const found = new Float64Array(rows);
  const rest = new Float64Array(rows * (classes - 1));
  let next = 0;
  for (let index = 0; index < values.length; index++) {
    const value = values[index] ?? Number.NaN;
    if (index % classes === column) found[Math.floor(index / classes)] = value;
    else rest[next++] = value;
  }
  const others: RowReader = {
    rows,
    classes: classes - 1,
    read: async (first, count) =>
      rest.subarray(first * (classes - 1), (first + count) * (classes - 1)),
  };
  return { labels: asLabels(found, rows), others };
}
