import { at, type Cell, isCell, type Step, stepOf } from '../core/trace.ts';
import { arrayBinary } from './array-arithmetic.ts';
import {
  arrayOf,
  axisIn,
  contiguous,
  gather,
  gatherPlaces,
  type NdArray,
  placesOf,
  type Shape,
  scalarOf,
  sizeOf,
} from './arrays.ts';
import { castOperand } from './convert.ts';
import { BOOL, type DType, FLOAT32, INT64, inexact } from './dtypes.ts';
import { fail } from './errors.ts';
import type { Machine } from './machine.ts';

export interface Along {
  /** Null: all of them. */
  readonly axis: number | null;
  readonly keepdims: boolean;
}

interface Groups {
  /** Of the result, without the axes that are kept as 1. */
  readonly shape: Shape;
  readonly kept: Shape;
  /** For each value of the result, the places in memory of what it is made of. */
  readonly places: readonly Int32Array[];
  /** How many of these lie in one row of memory, one after the other. */
  readonly row: number;
  /** Whether the innermost axis of the memory is among those that are reduced. */
  readonly alongMemory: boolean;
}

/** What a reduction makes each of its results of. */
function groupsOf(machine: Machine, array: NdArray, { axis, keepdims }: Along): Groups {
  const { shape, strides, offset } = array;
  const reduced = new Set(axis === null ? shape.keys() : [axisIn(axis, shape.length)]);
  const axes = [...shape.keys()];
  const pick = (list: readonly number[], wanted: readonly number[]) =>
    wanted.map((one) => list[one] ?? 0);
  const outer = axes.filter((one) => !reduced.has(one));
  // NumPy walks along the memory: the axes it reduces, from the largest stride to the smallest.
  const byStride = (a: number, b: number) =>
    Math.abs(strides[b] ?? 0) - Math.abs(strides[a] ?? 0) || a - b;
  const inner = axes.filter((one) => reduced.has(one) && shape[one] !== 1).sort(byStride);
  const all = axes.filter((one) => shape[one] !== 1).sort(byStride);
  const starts = placesOf({ shape: pick(shape, outer), strides: pick(strides, outer), offset });
  const within = placesOf({ shape: pick(shape, inner), strides: pick(strides, inner), offset: 0 });
  machine.spend(starts.length * Math.max(within.length, 1));
  machine.checkSize(starts.length);
  return {
    shape: pick(shape, outer),
    kept: keepdims
      ? shape.map((length, one) => (reduced.has(one) ? 1 : length))
      : pick(shape, outer),
    places: Array.from(starts, (start) => within.map((place) => place + start)),
    row: rowLength(pick(shape, inner), pick(strides, inner)),
    alongMemory: all.length === 0 || inner.at(-1) === all.at(-1),
  };
}

/** Axes that lie behind each other in memory are one row to NumPy. */
function rowLength(shape: Shape, strides: readonly number[]): number {
  let length = 1;
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    const inside = strides.at(-1) ?? 1;
    if ((strides[axis] ?? 0) !== inside * length) break;
    length *= shape[axis] ?? 1;
  }
  return length;
}

/** Puts the results together. */
function collect(
  machine: Machine,
  array: NdArray,
  dtype: DType,
  { kept }: Groups,
  cells: readonly Cell[],
): NdArray {
  const kind = { library: array.library, dtype };
  const [only] = cells;
  if (kept.length === 0 && only !== undefined) return scalarOf(kind, only);
  const arithmetic = machine.arithmetic(dtype.format);
  return arrayOf(kind, kept, cells.length === 0 ? arithmetic.input([]) : arithmetic.stack(cells));
}

/** The values at places of an array's memory; of a scalar's, the one there is. */
const valuesAt = (machine: Machine, array: NdArray, places: Int32Array): Step =>
  gatherPlaces(machine, array, places);

export type Extreme = 'max' | 'min';

/** Largest or smallest; NaN where any is. Of nothing: a ValueError. */
export function arrayMax(machine: Machine, which: Extreme, array: NdArray, along: Along): NdArray {
  const groups = groupsOf(machine, array, along);
  const { max, neg } = machine.arithmetic(array.dtype.format);
  const cells = groups.places.map((places) => {
    if (places.length === 0) return fail('ValueError', 'empty reduction', { function: which });
    const step = valuesAt(machine, array, places);
    return which === 'max' ? max(step) : neg(max(neg(step)));
  });
  return collect(machine, array, array.dtype, groups, cells);
}

/**
 * Sum in the order in which NumPy adds: pairwise along a row of memory, one row after the other, and from left to right
 * where it runs across rows. Integers and booleans give an int64.
 */
export function arraySum(machine: Machine, array: NdArray, along: Along, dtype?: DType): NdArray {
  const type = dtype ?? (array.dtype.kind === 'float' ? array.dtype : INT64);
  const given = type === array.dtype ? array : typed(machine, array, type);
  const groups = groupsOf(machine, given, along);
  const order = groups.alongMemory ? 'numpy' : 'left-to-right';
  const { sum, store } = machine.arithmetic(type.format, order);
  const across = machine.arithmetic(type.format, 'left-to-right');
  const cells = groups.places.map((places) => {
    const { row } = groups;
    if (!groups.alongMemory || places.length <= row)
      return store(sum(valuesAt(machine, given, places)));
    const sums: Cell[] = [];
    for (let from = 0; from < places.length; from += row)
      sums.push(store(sum(valuesAt(machine, given, places.subarray(from, from + row)))));
    return across.sum(across.stack(sums));
  });
  return collect(machine, given, type, groups, cells);
}

