import { at, isCell } from '../core/trace.ts';
import {
  arrayOf,
  broadcastShapes,
  broadcastTo,
  contiguous,
  gather,
  gatherPlaces,
  type NdArray,
  onlyCell,
  placesOf,
  type Shape,
  sameShape,
  scalarOf,
  sizeOf,
  valuesOf,
  view,
  write,
} from './arrays.ts';
import { castOperand, isNumber, numberCell, toArray } from './convert.ts';
import { fail } from './errors.ts';
import { type Index, indexOf, indexWithin, sliceOf } from './indices.ts';
import type { Machine } from './machine.ts';
import { typeName, type Value } from './values.ts';

/** An index to arrays: of integers, or a mask of booleans. */
function advanced(machine: Machine, index: Index, library: NdArray['library']): NdArray | null {
  if (index.type === 'list' || index.type === 'range' || index.type === 'tuple')
    return toArray(machine, index, library);
  if (index.type === 'bool') return toArray(machine, index, library);
  if (index.type !== 'array') return null;
  return index.shape.length > 0 || index.dtype.kind !== 'int' ? index : null;
}

/** What an index picks: a view, or places in memory in a shape of their own. */
type Picked =
  | { readonly kind: 'view'; readonly array: NdArray }
  | { readonly kind: 'places'; readonly places: Int32Array; readonly shape: Shape };

function pick(machine: Machine, array: NdArray, indices: readonly Index[]): Picked {
  const known = indices.map((index) => ({
    index,
    chosen: advanced(machine, index, array.library),
  }));
  const consumed = known.map(({ index, chosen }) => {
    if (index.type === 'none' || index.type === 'ellipsis') return 0;
    return chosen?.dtype.kind === 'bool' ? chosen.shape.length : 1;
  });
  const used = consumed.reduce((sum, count) => sum + count, 0);
  const dimensions = array.shape.length;
  if (used > dimensions)
    return fail('IndexError', 'too many indices', { indices: used, dimensions });
  if (indices.filter(({ type }) => type === 'ellipsis').length > 1)
    return fail('IndexError', 'not an index', { type: '...' });

  let axis = 0;
  let offset = array.offset;
  const shape: number[] = [];
  const strides: number[] = [];
  /** Index arrays with the stride they step by, and where in the result their dimensions go. */
  const arrays: { readonly indices: NdArray; readonly stride: number; readonly size: number }[] =
    [];
  let front: number | null = null;
  let lastAdvanced = -1;
  let isSplit = false;
  const keep = (count: number) => {
    for (let i = 0; i < count; i++) {
      shape.push(array.shape[axis] ?? 0);
      strides.push(array.strides[axis] ?? 0);
      axis++;
    }
  };
  const isAdvanced = known.some(({ chosen }) => chosen !== null);
  for (const [position, { index, chosen }] of known.entries()) {
    const size = array.shape[axis] ?? 0;
    const stride = array.strides[axis] ?? 0;
    const whole = chosen === null && index.type !== 'slice' ? indexOf(index) : null;
    if (index.type === 'none') {
      shape.push(1);
      strides.push(0);
    } else if (index.type === 'ellipsis') keep(dimensions - used);
    else if (index.type === 'slice') {
      const { from, step, length } = sliceOf(index, size);
      if (step < 0 && array.library === 'torch') fail('ValueError', 'negative size', {});
      if (length > 0) offset += from * stride;
      shape.push(length);
      strides.push(step * stride);
      axis++;
    } else if (chosen !== null || (isAdvanced && whole !== null)) {
      // Among index arrays a single number is one of them.
      if (front !== null && position !== lastAdvanced + 1) isSplit = true;
      front ??= shape.length;
      lastAdvanced = position;
      const parts = indexArrays(
        machine,
        array,
        axis,
        chosen ?? toArray(machine, index, array.library),
      );
      for (const part of parts) {
        arrays.push({
          indices: part,
          stride: array.strides[axis] ?? 0,
          size: array.shape[axis] ?? 0,
        });
        axis++;
      }
    } else if (whole !== null) {
      offset += indexWithin(whole, size) * stride;
      axis++;
    } else return fail('IndexError', 'not an index', { type: typeName(index) });
  }
  keep(dimensions - axis);
  if (front === null) return { kind: 'view', array: view(array, { shape, strides, offset }) };
  return scattered(machine, arrays, { shape, strides, offset, at: isSplit ? 0 : front });
}

/** A mask is the places where it is true, one index array for each of its dimensions. */
function indexArrays(machine: Machine, array: NdArray, axis: number, given: NdArray): NdArray[] {
  if (given.dtype.kind === 'float') {
    if (sizeOf(given.shape) > 0)
      return fail('IndexError', 'not an index', { type: given.dtype.name });
    return [given];
  }
  if (given.dtype.kind === 'int') return [given];
  const under = array.shape.slice(axis, axis + given.shape.length);
  if (!sameShape(given.shape, under) || given.shape.length === 0)
    return fail('IndexError', 'mask size', { mask: given.shape, shape: under });
  const values = valuesOf(machine, given);
  const chosen = Array.from(values, (value, place) => (value !== 0 ? place : -1)).filter(
    (place) => place >= 0,
  );
  const { input } = machine.arithmetic(given.dtype.format);
  const steps = contiguous(given.shape);
  return given.shape.map((length, dimension) => {
    const along = chosen.map((place) => Math.floor(place / (steps[dimension] ?? 1)) % length);
    return arrayOf(given, [along.length], input(along));
  });
}

