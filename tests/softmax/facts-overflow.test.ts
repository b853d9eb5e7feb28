import { describe, expect, test } from 'vitest';
import { nextDown, nextUp } from '../../src/core/bits.ts';
import { expRange } from '../../src/core/exp-range.ts';
import { flagNames } from '../../src/core/flags.ts';
import {
  float32,
  float64,
  largestFinite,
  smallestNormal,
  smallestSubnormal,
} from '../../src/core/format.ts';
import { kindOf } from '../../src/core/kind.ts';
import { recorder } from '../../src/core/recorder.ts';
import { at, flagsOf, valueAt } from '../../src/core/trace.ts';
import { assessSoftmax } from '../../src/softmax/assess.ts';
import { naiveSoftmax } from '../../src/softmax/programs.ts';
import { equal, NANS, ONE_HOT, PAGE, total, ulpsApart } from './facts.ts';
import { BOTH, digits, double, ftz, hex, hexOf, ieee, list, losses, rounded } from './support.ts';

describe('where e^x overflows', () => {
  test('the largest float32 is 3.4028235e38', () => {
    expect(digits(largestFinite(float32), 8)).toBe('3.4028235e+38');
  });

  test.each(BOTH)('e^92 is infinity in float32 %s, and the overflow is flagged', (_, run) => {
    const { e } = run([92]).naive;
    expect(list(e)).toEqual([Infinity]);
    expect(flagNames(flagsOf(at(e, 0)))).toEqual(['overflow', 'inexact']);
  });

  test('e^92 is 9.0176e39 in float64', () => {
    expect(rounded(double([92]).naive.e, 5)).toEqual([9.0176e39]);
  });

  test.each(BOTH)('the last finite exponential of float32 is that of 88.7228317, %s', (_, run) => {
    const last = 88.72283172607422;
    expect(hex(last)).toBe('0x42b17217');
    expect(hexOf(run([last]).naive.e)).toEqual(['0x7f7fff84']);
    const next = nextUp(last, float32);
    expect(digits(next, 9)).toBe('88.7228394');
    expect(list(run([next]).naive.e)).toEqual([Infinity]);
  });

  test('the last finite exponential of float64 is that of 709.782712893384', () => {
    const last = 709.782712893384;
    expect(list(double([last]).naive.e)).not.toContain(Infinity);
    expect(list(double([nextUp(last, float64)]).naive.e)).toEqual([Infinity]);
  });

  test.each([
    [5, 87.1133957, 9],
    [1000, 81.815, 5],
  ])('the sum of %i equal terms overflows above %f, before any term does', (count, edge, shown) => {
    for (const [, run] of BOTH) {
      const overflows = (x: number) => valueAt(run(equal(count, x)).naive.s) === Infinity;
      let [fits, fails] = [80, 88.72283172607422];
      while (nextUp(fits, float32) < fails) {
        const middle = Math.fround((fits + fails) / 2);
        if (overflows(middle)) fails = middle;
        else fits = middle;
      }
      expect(Number(fits.toPrecision(shown))).toBe(edge);
      const { e, s } = run(equal(count, fails)).naive;
      expect(list(e).every(Number.isFinite)).toBe(true);
      expect(flagNames(flagsOf(s))).toEqual(['overflow', 'inexact']);
    }
  });
});

