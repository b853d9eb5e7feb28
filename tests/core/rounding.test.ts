import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextDown, nextUp } from '../../src/core/bits.ts';
import { isExactQuotient, sumError } from '../../src/core/exactness.ts';
import { flagNames } from '../../src/core/flags.ts';
import { float16, float32, float64 } from '../../src/core/format.ts';
import { roundedArithmetic } from '../../src/core/rounding.ts';
import { anyFloat64, operand16, operand32, operand64 } from '../softmax/arbitraries.ts';
import { over, plus, type Rational, rational, same, times } from '../softmax/exact.ts';
import {
  delivered,
  expectedProduct,
  expectedQuotient,
  expectedSum,
  type Result,
  signOf,
} from './ieee.ts';

const FORMATS = [
  ['float16', float16, operand16],
  ['float32', float32, operand32],
  ['float64', float64, operand64],
] as const;

describe.each(FORMATS)('arithmetic in %s against exact rationals', (_, format, operand) => {
  for (const flush of [false, true]) {
    const unit = roundedArithmetic(format, flush);
    const got = (value: number) => {
      const flags = unit.takeFlags();
      return { value, flags: flagNames(flags) };
    };
    const wanted = ({ value, flags }: Result) => ({ value, flags: flagNames(flags) });
    const manner = flush ? 'subnormals flushed' : 'gradual underflow';
    const related = fc.oneof(
      fc.tuple(operand, operand),
      // Neighbours and multiples: sums that cancel, quotients that are exact.
      fc
        .tuple(operand, fc.constantFrom(-1, 1, 0.5, -0.5, 3, 2 ** -24, 1 + 2 ** -23))
        .map(([a, factor]): [number, number] => [a, format.round(a * factor)]),
      fc
        .tuple(operand, fc.integer({ min: 1, max: 5000 }))
        .map(([b, factor]): [number, number] => [format.round(b * factor), b]),
    );

    test(`a sum has the right value and flags, ${manner}`, () => {
      fc.assert(
        fc.property(related, ([a, b]) => {
          expect(got(unit.add(a, b))).toEqual(wanted(expectedSum(a, b, format, flush)));
        }),
        { numRuns: 3000 },
      );
    });

    test(`a difference has the right value and flags, ${manner}`, () => {
      fc.assert(
        fc.property(related, ([a, b]) => {
          expect(got(unit.subtract(a, b))).toEqual(wanted(expectedSum(a, -b, format, flush)));
        }),
        { numRuns: 1000 },
      );
    });

    test(`a quotient has the right value and flags, ${manner}`, () => {
      fc.assert(
        fc.property(related, ([a, b]) => {
          expect(got(unit.divide(a, b))).toEqual(wanted(expectedQuotient(a, b, format, flush)));
        }),
        { numRuns: 3000 },
      );
    });

    test(`a product has the right value and flags, ${manner}`, () => {
      fc.assert(
        fc.property(related, ([a, b]) => {
          expect(got(unit.multiply(a, b))).toEqual(wanted(expectedProduct(a, b, format, flush)));
        }),
        { numRuns: 3000 },
      );
    });

    test(`a square root lies between the halfway points that enclose it, ${manner}`, () => {
      fc.assert(
        fc.property(operand, (a) => {
          fc.pre(a > 0 && Number.isFinite(a));
          const { value: root, flags } = got(unit.sqrt(a));
          const square = (value: Rational) => times(value, value);
          const halfway = (other: number) =>
            over(plus(rational(root), rational(other)), rational(2));
          const low = square(halfway(nextDown(root, format)));
          const high = square(halfway(nextUp(root, format)));
          const whole = rational(a);
          expect(low.n * whole.d <= whole.n * low.d).toBe(true);
          expect(high.n * whole.d >= whole.n * high.d).toBe(true);
          expect(flags).toEqual(same(square(rational(root)), whole) ? [] : ['inexact']);
        }),
        { numRuns: 2000 },
      );
    });

    test(`reading a double rounds once and never flushes, ${manner}`, () => {
      fc.assert(
        fc.property(fc.oneof(operand64, operand32), (value) => {
          const expected = Number.isFinite(value)
            ? delivered(rational(value), format, false, signOf(value))
            : { value, flags: 0 };
          expect(got(unit.convert(value))).toEqual(wanted(expected));
        }),
        { numRuns: 2000 },
      );
    });
  }
});

