import { at, type Cell, isCell, type Operand, type Step, stepOf, valueAt } from '../core/trace.ts';
import {
  arrayOf,
  broadcastShapes,
  broadcastTo,
  type Library,
  type NdArray,
  operandOf,
  type Shape,
  scalarOf,
  sizeOf,
} from './arrays.ts';
import {
  castOperand,
  isNumber,
  numberCell,
  type PythonNumber,
  safe,
  toArray,
  weakOf,
} from './convert.ts';
import {
  BOOL,
  type DType,
  FLOAT16,
  FLOAT32,
  INT64,
  inexact,
  promote,
  promoteWeak,
} from './dtypes.ts';
import { fail } from './errors.ts';
import type { Machine } from './machine.ts';
import type { ArithmeticOperator } from './syntax.ts';
import { typeName, type Value } from './values.ts';

/** An operand of array arithmetic: an array, or one of Python's numbers, which takes the type of the array. */
export type ArrayOperand = NdArray | PythonNumber;

/** Lists become arrays; what is neither is an error of the operation. */
export function arrayOperand(
  machine: Machine,
  value: Value,
  library: Library,
  operation: string,
): ArrayOperand {
  if (value.type === 'array' || isNumber(value)) return value;
  if ((value.type === 'list' || value.type === 'tuple') && library === 'numpy')
    return toArray(machine, value, library);
  return fail('TypeError', 'operand', { operator: operation, type: typeName(value) });
}

export const libraryOf = (...operands: readonly Value[]): Library =>
  operands.some((one) => one.type === 'array' && one.library === 'torch') ? 'torch' : 'numpy';

/** The type of a result before the operation itself has its say. */
export function commonType(a: ArrayOperand, b: ArrayOperand): DType {
  if (a.type !== 'array') return b.type === 'array' ? promoteWith(b, a) : FLOAT32;
  if (b.type !== 'array') return promoteWith(a, b);
  const [strong, weak] = a.shape.length > 0 ? [a, b] : [b, a];
  const isMixed = a.library === 'torch' && (a.shape.length === 0) !== (b.shape.length === 0);
  // A tensor without dimensions counts by its kind only, as Python's numbers do.
  if (isMixed)
    return promoteWeak(strong.dtype, weak.dtype.kind) === strong.dtype ? strong.dtype : weak.dtype;
  return promote(a.dtype, b.dtype);
}

function promoteWith({ dtype, library }: NdArray, number: PythonNumber): DType {
  const weak = weakOf(number) ?? 'float';
  const made = promoteWeak(dtype, weak);
  return library === 'torch' && made !== dtype && made.kind === 'float' ? FLOAT32 : made;
}

interface Prepared {
  readonly shape: Shape;
  readonly left: Operand;
  readonly right: Operand;
}

/** Both in one type and one shape. The right one may be a scalar for all lanes; the left one only if both are. */
function prepare(machine: Machine, a: ArrayOperand, b: ArrayOperand, dtype: DType): Prepared {
  const shape = broadcastShapes(shapeOf(a), shapeOf(b));
  machine.checkSize(sizeOf(shape));
  machine.spend(sizeOf(shape));
  const left = operandAs(machine, a, dtype, shape);
  const right =
    shapeOf(b).length === 0
      ? operandAs(machine, b, dtype, [])
      : operandAs(machine, b, dtype, shape);
  return {
    shape,
    left: isCell(left) && shape.length > 0 ? spread(machine, left, shape) : left,
    right,
  };
}

const shapeOf = (operand: ArrayOperand): Shape => (operand.type === 'array' ? operand.shape : []);

function operandAs(machine: Machine, operand: ArrayOperand, dtype: DType, shape: Shape): Operand {
  if (operand.type !== 'array') return numberCell(machine, operand, dtype);
  if (operand.shape.length === 0)
    return castOperand(machine, operandOf(machine, operand), operand.dtype, dtype);
  // Converted before it is repeated, so each value once.
  const given = operand.dtype === dtype ? operand : castArray(machine, operand, dtype);
  return operandOf(machine, broadcastTo(given, shape));
}

function castArray(machine: Machine, array: NdArray, dtype: DType): NdArray {
  const step = castOperand(machine, stepOf(operandOf(machine, array)), array.dtype, dtype);
  return arrayOf({ library: array.library, dtype }, array.shape, step);
}

/** One value in every lane. */
function spread(machine: Machine, { step, lane }: Cell, shape: Shape): Step {
  return machine.arithmetic(step.format).take(step, new Int32Array(sizeOf(shape)).fill(lane));
}

/** All operands as vectors of one shape and type; for `where`. */
function vectors(
  machine: Machine,
  operands: readonly ArrayOperand[],
  dtypes: readonly DType[],
  shape: Shape,
): Step[] {
  return operands.map((operand, index) => {
    const made = operandAs(machine, operand, dtypes[index] ?? BOOL, shape);
    return isCell(made) ? spread(machine, made, shape) : made;
  });
}

/** An array, or a scalar where there are no dimensions. */
export const made = (library: Library, dtype: DType, shape: Shape, operand: Operand): NdArray =>
  isCell(operand)
    ? scalarOf({ library, dtype }, operand)
    : arrayOf({ library, dtype }, shape, operand);

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
