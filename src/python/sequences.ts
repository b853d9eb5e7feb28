import { valueAt } from '../core/trace.ts';
import { type NdArray, onlyCell, sizeOf, valuesOf } from './arrays.ts';
import { fail } from './errors.ts';
import { getItems } from './indexing.ts';
import { type Index, indexOf, indexWithin, sliceOf } from './indices.ts';
import type { Machine } from './machine.ts';
import { bool, int, str, type TupleValue, tuple, typeName, type Value } from './values.ts';

/** The items of a list or tuple; null for anything else. */
export const sequenceItems = (value: Value): readonly Value[] | null =>
  value.type === 'list' || value.type === 'tuple' ? value.items : null;

/** What `if` sees. An array of several values has no truth. */
export function truth(machine: Machine, value: Value): boolean {
  switch (value.type) {
    case 'none':
      return false;
    case 'bool':
      return value.value;
    case 'int':
      return value.value !== 0n;
    case 'float':
      return valueAt(value.cell) !== 0;
    case 'str':
      return value.value !== '';
    case 'tuple':
    case 'list':
      return value.items.length > 0;
    case 'range':
      return value.length > 0;
    case 'array': {
      const count = sizeOf(value.shape);
      if (count === 0) return false;
      if (count > 1)
        return fail(value.library === 'torch' ? 'RuntimeError' : 'ValueError', 'truth of several', {
          count,
        });
      return valuesOf(machine, value)[0] !== 0;
    }
    default:
      return true;
  }
}

export function lengthOf(value: Value): number {
  if (value.type === 'str') return value.value.length;
  if (value.type === 'tuple' || value.type === 'list') return value.items.length;
  if (value.type === 'range') return value.length;
  const first = value.type === 'array' ? value.shape[0] : undefined;
  return first ?? fail('TypeError', 'no length', { type: typeName(value) });
}

/** The items of a value one after the other. A list that grows meanwhile gives the new ones as well. */
export function* iterate(machine: Machine, value: Value): Generator<Value, void> {
  if (
    value.type === 'array'
      ? value.shape.length === 0
      : !['tuple', 'list', 'range', 'str'].includes(value.type)
  )
    fail('TypeError', 'not iterable', { type: typeName(value) });
  for (let index = 0; index < lengthOf(value); index++) {
    machine.spend();
    yield itemAt(machine, value, index);
  }
}

function itemAt(machine: Machine, value: Value, index: number): Value {
  const items = sequenceItems(value);
  if (items !== null)
    return items[index] ?? fail('IndexError', 'index out of range', { index, size: items.length });
  if (value.type === 'range') return int(value.start + index * value.step);
  if (value.type === 'str') return str(value.value[index] ?? '');
  if (value.type === 'array') return getItems(machine, value, [int(index)]);
  return fail('TypeError', 'no items', { type: typeName(value) });
}

/** value[index] of a list, tuple, text or range: an item, or for a slice a value of the same type. */
export function itemOf(machine: Machine, value: Value, index: Index): Value {
  if (!['tuple', 'list', 'range', 'str'].includes(value.type))
    return fail('TypeError', 'no items', { type: typeName(value) });
  const size = lengthOf(value);
  if (index.type !== 'slice') {
    const at = indexOf(index) ?? fail('TypeError', 'not an index', { type: typeName(index) });
    return itemAt(machine, value, indexWithin(at, size));
  }
  const { from, step, length } = sliceOf(index, size);
  if (value.type === 'range')
    return { ...value, start: value.start + from * value.step, step: step * value.step, length };
  machine.checkSize(length);
  machine.touch(length);
  const items = Array.from({ length }, (_, i) => itemAt(machine, value, from + i * step));
  if (value.type === 'str')
    return str(items.map((one) => (one.type === 'str' ? one.value : '')).join(''));
  return value.type === 'tuple' ? tuple(items) : { type: 'list', items };
}

/** All items; their number is bounded. */
export function itemsOf(machine: Machine, value: Value): Value[] {
  const items: Value[] = [];
  for (const item of iterate(machine, value)) {
    items.push(item);
    machine.checkSize(items.length);
  }
  return items;
}

/** The value of a 0-d array or array of one, as Python's own number. */
export function pythonNumber(machine: Machine, array: NdArray): Value {
  const cell =
    array.shape.length === 0 ? onlyCell(array) : { step: stepOfOne(machine, array), lane: 0 };
  const value = valueAt(cell);
  if (array.dtype.kind === 'bool') return bool(value !== 0);
  if (array.dtype.kind === 'int') return int(value);
  return { type: 'float', cell: machine.python.store(cell) };
}

function stepOfOne(machine: Machine, array: NdArray) {
  const count = sizeOf(array.shape);
  if (count !== 1) return fail('TypeError', 'several values to one', { count });
  return onlyCell(
    getItems(
      machine,
      array,
      array.shape.map(() => int(0)),
    ),
  ).step;
}

export const namedTuple = (names: readonly string[], items: readonly Value[]): TupleValue => ({
  type: 'tuple',
  items,
  names,
});
