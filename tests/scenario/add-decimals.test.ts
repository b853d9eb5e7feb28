import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDecimals } from '../../src/scenario/add-decimals.ts';

test.each([
  [0.1, 0.2, 0.3],
  [4.7, 0.1, 4.8],
  [1.2, -1.2, 0],
  [1e-7, 2e-7, 3e-7],
  [1e22, 1, 1e22],
  [Number.MAX_VALUE, 10, Number.MAX_VALUE],
  [5e-324, 0, 5e-324],
  [-0, -0, 0],
  [Number.POSITIVE_INFINITY, 1, Number.POSITIVE_INFINITY],
  [Number.NaN, 1, Number.NaN],
])('%d and %d are %d', (a, b, sum) => {
  expect(addDecimals(a, b)).toBe(sum);
});

test('decimals of few digits give what they give on paper', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -1e7, max: 1e7 }),
      fc.integer({ min: -1e7, max: 1e7 }),
      (a, b) => {
        expect(addDecimals(a / 1000, b / 1000)).toBe((a + b) / 1000 + 0);
      },
    ),
  );
});
