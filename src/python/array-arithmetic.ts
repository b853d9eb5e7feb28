import { at, isCell, type Operand, stepOf, valueAt } from '../core/trace.ts';
import {
  type ArrayOperand,
  commonType,
  libraryOf,
  made,
  prepare,
  shapeOf,
  spread,
  vectors,
} from './array-operands.ts';
import { broadcastShapes, type Library, type NdArray, operandOf, sizeOf } from './arrays.ts';
import { castOperand, safe, toArray } from './convert.ts';
import { BOOL, type DType, FLOAT16, FLOAT32, INT64, inexact } from './dtypes.ts';
import { fail } from './errors.ts';
import type { Machine } from './machine.ts';
import type { ArithmeticOperator } from './syntax.ts';
import { typeName } from './values.ts';

const SIGNS = { '+': 'add', '-': 'sub', '*': 'mul', '/': 'div' } as const;

/** + - * / ** and, of booleans, & | ^. At least one operand is an array. */
export function arrayBinary(
  machine: Machine,
  operator: ArithmeticOperator,
  a: ArrayOperand,
  b: ArrayOperand,
): NdArray {
  const library = libraryOf(a, b);
  const common = commonType(a, b);
  if (operator === '&' || operator === '|' || operator === '^')
    return bitwise(machine, operator, a, b, common);
  if (operator === '//' || operator === '%' || operator === '@')
    return fail('Outside', 'operator of arrays', { operator });
  const isBool = common.kind === 'bool';
  if (isBool && operator === '-')
    return fail('TypeError', 'operands', { operator, left: typeName(a), right: typeName(b) });
  const dtype = operator === '/' ? inexactIn(library, common) : common;
  if (dtype.kind === 'float') {
    const { shape, left, right } = prepare(machine, a, b, dtype);
    const arithmetic = machine.arithmetic(dtype.format);
    const operand =
      operator === '**'
        ? power(machine, dtype, left, right)
        : arithmetic[SIGNS[operator]](left, right);
    return made(library, dtype, shape, operand);
  }
  const type = operator === '**' && isBool ? INT64 : dtype;
  return compute(machine, a, b, common, type, wholeOperation(operator, isBool));
}

const inexactIn = (library: Library, type: DType): DType =>
  library === 'torch' && type.kind !== 'float' ? FLOAT32 : inexact(type);

/** NumPy takes small powers apart: a square is a * a, the power -1 is 1 / a, 0.5 a square root. */
function power(machine: Machine, dtype: DType, base: Operand, exponent: Operand): Operand {
  const { mul, div, sqrt, pow, take, number } = machine.arithmetic(dtype.format);
  if (isCell(exponent)) {
    const value = valueAt(exponent);
    if (value === 1) return base;
    if (value === 2) return mul(base, base);
    if (value === 0.5) return sqrt(base);
    if (value === -1) {
      const one = number(1);
      if (isCell(base)) return div(one, base);
      return div(take(one.step, new Int32Array(base.values.length)), base);
    }
  }
  return pow(base, exponent);
}

function wholeOperation(operator: '+' | '-' | '*' | '/' | '**', isBool: boolean) {
  return (a: number, b: number): number => {
    switch (operator) {
      case '+':
        return isBool ? Math.max(a, b) : a + b;
      case '-':
        return a - b;
      case '*':
        return a * b;
      case '/':
        return a / b;
      case '**':
        if (b < 0) fail('ValueError', 'negative integer power', {});
        return a ** b;
      default:
        return operator satisfies never;
    }
  };
}

function bitwise(
  machine: Machine,
  operator: '&' | '|' | '^',
  a: ArrayOperand,
  b: ArrayOperand,
  common: DType,
): NdArray {
  if (common.kind === 'float')
    return fail('TypeError', 'operands', { operator, left: typeName(a), right: typeName(b) });
  if (common.kind === 'int') return fail('Outside', 'operator of arrays', { operator });
  const combine = { '&': Math.min, '|': Math.max, '^': (x: number, y: number) => Math.abs(x - y) };
  return compute(machine, a, b, BOOL, BOOL, combine[operator]);
}

/** Lane by lane, of values that are not rounded; the result is not traced further back. */
export function compute(
  machine: Machine,
  a: ArrayOperand,
  b: ArrayOperand,
  common: DType,
  type: DType,
  operation: (a: number, b: number) => number,
): NdArray {
  const { shape, left, right } = prepare(machine, a, b, common);
  const read = reader(right);
  const arithmetic = machine.arithmetic(type.format);
  if (isCell(left)) {
    const value = safe(operation(valueAt(left), read(0)), type);
    return made(libraryOf(a, b), type, shape, arithmetic.number(value));
  }
  const values = Array.from(left.values, (value, lane) => safe(operation(value, read(lane)), type));
  return made(libraryOf(a, b), type, shape, arithmetic.input(values));
}

const reader = (operand: Operand) => {
  if (!isCell(operand)) return (lane: number) => operand.values[lane] ?? Number.NaN;
  const value = valueAt(operand);
  return () => value;
};

