import {
  arrayExtreme,
  arrayTest,
  arrayUnary,
  arrayWhere,
  type Elementary,
} from './array-arithmetic.ts';
import { type ArrayOperand, arrayOperand } from './array-operands.ts';
import type { Library, NdArray } from './arrays.ts';
import { cast, isNumber, toArray } from './convert.ts';
import type { DType } from './dtypes.ts';
import { fail } from './errors.ts';
import type { Machine } from './machine.ts';
import { arrayAll, arrayAny, arrayArg, arrayMax, arrayMean, arraySum } from './reductions.ts';
import { along, builtin, dtypeOf, type Given, optional, required } from './signatures.ts';
import { type BuiltinValue, typeName, type Value } from './values.ts';

/*
 * Functions that NumPy and PyTorch both have. Each is made for a library, with its names for the arguments; methods of
 * arrays are the same functions with the array as their first argument.
 */

/** What a function of a library takes for an array: in NumPy numbers and lists too, in PyTorch tensors only. */
export function arrayArgument(
  machine: Machine,
  value: Value,
  library: Library,
  of: string,
): NdArray {
  if (value.type === 'array') {
    if (value.library === library || library === 'numpy') return value;
  } else if (
    library === 'numpy' &&
    (isNumber(value) || value.type === 'list' || value.type === 'tuple')
  ) {
    const made = toArray(machine, value, library);
    return made.shape.length === 0 ? { ...made, isScalar: true } : made;
  }
  return fail('TypeError', 'wrong argument', { function: of, type: typeName(value) });
}

export const prefix = (library: Library) => (library === 'torch' ? 'torch' : 'np');

export function elementwise(
  library: Library,
  name: Elementary | 'abs',
  as: string = name,
): BuiltinValue {
  const of = `${prefix(library)}.${as}`;
  return builtin(of, 'x|input out! where!', (machine, given) =>
    arrayUnary(machine, name, arrayArgument(machine, required(given, 'x'), library, of)),
  );
}

export function tested(
  library: Library,
  name: string,
  holds: (value: number) => boolean,
): BuiltinValue {
  const of = `${prefix(library)}.${name}`;
  return builtin(of, 'x|input', (machine, given) =>
    arrayTest(machine, arrayArgument(machine, required(given, 'x'), library, of), holds),
  );
}

/** np.maximum(a, b). */
export function extreme(library: Library, name: 'maximum' | 'minimum'): BuiltinValue {
  const of = `${prefix(library)}.${name}`;
  return builtin(of, 'x1|input x2|other out!', (machine, given) => {
    const [a, b] = [required(given, 'x1'), required(given, 'x2')];
    return arrayExtreme(machine, name, ...operands(machine, a, b, library, of));
  });
}

/** Two operands of which at least one is an array: of two numbers the first becomes one. */
export function operands(
  machine: Machine,
  a: Value,
  b: Value,
  library: Library,
  of: string,
): [ArrayOperand, ArrayOperand] {
  if (library === 'torch' && (a.type !== 'array' || b.type !== 'array'))
    return fail('TypeError', 'wrong argument', {
      function: of,
      type: typeName(a.type === 'array' ? b : a),
    });
  const [left, right] = [
    arrayOperand(machine, a, library, of),
    arrayOperand(machine, b, library, of),
  ];
  if (left.type === 'array' || right.type === 'array') return [left, right];
  // numpy.maximum(1, 2.0): both are converted as arrays are.
  return [arrayArgument(machine, left, library, of), arrayArgument(machine, right, library, of)];
}

export function where(library: Library): BuiltinValue {
  const of = `${prefix(library)}.where`;
  return builtin(of, 'condition x|input= y|other=', (machine, given) => {
    const [condition, x, y] = [required(given, 'condition'), given('x'), given('y')];
    if (x === undefined || y === undefined)
      return fail('Outside', 'argument not supported', { function: of, name: 'condition' });
    const test = arrayOperand(machine, condition, library, of);
    const [yes, no] = [
      arrayOperand(machine, x, library, of),
      arrayOperand(machine, y, library, of),
    ];
    if (library === 'numpy') return arrayWhere(machine, test, yes, no);
    if (test.type !== 'array')
      return fail('TypeError', 'wrong argument', { function: of, type: typeName(test) });
    return arrayWhere(machine, test, yes, no);
  });
}

