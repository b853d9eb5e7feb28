import { at, type Cell } from '../core/trace.ts';
import { arrayOf, gather, type NdArray, onlyCell, scalarOf } from './arrays.ts';
import type { Machine } from './machine.ts';
import type { Value } from './values.ts';

const MOST_LEVELS = 3;

/** What an item costs more than a lane of an array. */
const ITEM = 10;

/**
 * A value as it is now. Arrays that are changed in place and lists that grow get a copy; arrays share the step that holds
 * their values, so for most nothing is copied. Of long lists `most` items are kept, and none of
 * lists in lists in lists in lists: what was left out is counted.
 */
export function snapshot(machine: Machine, value: Value, most: number, level = 0): Value {
  if (value.type === 'array') {
    if (value.shape.length === 0)
      return { ...scalarOf(value, onlyCell(value)), isScalar: value.isScalar };
    return arrayOf(value, value.shape, gather(machine, value));
  }
  if (value.type !== 'list' && value.type !== 'tuple') return value;
  const kept = value.items.slice(0, level < MOST_LEVELS ? most : 0);
  machine.touch(ITEM * kept.length);
  const items = kept.map((item) => snapshot(machine, item, most, level + 1));
  const left = value.items.length - kept.length;
  return { ...value, items, ...(left > 0 && { left }) };
}

/** The cells of the trace that hold a value: none for what is no float, integer or boolean of an array. */
export function cellsOf(value: Value): readonly Cell[] {
  switch (value.type) {
    case 'float':
      return [value.cell];
    case 'array':
      return cellsOfArray(value);
    case 'list':
    case 'tuple':
      return value.items.flatMap(cellsOf);
    default:
      return [];
  }
}

/** Of a snapshot: its memory holds its values and nothing else, row after row. */
function cellsOfArray({ memory: { content } }: NdArray): readonly Cell[] {
  return Array.isArray(content)
    ? content
    : Array.from(content.values, (_, lane) => at(content, lane));
}
