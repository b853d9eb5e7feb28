import { float64 } from '../core/format.ts';
import { type Cell, valueAt } from '../core/trace.ts';
import { numberOf, type PythonNumber } from './convert.ts';
import { fail } from './errors.ts';
import type { Machine } from './machine.ts';
import type { ArithmeticOperator } from './syntax.ts';
import { bool, float, typeName, type Value } from './values.ts';

/** Largest int, in bits: far beyond what a softmax needs, and too small to keep anyone waiting. */
const MOST_BITS = 4096;

const checked = (value: bigint): Value => {
  const limit = 1n << BigInt(MOST_BITS);
  if (value > limit || value < -limit)
    fail('Limit', 'limit', { limit: 'integer', most: MOST_BITS });
  return { type: 'int', value };
};

const intOf = (value: PythonNumber): bigint | null => {
  if (value.type === 'float') return null;
  return value.type === 'bool' ? BigInt(value.value) : value.value;
};

export const cellOfNumber = (machine: Machine, value: PythonNumber): Cell =>
  value.type === 'float' ? value.cell : machine.whole(numberOf(value), float64);

/** Arithmetic on Python's own numbers: ints are exact, floats are float64 with a step for each operation. */
export function numberBinary(
  machine: Machine,
  operator: ArithmeticOperator,
  a: PythonNumber,
  b: PythonNumber,
): Value {
  const [left, right] = [intOf(a), intOf(b)];
  if (left !== null && right !== null) {
    const whole = intBinary(operator, left, right);
    if (whole !== null) {
      const isBool = a.type === 'bool' && b.type === 'bool' && '&|^'.includes(operator);
      return isBool ? bool(whole !== 0n) : checked(whole);
    }
  }
  if (operator === '&' || operator === '|' || operator === '^' || operator === '@')
    return fail('TypeError', 'operands', { operator, left: typeName(a), right: typeName(b) });
  if (left !== null && right !== null && operator === '/') checkQuotient(left, right);
  return floatBinary(machine, operator, cellOfNumber(machine, a), cellOfNumber(machine, b));
}

/** Python divides ints of any size with one rounding; here up to 2^53, where both are floats exactly. */
function checkQuotient(left: bigint, right: bigint): void {
  const most = 1n << 53n;
  for (const one of [left, right])
    if (one > most || one < -most) fail('Limit', 'limit', { limit: 'integer', most: 53 });
}

/** Null where the result is a float. */
function intBinary(operator: ArithmeticOperator, a: bigint, b: bigint): bigint | null {
  switch (operator) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '**':
      return b < 0n ? null : intPower(a, b);
    case '//':
    case '%': {
      if (b === 0n) return fail('ZeroDivisionError', 'division by zero', {});
      // Towards minus infinity, where BigInt goes towards zero.
      const rest = ((a % b) + b) % b;
      return operator === '%' ? rest : (a - rest) / b;
    }
    case '&':
      return a & b;
    case '|':
      return a | b;
    case '^':
      return a ^ b;
    default:
      return null;
  }
}

function intPower(base: bigint, exponent: bigint): bigint {
  const bits = BigInt(base.toString(2).length);
  if (bits > 1n && base !== -1n && base !== 1n && bits * exponent > BigInt(2 * MOST_BITS))
    fail('Limit', 'limit', { limit: 'integer', most: MOST_BITS });
  if (base === 1n || base === 0n || base === -1n)
    return exponent === 0n ? 1n : base === -1n && exponent % 2n === 0n ? 1n : base;
  return base ** exponent;
}

function floatBinary(
  machine: Machine,
  operator: Exclude<ArithmeticOperator, '&' | '|' | '^' | '@'>,
  a: Cell,
  b: Cell,
): Value {
  const { add, sub, mul, div } = machine.python;
  const made = (cell: Cell): Value => ({ type: 'float', cell });
  const divisor = valueAt(b);
  const zero = () => fail('ZeroDivisionError', 'division by zero', {});
  switch (operator) {
    case '+':
      return made(add(a, b));
    case '-':
      return made(sub(a, b));
    case '*':
      return made(mul(a, b));
    case '/':
      return divisor === 0 ? zero() : made(div(a, b));
    case '//':
    case '%':
      if (divisor === 0) return zero();
      return float(machine, floorDivision(operator, valueAt(a), divisor));
    case '**':
      return floatPower(machine, a, b);
    default:
      return operator satisfies never;
  }
}

/** Python's divmod: the rest has the sign of the divisor. */
function floorDivision(operator: '//' | '%', a: number, b: number): number {
  let rest = a % b;
  let quotient = (a - rest) / b;
  if (rest !== 0 && b < 0 !== rest < 0) {
    rest += b;
    quotient -= 1;
  } else if (rest === 0) rest = b < 0 ? -0 : 0;
  if (operator === '%') return rest;
  if (quotient === 0) return a / b < 0 || Object.is(a / b, -0) ? -0 : 0;
  const floor = Math.floor(quotient);
  return quotient - floor > 0.5 ? floor + 1 : floor;
}

function floatPower(machine: Machine, base: Cell, exponent: Cell): Value {
  const [a, b] = [valueAt(base), valueAt(exponent)];
  if (a === 0 && b < 0) return fail('ZeroDivisionError', 'division by zero', {});
  if (a < 0 && Number.isFinite(a) && Number.isFinite(b) && !Number.isInteger(b))
    return fail('Outside', 'outside the domain', { function: '**' });
  const cell = machine.python.pow(base, exponent);
  const areFinite = Number.isFinite(a) && Number.isFinite(b);
  if (areFinite && !Number.isFinite(valueAt(cell)))
    return fail('OverflowError', 'result too large', { function: '**' });
  return { type: 'float', cell };
}

/** Which of two numbers is less, exactly: a large int is not rounded to a float first. Null with a NaN. */
export function compareNumbers(a: PythonNumber, b: PythonNumber): -1 | 0 | 1 | null {
  const [left, right] = [exactOf(a), exactOf(b)];
  // Mixed comparison of a bigint and a number is exact, and false with a NaN.
  if (left < right) return -1;
  if (left > right) return 1;
  // biome-ignore lint/suspicious/noDoubleEquals: === would tell a bigint from a number
  return left == right ? 0 : null;
}

const exactOf = (value: PythonNumber): bigint | number => intOf(value) ?? numberOf(value);

export function numberNegative(machine: Machine, value: PythonNumber): Value {
  const whole = intOf(value);
  if (whole !== null) return { type: 'int', value: -whole };
  return { type: 'float', cell: machine.python.neg(cellOfNumber(machine, value)) };
}

export function numberAbsolute(machine: Machine, value: PythonNumber): Value {
  const whole = intOf(value);
  if (whole !== null) return { type: 'int', value: whole < 0n ? -whole : whole };
  const { neg } = machine.python;
  const cell = cellOfNumber(machine, value);
  const number = valueAt(cell);
  return number < 0 || Object.is(number, -0) ? { type: 'float', cell: neg(cell) } : value;
}
