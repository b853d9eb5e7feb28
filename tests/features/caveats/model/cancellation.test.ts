import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextDown, nextUp, ulpsBetween } from '../../../../src/core/bits.ts';
import { expOf, precisionOf, toFixed } from '../../../../src/core/enclosure.ts';
import { float32 } from '../../../../src/core/format.ts';
import {
  type Cancelling,
  errorPoints,
  evaluateCancellation,
  measure,
  sizeOf,
  vanishesUpTo,
} from '../../../../src/features/caveats/model/cancellation.ts';
import { anyFloat32, within } from '../../../softmax/arbitraries.ts';
import { digits } from '../../../softmax/support.ts';

/** Measured, the errors as numbers: 0 for exact, NaN for none. */
const at = (of: Cancelling, value: number) => {
  const measured = measure(evaluateCancellation(of, [value]));
  const { plainError, carefulError } = measured;
  return { ...measured, plainError: sizeOf(plainError), carefulError: sizeOf(carefulError) };
};

/** As a float is printed, to `digits` digits. */
const to = (count: number, value: number) => value.toExponential(count - 1);

describe('the figures of the facts table', () => {
  test('p = 3e-8: log(1 - p) is -5.96e-8, log1p(-p) is -3.00e-8', () => {
    const { near1, plain, careful, remains } = at('log1p', 3e-8);
    expect(to(3, plain)).toBe('-5.96e-8');
    expect(to(3, careful)).toBe('-3.00e-8');
    expect(near1).toBe(1 - 2 ** -24);
    expect(remains).toMatchObject({ kind: 'steps', step: 2 ** -24, side: 'below', kept: 1 });
  });

  test('p = 0.99999994: both are -16.6355324, and 1 - p is exact', () => {
    const { plain, careful, remains } = at('log1p', 0.99999994);
    expect(digits(plain, 9)).toBe('-16.6355324');
    expect(careful).toBe(plain);
    expect(remains.kind).toBe('exact');
  });

  test('x = 1e-5: exp(x) - 1 is 1.00135803e-5, expm1(x) is 1.000005e-5', () => {
    const { plain, careful, remains } = at('expm1', 1e-5);
    expect(to(9, plain)).toBe('1.00135803e-5');
    expect(to(7, careful)).toBe('1.000005e-5');
    expect(remains).toMatchObject({ kind: 'steps', step: 2 ** -23, side: 'above', kept: 84 });
  });
});

/** A unit fine enough for any float below 1 in size: 2^-300. */
const PRECISION = precisionOf(300);
const fixed = (value: number) => toFixed(value, PRECISION.bits);

/** Bounds of e^x as integers in that unit, nearly equal. */
function exp(x: number): { low: bigint; high: bigint } {
  const { low, high, exponent } = expOf(fixed(x), PRECISION);
  const shift = BigInt(exponent + PRECISION.bits);
  return shift < 0n
    ? { low: low >> -shift, high: (high >> -shift) + 1n }
    : { low: low << shift, high: high << shift };
}

/** Sizes from 1e-30 to 1, logarithmically uniform. */
const small = fc
  .tuple(fc.double({ min: -30, max: -0.01, noNaN: true }), fc.constantFrom(1, -1))
  .map(([power, sign]) => Math.fround(sign * 10 ** power));

