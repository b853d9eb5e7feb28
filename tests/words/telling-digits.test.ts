import { describe, expect, test } from 'vitest';
import { float32, float64, largestFinite } from '../../src/core/format.ts';
import { ceilPart } from '../../src/words/bounds.ts';
import {
  digitsOfDifference,
  digitsOfQuotient,
  digitsPast,
  digitsThatDiffer,
} from '../../src/words/telling-digits.ts';

describe('digits in which a sentence can be seen to be so', () => {
  test('four where four tell two numbers apart, and more where they do not', () => {
    expect(digitsThatDiffer(0.1192, 0.1193)).toBe(4);
    expect(digitsThatDiffer(0.11921, 0.11923)).toBe(5);
    expect(digitsThatDiffer(1, 1 + 2 ** -52)).toBe(17);
    expect(digitsThatDiffer(1, NaN)).toBe(4);
  });

  test('enough to see e^x past the largest float', () => {
    expect(digitsPast(92, largestFinite(float32))).toBe(3);
    expect(digitsPast(Math.fround(88.7228394), largestFinite(float32))).toBeGreaterThan(4);
    expect(digitsPast(709.7827128933841, largestFinite(float64))).toBeGreaterThan(9);
  });

  test('enough to see a quotient or a difference past it', () => {
    const largest = largestFinite(float32);
    expect(digitsOfQuotient(11.0625, 1e-38, largest)).toBe(4);
    expect(digitsOfQuotient(largest, 1 - 2 ** -24, largest)).toBeGreaterThan(4);
    expect(digitsOfDifference(3e38, -3e38, largest)).toBe(4);
    expect(digitsOfDifference(-largest, 2e34, largest)).toBe(4);
    expect(digitsOfDifference(1.7e308, -1.7e308, largestFinite(float64))).toBe(4);
  });
});

describe('a bound', () => {
  const bound = (value: number) => {
    const part = ceilPart(value, float64, '.');
    return typeof part === 'object' && 'shown' in part ? part.shown : '';
  };

  test('is printed no smaller than it is', () => {
    expect(bound(2 ** -149)).toBe('1.402 × 10⁻⁴⁵');
    expect(bound(3 * 2 ** -1074)).toBe('1.483 × 10⁻³²³');
    expect(bound(9.9991e-5)).toBe('1.000 × 10⁻⁴');
  });

  test('keeps what fits', () => {
    expect(bound(2 ** -20)).toBe('9.537 × 10⁻⁷');
    expect(bound(0.5)).toBe('5.000 × 10⁻¹');
  });
});
