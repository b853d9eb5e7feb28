import { exactDecimal } from '../core/decimal.ts';
import type { Operation } from '../core/trace.ts';
import { type Decimal, decimalOf, minus, negative, times, toNumber } from './decimals.ts';
import { TABLE_DIGITS } from './numbers.ts';

/** One equation as it is printed, and how far from true it is. */

/** An operation of the trace, or e^(a - b) written as one. */
export type Written = Operation | 'expOfDifference';

/** A number as it is printed, in ASCII, to so many digits. */
export interface Printed {
  readonly value: number;
  readonly digits: number;
  readonly text: string;
}

export interface PrintedEquation {
  readonly operation: Written;
  readonly operands: readonly Printed[];
  readonly result: Printed;
}

/** What the operation gives on doubles. Undefined where nothing is computed, as for a comparison or the first term of a sum. */
function compute(operation: Written, [a, b]: readonly number[]): number | undefined {
  if (a === undefined) return undefined;
  switch (operation) {
    case 'exp':
    case 'expm1':
    case 'log':
    case 'log1p':
    case 'sqrt':
      return Math[operation](a);
  }
  if (b === undefined) return undefined;
  switch (operation) {
    case 'add':
    case 'sum':
      return a + b;
    case 'subtract':
      return a - b;
    case 'multiply':
      return a * b;
    case 'divide':
      return a / b;
    case 'expOfDifference':
      return Math.exp(a - b);
    default:
      return undefined;
  }
}

const computed = ({ operation, operands }: PrintedEquation): number | undefined =>
  compute(
    operation,
    operands.map(({ value }) => value),
  );

/** Whether numbers are computed from numbers, so that what is printed can be checked. */
export const isNumeric = (equation: PrintedEquation): boolean =>
  computed(equation) !== undefined &&
  [...equation.operands, equation.result].every(({ value }) => Number.isFinite(value));

/** Whether the printed result shows that the format rounded it. */
export function isRoundedVisibly(equation: PrintedEquation): boolean {
  const whole = (printed: Printed) => ({ ...printed, text: exactDecimal(printed.value) });
  const { operands, result } = equation;
  const unrounded = { ...equation, operands: operands.map(whole) };
  return 2 * distance(unrounded, decimalOf(whole(result).text)) > unitOf(result);
}

/** Whether the operation on the printed operands gives the printed result, to less than a unit of its last place. */
export function isTrue(equation: PrintedEquation): boolean {
  const error = distance(equation, decimalOf(equation.result.text));
  // The error is rounded: one of a whole unit must not pass.
  return error === 0 || error < 0.999 * unitOf(equation.result);
}

/** Whether the operation on the printed operands gives what it gives before the format rounds it. */
export function isTrueUnrounded(equation: PrintedEquation): boolean {
  const exact = computed(equation) ?? Number.NaN;
  const close = unitOf(equation.result) || Math.abs(exact) / 1000;
  return !Number.isFinite(exact) || distance(equation, decimalOf(String(exact))) <= close;
}

/** From a number to what the operation gives on the printed operands; without error for + - x and /. */
function distance({ operation, operands }: PrintedEquation, from: Decimal): number {
  const [a = ZERO, b = ZERO] = operands.map(({ text }) => decimalOf(text));
  const to = (exact: Decimal) => Math.abs(toNumber(minus(exact, from)));
  switch (operation) {
    case 'add':
    case 'sum':
      return to(minus(a, negative(b)));
    case 'subtract':
      return to(minus(a, b));
    case 'multiply':
      return to(times(a, b));
    case 'divide':
      return Math.abs(toNumber(minus(a, times(from, b))) / toNumber(b));
    case 'log':
      return Math.abs(logOf(a) - toNumber(from));
    case 'expOfDifference':
      return Math.abs(Math.exp(toNumber(minus(a, b))) - toNumber(from));
    default:
      return Math.abs((compute(operation, [toNumber(a)]) ?? Number.NaN) - toNumber(from));
  }
}