describe('the careful forms are within an ulp of the truth, however near 0', () => {
  test('e to the neighbours of log1p(-p) has 1 - p between them', () => {
    fc.assert(
      fc.property(small, (p) => {
        const { careful } = at('log1p', p);
        const exact = fixed(1) - fixed(p);
        expect(exp(nextDown(careful, float32)).low < exact).toBe(true);
        expect(exp(nextUp(careful, float32)).high > exact).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  test('the neighbours of expm1(x) have e^x - 1 between them', () => {
    fc.assert(
      fc.property(small, (x) => {
        const { careful } = at('expm1', x);
        const { low, high } = exp(x);
        expect(fixed(nextDown(careful, float32)) + fixed(1) < high).toBe(true);
        expect(fixed(nextUp(careful, float32)) + fixed(1) > low).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  test('and so is the truth they are measured against, rounded', () => {
    fc.assert(
      fc.property(
        fc.oneof(small, within(80), anyFloat32),
        fc.constantFrom('log1p' as const, 'expm1' as const),
        (value, of) => {
          const { careful, truth } = at(of, value);
          expect(ulpsBetween(careful, truth, float32)).toBeLessThanOrEqual(1);
        },
      ),
      { numRuns: 5000 },
    );
  });
});

describe('relative errors', () => {
  test('of the careful forms are at most half an ulp, and not 0: the truth is no float', () => {
    fc.assert(
      fc.property(small, fc.constantFrom('log1p' as const, 'expm1' as const), (value, of) => {
        const { carefulError } = at(of, value);
        expect(carefulError).toBeGreaterThan(0);
        expect(carefulError).toBeLessThanOrEqual(2 ** -24 * (1 + 1e-6));
      }),
    );
  });

  test('of log1p for a tiny p is p/2, which one double could not tell from 0', () => {
    const { input, carefulError } = at('log1p', 1e-20);
    expect(carefulError / (input / 2)).toBeCloseTo(1, 12);
    expect(at('expm1', -1e-20).carefulError / (input / 2)).toBeCloseTo(1, 12);
  });

  test('agree on both sides of where the series ends', () => {
    for (const of of ['log1p', 'expm1'] as const) {
      for (const sign of [1, -1]) {
        const inside = at(of, sign * nextDown(2 ** -10, float32));
        // The same float computed without the series.
        const plain = of === 'log1p' ? Math.log1p(-inside.input) : Math.expm1(inside.input);
        expect(inside.carefulError).toBeCloseTo(Math.abs((inside.careful - plain) / plain), 14);
      }
    }
  });

  test('are 1 where the plain result is 0', () => {
    for (const of of ['log1p', 'expm1'] as const) {
      const { plain, plainError } = at(of, 1e-9);
      expect(plain).toBe(0);
      expect(plainError).toBe(1);
    }
  });

  test.each([
    ['log1p', 0, 0],
    ['log1p', 1, -Infinity],
    ['expm1', 0, 0],
    ['expm1', -Infinity, -1],
    ['expm1', Infinity, Infinity],
  ] as const)('%s of %f is exact in both forms: %f', (of, value, result) => {
    const { plain, careful, plainError, carefulError } = at(of, value);
    expect([plain + 0, careful + 0]).toEqual([result, result]);
    expect([plainError, carefulError]).toEqual([0, 0]);
  });

  test.each([
    ['log1p', 2, 'negative'],
    ['log1p', Infinity, 'not-finite'],
    ['log1p', NaN, 'not-finite'],
    ['expm1', NaN, 'not-finite'],
  ] as const)('%s of %f has no truth: NaN', (of, value, kind) => {
    const { plain, careful, plainError, carefulError, remains } = at(of, value);
    expect([plain, careful, plainError, carefulError]).toEqual([NaN, NaN, NaN, NaN]);
    expect(remains.kind).toBe(kind);
  });

  test('overflow is overflow in both forms', () => {
    const { plain, careful, truth, remains } = at('expm1', 100);
    expect([plain, careful, truth]).toEqual([Infinity, Infinity, Infinity]);
    expect(remains.kind).toBe('overflow');
  });
});

describe('what remains of the input beside 1', () => {
  test('is the nearest whole number of steps', () => {
    fc.assert(
      fc.property(small, fc.constantFrom('log1p' as const, 'expm1' as const), (value, of) => {
        const { remains } = at(of, value);
        if (remains.kind !== 'steps') return;
        expect(Number.isInteger(remains.kept)).toBe(true);
        expect(Math.abs(remains.kept - remains.wanted)).toBeLessThanOrEqual(0.5 + 1e-9);
      }),
    );
  });

  test('1 - p is exact from a half to two: no digit is lost near 1', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.5, max: 2, noNaN: true }).map(Math.fround), (p) => {
        const { kind } = at('log1p', p).remains;
        expect(['exact', 'zero', 'negative']).toContain(kind);
      }),
    );
  });

  test('is nothing up to 2^-25 for 1 - p, and just below 2^-24 for exp(x)', () => {
    expect(vanishesUpTo('log1p')).toBe(2 ** -25);
    expect(vanishesUpTo('expm1')).toBe(nextDown(2 ** -24, float32));
  });
});

test('the points of the chart cover the decades, and none is lost', () => {
  const points = errorPoints('log1p', -12, 0, 20);
  expect(points).toHaveLength(241);
  expect(points[0]?.at).toBe(Math.fround(1e-12));
  expect(points.at(-1)).toMatchObject({ plain: { kind: 'exact' }, careful: { kind: 'exact' } });
  for (const { plain, careful } of points) {
    expect(sizeOf(plain)).toBeGreaterThanOrEqual(0);
    expect(sizeOf(careful)).toBeLessThan(1e-7);
  }
});

test('after an overflow the relative error is infinite, however far past float32 the truth lies', () => {
  for (const x of [89, 1e5, 3e38]) {
    const { plainError, carefulError } = at('expm1', x);
    expect([plainError, carefulError]).toEqual([Infinity, Infinity]);
  }
  expect(at('log1p', 1).plainError).toBe(0);
});

test('far below 0 expm1 gives -1, which is off by e^x and not exact', () => {
  for (const x of [-18, -30, -50, -100, -700]) {
    const { careful, plain, carefulError } = at('expm1', x);
    expect([careful, plain]).toEqual([-1, -1]);
    expect(carefulError / Math.exp(x)).toBeCloseTo(1, 6);
  }
  // e^-1000 is below the smallest float64: the error is not 0, but has no number.
  expect(measure(evaluateCancellation('expm1', [-1000])).carefulError.kind).toBe('below');
});
