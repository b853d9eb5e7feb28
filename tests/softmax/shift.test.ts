import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextDown, nextUp } from '../../src/core/bits.ts';
import { float32, float64 } from '../../src/core/format.ts';
import { valueAt } from '../../src/core/trace.ts';
import { evaluate, type Problem } from '../../src/softmax/evaluate.ts';
import { evaluateShift, type ShiftChoice, shiftWindow } from '../../src/softmax/shift.ts';
import { plainProblem as problem } from './arbitraries.ts';
import { list } from './support.ts';

const PAGE = [1.2, 92, 3.1, 0.5, 2.9];

const problemOf = (logits: readonly number[], rest: Partial<Problem> = {}): Problem => ({
  logits,
  temperature: 1,
  trueClass: 0,
  format: float32,
  flushToZero: false,
  ...rest,
});

/** The sum of the shifted exponentials: neither infinite nor gone. */
const works = (any: Problem, constant: number) => {
  const { e, s } = evaluateShift(any, { constant });
  const sum = valueAt(s);
  return list(e).every(Number.isFinite) && Number.isFinite(sum) && sum > 0;
};

describe('shifted by the max', () => {
  test('it is the stable softmax, bit for bit', () => {
    fc.assert(
      fc.property(problem, (any) => {
        const { c, x, d, e, s, p } = evaluateShift(any, 'max');
        const { inputs, stable } = evaluate(any);
        expect(c).toBe(valueAt(stable.m));
        expect(list(x)).toEqual(list(inputs.x));
        expect(list(d)).toEqual(list(stable.d));
        expect(list(e)).toEqual(list(stable.e));
        expect(valueAt(s)).toBe(valueAt(stable.s));
        expect(list(p)).toEqual(list(stable.p));
      }),
    );
  });
});

describe('on the vector with 92', () => {
  const shifted = (choice: ShiftChoice) => evaluateShift(problemOf(PAGE), choice);

  test('the min is too small: it overflows', () => {
    const { c, p } = shifted('min');
    expect(c).toBe(0.5);
    expect(list(p)).toEqual([0, NaN, 0, 0, 0]);
  });

  test('the mean happens to work', () => {
    const { c, p } = shifted('mean');
    expect(c).toBeCloseTo(19.94, 5);
    expect(list(p).some(Number.isNaN)).toBe(false);
    expect(list(p)[1]).toBe(1);
  });

  test('0 is the naive softmax', () => {
    const { e, p } = shifted('zero');
    const { naive } = evaluate(problemOf(PAGE));
    expect(list(e)).toEqual(list(naive.e));
    expect(list(p)).toEqual(list(naive.p));
  });

  test('a constant is read into the format first', () => {
    expect(shifted({ constant: 0.1 }).c).toBe(Math.fround(0.1));
  });

  test('the window reaches from just above 92 - 88.72 to just below 92 + 103.97', () => {
    const window = shiftWindow(problemOf(PAGE));
    expect(window?.low).toBeCloseTo(92 - 88.7228317, 4);
    expect(window?.high).toBeCloseTo(92 + 103.9720764, 4);
  });
});

describe('the window', () => {
  test('ends in constants that work, and their outer neighbours do not', () => {
    fc.assert(
      fc.property(problem, (any) => {
        const window = shiftWindow(any);
        if (window === null) return;
        const { low, high } = window;
        expect(low).toBeLessThanOrEqual(high);
        expect(works(any, low)).toBe(true);
        expect(works(any, high)).toBe(true);
        expect(works(any, nextDown(low, any.format))).toBe(false);
        expect(works(any, nextUp(high, any.format))).toBe(false);
      }),
    );
  });

  test('holds the max', () => {
    fc.assert(
      fc.property(problem, (any) => {
        const window = shiftWindow(any);
        const max = evaluateShift(any, 'max').c;
        if (window === null) expect(max).not.toSatisfy(Number.isFinite);
        else expect(window.low <= max && max <= window.high).toBe(true);
      }),
    );
  });

  test.each([
    ['a NaN', [1, NaN]],
    ['an infinity', [1, Infinity]],
    ['nothing but masks', [-Infinity, -Infinity]],
  ])('is empty for %s', (_, logits) => {
    expect(shiftWindow(problemOf(logits))).toBeNull();
  });

  test('is wider in float64, and narrower where subnormals are flushed', () => {
    const width = (rest: Partial<Problem>) => {
      const window = shiftWindow(problemOf(PAGE, rest));
      return window === null ? 0 : window.high - window.low;
    };
    expect(width({ format: float64 })).toBeGreaterThan(1450);
    expect(width({ flushToZero: true })).toBeLessThan(width({}));
  });
});
