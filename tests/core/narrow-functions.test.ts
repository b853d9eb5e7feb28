import { describe, expect, test } from 'vitest';
import {
  bfloat16,
  float8_e4m3fn,
  float8_e5m2,
  float16,
  saturating,
} from '../../src/core/format.ts';
import { loopsFor } from '../../src/core/loops.ts';
import { FUNCTIONS, TRUE, wrongInputs, wrongRoots } from './narrow-functions.ts';

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

test.each([
  ['exp', 0.007297515869140625],
  ['exp', 0.0226898193359375],
  ['expm1', 0.000690460205078125],
  ['log', 0.005340576171875],
  ['log1p', 0.005870819091796875],
  ['log1p', -0.005847930908203125],
] as const)(
  'float32 rounds %s of %d to a halfway point of float16, and that is mended',
  (name, x) => {
    const exact = TRUE[name](x, float16);
    expect(float16.round(Math.fround(Math[name](x)))).not.toBe(exact);
    for (const length of [1, 5, 100]) {
      const vector = float16.allocate(length).fill(x);
      expect([...loopsFor(float16, false).unary[name](vector)]).toEqual(
        new Array(length).fill(exact),
      );
    }
  },
);
