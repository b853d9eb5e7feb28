import { arrayBinary, arrayUnary } from './array-arithmetic.ts';
import { arrayOf, type Library, type NdArray, type Shape, scalarOf, sizeOf } from './arrays.ts';
import { cast, isNumber, numberCell, toArray } from './convert.ts';
import { DTYPE_NAMES, type DType, FLOAT32, FLOAT64, INT64 } from './dtypes.ts';
import { fail } from './errors.ts';
import * as close from './functions-close.ts';
import type { Member } from './functions-math.ts';
import * as shared from './functions-shared.ts';
import { copied, expanded, reshaped, squeezed, transposed } from './layout.ts';
import type { Machine } from './machine.ts';
import { numberText } from './number-text.ts';
import { arrayDot } from './reductions.ts';
import {
  builtin,
  dtypeOf,
  type Given,
  integer,
  optional,
  required,
  shapeOf,
} from './signatures.ts';
import type { ArithmeticOperator } from './syntax.ts';
import { type BuiltinValue, int, NONE, typeName, type Value } from './values.ts';

const isInfinite = (value: number) => Math.abs(value) === Number.POSITIVE_INFINITY;

/** np.array and its kind. A list becomes an array, and so does a number; a NumPy scalar one without dimensions. */
const creator = (name: string, isCopy: boolean): BuiltinValue =>
  builtin(`np.${name}`, 'object|a dtype= copy=', (machine, given) => {
    const value = required(given, 'object');
    const isArrayLike =
      value.type === 'array' ||
      isNumber(value) ||
      value.type === 'list' ||
      value.type === 'tuple' ||
      value.type === 'range';
    if (!isArrayLike)
      return fail('TypeError', 'wrong argument', { function: `np.${name}`, type: typeName(value) });
    const made = toArray(machine, value, 'numpy', dtypeOf(given('dtype')));
    const isSame = value.type === 'array' && !value.isScalar && made === value;
    if (isSame && isCopy) return copied(machine, made);
    return made.isScalar ? { ...made, isScalar: false } : made;
  });

/** One value in every place. */
export function filled(
  machine: Machine,
  library: Library,
  shape: Shape,
  value: Value,
  dtype: DType,
): NdArray {
  machine.checkSize(sizeOf(shape));
  machine.spend(sizeOf(shape));
  const source = isNumber(value) ? numberCell(machine, value, dtype) : null;
  if (source === null)
    return fail('Outside', 'wrong argument', { function: 'full', type: typeName(value) });
  const kind = { library, dtype };
  if (shape.length === 0) return { ...scalarOf(kind, source), isScalar: false };
  const { take } = machine.arithmetic(dtype.format);
  return arrayOf(kind, shape, take(source.step, new Int32Array(sizeOf(shape)).fill(source.lane)));
}

const constantArray = (name: string, value: number): BuiltinValue =>
  builtin(`np.${name}`, 'shape dtype=', (machine, given) => {
    const shape = shapeOf(machine, required(given, 'shape'), `np.${name}`);
    return filled(machine, 'numpy', shape, int(value), dtypeOf(given('dtype')) ?? FLOAT64);
  });

const constantLike = (name: string, value: number | null): BuiltinValue =>
  builtin(`np.${name}`, value === null ? 'a fill_value dtype=' : 'a dtype=', (machine, given) => {
    const array = shared.arrayArgument(machine, required(given, 'a'), 'numpy', `np.${name}`);
    const fill = value === null ? scalarValue(machine, required(given, 'fill_value')) : int(value);
    return filled(machine, 'numpy', array.shape, fill, dtypeOf(given('dtype')) ?? array.dtype);
  });

/** A value to fill an array with: a number, or a NumPy scalar as one of Python's numbers. */
export function scalarValue(machine: Machine, value: Value): Value {
  if (value.type !== 'array' || value.shape.length > 0) return value;
  const wide = cast(machine, value, FLOAT64);
  const cell = wide.memory.content;
  return Array.isArray(cell) && cell[0] ? { type: 'float', cell: cell[0] } : value;
}

const full = builtin('np.full', 'shape fill_value dtype=', (machine, given) => {
  const fill = required(given, 'fill_value');
  const own = shared.arrayArgument(machine, fill, 'numpy', 'np.full').dtype;
  const shape = shapeOf(machine, required(given, 'shape'), 'np.full');
  return filled(
    machine,
    'numpy',
    shape,
    scalarValue(machine, fill),
    dtypeOf(given('dtype')) ?? own,
  );
});

