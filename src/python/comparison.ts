import { arrayCompare, type Ordering, ordered } from './array-arithmetic.ts';
import { arrayOperand, libraryOf } from './array-operands.ts';
import { isNumber } from './convert.ts';
import { DTYPE_NAMES } from './dtypes.ts';
import { fail } from './errors.ts';
import type { Machine } from './machine.ts';
import { compareNumbers } from './numbers.ts';
import { arrayAny } from './reductions.ts';
import { iterate, sequenceItems, truth } from './sequences.ts';
import type { Comparison } from './syntax.ts';
import { bool, typeName, type Value } from './values.ts';

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
const namedType = (value: Value) =>
  value.type === 'str' ? (DTYPE_NAMES.get(value.value) ?? null) : null;
