import { at, type Cell, type Operand, type Step, valueAt } from '../core/trace.ts';
import type { DType } from './dtypes.ts';
import { fail } from './errors.ts';
import type { Machine } from './machine.ts';

export type Library = 'numpy' | 'torch';
export type Shape = readonly number[];

/**
 * Memory that arrays share: a slice is a view, so writing to it writes to what it was cut from. Either the lanes of one
 * step in order, or, once something was written, a cell for each place.
 */
export interface Memory {
  content: Step | Cell[];
  /** Counts the writes. */
  version: number;
}

/** An array of NumPy or tensor of PyTorch: a view of memory. A NumPy scalar is one without dimensions that never changes. */
export interface NdArray {
  readonly type: 'array';
  readonly library: Library;
  /** A NumPy scalar, such as an element or a sum: not an array of no dimensions. */
  readonly isScalar: boolean;
  readonly dtype: DType;
  readonly shape: Shape;
  /** In lanes of the memory; 0 along a dimension that repeats. */
  readonly strides: readonly number[];
  readonly offset: number;
  readonly memory: Memory;
  /** What was gathered last, with the version of the memory it was gathered from. */
  gathered?: { readonly version: number; readonly step: Step };
}

export const sizeOf = (shape: Shape): number => shape.reduce((size, length) => size * length, 1);

/** Strides of values that lie row after row. */
export function contiguous(shape: Shape): number[] {
  const strides: number[] = [];
  let stride = 1;
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    strides.unshift(stride);
    stride *= shape[axis] ?? 1;
  }
  return strides;
}

type Kind = Pick<NdArray, 'library' | 'dtype'>;

/** New memory with the lanes of a step, row after row. */
export const arrayOf = ({ library, dtype }: Kind, shape: Shape, step: Step): NdArray => ({
  type: 'array',
  library,
  isScalar: false,
  dtype,
  shape,
  strides: contiguous(shape),
  offset: 0,
  memory: { content: step, version: 0 },
});

/** One value without dimensions: in NumPy a scalar. */
export const scalarOf = ({ library, dtype }: Kind, cell: Cell): NdArray => ({
  ...arrayOf({ library, dtype }, [], cell.step),
  isScalar: library === 'numpy',
  memory: { content: [cell], version: 0 },
});

/** The places in memory of all values of a view, row after row. */
export function placesOf({
  shape,
  strides,
  offset,
}: Pick<NdArray, 'shape' | 'strides' | 'offset'>): Int32Array {
  const places = new Int32Array(sizeOf(shape));
  if (places.length === 0) return places;
  places[0] = offset;
  let filled = 1;
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    const [length, stride] = [shape[axis] ?? 1, strides[axis] ?? 0];
    for (let index = 1; index < length; index++)
      for (let i = 0; i < filled; i++)
        places[index * filled + i] = (places[i] ?? 0) + index * stride;
    filled *= length;
  }
  return places;
}

export const cellIn = ({ content }: Memory, place: number): Cell => {
  if (!Array.isArray(content)) return at(content, place);
  const cell = content[place];
  if (cell === undefined) throw new RangeError(`place ${place} of memory of ${content.length}`);
  return cell;
};

/** The value of an array without dimensions, or of one value. */
export const onlyCell = ({ memory, offset }: NdArray): Cell => cellIn(memory, offset);

/** The values at these places, as a step: the one they are in if they are all of it, in order. */
export function gatherPlaces(
  machine: Machine,
  { memory, dtype }: NdArray,
  places: Int32Array,
): Step {
  const { content } = memory;
  machine.touch(places.length);
  const arithmetic = machine.arithmetic(dtype.format);
  if (!Array.isArray(content)) {
    const isAll =
      content.values.length === places.length && places.every((place, i) => place === i);
    return isAll ? content : arithmetic.take(content, places);
  }
  if (places.length === 0) return arithmetic.input([]);
  const cells = Array.from(places, (place) => cellIn(memory, place));
  const step = cells[0]?.step;
  if (step === undefined || cells.some((cell) => cell.step !== step))
    return arithmetic.stack(cells);
  const lanes = Int32Array.from(cells, ({ lane }) => lane);
  const isAll = step.values.length === lanes.length && lanes.every((lane, i) => lane === i);
  return isAll ? step : arithmetic.take(step, lanes);
}

/** All values, row after row. */
export function gather(machine: Machine, array: NdArray): Step {
  const { version } = array.memory;
  if (array.gathered?.version === version) return array.gathered.step;
  const step = gatherPlaces(machine, array, placesOf(array));
  array.gathered = { version, step };
  return step;
}

/** What an operation reads: a scalar for an array without dimensions, else all values. */
export const operandOf = (machine: Machine, array: NdArray): Operand =>
  array.shape.length === 0 ? onlyCell(array) : gather(machine, array);

export const valuesOf = (machine: Machine, array: NdArray): ArrayLike<number> =>
  array.shape.length === 0 ? [valueAt(onlyCell(array))] : gather(machine, array).values;

/** Writes cells to places of the memory. */
export function write(
  machine: Machine,
  { memory }: NdArray,
  places: Int32Array,
  cells: readonly Cell[],
): void {
  const { content } = memory;
  machine.touch(places.length);
  if (!Array.isArray(content)) {
    machine.touch(content.values.length);
    memory.content = Array.from(content.values, (_, lane) => at(content, lane));
  }
  const cellsNow = memory.content;
  if (!Array.isArray(cellsNow)) return;
  for (const [index, place] of places.entries()) {
    const cell = cells[index];
    if (cell !== undefined) cellsNow[place] = cell;
  }
  memory.version++;
}

/** The shape of both by NumPy's rules: aligned at the last axis, where each length is the same or 1. */
export function broadcastShapes(left: Shape, right: Shape): number[] {
  const dimensions = Math.max(left.length, right.length);
  return Array.from({ length: dimensions }, (_, axis) => {
    const a = left[axis - dimensions + left.length] ?? 1;
    const b = right[axis - dimensions + right.length] ?? 1;
    if (a !== b && a !== 1 && b !== 1) return fail('ValueError', 'shapes', { left, right });
    return a === 1 ? b : a;
  });
}

/** The array as a view of another shape that it can be broadcast to. */
export function broadcastTo(array: NdArray, shape: Shape): NdArray {
  if (sameShape(array.shape, shape)) return array;
  const missing = shape.length - array.shape.length;
  const strides = shape.map((length, axis) => {
    const own = array.shape[axis - missing];
    if (own === undefined || (own === 1 && length !== 1)) return 0;
    return array.strides[axis - missing] ?? 0;
  });
  return view(array, { shape, strides });
}

export const sameShape = (a: Shape, b: Shape): boolean =>
  a.length === b.length && a.every((length, axis) => length === b[axis]);

/** Another view of the same memory. */
export function view(
  { type, library, dtype, memory, offset }: NdArray,
  changed: Pick<NdArray, 'shape' | 'strides'> & { readonly offset?: number },
): NdArray {
  return { type, library, isScalar: false, dtype, memory, offset, ...changed };
}

/** Axis -1 is the last. */
export function axisIn(axis: number, dimensions: number): number {
  if (axis < -dimensions || axis >= dimensions)
    return fail('AxisError', 'axis', { axis, dimensions });
  return axis < 0 ? axis + dimensions : axis;
}