/** The larger or the smaller of two, lane by lane; NaN where either is. */
export function arrayExtreme(
  machine: Machine,
  which: 'maximum' | 'minimum',
  a: ArrayOperand,
  b: ArrayOperand,
): NdArray {
  const dtype = commonType(a, b);
  const { shape, left, right } = prepare(machine, a, b, dtype);
  const { larger, neg, stack } = machine.arithmetic(dtype.format);
  const first = isCell(left) ? stack([left]) : left;
  const second = isCell(right) ? spread(machine, right, isCell(left) ? [1] : shape) : right;
  const step = which === 'maximum' ? larger(first, second) : neg(larger(neg(first), neg(second)));
  return made(libraryOf(a, b), dtype, shape, isCell(left) ? at(step, 0) : step);
}

/** numpy.where with three arguments. */
export function arrayWhere(
  machine: Machine,
  condition: ArrayOperand,
  yes: ArrayOperand,
  no: ArrayOperand,
): NdArray {
  const library = libraryOf(condition, yes, no);
  const isWeak = yes.type !== 'array' && no.type !== 'array';
  const dtype = isWeak ? commonType(toArray(machine, yes, library), no) : commonType(yes, no);
  const shape = broadcastShapes(shapeOf(condition), broadcastShapes(shapeOf(yes), shapeOf(no)));
  machine.checkSize(sizeOf(shape));
  machine.spend(sizeOf(shape));
  const [test, left, right] = vectors(machine, [condition, yes, no], [BOOL, dtype, dtype], shape);
  if (test === undefined || left === undefined || right === undefined)
    throw new RangeError('where');
  const step = machine.arithmetic(dtype.format).where(test, left, right);
  return {
    ...made(library, dtype, shape, shape.length === 0 ? at(step, 0) : step),
    isScalar: false,
  };
}

export type Elementary = 'exp' | 'expm1' | 'log' | 'log1p' | 'sqrt';

/** exp and its kind, lane by lane, in the array's own type if it is a float, else as NumPy and PyTorch convert. */
export function arrayUnary(
  machine: Machine,
  name: Elementary | 'neg' | 'abs',
  array: NdArray,
): NdArray {
  const { library, shape } = array;
  machine.spend(sizeOf(shape));
  const isElementary = name !== 'neg' && name !== 'abs';
  if (name === 'neg' && array.dtype.kind === 'bool')
    return fail('TypeError', 'operand', { operator: '-', type: 'bool' });
  const dtype = isElementary ? elementaryType(library, array.dtype) : array.dtype;
  const operand = castOperand(machine, operandOf(machine, array), array.dtype, dtype);
  const arithmetic = machine.arithmetic(dtype.format);
  if (name !== 'abs') {
    const result = arithmetic[name](operand);
    return made(
      library,
      dtype,
      shape,
      dtype.kind === 'int' ? withoutNegativeZero(machine, result) : result,
    );
  }
  const step = isCell(operand) ? arithmetic.stack([operand]) : operand;
  const absolute = arithmetic.larger(step, arithmetic.neg(step));
  return made(library, dtype, shape, isCell(operand) ? at(absolute, 0) : absolute);
}

const elementaryType = (library: Library, type: DType): DType =>
  library === 'torch' && type.kind !== 'float' ? FLOAT32 : inexact(type, FLOAT16);

/** Integers have one zero. */
const withoutNegativeZero = (machine: Machine, operand: Operand): Operand => {
  const { add, number } = machine.arithmetic(stepOf(operand).format);
  return add(operand, number(0));
};

/** Whether each value is what `holds` asks for: isnan, isinf, isfinite, ~. */
export function arrayTest(
  machine: Machine,
  array: NdArray,
  holds: (value: number) => boolean,
): NdArray {
  machine.spend(sizeOf(array.shape));
  const operand = operandOf(machine, array);
  const arithmetic = machine.arithmetic(BOOL.format);
  const result = isCell(operand)
    ? arithmetic.number(Number(holds(valueAt(operand))))
    : arithmetic.input(Array.from(operand.values, (value) => Number(holds(value))));
  return made(array.library, BOOL, array.shape, result);
}

const COMPARES = {
  '<': (a: number, b: number) => a < b,
  '<=': (a: number, b: number) => a <= b,
  '>': (a: number, b: number) => a > b,
  '>=': (a: number, b: number) => a >= b,
  '==': (a: number, b: number) => a === b,
  '!=': (a: number, b: number) => a !== b,
} as const;

export type Ordering = keyof typeof COMPARES;

export const ordered = (operator: Ordering, a: number, b: number): boolean =>
  COMPARES[operator](a, b);

export const arrayCompare = (
  machine: Machine,
  operator: Ordering,
  a: ArrayOperand,
  b: ArrayOperand,
): NdArray =>
  compute(machine, a, b, commonType(a, b), BOOL, (x, y) => Number(COMPARES[operator](x, y)));
