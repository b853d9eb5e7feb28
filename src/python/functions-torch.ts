import { arrayUnary, arrayWhere } from './array-arithmetic.ts';
import { arrayOperand } from './array-operands.ts';
import type { NdArray } from './arrays.ts';
import { isNumber, toArray } from './convert.ts';
import { DTYPE_NAMES, type DType, FLOAT16, FLOAT32, FLOAT64 } from './dtypes.ts';
import { fail } from './errors.ts';
import * as close from './functions-close.ts';
import type { Member } from './functions-math.ts';
import { counted, filled, finfoType, lengths, scalarValue } from './functions-numpy.ts';
import * as shared from './functions-shared.ts';
import { copied, expanded, reshaped, squeezed } from './layout.ts';
import type { Machine } from './machine.ts';
import { arrayArg, arrayDot, arrayMax } from './reductions.ts';
import { namedTuple } from './sequences.ts';
import {
  along,
  arrayIn,
  builtin,
  dtypeOf,
  type Given,
  integer,
  optional,
  required,
  shapeOf,
} from './signatures.ts';
import type { Arguments, BuiltinValue, Value } from './values.ts';
import { int, typeName } from './values.ts';

/** PyTorch's floats by default. */
const tensor = builtin('torch.tensor', 'data dtype= * requires_grad! device!', (machine, given) => {
  const data = required(given, 'data');
  const isData =
    isNumber(data) || data.type === 'list' || data.type === 'tuple' || data.type === 'array';
  if (!isData)
    return fail('TypeError', 'wrong argument', { function: 'torch.tensor', type: typeName(data) });
  const made = toArray(machine, data, 'torch', dtypeOf(given('dtype')));
  return { ...copied(machine, { ...made, isScalar: false }), library: 'torch' };
});

const fromNumpy = builtin('torch.from_numpy', 'ndarray', (_, given) => ({
  ...arrayIn(required(given, 'ndarray'), 'torch.from_numpy'),
  library: 'torch',
  isScalar: false,
}));

/** torch.zeros(2, 3) is torch.zeros((2, 3)). */
function constantTensor(name: string, value: number): BuiltinValue {
  const made = constantOf(name, value);
  const call = (machine: Machine, { positional, keywords }: Arguments) => {
    const size: Value = { type: 'tuple', items: positional };
    return made.call(machine, {
      positional: positional.length > 1 ? [size] : positional,
      keywords,
    });
  };
  return { ...made, call };
}

const constantOf = (name: string, value: number): BuiltinValue =>
  builtin(`torch.${name}`, 'size dtype=', (machine, given) => {
    const shape = shapeOf(machine, required(given, 'size'), `torch.${name}`);
    return filled(machine, 'torch', shape, int(value), dtypeOf(given('dtype')) ?? FLOAT32);
  });

const constantLike = (name: string, value: number | null): BuiltinValue =>
  builtin(
    `torch.${name}`,
    value === null ? 'input fill_value dtype=' : 'input dtype=',
    (machine, given) => {
      const array = arrayIn(required(given, 'input'), `torch.${name}`);
      const fill =
        value === null ? scalarValue(machine, required(given, 'fill_value')) : int(value);
      return filled(machine, 'torch', array.shape, fill, dtypeOf(given('dtype')) ?? array.dtype);
    },
  );

const full = builtin('torch.full', 'size fill_value dtype=', (machine, given) => {
  const fill = scalarValue(machine, required(given, 'fill_value'));
  const own = toArray(machine, fill, 'torch').dtype;
  const shape = shapeOf(machine, required(given, 'size'), 'torch.full');
  return filled(machine, 'torch', shape, fill, dtypeOf(given('dtype')) ?? own);
});

/** torch.max: of all values, along a dimension (values and indices), or of two tensors. */
function largest(which: 'max' | 'min'): BuiltinValue {
  const of = `torch.${which}`;
  const ofTwo = shared.extreme('torch', which === 'max' ? 'maximum' : 'minimum');
  const ofOne = builtin(of, 'input dim|axis= keepdim|keepdims=', (machine, given) => {
    const array = shared.arrayArgument(machine, required(given, 'input'), 'torch', of);
    const where = along(
      machine,
      (name) => given({ axis: 'dim', keepdims: 'keepdim' }[name] ?? name),
      of,
    );
    const values = arrayMax(machine, which, array, where);
    if (where.axis === null) return values;
    const indices = arrayArg(machine, which === 'max' ? 'argmax' : 'argmin', array, where);
    return namedTuple(['values', 'indices'], [values, indices]);
  });
  const call = (machine: Machine, args: Arguments) => {
    const isTwo = args.positional[1]?.type === 'array' || args.keywords.has('other');
    return (isTwo ? ofTwo : ofOne).call(machine, args);
  };
  return { type: 'builtin', name: of, call };
}

/** torch.amax has no indices, and its dimension may be left out. */
const amax = (which: 'max' | 'min') =>
  shared.largest('torch', which, which === 'max' ? 'amax' : 'amin');

const type = (dtype: DType): Member => ({ type: 'dtype', dtype, module: 'torch' });

