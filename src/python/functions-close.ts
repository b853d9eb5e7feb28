import {
  arrayOf,
  broadcastShapes,
  broadcastTo,
  type Library,
  type NdArray,
  type Shape,
  sameShape,
  sizeOf,
  valuesOf,
} from './arrays.ts';
import { toArray } from './convert.ts';
import { fail } from './errors.ts';
import { arrayArgument, prefix } from './functions-shared.ts';
import type { Machine } from './machine.ts';
import { closeness } from './reductions.ts';
import { truth } from './sequences.ts';
import { builtin, type Given, required } from './signatures.ts';
import { bool, NONE, type Value } from './values.ts';

const TOLERANCES = 'a|input|actual b|other|desired rtol= atol= equal_nan=';

function tolerances(machine: Machine, given: Given, rtol: number, atol: number, of: string) {
  const number = (name: string, missing: number) => {
    const value = given(name);
    if (value === undefined) return missing;
    const array = arrayArgument(machine, value, 'numpy', of);
    return valuesOf(machine, array)[0] ?? missing;
  };
  const equalNan = given('equal_nan');
  return {
    rtol: number('rtol', rtol),
    atol: number('atol', atol),
    equalNan: equalNan !== undefined && truth(machine, equalNan),
  };
}

/** Broadcast to one shape, the values of both. */
function pair(machine: Machine, given: Given, library: Library, of: string) {
  const [a, b] = [required(given, 'a'), required(given, 'b')].map((value) =>
    arrayArgument(machine, value, library, of),
  );
  if (a === undefined || b === undefined) throw new RangeError(of);
  const shape = broadcastShapes(a.shape, b.shape);
  machine.checkSize(sizeOf(shape));
  machine.spend(sizeOf(shape));
  const values = (array: NdArray) => valuesOf(machine, broadcastTo(array, shape));
  return { shape, left: values(a), right: values(b), a, b };
}

export const allclose = (library: Library) =>
  builtin(`${prefix(library)}.allclose`, TOLERANCES, (machine, given) => {
    const { left, right, a, b } = pair(machine, given, library, 'allclose');
    if (library === 'torch' && a.dtype !== b.dtype)
      return fail('RuntimeError', 'wrong argument', {
        function: 'torch.allclose',
        type: b.dtype.name,
      });
    return bool(
      closeness(left, right, tolerances(machine, given, 1e-5, 1e-8, 'allclose')).every(Boolean),
    );
  });

export const isclose = (library: Library) =>
  builtin(`${prefix(library)}.isclose`, TOLERANCES, (machine, given) => {
    const { left, right, shape, a } = pair(machine, given, library, 'isclose');
    const close = closeness(left, right, tolerances(machine, given, 1e-5, 1e-8, 'isclose'));
    return boolArray(machine, a.library, shape, close);
  });

function boolArray(
  machine: Machine,
  library: Library,
  shape: Shape,
  values: readonly boolean[],
): Value {
  const template = toArray(machine, bool(true), library);
  const { input } = machine.arithmetic(template.dtype.format);
  const made = arrayOf(template, shape, input(values.map(Number)));
  return { ...made, isScalar: shape.length === 0 && library === 'numpy' };
}

/** numpy.testing.assert_allclose: an AssertionError that knows how far off the worst value is. NaN equals NaN. */
export const assertAllclose = builtin(
  'np.testing.assert_allclose',
  'a|actual b|desired rtol= atol= equal_nan= err_msg= verbose=',
  (machine, given) => {
    const { left, right, a, b } = pair(machine, given, 'numpy', 'assert_allclose');
    const tolerance = tolerances(machine, given, 1e-7, 0, 'assert_allclose');
    const equalNan = given('equal_nan') === undefined || tolerance.equalNan;
    const close = closeness(left, right, { ...tolerance, equalNan });
    const isOneShape = sameShape(a.shape, b.shape) || a.shape.length === 0 || b.shape.length === 0;
    if (isOneShape && close.every(Boolean)) return NONE;
    const errors = Array.from(left, (x, lane) => Math.abs(x - (right[lane] ?? Number.NaN)));
    return fail('AssertionError', 'not close', { worst: Math.max(0, ...errors.slice(0, 1000)) });
  },
);

export const arrayEqual = builtin('np.array_equal', 'a|a1 b|a2 equal_nan=', (machine, given) => {
  const [a, b] = [required(given, 'a'), required(given, 'b')].map((value) =>
    arrayArgument(machine, value, 'numpy', 'array_equal'),
  );
  if (a === undefined || b === undefined || !sameShape(a.shape, b.shape)) return bool(false);
  const [left, right] = [valuesOf(machine, a), valuesOf(machine, b)];
  const { equalNan } = tolerances(machine, given, 0, 0, 'array_equal');
  return bool(closeness(left, right, { rtol: 0, atol: 0, equalNan }).every(Boolean));
});