describe('flags of exp, log and sqrt', () => {
  const unit = roundedArithmetic(float32, false);
  const flags = (value: number) => [value, flagNames(unit.takeFlags())];

  test.each([
    ['e^0 is exactly 1', () => unit.exp(0), 1, []],
    ['e^1 is inexact', () => unit.exp(1), Math.fround(Math.E), ['inexact']],
    ['e^-Infinity is exactly 0', () => unit.exp(-Infinity), 0, []],
    ['e^Infinity is exactly infinite', () => unit.exp(Infinity), Infinity, []],
    ['e^89 overflows', () => unit.exp(89), Infinity, ['overflow', 'inexact']],
    ['e^-104 underflows to 0', () => unit.exp(-104), 0, ['underflow', 'inexact']],
    ['e^-103.9 underflows', () => unit.exp(-103.9), 2 ** -149, ['underflow', 'inexact']],
    ['the logarithm of 1 is exactly 0', () => unit.log(1), 0, []],
    ['the logarithm of 0 is a pole', () => unit.log(0), -Infinity, ['divideByZero']],
    ['the logarithm of -0 is a pole', () => unit.log(-0), -Infinity, ['divideByZero']],
    ['the logarithm of -1 is invalid', () => unit.log(-1), NaN, ['invalid']],
    ['the logarithm of -Infinity is invalid', () => unit.log(-Infinity), NaN, ['invalid']],
    ['the logarithm of Infinity is exact', () => unit.log(Infinity), Infinity, []],
    ['the logarithm of NaN raises nothing', () => unit.log(NaN), NaN, []],
    ['log1p of -1 is a pole', () => unit.log1p(-1), -Infinity, ['divideByZero']],
    ['log1p of 0 is exactly 0', () => unit.log1p(0), 0, []],
    ['log1p of -2 is invalid', () => unit.log1p(-2), NaN, ['invalid']],
    ['expm1 of 0 is exactly 0', () => unit.expm1(0), 0, []],
    ['expm1 of -Infinity is exactly -1', () => unit.expm1(-Infinity), -1, []],
    ['expm1 of 89 overflows', () => unit.expm1(89), Infinity, ['overflow', 'inexact']],
    ['the square root of 9 is exact', () => unit.sqrt(9), 3, []],
    ['the square root of -0 is -0', () => unit.sqrt(-0), -0, []],
    ['the square root of -1 is invalid', () => unit.sqrt(-1), NaN, ['invalid']],
    ['the square root of -Infinity is invalid', () => unit.sqrt(-Infinity), NaN, ['invalid']],
    ['the square root of Infinity is exact', () => unit.sqrt(Infinity), Infinity, []],
    ['the square root of NaN raises nothing', () => unit.sqrt(NaN), NaN, []],
    [
      'log1p of the smallest subnormal is itself, inexactly',
      () => unit.log1p(2 ** -149),
      2 ** -149,
      ['underflow', 'inexact'],
    ],
  ])('%s', (_, compute, value, raised) => {
    expect(flags(compute())).toEqual([value, raised]);
  });

  test('with flushing a subnormal exponential becomes 0 and underflows', () => {
    const flushing = roundedArithmetic(float32, true);
    expect(flushing.exp(-90)).toBe(0);
    expect(flagNames(flushing.takeFlags())).toEqual(['underflow', 'inexact']);
    expect(flushing.exp(-87)).toBeGreaterThan(0);
    expect(flagNames(flushing.takeFlags())).toEqual(['inexact']);
  });

  test('taking the flags clears them', () => {
    unit.exp(89);
    expect(unit.takeFlags()).not.toBe(0);
    expect(unit.takeFlags()).toBe(0);
  });
});

describe('exactness of double operations', () => {
  const finite = fc.oneof(anyFloat64, operand64).filter(Number.isFinite);

  test('a sum and its error make up the exact sum', () => {
    fc.assert(
      fc.property(finite, finite, (a, b) => {
        fc.pre(Number.isFinite(a + b));
        const exactly = plus(rational(a), rational(b));
        expect(same(plus(rational(a + b), rational(sumError(a, b, a + b))), exactly)).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  test('a quotient is called exact exactly when it multiplies back', () => {
    const divisor = finite.filter((value) => value !== 0);
    const small = fc.integer({ min: -4096, max: 4096 }).filter((value) => value !== 0);
    const cases = fc.oneof(
      fc.tuple(finite, divisor),
      fc.tuple(divisor, small).map(([d, q]): [number, number] => [d * q, d]),
    );
    fc.assert(
      fc.property(cases, ([dividend, divisor]) => {
        const quotient = dividend / divisor;
        fc.pre(Number.isFinite(dividend) && Number.isFinite(quotient));
        const exact = same(times(rational(quotient), rational(divisor)), rational(dividend));
        expect(isExactQuotient(quotient, divisor, dividend)).toBe(exact);
      }),
      { numRuns: 5000 },
    );
  });
});
