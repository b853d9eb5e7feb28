import { largestFinite, smallestNormal } from '../core/format.ts';
import { gather, type NdArray, sizeOf, valuesOf } from './arrays.ts';
import { cast, castOperand } from './convert.ts';
import { FLOAT16, FLOAT32, FLOAT64, INT64 } from './dtypes.ts';
import { fail } from './errors.ts';
import { MATH, type Member } from './functions-math.ts';
import { axisOf, lengths, NUMPY, NUMPY_TESTING } from './functions-numpy.ts';
import * as shared from './functions-shared.ts';
import { TENSOR_FUNCTIONS, TORCH } from './functions-torch.ts';
import { copied, reshaped, squeezed, transposed } from './layout.ts';
import type { Machine } from './machine.ts';
import { nearest } from './nearest.ts';
import { arrayDot } from './reductions.ts';
import { pythonNumber } from './sequences.ts';
import { arrayIn, builtin, dtypeOf, integer, required } from './signatures.ts';
import {
  type Arguments,
  type BuiltinValue,
  float,
  int,
  NONE,
  tuple,
  typeName,
  type Value,
} from './values.ts';

const MEMBERS = {
  numpy: NUMPY,
  'numpy.testing': NUMPY_TESTING,
  torch: TORCH,
  math: MATH,
} as const satisfies Record<string, ReadonlyMap<string, Member>>;

/** What other libraries have ready, and the reader is to write. */
const EXERCISES: ReadonlySet<string> = new Set(
  'logsumexp softmax log_softmax logaddexp logaddexp2 logcumsumexp cross_entropy nll_loss special nn functional softmin'.split(
    ' ',
  ),
);

/** A name in a module. */
export function memberOf(machine: Machine, module: keyof typeof MEMBERS, name: string): Value {
  const members: ReadonlyMap<string, Member> = MEMBERS[module];
  const member = members.get(name);
  if (member === undefined)
    return fail('Outside', 'name of a module', {
      module,
      name,
      near: nearest(name, members.keys()),
      exercise: EXERCISES.has(name),
    });
  return member.type === 'constant' ? float(machine, member.value) : member;
}

/** value.name, where the name is in the tables below; nothing else is ever looked up. */
export function attributeOf(machine: Machine, value: Value, name: string): Value {
  switch (value.type) {
    case 'module':
      return memberOf(machine, value.name, name);
    case 'array':
      return arrayAttribute(machine, value, name);
    case 'list':
      if (name === 'append') return appending(value);
      break;
    case 'tuple': {
      const at = value.names?.indexOf(name) ?? -1;
      const item = value.items[at];
      if (item !== undefined) return item;
      break;
    }
    case 'finfo': {
      const found = FINFO.get(name)?.(value);
      if (found !== undefined)
        return value.module === 'numpy' && name !== 'bits'
          ? numpyFloat(machine, found, value)
          : pythonOf(machine, found, name);
      break;
    }
    default:
      break;
  }
  return fail('Outside', 'name of a value', { type: typeName(value), name, near: null });
}

type Finfo = Extract<Value, { type: 'finfo' }>;

const FINFO: ReadonlyMap<string, (value: Finfo) => number> = new Map<
  string,
  (value: Finfo) => number
>([
  ['max', ({ dtype }) => largestFinite(dtype.format)],
  ['min', ({ dtype }) => -largestFinite(dtype.format)],
  ['tiny', ({ dtype }) => smallestNormal(dtype.format)],
  ['smallest_normal', ({ dtype }) => smallestNormal(dtype.format)],
  ['eps', ({ dtype }) => 2 ** (1 - dtype.format.precision)],
  ['bits', ({ dtype }) => dtype.format.bits],
]);

const pythonOf = (machine: Machine, value: number, name: string) =>
  name === 'bits' ? int(value) : float(machine, value);

const numpyFloat = (machine: Machine, value: number, { dtype }: Finfo): Value => {
  const made = float(machine, value);
  return cast(machine, shared.arrayArgument(machine, made, 'numpy', 'finfo'), dtype);
};

const appending = (list: Extract<Value, { type: 'list' }>): BuiltinValue =>
  builtin('append', 'object', (machine, given) => {
    machine.checkSize(list.items.length + 1);
    list.items.push(required(given, 'object'));
    return NONE;
  });

type Property = (machine: Machine, array: NdArray) => Value;

const PROPERTIES: ReadonlyMap<string, Property> = new Map<string, Property>([
  ['shape', (_, { shape }) => tuple(shape.map(int))],
  ['ndim', (_, { shape }) => int(shape.length)],
  ['dtype', (_, { dtype, library }) => ({ type: 'dtype', dtype, module: library })],
  ['T', (_, array) => (array.isScalar ? array : transposed(array))],
]);

/** `size` is a number in NumPy and a method in PyTorch. */
function arrayAttribute(machine: Machine, array: NdArray, name: string): Value {
  const property = PROPERTIES.get(name);
  if (property !== undefined) return property(machine, array);
  if (name === 'size' && array.library === 'numpy') return int(sizeOf(array.shape));
  const method = METHODS[array.library].get(name);
  if (method !== undefined) return bound(method, array);
  const near = nearest(name, [...PROPERTIES.keys(), ...METHODS[array.library].keys()]);
  return fail('Outside', 'name of a value', { type: typeName(array), name, near });
}

