import { describe, expect, test } from 'vitest';
import { bitsOf, fromBits, nextUp } from '../../src/core/bits.ts';
import { expRange } from '../../src/core/exp-range.ts';
import { DIVIDE_BY_ZERO, INEXACT, OVERFLOW } from '../../src/core/flags.ts';
import { FORMATS, type Format, saturating } from '../../src/core/format.ts';
import { roundedArithmetic } from '../../src/core/rounding.ts';
import { trueExp } from '../../src/softmax/truth.ts';

const { float8_e4m3fn: e4m3fn, float8_e5m2: e5m2 } = FORMATS;

/** The table of conversions in OFP8 (revision 1.0): NaN stays, infinities and what overflows become the largest. */
describe.each(Object.values(FORMATS))('$name, saturating', (format: Format) => {
  const other = saturating(format);
  const { largest, round } = other;

  test('is one format, of the same name, values and patterns', () => {
    expect(saturating(format)).toBe(other);
    expect(saturating(other)).toBe(other);
    expect(other.name).toBe(format.name);
    expect([format.saturates, other.saturates]).toEqual([false, true]);
    expect(bitsOf(largest, other)).toEqual(bitsOf(largest, format));
    expect(nextUp(largest, other)).toEqual(nextUp(largest, format));
  });

  test('gives the largest value of the sign for all that is past it, and keeps NaN and -0', () => {
    for (const value of [largest * 2, largest * 1.5, Number.MAX_VALUE, Number.POSITIVE_INFINITY]) {
      expect(round(value)).toBe(largest);
      expect(round(-value)).toBe(-largest);
    }
    expect(round(Number.NaN)).toBeNaN();
    expect(round(-0)).toBe(-0);
    expect(round(largest)).toBe(largest);
    expect(round(1)).toBe(1);
  });

  test('raises the flags of what it replaces', () => {
    const { add, multiply, divide, exp, log, convert, takeFlags } = roundedArithmetic(other, false);
    const raised = (value: number) => [value, takeFlags()];
    expect(raised(add(largest, largest))).toEqual([largest, OVERFLOW | INEXACT]);
    expect(raised(multiply(largest, -largest))).toEqual([-largest, OVERFLOW | INEXACT]);
    expect(raised(exp(largest))).toEqual([largest, OVERFLOW | INEXACT]);
    expect(raised(convert(Number.NEGATIVE_INFINITY))).toEqual([-largest, OVERFLOW | INEXACT]);
    expect(raised(divide(-1, 0))).toEqual([-largest, DIVIDE_BY_ZERO]);
    expect(raised(log(0))).toEqual([-largest, DIVIDE_BY_ZERO]);
    expect(raised(convert(Number.NaN))).toEqual([Number.NaN, 0]);
    expect(raised(add(largest, 0))).toEqual([largest, 0]);
  });

  test('overflows in exp where the format itself does', () => {
    expect(expRange(other, false)).toEqual(expRange(format, false));
  });
});

test('what rounds down to the largest value did not overflow', () => {
  // Ties go to the even neighbour: down to 448, but up from 57344.
  const unit = roundedArithmetic(saturating(e4m3fn), false);
  expect(unit.convert(464)).toBe(448);
  expect(unit.takeFlags()).toBe(INEXACT);
  expect(unit.convert(464.001)).toBe(448);
  expect(unit.takeFlags()).toBe(INEXACT | OVERFLOW);
  const other = roundedArithmetic(saturating(e5m2), false);
  expect(other.convert(61439)).toBe(57344);
  expect(other.takeFlags()).toBe(INEXACT);
  expect(other.convert(61440)).toBe(57344);
  expect(other.takeFlags()).toBe(INEXACT | OVERFLOW);
});

test('the pattern of an infinity is still read as one', () => {
  expect(fromBits('7c', saturating(e5m2))).toBe(Number.POSITIVE_INFINITY);
  expect(fromBits('7f', saturating(e4m3fn))).toBeNaN();
});

test('true values saturate too', () => {
  expect(trueExp(6.5, saturating(e4m3fn))).toBe(448);
  expect(trueExp(1000, saturating(e5m2))).toBe(57344);
});
