import { onlyCell } from './arrays.ts';
import { fail } from './errors.ts';
import { typeName, type Value } from './values.ts';

/** What stands between the brackets, evaluated. */
export type Index = Value | SliceValue;

export interface SliceValue {
  readonly type: 'slice';
  readonly start: Value | null;
  readonly stop: Value | null;
  readonly step: Value | null;
}

/** The index that a value stands for: an int, or an array of one int; null for anything else. */
export function indexOf(value: Value): number | null {
  if (value.type === 'int') return Number(value.value);
  if (value.type === 'bool') return Number(value.value);
  if (value.type !== 'array' || value.dtype.kind !== 'int' || value.shape.length > 0) return null;
  const { step, lane } = onlyCell(value);
  return step.values[lane] ?? null;
}

/** Counted from the end if negative; an IndexError out of bounds. */
export function indexWithin(index: number, size: number): number {
  if (index < -size || index >= size)
    return fail('IndexError', 'index out of range', { index, size });
  return index < 0 ? index + size : index;
}

/** Where a slice of so many items starts, and how many it takes, as Python's slice.indices. */
export function sliceOf({ start, stop, step }: SliceValue, size: number) {
  const by = step === null || step.type === 'none' ? 1 : bound(step);
  if (by === 0) return fail('ValueError', 'slice step zero', {});
  const [low, high] = by > 0 ? [0, size] : [-1, size - 1];
  const limit = (value: Value | null, missing: number) => {
    if (value === null || value.type === 'none') return missing;
    const given = bound(value);
    return Math.min(Math.max(given < 0 ? given + size : given, low), high);
  };
  const [from, to] = [limit(start, by > 0 ? low : high), limit(stop, by > 0 ? high : low)];
  return { from, step: by, length: Math.max(0, Math.ceil((to - from) / by)) };
}

function bound(value: Value): number {
  const index = indexOf(value);
  return index ?? fail('TypeError', 'not an index', { type: typeName(value) });
}