interface Rest {
  readonly shape: readonly number[];
  readonly strides: readonly number[];
  readonly offset: number;
  /** Where the dimensions of the index arrays go. */
  readonly at: number;
}

function scattered(
  machine: Machine,
  arrays: readonly { readonly indices: NdArray; readonly stride: number; readonly size: number }[],
  rest: Rest,
): Picked {
  const common = arrays.map(({ indices }) => indices.shape).reduce(broadcastForIndex, []);
  const count = sizeOf(common);
  machine.checkSize(count * sizeOf(rest.shape));
  machine.spend(count * sizeOf(rest.shape));
  const bases = new Int32Array(count);
  for (const { indices, stride, size } of arrays) {
    const values = valuesOf(machine, broadcastTo(indices, common));
    for (let i = 0; i < count; i++)
      bases[i] = (bases[i] ?? 0) + indexWithin(values[i] ?? 0, size) * stride;
  }
  const shape = [...rest.shape.slice(0, rest.at), ...common, ...rest.shape.slice(rest.at)];
  const before = placesOf({
    shape: rest.shape.slice(0, rest.at),
    strides: rest.strides.slice(0, rest.at),
    offset: rest.offset,
  });
  const after = placesOf({
    shape: rest.shape.slice(rest.at),
    strides: rest.strides.slice(rest.at),
    offset: 0,
  });
  const places = new Int32Array(sizeOf(shape));
  let filled = 0;
  for (const first of before)
    for (const base of bases) for (const last of after) places[filled++] = first + base + last;
  return { kind: 'places', places, shape };
}

function broadcastForIndex(left: Shape, right: Shape): number[] {
  const fits = left.length === 0 || right.length === 0 || aligned(left, right);
  return fits ? broadcastShapes(left, right) : fail('IndexError', 'shapes', { left, right });
}

const aligned = (left: Shape, right: Shape): boolean =>
  left.every((length, axis) => {
    const other = right[axis - left.length + right.length] ?? 1;
    return length === other || length === 1 || other === 1;
  });

/** array[indices]. */
export function getItems(machine: Machine, array: NdArray, indices: readonly Index[]): NdArray {
  if (array.isScalar && !indices.every(({ type }) => type === 'none' || type === 'ellipsis'))
    return fail('IndexError', 'too many indices', { indices: indices.length, dimensions: 0 });
  const picked = pick(machine, array, indices);
  machine.spend(1);
  if (picked.kind === 'places') {
    const step = gatherPlaces(machine, array, picked.places);
    if (picked.shape.length === 0) return scalarOf(array, at(step, 0));
    return arrayOf(array, picked.shape, step);
  }
  const isScalar =
    picked.array.shape.length === 0 &&
    array.library === 'numpy' &&
    !indices.some(({ type }) => type === 'ellipsis');
  return isScalar ? scalarOf(array, onlyCell(picked.array)) : picked.array;
}

/** array[indices] = value, rounded to the array's type. */
export function setItems(
  machine: Machine,
  array: NdArray,
  indices: readonly Index[],
  value: Value,
): void {
  if (array.isScalar) fail('TypeError', 'no assignment', { type: typeName(array) });
  const picked = pick(machine, array, indices);
  const [places, shape] =
    picked.kind === 'view'
      ? [placesOf(picked.array), picked.array.shape]
      : [picked.places, picked.shape];
  machine.spend(places.length);
  if (value.type === 'none' || value.type === 'str')
    fail(value.type === 'none' ? 'TypeError' : 'ValueError', 'wrong argument', {
      function: '=',
      type: typeName(value),
    });
  store(machine, array, { places, shape }, value);
}

/** Writes a value to places of an array: rounded to its type, and repeated to the shape. */
export function store(
  machine: Machine,
  array: NdArray,
  { places, shape }: { readonly places: Int32Array; readonly shape: Shape },
  value: Value,
): void {
  if (isNumber(value)) {
    if (
      array.dtype.kind === 'int' &&
      value.type === 'float' &&
      !Number.isFinite(value.cell.step.values[value.cell.lane])
    )
      fail('ValueError', 'not finite', { value: 'float' });
    const cell = numberCell(machine, value, array.dtype);
    write(machine, array, places, new Array(places.length).fill(cell));
    return;
  }
  const given = toArray(machine, value, array.library);
  const extra = given.shape.length - shape.length;
  const trimmed =
    extra > 0 && given.shape.slice(0, extra).every((length) => length === 1)
      ? view(given, { shape: given.shape.slice(extra), strides: given.strides.slice(extra) })
      : given;
  const fits = trimmed.shape.every((length, axis) => {
    const target = shape[axis - trimmed.shape.length + shape.length];
    return target !== undefined && (length === 1 || length === target);
  });
  if (!fits) fail('ValueError', 'shape of the target', { value: given.shape, target: shape });
  const step = gather(machine, broadcastTo(trimmed, shape));
  const stored = castOperand(machine, step, given.dtype, array.dtype);
  const cells = isCell(stored)
    ? [stored]
    : Array.from(stored.values, (_, lane) => at(stored, lane));
  write(machine, array, places, cells);
}