/** Whole numbers, or floats where one of the bounds is a float. */
export function counted(machine: Machine, library: Library, given: Given, of: string): NdArray {
  const [first, second, third] = ['start', 'stop', 'step'].map((name) => optional(given, name));
  const [start, stop] = second === undefined ? [int(0), first] : [first ?? int(0), second];
  const step = third ?? int(1);
  if (stop === undefined)
    return fail('TypeError', 'missing argument', { function: of, name: 'stop' });
  const bounds = [start, stop, step].map((value) => {
    if (value.type === 'array' && value.dtype.kind === 'int') return int(integer(value, of));
    return isNumber(value)
      ? value
      : fail('TypeError', 'wrong argument', { function: of, type: typeName(value) });
  });
  if (bounds.some(({ type }) => type === 'float'))
    return fail('Outside', 'wrong argument', { function: of, type: 'float' });
  const [from = 0, to = 0, by = 1] = bounds.map((value) => integer(value, of));
  if (by === 0) return fail('ZeroDivisionError', 'division by zero', {});
  const length = Math.max(0, Math.ceil((to - from) / by));
  machine.checkSize(length);
  machine.spend(length);
  const dtype = dtypeOf(given('dtype')) ?? INT64;
  const values = Array.from({ length }, (_, i) => from + i * by);
  return arrayOf({ library, dtype }, [length], machine.arithmetic(dtype.format).input(values));
}

const operation = (name: string, operator: ArithmeticOperator): [string, BuiltinValue] => [
  name,
  builtin(`np.${name}`, 'x1 x2 out! where!', (machine, given) => {
    const [a, b] = shared.operands(
      machine,
      required(given, 'x1'),
      required(given, 'x2'),
      'numpy',
      `np.${name}`,
    );
    return arrayBinary(machine, operator, a, b);
  }),
];

const product = (name: string) =>
  builtin(`np.${name}`, 'a b out!', (machine, given) => {
    const [a, b] = ['a', 'b'].map((one) =>
      shared.arrayArgument(machine, required(given, one), 'numpy', `np.${name}`),
    );
    if (a === undefined || b === undefined) throw new RangeError(name);
    const isScalar = a.shape.length === 0 || b.shape.length === 0;
    if (name === 'matmul' && isScalar)
      return fail('ValueError', 'shape of a product', { left: a.shape, right: b.shape });
    return arrayDot(machine, a, b);
  });

/** A type is a function too: np.float32(x) converts numbers, lists and arrays. */
const typeOf = (name: string): [string, BuiltinValue] => {
  const dtype = DTYPE_NAMES.get(name.replace(/_$/, '')) ?? FLOAT32;
  return [
    name,
    builtin(
      `np.${name}`,
      'x=',
      (machine, given) => {
        const value = given('x') ?? int(0);
        const text = value.type === 'str' ? numberText(machine, value.value) : value;
        return cast(machine, shared.arrayArgument(machine, text, 'numpy', `np.${name}`), dtype);
      },
      dtype,
    ),
  ];
};

const layout = (
  name: string,
  signature: string,
  run: (machine: Machine, array: NdArray, given: Given) => Value,
): [string, BuiltinValue] => [
  name,
  builtin(`np.${name}`, signature, (machine, given) =>
    run(machine, shared.arrayArgument(machine, required(given, 'a'), 'numpy', `np.${name}`), given),
  ),
];

const constants: readonly (readonly [string, Member])[] = [
  ['inf', { type: 'constant', value: Number.POSITIVE_INFINITY }],
  ['nan', { type: 'constant', value: Number.NaN }],
  ['pi', { type: 'constant', value: Math.PI }],
  ['e', { type: 'constant', value: Math.E }],
  ['newaxis', NONE],
];

