import { at, type Cell, isCell, type Operand, type Step, valueAt } from '../core/trace.ts';
import {
  arrayOf,
  gather,
  type Library,
  type NdArray,
  onlyCell,
  scalarOf,
  sizeOf,
} from './arrays.ts';
import { BOOL, type DType, FLOAT32, FLOAT64, INT64, promote, type Weak } from './dtypes.ts';
import { fail } from './errors.ts';
import type { Machine } from './machine.ts';
import { typeName, type Value } from './values.ts';

/** Values of another type: rounded into a float's format, cut to whole numbers, or compared with 0. */
export function castOperand(machine: Machine, operand: Step, from: DType, to: DType): Step;
export function castOperand(machine: Machine, operand: Operand, from: DType, to: DType): Operand;
export function castOperand(machine: Machine, operand: Operand, from: DType, to: DType): Operand {
  if (from === to || (from.kind === 'bool' && to.kind === 'int')) return operand;
  const arithmetic = machine.arithmetic(to.format);
  if (to.kind === 'float') return arithmetic.store(operand);
  // NumPy makes the least int64 of what no int64 holds.
  const whole = (value: number) => (Number.isFinite(value) ? Math.trunc(value) + 0 : -(2 ** 63));
  const convert = to.kind === 'bool' ? (value: number) => Number(value !== 0) : whole;
  if (isCell(operand)) return arithmetic.number(convert(valueAt(operand)));
  return arithmetic.input(Array.from(operand.values, convert));
}

/** A copy in another type (or the same). */
export function cast(machine: Machine, array: NdArray, dtype: DType): NdArray {
  machine.touch(sizeOf(array.shape));
  const kind = { library: array.library, dtype };
  if (array.shape.length === 0) {
    const operand = castOperand(machine, onlyCell(array), array.dtype, dtype);
    const cell = isCell(operand) ? operand : at(operand, 0);
    return { ...scalarOf(kind, cell), isScalar: array.isScalar };
  }
  return arrayOf(
    kind,
    array.shape,
    castOperand(machine, gather(machine, array), array.dtype, dtype),
  );
}

/** Python's number as the kind that promotion looks at; null for what is no number. */
export const weakOf = ({ type }: Value): Weak | null =>
  type === 'bool' || type === 'int' || type === 'float' ? type : null;

export type PythonNumber = Extract<Value, { type: 'bool' | 'int' | 'float' }>;

export const isNumber = (value: Value): value is PythonNumber => weakOf(value) !== null;

/** As a double. An int that is too large for one is an OverflowError. */
export function numberOf(value: PythonNumber): number {
  if (value.type === 'float') return valueAt(value.cell);
  if (value.type === 'bool') return Number(value.value);
  const number = Number(value.value);
  return Number.isFinite(number)
    ? number
    : fail('OverflowError', 'result too large', { function: 'int' });
}

export const dtypeOfWeak = (weak: Weak): DType =>
  weak === 'float' ? FLOAT64 : weak === 'int' ? INT64 : BOOL;

/** One of Python's numbers as a cell of a type. */
export function numberCell(machine: Machine, value: PythonNumber, dtype: DType): Cell {
  if (value.type === 'float') {
    const made = castOperand(machine, value.cell, FLOAT64, dtype);
    return isCell(made) ? made : at(made, 0);
  }
  return machine.whole(safe(numberOf(value), dtype), dtype.format);
}

/** Integers of arrays are kept exactly only up to 2^53. */
export function safe(value: number, { kind }: DType): number {
  if (kind === 'int' && Math.abs(value) > 2 ** 53)
    fail('Limit', 'limit', { limit: 'integer', most: 53 });
  return value;
}

interface Flat {
  readonly shape: readonly number[];
  readonly leaves: readonly (PythonNumber | NdArray)[];
}

/** A number, an array, or lists of them within lists, as an array. */
export function toArray(machine: Machine, value: Value, library: Library, dtype?: DType): NdArray {
  if (value.type === 'array') {
    if (dtype === undefined || dtype === value.dtype) return value;
    return cast(machine, value, dtype);
  }
  const { shape, leaves } = flatten(machine, value, 0);
  machine.checkSize(leaves.length);
  const type = dtype ?? commonType(leaves, library);
  const kind = { library, dtype: type };
  const cells = leaves.flatMap((leaf) =>
    leaf.type === 'array' ? cellsAs(machine, leaf, type) : [numberCell(machine, leaf, type)],
  );
  const [only] = cells;
  if (shape.length === 0 && only !== undefined) return { ...scalarOf(kind, only), isScalar: false };
  const arithmetic = machine.arithmetic(type.format);
  machine.touch(cells.length);
  return arrayOf(kind, shape, cells.length === 0 ? arithmetic.input([]) : arithmetic.stack(cells));
}

function cellsAs(machine: Machine, array: NdArray, dtype: DType): Cell[] {
  const { shape } = array;
  const operand = castOperand(
    machine,
    shape.length === 0 ? onlyCell(array) : gather(machine, array),
    array.dtype,
    dtype,
  );
  return isCell(operand) ? [operand] : Array.from(operand.values, (_, lane) => at(operand, lane));
}

function commonType(leaves: Flat['leaves'], library: Library): DType {
  const types = leaves.map((leaf) => {
    if (leaf.type === 'array') return leaf.dtype;
    return library === 'torch' && leaf.type === 'float' ? FLOAT32 : dtypeOfWeak(leaf.type);
  });
  const [first, ...rest] = types;
  if (first === undefined) return library === 'torch' ? FLOAT32 : FLOAT64;
  if (library === 'torch' && types.includes(FLOAT32) && !types.includes(FLOAT64)) return FLOAT32;
  return rest.reduce(promote, first);
}

const MOST_DIMENSIONS = 8;

function flatten(machine: Machine, value: Value, depth: number): Flat {
  machine.touch(1);
  if (isNumber(value)) return { shape: [], leaves: [value] };
  if (value.type === 'array') return { shape: value.shape, leaves: [value] };
  const items = itemsOf(machine, value);
  if (items === undefined)
    // NumPy makes an array of objects, which computes with nothing here.
    return fail('Outside', 'wrong argument', { function: 'array', type: typeName(value) });
  if (depth >= MOST_DIMENSIONS)
    return fail('Limit', 'limit', { limit: 'size', most: MOST_DIMENSIONS });
  const parts = items.map((item) => flatten(machine, item, depth + 1));
  const [first] = parts;
  if (first === undefined) return { shape: [0], leaves: [] };
  for (const { shape } of parts)
    if (shape.length !== first.shape.length || shape.some((n, i) => n !== first.shape[i]))
      fail('ValueError', 'ragged list', {});
  const leaves = parts.flatMap((part) => part.leaves);
  machine.checkSize(leaves.length);
  return { shape: [parts.length, ...first.shape], leaves };
}

const itemsOf = (machine: Machine, value: Value): readonly Value[] | undefined => {
  if (value.type === 'tuple' || value.type === 'list') return value.items;
  if (value.type !== 'range') return undefined;
  const { start, step, length } = value;
  machine.checkSize(length);
  return Array.from({ length }, (_, i) => ({ type: 'int', value: BigInt(start + i * step) }));
};
