import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { float32, float64 } from '../../src/core/format.ts';
import { kindOf } from '../../src/core/kind.ts';
import {
  floatPart,
  shownDecimal,
  shownExp,
  shownFloat,
  shownFloor,
  signedCount,
  wholeFloat,
} from '../../src/words/numbers.ts';
import { anyFloat32, operand32, operand64, within } from '../softmax/arbitraries.ts';

/** The value a reader takes a printed number for. */
const readBack = (shown: string) => {
  const plain = shown.replace('−', '-').replace('−', '-').replace(',', '.');
  return Number(plain.replace('∞', 'Infinity'));
};

const significantDigits = (shown: string): number =>
  shown.replace(/e.*$/, '').replace(/[^\d]/g, '').replace(/^0+/, '').length;

describe('a float as the eye reads it', () => {
  test.each([
    [0.20000000298023224, '0.2'],
    [4.699999809265137, '4.7'],
    [1.4123884439468384, '1.412'],
    [155.2880859375, '155.3'],
    [1234.567, '1235'],
    [123456.7, '123457'],
    [1e6, '1e6'],
    [16777216, '1.678e7'],
    [3.4028234663852886e38, '3.403e38'],
    [0.0002, '0.0002'],
    [0.0001, '1e−4'],
    [0.00012345, '0.0001234'],
    [0.000012345, '1.234e−5'],
    [-1.5, '−1.5'],
    [-1e-10, '−1e−10'],
    [2 ** -149, '1.401e−45'],
    [-(2 ** -149), '−1.401e−45'],
    [3.783505853677006e-44, '3.784e−44'],
    [2 ** -126, '1.175e−38'],
    [0.9999999403953552, '1.000'],
    [0, '0'],
    [-0, '−0'],
    [Infinity, '∞'],
    [-Infinity, '−∞'],
    [NaN, 'NaN'],
  ])('%f is shown as %s', (value, shown) => {
    expect(shownFloat(Math.fround(value), float32, '.')).toBe(shown);
    expect(shownFloat(Math.fround(value), float32, ',')).toBe(shown.replace('.', ','));
  });

  test('is the value, correctly rounded to the digits shown, or short and exact', () => {
    const cases = fc.oneof(
      fc
        .oneof(operand32, within(1e6))
        .map((value) => ({ value: Math.fround(value), format: float32 })),
      operand64.map((value) => ({ value, format: float64 })),
    );
    fc.assert(
      fc.property(cases, fc.integer({ min: 3, max: 6 }), ({ value, format }, digits) => {
        fc.pre(Number.isFinite(value) && value !== 0);
        const shown = shownFloat(value, format, '.', digits);
        const count = significantDigits(shown);
        const read = readBack(shown);
        const honest = read === Number(value.toPrecision(Math.max(count, 1)));
        expect({ shown, honest: honest || format.round(read) === value }).toEqual({
          shown,
          honest: true,
        });
      }),
      { numRuns: 4000 },
    );
  });

  test('never shows more than the digits asked for, but the whole part of a number below a million', () => {
    fc.assert(
      fc.property(fc.oneof(anyFloat32, within(1e6), within(1e-3)), (value) => {
        fc.pre(Number.isFinite(value) && value !== 0);
        const shown = shownFloat(value, float32, '.');
        const whole = Math.abs(value) < 1e6 ? String(Math.round(Math.abs(value))).length : 0;
        expect(significantDigits(shown)).toBeLessThanOrEqual(Math.max(4, whole));
      }),
      { numRuns: 4000 },
    );
  });

  test('has the sign of the value, and a true minus', () => {
    fc.assert(
      fc.property(anyFloat32, (value) => {
        const shown = shownFloat(value, float32, '.');
        expect(shown.startsWith('−')).toBe(value < 0 || Object.is(value, -0));
        expect(shown).not.toMatch(/-|e\+/);
      }),
    );
  });

  test('shows every subnormal with four digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 23 - 1 }), (units) => {
        const value = units * 2 ** -149;
        expect(kindOf(value, float32)).toBe('subnormal');
        expect(shownFloat(value, float32, '.')).toMatch(/^\d\.\d{3}e−\d\d$/);
      }),
    );
  });
});

describe('a whole float', () => {
  test('reads back to itself', () => {
    fc.assert(
      fc.property(anyFloat32, (value) => {
        expect(Math.fround(readBack(wholeFloat(value, float32, ',')))).toBe(value);
      }),
      { numRuns: 2000 },
    );
  });

  test('is shown with every digit it needs', () => {
    expect(wholeFloat(0.9999999403953552, float32, ',')).toBe('0,99999994');
    expect(wholeFloat(2 ** -149, float32, '.')).toBe('1e−45');
    expect(wholeFloat(-1e-7, float64, '.')).toBe('−1e−7');
    expect(wholeFloat(-0, float32, '.')).toBe('−0');
  });
});

describe('a float in a sentence', () => {
  test('carries the value that reads back, whatever is shown', () => {
    fc.assert(
      fc.property(operand32, (value) => {
        const part = floatPart(value, float32, ',');
        if (typeof part === 'string' || !('value' in part)) throw new Error('It has no value.');
        expect(Math.fround(Number(part.value))).toBe(value);
        expect(part.shown).not.toBe('');
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    [3.4028234663852886e38, '.', '3.403 × 10³⁸'],
    [2 ** -149, ',', '1,401 × 10⁻⁴⁵'],
    [1e8, '.', '10⁸'],
    [88.9000015, ',', '88,9'],
    [Infinity, '.', '∞'],
  ] as const)('%f shows powers of ten as such', (value, mark, shown) => {
    expect(floatPart(Math.fround(value), float32, mark)).toMatchObject({ shown });
  });
});

describe('other numbers', () => {
  test.each([
    [92, '9.02\u00a0×\u00a010³⁹'],
    [-104, '6.81\u00a0×\u00a010⁻⁴⁶'],
    [0, '1.00\u00a0×\u00a010⁰'],
    [Infinity, ''],
    [NaN, ''],
  ])('e^%f is shown where no float reaches it', (x, shown) => {
    expect(shownExp(x, '.')).toBe(shown);
  });

  test.each([
    [1.0369, '1.036'],
    [1.0361, '1.036'],
    [1.036, '1.036'],
    [0.012349, '0.01234'],
    [99.999, '99.99'],
    [100, '100'],
  ])('%f rounded down is %s', (value, shown) => {
    expect(shownFloor(value, '.')).toBe(shown);
  });

  test('rounding down never passes the value and stays within one step of it', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 100, noNaN: true }), (value) => {
        const floor = Number(shownFloor(value, '.'));
        expect(floor).toBeLessThanOrEqual(value);
        expect(floor).toBeGreaterThan(value * (1 - 1.001e-3));
      }),
      { numRuns: 5000 },
    );
  });

  test.each([
    [3, '+3'],
    [-3, '−3'],
    [9999, '+9999'],
    [110000, '+1,1 × 10⁵'],
    [-110000, '−1,1 × 10⁵'],
  ])('%i is counted as %s', (count, shown) => {
    expect(signedCount(count, ',')).toBe(shown);
  });

  test('a decimal has the digits asked for and the mark of the language', () => {
    expect(shownDecimal(70.80205, ',')).toBe('71');
    expect(shownDecimal(0.70802, ',')).toBe('0,71');
    expect(shownDecimal(-0.5, '.', 3)).toBe('−0.5');
  });
});