describe('one logit of 92', () => {
  test.each(BOTH)('naive softmax gives NaN in one place and 0 in the others, %s', (_, run) => {
    expect(list(run(PAGE).naive.p)).toEqual([0, NaN, 0, 0, 0]);
  });

  test('naive softmax is sound in float64', () => {
    expect(assessSoftmax(double(PAGE), 'naive').kind).toBe('sound');
  });

  test.each(BOTH)(
    'the naive loss is infinite for label 2 and NaN only for label 1, %s',
    (_, run) => {
      expect(valueAt(run(PAGE, { y: 2 }).naive.loss)).toBe(Infinity);
      expect(valueAt(run(PAGE, { y: 1 }).naive.loss)).toBeNaN();
    },
  );

  test('the naive loss in float64 is 88.9 for label 2 and 0 for label 1', () => {
    expect(valueAt(double(PAGE, { y: 2 }).naive.loss)).toBeCloseTo(88.9, 12);
    expect(valueAt(double(PAGE, { y: 1 }).naive.loss)).toBeCloseTo(0, 12);
  });

  test.each(BOTH)('the naive exponentials are 3.3, infinity, 22.2, 1.6, 18.2, %s', (_, run) => {
    const { e } = run(PAGE).naive;
    expect(list(e).map((value) => value.toFixed(1))).toEqual([
      '3.3',
      'Infinity',
      '22.2',
      '1.6',
      '18.2',
    ]);
  });

  test('the stable exponentials are a 1 and four subnormals', () => {
    const { e } = ieee(PAGE).stable;
    expect(rounded(e, 5)).toEqual([3.6818e-40, 1, 2.4616e-39, 1.8283e-40, 2.0154e-39]);
    const kinds = list(e).map((value) => kindOf(value, float32));
    expect(kinds).toEqual(['subnormal', 'normal', 'subnormal', 'subnormal', 'subnormal']);
  });

  test('the stable exponentials are exactly 0 only with subnormals flushed', () => {
    expect(list(ftz(PAGE).stable.e)).toEqual([0, 1, 0, 0, 0]);
    expect(list(double(PAGE).stable.e).every((value) => value > 0)).toBe(true);
  });

  test('e^-91 is the subnormal 3.0144e-40, and 3.68e-40 is e^-90.8', () => {
    const { e } = ieee([-91, -90.8]).naive;
    expect(hexOf(e)[0]).toBe('0x0003484b');
    expect(rounded(e, 5)[0]).toBe(3.0144e-40);
    expect(rounded(e, 3)[1]).toBe(3.68e-40);
    expect(digits(smallestSubnormal(float32), 2)).toBe('1.4e-45');
    expect(list(ftz([-91]).naive.e)).toEqual([0]);
    expect(rounded(double([-91]).naive.e, 5)).toEqual([3.0144e-40]);
  });

  test.each(BOTH)('the stable log-sum-exp is 92 because the sum rounds to 1, %s', (_, run) => {
    const { s, lse, loss } = run(PAGE, { y: 2 }).stable;
    expect(valueAt(s)).toBe(1);
    expect(valueAt(lse)).toBe(92);
    expect(digits(valueAt(loss), 9)).toBe('88.9000015');
    expect(hex(valueAt(loss))).toBe('0x42b1cccd');
  });

  test('the stable loss in float64 is 88.9', () => {
    expect(valueAt(double(PAGE, { y: 2 }).stable.loss)).toBe(88.9);
  });

  test('-log p of the stable probabilities is 88.9000015, and infinite only with flushing', () => {
    expect(digits(losses(ieee(PAGE, { y: 2 })).logP, 9)).toBe('88.9000015');
    expect(losses(ftz(PAGE, { y: 2 })).logP).toBe(Infinity);
    expect(losses(double(PAGE, { y: 2 })).logP).toBeCloseTo(88.9, 12);
  });

  test.each([
    ['103.972', ieee, -103.97207641601562],
    ['87.3365 with subnormals flushed', ftz, -87.33654022216797],
  ] as const)('-log p is infinite above a gap of %s', (_, run, last) => {
    expect(losses(run([0, last], { y: 1 })).logP).toBeLessThan(Infinity);
    expect(losses(run([0, nextDown(last, float32)], { y: 1 })).logP).toBe(Infinity);
  });

  test.each(BOTH)(
    'the gradient p - onehot stays within 1, however large the loss, %s',
    (_, run) => {
      const { p } = run(PAGE, { y: 2 }).stable;
      const gradient = list(p).map((value, lane) => value - (lane === 2 ? 1 : 0));
      expect(gradient.map((value) => Math.round(value * 1e6) / 1e6)).toEqual([0, 1, -1, 0, 0]);
      expect(gradient.every((value) => Math.abs(value) <= 1)).toBe(true);
    },
  );

  test.each(BOTH)(
    'shifting by the min overflows, by the mean works, by 0 is naive, %s',
    (_, run) => {
      const arithmetic = recorder(float32, run === ftz);
      const x = arithmetic.input(PAGE);
      const shiftedBy = (shift: number) =>
        list(naiveSoftmax(arithmetic, arithmetic.sub(x, at(arithmetic.input([shift]), 0))).p);
      expect(shiftedBy(Math.min(...PAGE)).some(Number.isNaN)).toBe(true);
      expect(shiftedBy(total(PAGE) / PAGE.length).some(Number.isNaN)).toBe(false);
      expect(shiftedBy(total(PAGE) / PAGE.length)[1]).toBe(1);
      expect(shiftedBy(0)).toEqual(list(run(PAGE).naive.p));
    },
  );
});

