import { valueAt } from '../core/trace.ts';
import {
  arrayBinary,
  arrayCompare,
  arrayOperand,
  arrayTest,
  arrayUnary,
  libraryOf,
  type Ordering,
  ordered,
} from './array-arithmetic.ts';
import { type NdArray, onlyCell, placesOf, sameShape, sizeOf, valuesOf } from './arrays.ts';
import { cast, isNumber, numberOf, toArray } from './convert.ts';
import { canStore, DTYPE_NAMES } from './dtypes.ts';
import { fail } from './errors.ts';
import { getItems, indexOf, store } from './indexing.ts';
import type { Machine } from './machine.ts';
import { compareNumbers, numberBinary, numberNegative } from './numbers.ts';
import { arrayAny, arrayDot } from './reductions.ts';
import type { ArithmeticOperator, Comparison } from './syntax.ts';
import { bool, int, str, type TupleValue, tuple, typeName, type Value } from './values.ts';

/** left operator right, as Python finds who does it: numbers, sequences, arrays. */
export function binary(
  machine: Machine,
  operator: ArithmeticOperator,
  left: Value,
  right: Value,
): Value {
  machine.spend();
  if (isNumber(left) && isNumber(right)) return numberBinary(machine, operator, left, right);
  // A sequence is repeated by a NumPy integer as by one of Python's.
  const repeats = operator === '*' && (isCount(left) || isCount(right));
  const copies = repeats ? ofSequences(machine, operator, left, right) : null;
  if (copies !== null) return copies;
  if (left.type === 'array' || right.type === 'array')
    return ofArrays(machine, operator, left, right);
  const made = ofSequences(machine, operator, left, right);
  return (
    made ??
    fail('TypeError', 'operands', { operator, left: typeName(left), right: typeName(right) })
  );
}

const isCount = (value: Value) => value.type === 'array' && value.isScalar && value.dtype.kind === 'int';

function ofArrays(
  machine: Machine,
  operator: ArithmeticOperator,
  left: Value,
  right: Value,
): Value {
  const library = libraryOf(left, right);
  const isMixed = [left, right].some((one) => one.type === 'array' && one.library !== library);
  if (isMixed)
    return fail('TypeError', 'operands', {
      operator,
      left: typeName(left),
      right: typeName(right),
    });
  const [a, b] = [
    arrayOperand(machine, left, library, operator),
    arrayOperand(machine, right, library, operator),
  ];
  if (operator !== '@') return arrayBinary(machine, operator, a, b);
  const hasNone = [a, b].some((one) => one.type !== 'array' || one.shape.length === 0);
  if (a.type !== 'array' || b.type !== 'array' || hasNone)
    return fail('ValueError', 'shape of a product', { left: shapeOf(a), right: shapeOf(b) });
  return arrayDot(machine, a, b);
}

const shapeOf = (value: Value) => (value.type === 'array' ? value.shape : []);

function ofSequences(
  machine: Machine,
  operator: ArithmeticOperator,
  left: Value,
  right: Value,
): Value | null {
  if (operator === '+') {
    if (left.type === 'str' && right.type === 'str') {
      machine.checkSize(left.value.length + right.value.length);
      return str(left.value + right.value);
    }
    if (left.type === 'list' && right.type === 'list')
      return { type: 'list', items: joined(machine, left.items, right.items) };
    if (left.type === 'tuple' && right.type === 'tuple')
      return tuple(joined(machine, left.items, right.items));
  }
  if (operator !== '*') return null;
  const [sequence, times] = indexOf(right) !== null ? [left, right] : [right, left];
  const count = isNumber(times) && times.type === 'float' ? null : indexOf(times);
  return count === null ? null : repeated(machine, sequence, Math.max(0, count));
}

function joined(machine: Machine, left: readonly Value[], right: readonly Value[]): Value[] {
  machine.checkSize(left.length + right.length);
  machine.touch(left.length + right.length);
  return [...left, ...right];
}

function repeated(machine: Machine, sequence: Value, count: number): Value | null {
  if (sequence.type === 'str') {
    machine.checkSize(sequence.value.length * count);
    return str(sequence.value.repeat(count));
  }
  if (sequence.type !== 'list' && sequence.type !== 'tuple') return null;
  machine.checkSize(sequence.items.length * count);
  machine.touch(sequence.items.length * count);
  const items =
    sequence.items.length === 0 ? [] : Array.from({ length: count }, () => sequence.items).flat();
  return sequence.type === 'list' ? { type: 'list', items } : tuple(items);
}

/** target operator= value: in place for arrays and lists, which others may share. */
export function augmented(
  machine: Machine,
  operator: ArithmeticOperator,
  target: Value,
  value: Value,
): Value {
  if (target.type === 'list' && operator === '+') {
    const items = [...iterate(machine, value)];
    machine.checkSize(target.items.length + items.length);
    for (const item of items) target.items.push(item);
    return target;
  }
  const made = binary(machine, operator, target, value);
  if (target.type !== 'array' || target.isScalar || made.type !== 'array') return made;
  const [to, from] = [target.dtype, made.dtype];
  if (!canStore(from, to))
    return fail(target.library === 'torch' ? 'RuntimeError' : 'TypeError', 'cannot store', {
      stored: from.name,
      target: to.name,
    });
  if (!sameShape(made.shape, target.shape))
    return fail('ValueError', 'shape of the target', { value: made.shape, target: target.shape });
  store(machine, target, { places: placesOf(target), shape: target.shape }, made);
  return target;
}