export const NUMPY: ReadonlyMap<string, Member> = new Map<string, Member>([
  ...constants,
  ...(['exp', 'expm1', 'log', 'log1p', 'sqrt', 'abs'] as const).map(
    (name) => [name, shared.elementwise('numpy', name)] as const,
  ),
  ['absolute', shared.elementwise('numpy', 'abs', 'absolute')],
  layout('negative', 'a|x', (machine, array) => arrayUnary(machine, 'neg', array)),
  ['isnan', shared.tested('numpy', 'isnan', Number.isNaN)],
  ['isinf', shared.tested('numpy', 'isinf', isInfinite)],
  ['isfinite', shared.tested('numpy', 'isfinite', Number.isFinite)],
  ['logical_not', shared.tested('numpy', 'logical_not', (value) => value === 0)],
  ['isneginf', shared.tested('numpy', 'isneginf', (value) => value === Number.NEGATIVE_INFINITY)],
  ['maximum', shared.extreme('numpy', 'maximum')],
  ['minimum', shared.extreme('numpy', 'minimum')],
  ['where', shared.where('numpy')],
  ['sum', shared.sum('numpy')],
  ['mean', shared.mean('numpy')],
  ['max', shared.largest('numpy', 'max')],
  ['min', shared.largest('numpy', 'min')],
  ['amax', shared.largest('numpy', 'max', 'amax')],
  ['amin', shared.largest('numpy', 'min', 'amin')],
  ['argmax', shared.indexOfLargest('numpy', 'argmax')],
  ['argmin', shared.indexOfLargest('numpy', 'argmin')],
  ['any', shared.any('numpy')],
  ['all', shared.all('numpy')],
  ['allclose', close.allclose('numpy')],
  ['isclose', close.isclose('numpy')],
  ['array_equal', close.arrayEqual],
  ['array', creator('array', true)],
  ['asarray', creator('asarray', false)],
  ['zeros', constantArray('zeros', 0)],
  ['ones', constantArray('ones', 1)],
  ['empty', constantArray('empty', 0)],
  ['full', full],
  ['zeros_like', constantLike('zeros_like', 0)],
  ['ones_like', constantLike('ones_like', 1)],
  ['empty_like', constantLike('empty_like', 0)],
  ['full_like', constantLike('full_like', null)],
  [
    'arange',
    builtin('np.arange', 'start stop= step= dtype=', (machine, given) =>
      counted(machine, 'numpy', given, 'np.arange'),
    ),
  ],
  ['dot', product('dot')],
  ['matmul', product('matmul')],
  ...(
    [
      ['add', '+'],
      ['subtract', '-'],
      ['multiply', '*'],
      ['divide', '/'],
      ['true_divide', '/'],
      ['power', '**'],
    ] as const
  ).map(([name, operator]) => operation(name, operator)),
  layout('reshape', 'a shape|newshape', (machine, array, given) =>
    reshaped(machine, array, lengths(required(given, 'shape'), 'np.reshape')),
  ),
  layout('expand_dims', 'a axis', (_, array, given) =>
    expanded(array, integer(required(given, 'axis'), 'np.expand_dims')),
  ),
  layout('squeeze', 'a axis=', (_, array, given) => squeezed(array, axisOf(given))),
  layout('transpose', 'a', (_, array) => transposed(array)),
  layout('ravel', 'a', (machine, array) => reshaped(machine, array, [-1])),
  layout('copy', 'a', (machine, array) => copied(machine, array)),
  layout('shape', 'a', (_, array) => ({ type: 'tuple', items: array.shape.map(int) })),
  layout('square', 'a', (machine, array) => arrayBinary(machine, '*', array, array)),
  ...['float16', 'float32', 'float64', 'int64', 'half', 'single', 'double', 'bool_'].map(typeOf),
  [
    'finfo',
    builtin('np.finfo', 'dtype', (_, given) => ({
      type: 'finfo',
      dtype: finfoType(required(given, 'dtype')),
      module: 'numpy',
    })),
  ],
  ['testing', { type: 'module', name: 'numpy.testing' }],
]);

export const NUMPY_TESTING: ReadonlyMap<string, Member> = new Map<string, Member>([
  ['assert_allclose', close.assertAllclose],
]);

export function finfoType(value: Value): DType {
  const dtype = value.type === 'array' ? value.dtype : dtypeOf(value);
  if (dtype?.kind !== 'float')
    return fail('ValueError', 'wrong argument', { function: 'finfo', type: typeName(value) });
  return dtype;
}

/** A shape in which -1 stands for what is left. */
export function lengths(value: Value, of: string): number[] {
  const items = value.type === 'tuple' || value.type === 'list' ? value.items : [value];
  const shape = items.map((item) => integer(item, of));
  if (shape.length > 8) return fail('Limit', 'limit', { limit: 'size', most: 8 });
  return shape.some((length) => length < -1) ? fail('ValueError', 'negative size', {}) : shape;
}

export const axisOf = (given: Given): number | null => {
  const axis = optional(given, 'axis');
  return axis === undefined ? null : integer(axis, 'squeeze');
};
