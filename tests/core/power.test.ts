import { describe, expect, test } from 'vitest';
import { backward } from '../../src/core/backward.ts';
import { DIVIDE_BY_ZERO, flagNames, INVALID } from '../../src/core/flags.ts';
import { float16, float32, float64 } from '../../src/core/format.ts';
import { recorder } from '../../src/core/recorder.ts';
import { roundedArithmetic } from '../../src/core/rounding.ts';
import { stepOf, valueAt } from '../../src/core/trace.ts';

const INF = Number.POSITIVE_INFINITY;
const { power, takeFlags } = roundedArithmetic(float32, false);

describe('powers', () => {
  test.each([
    [3, 4, 81, []],
    [0.5, 3, 0.125, []],
    [2, -3, 0.125, []],
    [-2, 3, -8, []],
    [3, -1, Math.fround(1 / 3), ['inexact']],
    [2, 0.5, Math.fround(Math.SQRT2), ['inexact']],
    [10, 39, INF, ['overflow', 'inexact']],
    [10, -46, 0, ['underflow', 'inexact']],
    [2, -64, 2 ** -64, []],
    [2 ** -70, 2, 2 ** -140, []],
    [-8, 1 / 3, Number.NaN, ['invalid']],
    [0, -2, INF, ['divideByZero']],
    [-0, -1, -INF, ['divideByZero']],
    [0, 2, 0, []],
    [0, 0, 1, []],
    [Number.NaN, 0, 1, []],
    [1, Number.NaN, 1, []],
    [1, INF, 1, []],
    [-1, -INF, 1, []],
    [2, INF, INF, []],
    [2, -INF, 0, []],
    [Number.NaN, 2, Number.NaN, []],
  ])('%d to the power of %d is %d', (a, b, result, flags) => {
    expect(power(a, Math.fround(b))).toBe(result);
    expect(flagNames(takeFlags())).toEqual(flags);
  });

  test('a power of more than 64 counts as rounded, unless base or exponent leave no doubt', () => {
    expect(power(2, 100)).toBe(2 ** 100);
    expect(flagNames(takeFlags())).toEqual(['inexact']);
    power(1, 1000);
    expect(takeFlags()).toBe(0);
  });

  test('as vectors, with one exponent and with one for each lane', () => {
    const { input, number, pow } = recorder(float16, false);
    const x = input([1, 2, 300]);
    expect([...pow(x, number(2)).values]).toEqual([1, 4, INF]);
    expect([...pow(x, input([5, -1, 0])).values]).toEqual([1, 0.5, 1]);
    const odd = pow(input([0, -1]), input([-1, 0.5]));
    expect(odd.flagsAt(0)).toBe(DIVIDE_BY_ZERO);
    expect(odd.flagsAt(1)).toBe(INVALID);
  });
});

describe('the gradient of a power', () => {
  const wide = recorder(float64, false);
  const of = (base: number, exponent: number) => {
    const [a, b] = [wide.number(base), wide.number(exponent)];
    const gradients = backward(wide, wide.pow(a, b));
    return [gradients.of(a), gradients.of(b)].map((cell) => (cell ? valueAt(cell) : null));
  };

  test('is that of calculus', () => {
    expect(of(3, 2)).toEqual([6, 9 * Math.log(3)]);
    expect(of(2, -1)).toEqual([-0.25, 0.5 * Math.log(2)]);
  });

  test('is 0 where the exponent is 0, and for the exponent where the base is 0', () => {
    expect(of(0, 0)).toEqual([0, 0]);
    expect(of(Number.NaN, 0)[0]).toBe(0);
    expect(of(0, 2)).toEqual([0, 0]);
  });

  test('of a vector to the power of one number is given to both', () => {
    const [x, n] = [wide.input([1, 2, 3]), wide.number(2)];
    const gradients = backward(wide, wide.sum(wide.pow(x, n)));
    const ofX = gradients.of(x);
    expect(ofX && [...stepOf(ofX).values]).toEqual([2, 4, 6]);
    const ofN = gradients.of(n);
    expect(ofN && valueAt(ofN)).toBeCloseTo(4 * Math.log(2) + 9 * Math.log(3), 12);
  });

  test('of one number to the powers of a vector', () => {
    const [base, x] = [wide.number(2), wide.input([1, 3])];
    const gradients = backward(wide, wide.sum(wide.pow(wide.stack([base, base]), x)));
    const ofBase = gradients.of(base);
    expect(ofBase && valueAt(ofBase)).toBe(13);
  });
});
