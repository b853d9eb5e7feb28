import { arrayBinary, arrayTest, arrayUnary } from './array-arithmetic.ts';
import { arrayOperand, libraryOf } from './array-operands.ts';
import { placesOf, sameShape } from './arrays.ts';
import { cast, isNumber, numberOf } from './convert.ts';
import { canStore } from './dtypes.ts';
import { fail } from './errors.ts';
import { store } from './indexing.ts';
import { indexOf } from './indices.ts';
import type { Machine } from './machine.ts';
import { numberBinary, numberNegative } from './numbers.ts';
import { arrayDot } from './reductions.ts';
import { iterate } from './sequences.ts';
import type { ArithmeticOperator } from './syntax.ts';
import { int, str, tuple, typeName, type Value } from './values.ts';

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

const isCount = (value: Value) =>
  value.type === 'array' && value.isScalar && value.dtype.kind === 'int';

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
  if ([a, b].every((one) => one.type !== 'array' || one.isScalar))
    return fail('TypeError', 'operands', {
      operator,
      left: typeName(left),
      right: typeName(right),
    });
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