/** A method: the function with the array as its first argument. */
const bound = (method: BuiltinValue, array: NdArray): BuiltinValue => ({
  type: 'builtin',
  name: method.name,
  call: (machine: Machine, { positional, keywords }: Arguments) =>
    method.call(machine, { positional: [array, ...positional], keywords }),
});

const SELF = 'method';

const toType = (name: string, dtype: NdArray['dtype']): [string, BuiltinValue] => [
  name,
  builtin(name, SELF, (machine, given) =>
    cast(machine, arrayIn(required(given, SELF), name), dtype),
  ),
];

const astype = (name: string): [string, BuiltinValue] => [
  name,
  builtin(name, `${SELF} dtype copy=`, (machine, given) => {
    const array = arrayIn(required(given, SELF), name);
    const dtype = dtypeOf(given('dtype')) ?? FLOAT64;
    return dtype === array.dtype ? copied(machine, array) : cast(machine, array, dtype);
  }),
];

/** x.reshape(2, 3) is x.reshape((2, 3)). */
const reshape = (name: string): [string, BuiltinValue] => [
  name,
  {
    type: 'builtin',
    name,
    call: (machine, { positional: [array, ...sizes] }) => {
      const [only] = sizes;
      const shape = sizes.length === 1 && only !== undefined ? only : tuple(sizes);
      return reshaped(machine, arrayIn(array ?? NONE, name), lengths(shape, name));
    },
  },
];

const method = (
  name: string,
  signature: string,
  run: (machine: Machine, array: NdArray, given: (name: string) => Value | undefined) => Value,
): [string, BuiltinValue] => [
  name,
  builtin(name, `${SELF} ${signature}`, (machine, given) =>
    run(machine, arrayIn(required(given, SELF), name), given),
  ),
];

/** Lists within lists of Python's own numbers. */
function toList(machine: Machine, array: NdArray): Value {
  if (array.shape.length === 0) return pythonNumber(machine, array);
  const values = valuesOf(machine, array);
  machine.spend(values.length);
  const step = castOperand(
    machine,
    gather(machine, array),
    array.dtype,
    array.dtype.kind === 'float' ? FLOAT64 : array.dtype,
  );
  let at = 0;
  const part = (axis: number): Value => {
    if (axis < array.shape.length)
      return {
        type: 'list',
        items: Array.from({ length: array.shape[axis] ?? 0 }, () => part(axis + 1)),
      };
    const lane = at++;
    const value = values[lane] ?? 0;
    if (array.dtype.kind === 'float') return { type: 'float', cell: { step, lane } };
    return array.dtype.kind === 'int' ? int(value) : { type: 'bool', value: value !== 0 };
  };
  return part(0);
}

const both = [
  reshape('reshape'),
  method('tolist', '', toList),
  method('item', '', (machine, array) => {
    const count = sizeOf(array.shape);
    return count === 1
      ? pythonNumber(machine, array)
      : fail('ValueError', 'several values to one', { count });
  }),
  method('flatten', '', (machine, array) => copied(machine, reshaped(machine, array, [-1]))),
  method('ravel', '', (machine, array) => reshaped(machine, array, [-1])),
];

const METHODS = {
  numpy: new Map<string, BuiltinValue>([
    ...both,
    ['sum', shared.sum('numpy')],
    ['mean', shared.mean('numpy')],
    ['max', shared.largest('numpy', 'max')],
    ['min', shared.largest('numpy', 'min')],
    ['argmax', shared.indexOfLargest('numpy', 'argmax')],
    ['argmin', shared.indexOfLargest('numpy', 'argmin')],
    ['any', shared.any('numpy')],
    ['all', shared.all('numpy')],
    astype('astype'),
    method('copy', '', copied),
    method('squeeze', 'axis=', (_, array, given) => squeezed(array, axisOf(given))),
    method('transpose', '', (_, array) => transposed(array)),
    method('dot', 'b', (machine, array, given) =>
      arrayDot(machine, array, shared.arrayArgument(machine, required(given, 'b'), 'numpy', 'dot')),
    ),
  ]),
  torch: new Map<string, BuiltinValue>([
    ...both,
    ...TENSOR_FUNCTIONS,
    astype('to'),
    astype('type'),
    reshape('view'),
    toType('float', FLOAT32),
    toType('double', FLOAT64),
    toType('half', FLOAT16),
    toType('long', INT64),
    method('t', '', (_, array) => transposed(array)),
    method('numel', '', (_, array) => int(sizeOf(array.shape))),
    method('dim', '', (_, array) => int(array.shape.length)),
    method('detach', '', (_, array) => array),
    method('cpu', '', (_, array) => array),
    method('numpy', '', (_, array) => ({ ...array, library: 'numpy' })),
    method('size', 'dim=', (_, { shape }, given) => {
      const dim = given('dim');
      if (dim === undefined) return tuple(shape.map(int));
      const axis = integer(dim, 'size');
      return int(
        shape[axis < 0 ? axis + shape.length : axis] ??
          fail('IndexError', 'axis', { axis, dimensions: shape.length }),
      );
    }),
  ]),
} as const;

export const moduleNames = (module: keyof typeof MEMBERS): string[] => [...MEMBERS[module].keys()];

/** Properties and methods. */
export const arrayNames = (library: NdArray['library']): string[] => [
  ...PROPERTIES.keys(),
  ...(library === 'numpy' ? ['size'] : []),
  ...METHODS[library].keys(),
];