/** Near 1 from what the number has more or less than 1, of which it has too few digits as a double. */
function logOf(a: Decimal): number {
  const value = toNumber(a);
  return value > 0.5 && value < 2 ? Math.log1p(toNumber(minus(a, ONE))) : Math.log(value);
}

const ZERO = decimalOf('0');
const ONE = decimalOf('1');

/** Whether the printed equation is exactly true. Of exponentials and logarithms only those of 0 and 1 are. */
export function isExact(equation: PrintedEquation): boolean {
  const { operation, result } = equation;
  const algebraic = ['add', 'sum', 'subtract', 'multiply', 'divide', 'sqrt'].includes(operation);
  const printed = decimalOf(result.text);
  return (algebraic || Number.isInteger(result.value)) && distance(equation, printed) === 0;
}

/** One unit of the last place to which a number is printed. 0 has none. */
export const unitOf = (printed: Printed): number =>
  printed.value === 0 ? 0 : Number(`1e${lastPlace(printed)}`);

/** As a power of ten. A number with fewer digits than a table shows has them all: the last place of 4.7 is the third decimal. */
function lastPlace({ value, text }: Printed): number {
  const [, exponent] = value.toExponential(TABLE_DIGITS - 1).split('e');
  return Math.min(decimalOf(text).power, Number(exponent) - TABLE_DIGITS + 1);
}

/** The operand that an addition or subtraction gave back, the other having been absorbed; -1 where there is none. */
export function keptOperand({ operation, operands, result }: PrintedEquation): number {
  const [a = 0, b = 0] = terms(operation, operands);
  return a === 0 || b === 0 ? -1 : [a, b].indexOf(result.value);
}

/** The operand that the printed result looks the same as, though it is not; -1 where there is none. */
export function lookalike(equation: PrintedEquation): number {
  const { operation, operands, result } = equation;
  const [a = 0, b = 0] = terms(operation, operands);
  const size = (text: string) => text.replace('-', '');
  if (a === 0 || b === 0 || keptOperand(equation) >= 0) return -1;
  return operands.findIndex(({ text }) => size(text) === size(result.text));
}

/** Whether the smaller term of a sum or difference is too small to be seen in two digits of the printed result. */
export function hidesTerm({ operation, operands, result }: PrintedEquation): boolean {
  const [a = 0, b = 0] = terms(operation, operands);
  if (a === 0 || b === 0 || result.value === 0) return false;
  const [, exponent] = Math.min(Math.abs(a), Math.abs(b)).toExponential().split('e');
  return lastPlace(result) > Number(exponent) - 1;
}

/** The terms whose sum the result is; none for other operations. */
function terms(operation: Written, operands: readonly Printed[]): readonly number[] {
  const [a = Number.NaN, b = Number.NaN] = operands.map(({ value }) => value);
  if (operation === 'subtract') return [a, -b];
  return operation === 'add' || operation === 'sum' ? [a, b] : [];
}

/** The operands whose printed rounding puts the result farthest off, by their places. */
export function coarsestOperands({ operation, operands }: PrintedEquation): readonly number[] {
  const values = operands.map(({ value }) => value);
  const exact = compute(operation, values) ?? Number.NaN;
  const off = operands.map(({ text }, place) => {
    const rounded = values.map((value, index) => (index === place ? Number(text) : value));
    return Math.abs((compute(operation, rounded) ?? Number.NaN) - exact);
  });
  const most = Math.max(...off);
  return [...off.keys()].filter((place) => off[place] === most && !isWhole(operands[place]));
}

/** Whether every digit of the exact value is printed. */
const isWhole = (printed: Printed | undefined): boolean =>
  printed !== undefined &&
  toNumber(minus(decimalOf(exactDecimal(printed.value)), decimalOf(printed.text))) === 0;
