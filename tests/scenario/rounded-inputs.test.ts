import { expect, test } from 'vitest';
import { float32, float64 } from '../../src/core/format.ts';
import { roundedInputs } from '../../src/scenario/rounded-inputs.ts';

const read = (...values: number[]) => roundedInputs(values, float32).map((one) => one.read);

test.each([
  ['a whole number that is not exact', [100000002], [1e8]],
  ['a number past the largest', [1e39, -1e39], [Infinity, -Infinity]],
  ['a number that becomes 0', [1e-50], [0]],
  ['a number that becomes subnormal', [1e-40], [Math.fround(1e-40)]],
  ['different numbers that become equal', [0.1, 0.1 + 1e-12], [Math.fround(0.1), Math.fround(0.1)]],
])('%s is named', (_, values, expected) => {
  expect(read(...values)).toEqual(expected);
});

test.each([
  ['ordinary decimals', [0.1, 4.7, -3.2]],
  ['equal numbers', [0.1, 0.1]],
  ['exact whole numbers', [16777216, 92, -0]],
  ['infinities and NaN', [Infinity, -Infinity, NaN, NaN]],
])('%s are not', (_, values) => {
  expect(read(...values)).toEqual([]);
});

test('nothing is rounded in float64', () => {
  expect(roundedInputs([100000002, 1e39, 0.1], float64)).toEqual([]);
});
