import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agrees, judge } from '../../src/practice/judge.ts';

const normal = fc
  .tuple(fc.double({ min: 1, max: 10, noNaN: true }), fc.integer({ min: -300, max: 300 }))
  .map(([significand, exponent]) => Number(`${significand}e${exponent}`));

describe('four significant digits', () => {
  test('any rounding to four digits or more agrees', () => {
    fc.assert(
      fc.property(normal, fc.integer({ min: 4, max: 17 }), fc.boolean(), (size, digits, minus) => {
        const truth = minus ? -size : size;
        expect(agrees(Number(truth.toPrecision(digits)), truth)).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });

  test('a whole unit of the fourth digit off does not', () => {
    fc.assert(
      fc.property(normal, fc.constantFrom(-1, 1), (truth, side) => {
        const exponent = Number(truth.toExponential().split('e')[1]);
        const off = truth + side * Number(`1e${exponent - 3}`);
        expect(agrees(off, truth)).toBe(false);
      }),
      { numRuns: 5000 },
    );
  });

  test.each([
    [NaN, NaN, true],
    [NaN, 0, false],
    [0, NaN, false],
    [Infinity, NaN, false],
    [Infinity, Infinity, true],
    [-Infinity, Infinity, false],
    [1e308, Infinity, false],
    [Infinity, 1e308, false],
    [0, -0, true],
    [1e-300, 0, false],
    [0, 1e-300, false],
    [5e-324, 5e-324, true],
    [1e-323, 5e-324, false],
    [1.797e308, Number.MAX_VALUE, false],
    [1.7976e308, Number.MAX_VALUE, true],
    [-Number.MAX_VALUE, Number.MAX_VALUE, false],
    [1, 0.99996, true],
    [1, 0.9999, false],
  ])('%d against %d: %s', (answer, truth, verdict) => {
    expect(agrees(answer, truth)).toBe(verdict);
  });
});

describe('a judgement', () => {
  const expected = {
    truth: 0.345282,
    slips: [
      { slip: 'base-10', value: 0.149954 },
      { slip: 'forgot-minus', value: -0.345282 },
    ],
  } as const;

  test.each([
    [0.3453, { kind: 'right' }],
    [0.34528, { kind: 'right' }],
    [0.1499, { kind: 'wrong' }],
    [0.15, { kind: 'slip', slip: 'base-10' }],
    [0.149954, { kind: 'slip', slip: 'base-10' }],
    [-0.3453, { kind: 'slip', slip: 'forgot-minus' }],
    [0.345, { kind: 'imprecise' }],
    [0.35, { kind: 'imprecise' }],
    [0.3453 * 1.01, { kind: 'imprecise' }],
    [0.4, { kind: 'wrong' }],
    [NaN, { kind: 'wrong' }],
    [Infinity, { kind: 'wrong' }],
  ])('%d', (answer, judgement) => {
    expect(judge<string>(answer, expected)).toEqual(judgement);
  });

  test('what is right is never called a slip, even where a slip leads to it', () => {
    expect(judge(1, { truth: 1, slips: [{ slip: 'lucky', value: 1 }] })).toEqual({ kind: 'right' });
  });

  test.each([
    ['0.345', 0.345, 0.0005, { kind: 'short' }],
    ['0.35', 0.35, 0.005, { kind: 'short' }],
    ['0.36', 0.36, 0.005, { kind: 'wrong' }],
    ['0.3', 0.3, 0.05, { kind: 'wrong' }],
    ['0.346', 0.346, 0.0005, { kind: 'imprecise' }],
    ['0.3463', 0.3463, 0.00005, { kind: 'imprecise' }],
    ['-0.345', -0.345, 0.0005, { kind: 'slip', slip: 'forgot-minus' }],
    ['-0.346', -0.346, 0.0005, { kind: 'wrong' }],
    // Two digits fit too many numbers.
    ['-0.35', -0.35, 0.005, { kind: 'wrong' }],
    ['0.150', 0.15, 0.0005, { kind: 'slip', slip: 'base-10' }],
  ])('%s, by its printed digits', (_, answer, rounding, judgement) => {
    expect(judge<string>(answer, expected, rounding)).toEqual(judgement);
  });

  test('a number that two slips give is not explained', () => {
    const two = {
      truth: 2,
      slips: [
        { slip: 'a', value: 1.5 },
        { slip: 'b', value: 1.5001 },
        { slip: 'a', value: 3 },
        { slip: 'a', value: 3.0001 },
      ],
    };
    expect(judge(1.5, two)).toEqual({ kind: 'wrong' });
    expect(judge(1.5, two, 0.0005)).toEqual({ kind: 'wrong' });
    expect(judge(3, two)).toEqual({ kind: 'slip', slip: 'a' });
  });

  test('NaN and infinities can be slips', () => {
    const zero = {
      truth: 0,
      slips: [
        { slip: 'nan', value: NaN },
        { slip: 'inf', value: Infinity },
      ],
    };
    expect(judge(NaN, zero)).toEqual({ kind: 'slip', slip: 'nan' });
    expect(judge(Infinity, zero)).toEqual({ kind: 'slip', slip: 'inf' });
    expect(judge(1e-9, zero)).toEqual({ kind: 'wrong' });
  });
});