describe('failures without a NaN', () => {
  test.each(BOTH)(
    'five times 88 gives five zeros and an infinite loss, and no NaN anywhere, %s',
    (_, run) => {
      const evaluation = run(equal(5, 88));
      const { e, s, p, loss } = evaluation.naive;
      expect(list(e).every(Number.isFinite)).toBe(true);
      expect(valueAt(s)).toBe(Infinity);
      expect(list(p)).toEqual([0, 0, 0, 0, 0]);
      expect(valueAt(loss)).toBe(Infinity);
      expect(assessSoftmax(evaluation, 'naive')).toMatchObject({
        kind: 'broken',
        nans: 0,
        trouble: { kind: 'sum-overflow' },
      });
    },
  );

  test('five times 88 gives 0.2 each in float64', () => {
    expect(rounded(double(equal(5, 88)).naive.p, 12)).toEqual(equal(5, 0.2));
  });

  const fading = (c: number) => [c, c - 1, c - 2, c - 3, c - 4];

  test.each([
    [-100, [0.6429, 0.2381, 0.0952, 0.0238, 0]],
    [-102, [0.8, 0.2, 0, 0, 0]],
    [-103, ONE_HOT],
  ])('naive is wrong, without a NaN, from %i down by ones', (c, expected) => {
    const evaluation = ieee(fading(c));
    expect(rounded(evaluation.naive.p, 4).map((p) => Number(p.toFixed(4)))).toEqual(expected);
    expect(assessSoftmax(evaluation, 'naive').kind).toBe('wrong');
    expect(list(evaluation.stable.p).map((p) => p.toFixed(4))).toEqual([
      '0.6364',
      '0.2341',
      '0.0861',
      '0.0317',
      '0.0117',
    ]);
  });

  test('naive turns to NaN from -104 down by ones', () => {
    expect(list(ieee(fading(-104)).naive.p)).toEqual(NANS);
  });

  test('with flushing naive is wrong from -85 and NaN from -88 down by ones', () => {
    const { naive } = ftz(fading(-85));
    expect(list(naive.p).map((p) => p.toFixed(4))).toEqual([
      '0.6652',
      '0.2447',
      '0.0900',
      '0.0000',
      '0.0000',
    ]);
    expect(list(naive.p).slice(3)).toEqual([0, 0]);
    expect(list(ftz(fading(-87)).naive.p).some(Number.isNaN)).toBe(false);
    expect(list(ftz(fading(-88)).naive.p)).toEqual(NANS);
  });

  test('naive can be the more exact: right in all five where stable is up to 32 ulp off', () => {
    const evaluation = ieee([-11.2, -17.3, 24.6, 14.9, -17.7]);
    const { softmax } = evaluation.truth();
    expect(ulpsApart(list(evaluation.naive.p), softmax)).toEqual([0, 0, 0, 0, 0]);
    expect(ulpsApart(list(evaluation.stable.p), softmax)).toEqual([10, 23, 0, 0, 32]);
  });

  test('one max for a whole batch spoils the row far below it', () => {
    const { sub, input } = recorder(float32, false);
    const shiftedBy = (max: number) => {
      const arithmetic = recorder(float32, false);
      return naiveSoftmax(arithmetic, sub(input([0, 1, 2]), at(input([max]), 0))).p;
    };
    expect(rounded(shiftedBy(102), 4)).toEqual(
      [0.09756, 0.2439, 0.6585].map((p) => Number(p.toPrecision(4))),
    );
    expect(list(shiftedBy(1002))).toEqual([NaN, NaN, NaN]);
    expect(rounded(ieee([0, 1, 2]).stable.p, 4)).toEqual([0.09003, 0.2447, 0.6652]);
  });
});

describe('the range of exp', () => {
  test.each([
    ['float32', float32, 88.72283172607422, -103.97207641601562, -87.33654022216797],
    ['float64', float64, 709.782712893384, -745.1332191019411, -708.3964185322641],
  ] as const)('is known for %s', (_, format, largest, nonzero, normal) => {
    expect(expRange(format, false)).toEqual({
      largestFinite: largest,
      smallestNonzero: nonzero,
      smallestNormal: normal,
    });
    expect(expRange(format, true)).toEqual({
      largestFinite: largest,
      smallestNonzero: normal,
      smallestNormal: normal,
    });
  });

  test.each([
    ['float32', float32, ieee],
    ['float64', float64, double],
  ] as const)('is where the evaluator leaves %s', (_, format, run) => {
    const range = expRange(format, false);
    const e = (x: number) => valueAt(at(run([x]).naive.e, 0));
    expect(e(range.largestFinite)).toBeLessThan(Infinity);
    expect(e(nextUp(range.largestFinite, format))).toBe(Infinity);
    expect(e(range.smallestNonzero)).toBe(smallestSubnormal(format));
    expect(e(nextDown(range.smallestNonzero, format))).toBe(0);
    expect(e(range.smallestNormal)).toBeGreaterThanOrEqual(smallestNormal(format));
    expect(e(nextDown(range.smallestNormal, format))).toBeLessThan(smallestNormal(format));
  });
});
