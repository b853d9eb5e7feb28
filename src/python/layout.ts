import { arrayOf, axisIn, gather, type NdArray, sizeOf, view } from './arrays.ts';
import { fail } from './errors.ts';
import type { Machine } from './machine.ts';

/** The same values in another shape, of which one length may be -1. A view where the values lie row after row. */
export function reshaped(machine: Machine, array: NdArray, wanted: readonly number[]): NdArray {
  const size = sizeOf(array.shape);
  const known = wanted.filter((length) => length !== -1).reduce((a, b) => a * b, 1);
  const isFree = wanted.includes(-1);
  const shape = wanted.map((length) => (length === -1 ? Math.floor(size / (known || 1)) : length));
  if (
    sizeOf(shape) !== size ||
    wanted.filter((one) => one === -1).length > 1 ||
    (isFree && known === 0)
  )
    return fail(array.library === 'torch' ? 'RuntimeError' : 'ValueError', 'size change', {
      before: array.shape,
      after: wanted,
    });
  const flat = arrayOf(array, array.shape, gather(machine, array));
  const rows = arrayOf(array, shape, gather(machine, array));
  const isRow = array.strides.every(
    (stride, axis) => stride === flat.strides[axis] || array.shape[axis] === 1,
  );
  return isRow ? view(array, { shape, strides: rows.strides }) : rows;
}

/** A dimension of one more, or those of one left out. */
export function expanded(array: NdArray, axis: number): NdArray {
  const place = axisIn(axis, array.shape.length + 1);
  const shape = [...array.shape.slice(0, place), 1, ...array.shape.slice(place)];
  const strides = [...array.strides.slice(0, place), 0, ...array.strides.slice(place)];
  return view(array, { shape, strides });
}

export function squeezed(array: NdArray, axis: number | null): NdArray {
  const gone = axis === null ? null : axisIn(axis, array.shape.length);
  if (gone !== null && array.shape[gone] !== 1) {
    if (array.library === 'torch') return array;
    return fail('ValueError', 'size change', {
      before: array.shape,
      after: array.shape.filter((_, i) => i !== gone),
    });
  }
  const stays = (length: number, i: number) => (gone === null ? length !== 1 : i !== gone);
  const kept = [...array.shape.keys()].filter((i) => stays(array.shape[i] ?? 1, i));
  return view(array, {
    shape: kept.map((i) => array.shape[i] ?? 1),
    strides: kept.map((i) => array.strides[i] ?? 0),
  });
}

export const transposed = (array: NdArray): NdArray =>
  view(array, { shape: [...array.shape].reverse(), strides: [...array.strides].reverse() });

/** A copy with memory of its own. */
export const copied = (machine: Machine, array: NdArray): NdArray => {
  if (array.isScalar) return array;
  return arrayOf(array, array.shape, gather(machine, array));
};
