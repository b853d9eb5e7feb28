import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bitsOf, fromBits, nextDown, nextUp, ulpsBetween } from '../../src/core/bits.ts';
import { expRange } from '../../src/core/exp-range.ts';
import { DIVIDE_BY_ZERO, INEXACT, OVERFLOW } from '../../src/core/flags.ts';
import {
  FORMATS,
  type Format,
  largestFinite,
  smallestNormal,
  smallestSubnormal,
} from '../../src/core/format.ts';
import { roundedArithmetic } from '../../src/core/rounding.ts';
import { trueExp, trueSoftmax } from '../../src/softmax/truth.ts';
import { nearest, rational } from '../softmax/exact.ts';

const { bfloat16, float8_e5m2: e5m2, float8_e4m3fn: e4m3fn } = FORMATS;

const hexes = ({ bits }: Format) =>
  Array.from({ length: 2 ** bits }, (_, pattern) => pattern.toString(16).padStart(bits / 4, '0'));

describe('what the row says and what follows from it agree', () => {
  test.each(Object.values(FORMATS))('$name', (format) => {
    const { bits, precision, minExponent, maxExponent, infinities } = format;
    const exponentBits = bits - precision;
    const bias = 2 ** (exponentBits - 1) - 1;
    expect(minExponent).toBe(1 - bias);
    expect(maxExponent).toBe(infinities ? bias : bias + 1);
    // The largest value is the last pattern before infinity, or before the NaN of all ones.
    const last = infinities
      ? ((1n << BigInt(exponentBits)) - 1n) << BigInt(precision - 1)
      : (1n << BigInt(bits - 1)) - 1n;
    expect(fromBits((last - 1n).toString(16), format)).toBe(format.largest);
    expect(largestFinite(format)).toBe(format.largest);
    expect(format.round(format.largest)).toBe(format.largest);
    expect(nextUp(format.largest, format)).toBe(format.overflow);
    expect(format.round(smallestSubnormal(format) / 2)).toBe(0);
    expect(bitsOf(smallestSubnormal(format), format).hex).toBe(
      `0x${'1'.padStart(Math.ceil(bits / 4), '0')}`,
    );
    expect(bitsOf(smallestNormal(format), format).exponent).toBe('1'.padStart(exponentBits, '0'));
  });
});

describe.each([bfloat16, e5m2, e4m3fn])('$name', (format) => {
  test('writes every pattern as it was read, and its values ascend', () => {
    const values: number[] = [];
    for (const hex of hexes(format)) {
      const value = fromBits(hex, format);
      if (Number.isNaN(value)) continue;
      expect(bitsOf(value, format).hex).toBe(`0x${hex}`);
      expect(format.round(value)).toBe(value);
      if (value > 0) values.push(value);
    }
    for (const [index, value] of values.entries()) {
      const next = values[index + 1];
      if (next === undefined) continue;
      expect(nextUp(value, format)).toBe(next);
      expect(nextDown(-value, format)).toBe(-next);
      if (Number.isFinite(next)) expect(ulpsBetween(next, value, format)).toBe(1);
    }
  });

  test('rounds to nearest, ties to even', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.double({ min: -format.largest * 1.1, max: format.largest * 1.1, noNaN: true }),
          fc.double({ min: -4, max: 4, noNaN: true }),
          fc.double({
            min: -4 * smallestNormal(format),
            max: 4 * smallestNormal(format),
            noNaN: true,
          }),
        ),
        (value) => {
          const { value: expected } = nearest(rational(value), { ...format, maxExponent: 1100 });
          const past = Math.abs(expected) > format.largest;
          const size = past ? format.overflow : Math.abs(expected);
          expect(Math.abs(format.round(value))).toBe(size);
        },
      ),
      { numRuns: 3000 },
    );
  });
});

test('bfloat16 is float32 without its last 16 bits', () => {
  expect(bfloat16.round(1 + 2 ** -7)).toBe(1.0078125);
  expect(bitsOf(bfloat16.round(Math.PI), bfloat16).hex).toBe('0x4049');
  expect(expRange(bfloat16, false)).toEqual({
    largestFinite: 88.5,
    smallestNonzero: -92.5,
    smallestNormal: -87,
  });
});

test('the exponentials of both float8 formats end where they should', () => {
  expect(expRange(e5m2, false)).toEqual({
    largestFinite: 10,
    smallestNonzero: -10,
    smallestNormal: -8,
  });
  expect(expRange(e4m3fn, false)).toEqual({
    largestFinite: 6,
    smallestNonzero: -6.5,
    smallestNormal: -4,
  });
});

describe('a format without infinities', () => {
  test('has 448 as its largest value, and NaN past 464', () => {
    expect(largestFinite(e4m3fn)).toBe(448);
    expect(e4m3fn.round(464)).toBe(448);
    expect(e4m3fn.round(464.001)).toBeNaN();
    expect(e4m3fn.round(-480)).toBeNaN();
    expect(e4m3fn.round(Number.NEGATIVE_INFINITY)).toBeNaN();
    expect(fromBits('7e', e4m3fn)).toBe(448);
    expect(fromBits('7f', e4m3fn)).toBeNaN();
    expect(fromBits('ff', e4m3fn)).toBeNaN();
    expect(bitsOf(Number.NaN, e4m3fn).hex).toBe('0x7f');
    expect(() => bitsOf(Number.POSITIVE_INFINITY, e4m3fn)).toThrow(RangeError);
  });

  test('raises the flags of IEEE 754 and delivers NaN', () => {
    const { add, divide, log, takeFlags } = roundedArithmetic(e4m3fn, false);
    expect(add(448, 32)).toBeNaN();
    expect(takeFlags()).toBe(OVERFLOW | INEXACT);
    expect(divide(1, 0)).toBeNaN();
    expect(takeFlags()).toBe(DIVIDE_BY_ZERO);
    expect(log(0)).toBeNaN();
    expect(takeFlags()).toBe(DIVIDE_BY_ZERO);
  });

  test('has true values too', () => {
    expect(trueExp(6, e4m3fn)).toBe(416);
    expect(trueExp(6.5, e4m3fn)).toBeNaN();
    expect(trueSoftmax([6, 6, 6, 6], e4m3fn)).toEqual([0.25, 0.25, 0.25, 0.25]);
  });
});
