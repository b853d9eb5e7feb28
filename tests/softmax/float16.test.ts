import { f16round } from '@petamoriken/float16';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextUp } from '../../src/core/bits.ts';
import { float16 } from '../../src/core/format.ts';
import { roundedArithmetic } from '../../src/core/rounding.ts';
import { trueExp } from '../../src/softmax/truth.ts';
import { anyFloat64, float16At } from './arbitraries.ts';

const ALL = Array.from({ length: 2 ** 16 }, (_, pattern) => float16At(pattern));
const FINITE = ALL.filter(Number.isFinite);

const unlike = (values: readonly number[]) =>
  values.filter((value) => !Object.is(float16.round(value), f16round(value)));

describe('rounding to float16 agrees with a reference', () => {
  test('on each of the 65,536 values, which stay what they are', () => {
    expect(ALL.filter((value) => !Object.is(float16.round(value), value))).toEqual([]);
  });

  test('halfway between any two neighbours, and a hair to either side', () => {
    const halfway = FINITE.map((value) => {
      const above = nextUp(value, float16);
      return Number.isFinite(above) ? (value + above) / 2 : value + 16;
    });
    expect(unlike(halfway)).toEqual([]);
    expect(unlike(halfway.map((value) => value * (1 + 2 ** -52)))).toEqual([]);
    expect(unlike(halfway.map((value) => value * (1 - 2 ** -53)))).toEqual([]);
  });

  test('on any double', () => {
    fc.assert(
      fc.property(fc.oneof(anyFloat64, fc.double({ min: -7e4, max: 7e4 })), (value) => {
        expect(float16.round(value)).toBe(f16round(value));
      }),
      { numRuns: 5000 },
    );
  });
});

test('e to each of the float16 values is correctly rounded', () => {
  const { exp } = roundedArithmetic(float16, false);
  const wrong = FINITE.filter((x) => !Object.is(exp(x), trueExp(x, float16)));
  expect(wrong).toEqual([]);
});

test('gradients below half the smallest float16 vanish, and survive a scale of 2^10', () => {
  const { multiply, convert, divide } = roundedArithmetic(float16, false);
  expect(convert(2.9e-8)).toBe(0);
  expect(convert(3e-8)).toBe(2 ** -24);
  expect(divide(multiply(convert(2 ** -20), 2 ** 10), 2 ** 10)).toBe(2 ** -20);
  expect(multiply(300, 300)).toBe(Infinity);
});