/** The same shape and layout, in another type. */
function typed(machine: Machine, array: NdArray, dtype: DType): NdArray {
  const { library, shape } = array;
  const step = castOperand(machine, gather(machine, array), array.dtype, dtype);
  const cast = arrayOf({ library, dtype }, shape, step);
  return { ...cast, strides: contiguous(shape) };
}

/** The sum divided by how many there are. Of 16 bits and fewer, both in float32 and rounded at the end. Of nothing: NaN. */
export function arrayMean(machine: Machine, array: NdArray, along: Along): NdArray {
  if (array.library === 'torch' && array.dtype.kind !== 'float')
    return fail('RuntimeError', 'wrong argument', { function: 'mean', type: array.dtype.name });
  const type = inexact(array.dtype);
  const wide = type.format.bits <= 16 ? FLOAT32 : type;
  const sum = arraySum(machine, array, along, wide);
  const results = sizeOf(sum.shape);
  const count = results === 0 ? 0 : sizeOf(array.shape) / results;
  const mean = arrayBinary(machine, '/', sum, {
    type: 'float',
    cell: machine.python.number(count),
  });
  if (wide === type) return mean;
  const operand = castOperand(machine, operandIn(machine, mean), wide, type);
  const kind = { library: array.library, dtype: type };
  return isCell(operand) ? scalarOf(kind, operand) : arrayOf(kind, mean.shape, stepOf(operand));
}

const operandIn = (machine: Machine, array: NdArray) =>
  array.shape.length === 0 ? at(gather(machine, array), 0) : gather(machine, array);

/** Index of the first largest or smallest value; of the first NaN where there is one. */
export function arrayArg(
  machine: Machine,
  which: 'argmax' | 'argmin',
  array: NdArray,
  along: Along,
): NdArray {
  const isBetter = (a: number, b: number) => (which === 'argmax' ? a > b : a < b);
  return reduceValues(machine, array, along, INT64, (values) => {
    if (values.length === 0) return fail('ValueError', 'empty reduction', { function: which });
    let best = 0;
    for (let i = 1; i < values.length; i++) {
      const [value, champion] = [values[i] ?? 0, values[best] ?? 0];
      if (Number.isNaN(champion)) break;
      if (Number.isNaN(value) || isBetter(value, champion)) best = i;
    }
    return best;
  });
}

export const arrayAny = (machine: Machine, array: NdArray, along: Along): NdArray =>
  reduceValues(machine, array, along, BOOL, (values) =>
    Number(Array.from(values).some((one) => one !== 0)),
  );

export const arrayAll = (machine: Machine, array: NdArray, along: Along): NdArray =>
  reduceValues(machine, array, along, BOOL, (values) =>
    Number(Array.from(values).every((one) => one !== 0)),
  );

/** A result that is not traced back to the values it was made of. */
function reduceValues(
  machine: Machine,
  array: NdArray,
  along: Along,
  dtype: DType,
  reduce: (values: ArrayLike<number>) => number,
): NdArray {
  // Row after row, whatever the layout: the index of a value is its place in the array, not in memory.
  const step = gather(machine, array);
  const flat = arrayOf(array, array.shape, step);
  const groups = groupsOf(machine, flat, along);
  const { number } = machine.arithmetic(dtype.format);
  const cells = groups.places.map((places) =>
    number(reduce(Array.from(places, (place) => step.values[place] ?? 0))),
  );
  return collect(machine, array, dtype, groups, cells);
}

/** The product of vectors and matrices, each sum added as `sum` adds. */
export function arrayDot(machine: Machine, a: NdArray, b: NdArray): NdArray {
  const [rows, columns] = [a.shape.at(-1), b.shape.at(-2) ?? b.shape[0]];
  if (a.shape.length === 0 || b.shape.length === 0) return arrayBinary(machine, '*', a, b);
  if (a.shape.length > 2 || b.shape.length > 2)
    return fail('Outside', 'operator of arrays', { operator: '@' });
  if (rows !== columns)
    return fail('ValueError', 'shape of a product', { left: a.shape, right: b.shape });
  // a[i, :, None] * b[None, :, k], summed over the middle.
  const [left, right] = [
    a.shape.length === 1 ? [] : [a.shape[0] ?? 1],
    b.shape.length === 1 ? [] : [b.shape[1] ?? 1],
  ];
  const wide = {
    ...a,
    shape: [...left, rows ?? 1, ...right.map(() => 1)],
    strides: [...a.strides, ...right.map(() => 0)],
  };
  const terms = arrayBinary(machine, '*', ungathered(wide), ungathered(b));
  return arraySum(
    machine,
    terms,
    { axis: left.length, keepdims: false },
    a.dtype === b.dtype ? a.dtype : undefined,
  );
}

const ungathered = ({ gathered: _, ...array }: NdArray): NdArray => ({ ...array, isScalar: false });

/** Whether every value of both is within rtol * |b| + atol (numpy.isclose), and how far off the worst is, in tolerances. */
export function closeness(
  a: ArrayLike<number>,
  b: ArrayLike<number>,
  { rtol, atol, equalNan }: { rtol: number; atol: number; equalNan: boolean },
): boolean[] {
  return Array.from(a, (x, lane) => {
    const y = b[lane] ?? Number.NaN;
    if (Number.isNaN(x) || Number.isNaN(y)) return equalNan && Number.isNaN(x) && Number.isNaN(y);
    if (!Number.isFinite(x) || !Number.isFinite(y)) return x === y;
    return Math.abs(x - y) <= atol + rtol * Math.abs(y);
  });
}
