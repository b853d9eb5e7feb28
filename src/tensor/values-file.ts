import type { Doubt } from '../scenario/paste/reading.ts';
import type { FileKind } from './refused.ts';
import { refuseAxis } from './shape.ts';
import { layoutOf, rowsOf } from './strided.ts';
import type { FileNote, TensorFile } from './types.ts';

/** A tensor whose values are in memory, in C order. */
export interface InMemory {
  readonly name: string;
  readonly shape: readonly number[];
  readonly values: Float64Array;
}

interface About {
  readonly columns?: readonly string[] | null;
  readonly doubt?: Doubt | null;
  readonly notes?: readonly FileNote[];
}

/** A text that was read: its tensors are in memory. */
export const valuesFile = (
  kind: FileKind,
  tensors: readonly InMemory[],
  { columns = null, doubt = null, notes = [] }: About = {},
): TensorFile => ({
  kind,
  tensors: tensors.map(({ name, shape }) => ({ name, dtype: 'float64', shape })),
  columns,
  doubt,
  notes,
  open: async (index, axis) => {
    const tensor = tensors[index];
    if (tensor === undefined) return { refused: 'no-tensors', kind };
    const { values, shape } = tensor;
    return refuseAxis(shape, axis) ?? rowsOf(values, layoutOf(shape, axis, false));
  },
});