const AXES = {
  numpy: 'a axis= dtype= out! keepdims= initial= where=',
  torch: 'input dim|axis= keepdim|keepdims= dtype=',
} as const;

const AXES_ONLY = {
  numpy: 'a axis= out! keepdims= initial= where=',
  torch: 'input dim|axis= keepdim|keepdims=',
} as const;

/** What both libraries call by different names, under NumPy's. */
const asNumpy =
  (given: Given): Given =>
  (name) =>
    given(name) ?? given({ a: 'input', axis: 'dim', keepdims: 'keepdim' }[name] ?? name);

type Reduce = (
  machine: Machine,
  array: NdArray,
  where: ReturnType<typeof along>,
  dtype: DType | undefined,
) => Value;

function reduction(
  library: Library,
  name: string,
  signature: string,
  reduce: Reduce,
): BuiltinValue {
  const of = `${prefix(library)}.${name}`;
  return builtin(of, signature, (machine, raw) => {
    const given = asNumpy(raw);
    const array = arrayArgument(machine, required(given, 'a'), library, of);
    const dtype = dtypeOf(given('dtype'));
    return reduce(machine, masked(machine, array, given, name), along(machine, given, of), dtype);
  });
}

/** `where` and `initial`: what is left out counts as the initial value, which in a sum is 0. */
function masked(machine: Machine, array: NdArray, given: Given, name: string): NdArray {
  const [mask, initial] = [given('where'), optional(given, 'initial')];
  if (mask === undefined || (mask.type === 'bool' && mask.value)) {
    if (initial !== undefined)
      return fail('Outside', 'argument not supported', { function: name, name: 'initial' });
    return array;
  }
  const isSum = name === 'sum';
  if (isSum === (initial !== undefined) || !['sum', 'max', 'min'].includes(name)) {
    if (!isSum && name !== 'mean')
      return fail('ValueError', 'missing argument', { function: name, name: 'initial' });
    return fail('Outside', 'argument not supported', { function: name, name: 'where' });
  }
  const zero: Value = { type: 'int', value: 0n };
  const test = arrayOperand(machine, mask, array.library, name);
  return arrayWhere(
    machine,
    test,
    array,
    arrayOperand(machine, initial ?? zero, array.library, name),
  );
}

export const sum = (library: Library) =>
  reduction(library, 'sum', AXES[library], (machine, array, where, dtype) =>
    arraySum(machine, array, where, dtype),
  );

export const mean = (library: Library) =>
  reduction(
    library,
    'mean',
    library === 'numpy' ? 'a axis= dtype= out! keepdims= where!' : AXES.torch,
    (machine, array, where, dtype) =>
      arrayMean(machine, dtype === undefined ? array : cast(machine, array, dtype), where),
  );

export const largest = (library: Library, which: 'max' | 'min', name: string = which) =>
  reduction(
    library,
    name === 'amax' ? 'max' : name === 'amin' ? 'min' : name,
    AXES_ONLY[library],
    (machine, array, where) => arrayMax(machine, which, array, where),
  );

export const indexOfLargest = (library: Library, which: 'argmax' | 'argmin') =>
  reduction(
    library,
    which,
    AXES_ONLY[library].replace('initial= where=', ''),
    (machine, array, where) => arrayArg(machine, which, array, where),
  );

export const any = (library: Library) =>
  reduction(
    library,
    'any',
    AXES_ONLY[library].replace('initial= where=', ''),
    (machine, array, where) => arrayAny(machine, array, where),
  );
export const all = (library: Library) =>
  reduction(
    library,
    'all',
    AXES_ONLY[library].replace('initial= where=', ''),
    (machine, array, where) => arrayAll(machine, array, where),
  );
