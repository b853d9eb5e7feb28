import { describe, expect, test } from 'vitest';
import {
  bfloat16,
  float8_e4m3fn,
  float8_e5m2,
  float16,
  saturating,
} from '../../src/core/format.ts';
import { FUNCTIONS, wrongInputs, wrongRoots } from './narrow-functions.ts';

const EIGHT_BITS = [float8_e5m2, float8_e4m3fn].flatMap((format) => [
  { name: format.name, format },
  { name: `${format.name}, saturating`, format: saturating(format) },
]);

describe.each(EIGHT_BITS)('every value of $name', ({ format }) => {
  test.each(FUNCTIONS)('has its %s correctly rounded', (name) => {
    expect(wrongInputs(format, name)).toEqual([]);
  });
});

describe.each([float16, bfloat16])('one in 19 values of $name', (format) => {
  // All of them in narrow-functions.slow.test.ts.
  test.each(FUNCTIONS)('has its %s correctly rounded', (name) => {
    expect(wrongInputs(format, name, 19)).toEqual([]);
  });
});

test.each([float8_e5m2, float8_e4m3fn, float16, bfloat16])(
  'every value of $name has its square root correctly rounded',
  (format) => {
    expect(wrongRoots(format)).toEqual([]);
  },
);