const maskedFill = (machine: Machine, given: Given): Value => {
  const [array, mask, value] = ['input', 'mask', 'value'].map((name) => required(given, name));
  if (array?.type !== 'array' || mask === undefined || value === undefined)
    return fail('TypeError', 'wrong argument', {
      function: 'masked_fill',
      type: typeName(array ?? int(0)),
    });
  const fill = arrayOperand(machine, value, 'torch', 'masked_fill');
  return arrayWhere(machine, arrayOperand(machine, mask, 'torch', 'masked_fill'), fill, array);
};

/** Functions that are methods of tensors too. */
export const TENSOR_FUNCTIONS: ReadonlyMap<string, BuiltinValue> = new Map<string, BuiltinValue>([
  ...(['exp', 'expm1', 'log', 'log1p', 'sqrt', 'abs'] as const).map(
    (name) => [name, shared.elementwise('torch', name)] as const,
  ),
  [
    'neg',
    builtin('torch.neg', 'input', (machine, given) =>
      arrayUnary(machine, 'neg', arrayIn(required(given, 'input'), 'torch.neg')),
    ),
  ],
  ['isnan', shared.tested('torch', 'isnan', Number.isNaN)],
  [
    'isinf',
    shared.tested('torch', 'isinf', (value) => Math.abs(value) === Number.POSITIVE_INFINITY),
  ],
  ['isfinite', shared.tested('torch', 'isfinite', Number.isFinite)],
  ['maximum', shared.extreme('torch', 'maximum')],
  ['minimum', shared.extreme('torch', 'minimum')],
  ['sum', shared.sum('torch')],
  ['mean', shared.mean('torch')],
  ['max', largest('max')],
  ['min', largest('min')],
  ['amax', amax('max')],
  ['amin', amax('min')],
  ['argmax', shared.indexOfLargest('torch', 'argmax')],
  ['argmin', shared.indexOfLargest('torch', 'argmin')],
  ['any', shared.any('torch')],
  ['all', shared.all('torch')],
  ['allclose', close.allclose('torch')],
  ['isclose', close.isclose('torch')],
  ['dot', productOf('dot')],
  ['matmul', productOf('matmul')],
  ['masked_fill', builtin('torch.masked_fill', 'input mask value', maskedFill)],
  [
    'unsqueeze',
    builtin('torch.unsqueeze', 'input dim', (_, given) =>
      expanded(
        arrayIn(required(given, 'input'), 'unsqueeze'),
        integer(required(given, 'dim'), 'unsqueeze'),
      ),
    ),
  ],
  [
    'squeeze',
    builtin('torch.squeeze', 'input dim=', (_, given) => {
      const dim = optional(given, 'dim');
      return squeezed(
        arrayIn(required(given, 'input'), 'squeeze'),
        dim === undefined ? null : integer(dim, 'squeeze'),
      );
    }),
  ],
  [
    'clone',
    builtin('torch.clone', 'input', (machine, given) =>
      copied(machine, arrayIn(required(given, 'input'), 'clone')),
    ),
  ],
]);

function productOf(name: string): BuiltinValue {
  return builtin(`torch.${name}`, 'input other|tensor', (machine, given) => {
    const [a, b] = [
      arrayIn(required(given, 'input'), name),
      arrayIn(required(given, 'other'), name),
    ];
    return arrayDot(machine, a, b);
  });
}

const constants: readonly (readonly [string, Member])[] = [
  ['inf', { type: 'constant', value: Number.POSITIVE_INFINITY }],
  ['nan', { type: 'constant', value: Number.NaN }],
  ['pi', { type: 'constant', value: Math.PI }],
  ['e', { type: 'constant', value: Math.E }],
];

export const TORCH: ReadonlyMap<string, Member> = new Map<string, Member>([
  ...constants,
  ...TENSOR_FUNCTIONS,
  ['tensor', tensor],
  ['as_tensor', { ...tensor, name: 'torch.as_tensor' }],
  ['from_numpy', fromNumpy],
  ['where', shared.where('torch')],
  ['zeros', constantTensor('zeros', 0)],
  ['ones', constantTensor('ones', 1)],
  ['empty', constantTensor('empty', 0)],
  ['full', full],
  ['zeros_like', constantLike('zeros_like', 0)],
  ['ones_like', constantLike('ones_like', 1)],
  ['full_like', constantLike('full_like', null)],
  [
    'arange',
    builtin('torch.arange', 'start stop|end= step= dtype=', (machine, given) =>
      counted(machine, 'torch', given, 'torch.arange'),
    ),
  ],
  [
    'reshape',
    builtin('torch.reshape', 'input shape', (machine, given) =>
      reshape(
        machine,
        arrayIn(required(given, 'input'), 'torch.reshape'),
        required(given, 'shape'),
      ),
    ),
  ],
  ...[...DTYPE_NAMES]
    .filter(([name]) => !['float', 'int'].includes(name))
    .map(([name, dtype]) => [name, type(dtype)] as const),
  ['float', type(FLOAT32)],
  ['double', type(FLOAT64)],
  ['half', type(FLOAT16)],
  ['long', type(DTYPE_NAMES.get('int64') ?? FLOAT32)],
  [
    'finfo',
    builtin('torch.finfo', 'type', (_, given) => ({
      type: 'finfo',
      dtype: finfoType(required(given, 'type')),
      module: 'torch',
    })),
  ],
]);

const reshape = (machine: Machine, array: NdArray, shape: Value) =>
  reshaped(machine, array, lengths(shape, 'reshape'));
