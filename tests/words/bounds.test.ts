import fc from 'fast-check';
import { expect, test } from 'vitest';
import { float32, float64 } from '../../src/core/format.ts';
import { boundPart, roundedDown, roundedUp } from '../../src/words/bounds.ts';
import { shownFloat } from '../../src/words/numbers.ts';
import { digitsThatDiffer, percentOff } from '../../src/words/telling-digits.ts';

const anyNumber = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e300, max: 1e300 });
const anyDigits = fc.integer({ min: 1, max: 17 });

test('a bound is on its side, and within a unit of its last digit', () => {
  fc.assert(
    fc.property(anyNumber, anyDigits, (value, digits) => {
      const [down, up] = [roundedDown(value, digits), roundedUp(value, digits)];
      expect(down).toBeLessThanOrEqual(value);
      expect(up).toBeGreaterThanOrEqual(value);
      for (const bound of [down, up]) {
        expect(Number(bound.toPrecision(digits))).toBe(bound);
        expect(Math.abs(bound - value)).toBeLessThanOrEqual(
          10 ** (1 - digits) * Math.abs(value) * (1 + 1e-9),
        );
      }
    }),
  );
});

test('the ends of a window are rounded inwards, and keep their whole value', () => {
  expect(boundPart(-83.67755889892578, float32, '.', 4, roundedUp)).toEqual({
    value: '-83.67756',
    shown: '−83.67',
  });
  expect(boundPart(108.67207336425781, float32, ',', 4, roundedDown).valueOf()).toMatchObject({
    shown: '108,6',
  });
});

test('numbers that are called different are shown with the digits in which they differ', () => {
  expect(digitsThatDiffer(0.11921, 0.11924)).toBe(5);
  expect(digitsThatDiffer(0.1192, 0.7)).toBe(4);
  expect(digitsThatDiffer(0.99951171875, 1)).toBe(4);
  fc.assert(
    fc.property(anyNumber, anyNumber, (a, b) => {
      fc.pre(a !== b);
      const digits = digitsThatDiffer(a, b);
      expect(shownFloat(a, float64, '.', digits)).not.toBe(shownFloat(b, float64, '.', digits));
    }),
  );
});

test('what is wrong is never said to be off by the whole of it when something is left', () => {
  expect(percentOff(0.0001, 1)).toBe(99);
  expect(percentOff(0.75, 1)).toBe(25);
  expect(percentOff(0, 1)).toBeNull();
  expect(percentOff(3, 1)).toBeNull();
});
