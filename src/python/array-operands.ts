import { type Cell, isCell, type Operand, type Step, stepOf } from '../core/trace.ts';
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
  toArray,
  weakOf,
} from './convert.ts';
import { BOOL, type DType, FLOAT32, promote, promoteWeak } from './dtypes.ts';
import { fail } from './errors.ts';
import type { Machine } from './machine.ts';
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
export function prepare(
  machine: Machine,
  a: ArrayOperand,
  b: ArrayOperand,
  dtype: DType,
): Prepared {
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

export const shapeOf = (operand: ArrayOperand): Shape =>
  operand.type === 'array' ? operand.shape : [];

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
export function spread(machine: Machine, { step, lane }: Cell, shape: Shape): Step {
  return machine.arithmetic(step.format).take(step, new Int32Array(sizeOf(shape)).fill(lane));
}

/** All operands as vectors of one shape and type; for `where`. */
export function vectors(
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