export function unary(machine: Machine, operator: '-' | '+' | '~', value: Value): Value {
  machine.spend();
  if (value.type === 'array') {
    if (operator === '-') return arrayUnary(machine, 'neg', value);
    if (operator === '+')
      return value.dtype.kind === 'bool'
        ? wrongOperand(operator, value)
        : cast(machine, value, value.dtype);
    return value.dtype.kind === 'bool'
      ? arrayTest(machine, value, (one) => one === 0)
      : wrongOperand(operator, value);
  }
  if (isNumber(value)) {
    if (operator === '-') return numberNegative(machine, value);
    if (operator === '+') return value.type === 'bool' ? int(Number(value.value)) : value;
    if (value.type !== 'float') return int(-BigInt(numberOf(value)) - 1n);
  }
  return wrongOperand(operator, value);
}

const wrongOperand = (operator: string, value: Value) =>
  fail('TypeError', 'operand', {
    operator,
    type: value.type === 'array' ? value.dtype.name : typeName(value),
  });

/** One comparison: a bool, or an array of them. */
export function compare(machine: Machine, operator: Comparison, left: Value, right: Value): Value {
  machine.spend();
  switch (operator) {
    case 'is':
      return bool(isSame(left, right));
    case 'is not':
      return bool(!isSame(left, right));
    case 'in':
      return bool(contains(machine, right, left));
    case 'not in':
      return bool(!contains(machine, right, left));
    default:
      return order(machine, operator, left, right);
  }
}

/** None and the booleans are one object each; a number may or may not be, so equal ones count. */
function isSame(left: Value, right: Value): boolean {
  if (left.type !== right.type) return false;
  if (left.type === 'none' || left.type === 'ellipsis') return true;
  if (isNumber(left) && isNumber(right)) return compareNumbers(left, right) === 0;
  if (left.type === 'dtype' && right.type === 'dtype') return left.dtype === right.dtype;
  return left === right;
}

function contains(machine: Machine, container: Value, item: Value): boolean {
  if (container.type === 'str') {
    if (item.type === 'str') return container.value.includes(item.value);
    return fail('TypeError', 'operands', { operator: 'in', left: typeName(item), right: 'str' });
  }
  if (container.type === 'array') {
    const equal = order(machine, '==', container, item);
    return (
      equal.type === 'array' &&
      truth(machine, arrayAny(machine, equal, { axis: null, keepdims: false }))
    );
  }
  for (const one of iterate(machine, container))
    if (one === item || truth(machine, order(machine, '==', one, item))) return true;
  return false;
}

function order(machine: Machine, operator: Ordering, left: Value, right: Value): Value {
  machine.touch(1);
  if (isNumber(left) && isNumber(right)) {
    const sign = compareNumbers(left, right);
    return bool(sign === null ? operator === '!=' : ordered(operator, sign, 0));
  }
  if (left.type === 'array' || right.type === 'array') {
    const library = libraryOf(left, right);
    const isComparable = [left, right].every(({ type }) =>
      ['array', 'bool', 'int', 'float', 'list', 'tuple'].includes(type),
    );
    if (isComparable) {
      const [a, b] = [
        arrayOperand(machine, left, library, operator),
        arrayOperand(machine, right, library, operator),
      ];
      return arrayCompare(machine, operator, a, b);
    }
  }
  if (operator === '==' || operator === '!=')
    return bool(equal(machine, left, right) === (operator === '=='));
  if (left.type === 'str' && right.type === 'str')
    return bool(
      ordered(operator, left.value < right.value ? -1 : Number(left.value > right.value), 0),
    );
  const [a, b] = [sequenceItems(left), sequenceItems(right)];
  if (a === null || b === null || left.type !== right.type)
    return fail('TypeError', 'operands', {
      operator,
      left: typeName(left),
      right: typeName(right),
    });
  for (const [index, item] of a.entries()) {
    const other = b[index];
    if (other === undefined) break;
    if (!truth(machine, order(machine, '==', item, other)))
      return order(machine, operator, item, other);
  }
  return bool(ordered(operator, a.length, b.length));
}

const sequenceItems = (value: Value): readonly Value[] | null =>
  value.type === 'list' || value.type === 'tuple' ? value.items : null;

/** Whether values that are neither both numbers nor arrays are equal. */
function equal(machine: Machine, left: Value, right: Value): boolean {
  if (left === right) return true;
  if (left.type === 'str' && right.type === 'str') return left.value === right.value;
  const one = dtypeIn(left) ?? (right.type === 'dtype' ? namedType(left) : null);
  const other = dtypeIn(right) ?? (left.type === 'dtype' ? namedType(right) : null);
  if (one !== null && other !== null) return one === other;
  if (left.type === 'range' && right.type === 'range')
    return (
      left.length === right.length &&
      (left.length === 0 ||
        (left.start === right.start && (left.length === 1 || left.step === right.step)))
    );
  const [a, b] = [sequenceItems(left), sequenceItems(right)];
  if (a === null || b === null || left.type !== right.type)
    return left.type === 'none' && right.type === 'none';
  machine.deeper();
  const isEqual =
    a.length === b.length &&
    a.every((item, index) => {
      const another = b[index];
      return (
        another !== undefined &&
        (item === another || truth(machine, order(machine, '==', item, another)))
      );
    });
  machine.shallower();
  return isEqual;
}

const dtypeIn = (value: Value) =>
  value.type === 'dtype' || value.type === 'builtin' ? (value.dtype ?? null) : null;

/** x.dtype == 'float32'. */
const namedType = (value: Value) => (value.type === 'str' ? (DTYPE_NAMES.get(value.value) ?? null) : null);

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

export const asArray = (machine: Machine, value: Value, library: NdArray['library']): NdArray =>
  toArray(machine, value, library);
