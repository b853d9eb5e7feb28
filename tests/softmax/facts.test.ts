import { describe, expect, it, test } from 'vitest';
import { nextDown, nextUp, ulpsBetween } from '../../src/core/bits.ts';
import { expRange } from '../../src/core/exp-range.ts';
import { flagNames } from '../../src/core/flags.ts';
import {
  type Format,
  float32,
  float64,
  largestFinite,
  smallestNormal,
  smallestSubnormal,
} from '../../src/core/format.ts';
import { kindOf } from '../../src/core/kind.ts';
import { at, flagsOf, recorder, valueAt } from '../../src/core/trace.ts';
import { assessLoss, assessSoftmax } from '../../src/softmax/assess.ts';
import { evaluate } from '../../src/softmax/evaluate.ts';
import { guardedLogSumExp, naiveSoftmax } from '../../src/softmax/programs.ts';
import { BOTH, digits, double, ftz, hex, hexOf, ieee, list, losses, rounded } from './support.ts';

const PAGE = [1.2, 92, 3.1, 0.5, 2.9];
const NANS = [NaN, NaN, NaN, NaN, NaN];
const ONE_HOT = [1, 0, 0, 0, 0];
const equal = (count: number, value: number) => new Array<number>(count).fill(value);
const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

/** Results on the two sides, lane by lane, in units in the last place. */
const ulpsApart = (a: readonly number[], b: readonly number[], format = float32) =>
  a.map((value, lane) => ulpsBetween(value, b[lane] ?? NaN, format));

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

describe("the course's six test inputs", () => {
  test.each([
    ['1, small', [0.1, 0.2, 0.3, 0.4, 0.5]],
    ['2, mixed', [-3, 0, 1, 2, 5]],
  ])('test %s: naive and stable agree within 1 ulp', (_, logits) => {
    for (const [, run] of BOTH) {
      const { naive, stable } = run(logits);
      for (const ulps of ulpsApart(list(naive.p), list(stable.p))) {
        expect(ulps).toBeLessThanOrEqual(1);
      }
    }
  });

  test('test 3, large positive: naive gives one NaN, stable is valid', () => {
    const { naive, stable } = ieee([1, 92, 3, 0, 2]);
    expect(list(naive.p)).toEqual([0, NaN, 0, 0, 0]);
    expect(rounded(stable.p, 2)).toEqual([3e-40, 1, 2.2e-39, 1.1e-40, 8.2e-40]);
  });

  test('test 3 with flushing: stable is exactly one-hot; in float64 both are sound', () => {
    const flushed = ftz([1, 92, 3, 0, 2]);
    expect(list(flushed.naive.p)).toEqual([0, NaN, 0, 0, 0]);
    expect(list(flushed.stable.p)).toEqual([0, 1, 0, 0, 0]);
    const exact = double([1, 92, 3, 0, 2]);
    expect(assessSoftmax(exact, 'naive').kind).toBe('sound');
    expect(assessSoftmax(exact, 'stable').kind).toBe('sound');
  });

  const NEGATIVE = [-100, -200, -300, -400, -500];

  test('test 4, large negative: naive is one-hot, for e^-100 survives as 27 units of 2^-149', () => {
    const { naive } = ieee(NEGATIVE);
    expect(list(naive.e)).toEqual([27 * 2 ** -149, 0, 0, 0, 0]);
    expect(list(naive.p)).toEqual(ONE_HOT);
  });

  test('test 4 with flushing: naive is NaN throughout; in float64 it is sound', () => {
    expect(list(ftz(NEGATIVE).naive.p)).toEqual(NANS);
    expect(assessSoftmax(double(NEGATIVE), 'naive').kind).toBe('sound');
  });

  test.each(BOTH)('from -110 instead of -100 naive is NaN throughout, %s', (_, run) => {
    expect(list(run([-110, ...NEGATIVE.slice(1)]).naive.p)).toEqual(NANS);
  });

  test('test 4: stable is one-hot but for the subnormal 3.7835e-44, which flushing removes', () => {
    expect(rounded(ieee(NEGATIVE).stable.p, 5)).toEqual([1, 3.7835e-44, 0, 0, 0]);
    expect(list(ftz(NEGATIVE).stable.p)).toEqual(ONE_HOT);
  });

  test.each(BOTH)('test 5, five times 5: exactly 0x3e4ccccd both ways, %s', (_, run) => {
    const { naive, stable } = run(equal(5, 5));
    expect(hexOf(naive.p)).toEqual(equal(5, 0).map(() => '0x3e4ccccd'));
    expect(hexOf(stable.p)).toEqual(hexOf(naive.p));
    expect(list(double(equal(5, 5)).stable.p)).toEqual(equal(5, 0.2));
  });

  test.each(BOTH)('test 6, one masked: exactly 0, the others within 1 ulp, %s', (_, run) => {
    const { naive, stable } = run([1, -Infinity, 3, 0, 2]);
    expect(list(naive.p)[1]).toBe(0);
    expect(list(stable.p)[1]).toBe(0);
    for (const ulps of ulpsApart(list(naive.p), list(stable.p))) {
      expect(ulps).toBeLessThanOrEqual(1);
    }
    const { sum } = recorder(float32, run === ftz);
    expect(digits(valueAt(sum(stable.p)), 8)).toBe('0.99999994');
  });
});

describe('at the limits', () => {
  test.each(BOTH)('everything masked gives NaN throughout and a NaN log-sum-exp, %s', (_, run) => {
    const { stable, naive, inputs } = run(equal(5, -Infinity));
    expect(list(stable.p)).toEqual(NANS);
    expect(list(naive.p)).toEqual(NANS);
    expect(valueAt(stable.lse)).toBeNaN();
    // SciPy and PyTorch shift by 0 when the max is not finite.
    expect(valueAt(guardedLogSumExp(recorder(float32, run === ftz), inputs.x).lse)).toBe(-Infinity);
  });

  test.each(BOTH)(
    'the loss of finite logits can be infinite: the extremes of float32, %s',
    (_, run) => {
      const largest = largestFinite(float32);
      const form = losses(run([largest, -largest], { y: 1 }));
      expect([form.lse, form.shift, form.log1p]).toEqual([Infinity, Infinity, Infinity]);
      expect(digits(losses(double([largest, -largest], { y: 1 })).lse, 2)).toBe('6.8e+38');
    },
  );

  test('a temperature so small that x overflows breaks stable softmax too', () => {
    const evaluation = ieee([11.0625, 4, 2, 1, 0], { temperature: 1e-38 });
    expect(list(evaluation.inputs.x)[0]).toBe(Infinity);
    expect(list(evaluation.stable.p)).toEqual(NANS);
  });

  test('in float16 T = 1e-5 and a logit of 11.0625 do, and shifting before dividing survives', () => {
    const float16: Format = {
      ...float32,
      bits: 16,
      precision: 11,
      minExponent: -14,
      maxExponent: 15,
      round: (value) => {
        if (!Number.isFinite(value) || value === 0) return value;
        const unit = 2 ** (Math.max(Math.floor(Math.log2(Math.abs(value))), -14) - 10);
        const units = value / unit;
        const below = Math.floor(units);
        const up = units - below > 0.5 || (units - below === 0.5 && below % 2 !== 0);
        const result = (below + (up ? 1 : 0)) * unit;
        return Math.abs(result) > 65504 ? Math.sign(result) * Infinity : result;
      },
    };
    const logits = [11.0625, 4, 2];
    const problem = {
      logits,
      temperature: 1e-5,
      trueClass: 0,
      format: float16,
      flushToZero: false,
    };
    const { inputs, stable } = evaluate(problem);
    expect(list(inputs.x)[0]).toBe(Infinity);
    expect(list(stable.p)).toEqual([NaN, NaN, NaN]);
    const arithmetic = recorder(float16, false);
    const x = arithmetic.input(logits);
    const shifted = arithmetic.sub(x, arithmetic.max(x));
    const scaled = arithmetic.div(shifted, at(arithmetic.input([1e-5]), 0));
    expect(list(naiveSoftmax(arithmetic, scaled).p)).toEqual([1, 0, 0]);
  });
});

describe('ways to write the loss', () => {
  test('LSE of five times -1.609438 is 0; the true value is -3.007e-8', () => {
    for (const [, run] of BOTH) {
      const evaluation = run(equal(5, -1.609438));
      expect(valueAt(evaluation.stable.lse)).toBe(0);
      expect(digits(evaluation.truth().logSumExp, 4)).toBe('-3.007e-8');
    }
  });

  test('[10,20,30], y = 2: only the log1p form keeps the digits', () => {
    const evaluation = ieee([10, 20, 30], { y: 2 });
    const { lse, shift, log1p } = losses(evaluation);
    expect(digits(evaluation.truth().loss, 9)).toBe('0.0000454009605');
    expect(digits(lse, 9)).toBe('0.0000457763672');
    expect(digits(shift, 6)).toBe('0.0000454177');
    expect(digits(log1p, 7)).toBe('0.00004540096');
  });

  test('[17,0,0,0,0], y = 0: lse - x and the shift form are 0, log1p is right', () => {
    const evaluation = ieee([17, 0, 0, 0, 0]);
    const { lse, shift, log1p } = losses(evaluation);
    expect(digits(evaluation.truth().loss, 4)).toBe('1.656e-7');
    expect([lse, shift]).toEqual([0, 0]);
    expect(log1p).toBe(evaluation.truth().loss);
  });

  test('the order of the terms decides whether the shift form sees the others', () => {
    expect(losses(ieee([18, 0, 0, 0, 0], { y: 0 })).shift).toBe(0);
    const last = ieee([0, 0, 0, 0, 18], { y: 4 });
    expect(digits(losses(last).shift, 3)).toBe('1.19e-7');
    expect(digits(last.truth().loss, 3)).toBe('6.09e-8');
  });

  test.each([
    [1e8, 0, '1'],
    [1e7, 2, '0.1353'],
    [1e4, 1.609375, '0.20001258'],
  ])('five times %f: lse - x[y] is %f and exp(x - lse) is %s', (logit, loss, probability) => {
    const arithmetic = recorder(float32, false);
    const { inputs, stable } = ieee(equal(5, logit));
    expect(valueAt(stable.loss)).toBe(loss);
    const p = arithmetic.exp(arithmetic.sub(inputs.x, stable.lse));
    expect(list(p).map((value) => digits(value, Math.max(probability.length - 2, 1)))).toEqual(
      equal(5, 0).map(() => probability),
    );
    expect(digits(valueAt(stable.lossShift), 8)).toBe('1.6094379');
    expect(rounded(stable.p, 7)).toEqual(equal(5, 0.2));
  });

  test('the probabilities exp(x - lse) of five times 10^7 sum to 0.677', () => {
    const { exp, sub, sum } = recorder(float32, false);
    const { inputs, stable } = ieee(equal(5, 1e7));
    expect(digits(valueAt(sum(exp(sub(inputs.x, stable.lse)))), 3)).toBe('0.677');
  });

  test('a large common offset absorbs the whole loss', () => {
    const evaluation = ieee([10000001, 10000004, 10000003, 10000000, 10000002], { y: 1 });
    expect(losses(evaluation).lse).toBe(0);
    expect(digits(evaluation.truth().loss, 7)).toBe('0.4519144');
    expect(assessLoss(evaluation, evaluation.stable.loss).kind).toBe('wrong');
    expect(assessLoss(evaluation, evaluation.stable.lossShift).kind).toBe('sound');
  });

  test('-log p loses digits in a subnormal and everything in a zero', () => {
    const subnormal = losses(ieee([100, 0, 0, 0, 0], { y: 1 }));
    expect(digits(subnormal.logP, 9)).toBe('99.9830933');
    expect(subnormal.lse).toBe(100);
    expect(losses(ieee([105, 0, 0, 0, 0], { y: 1 })).logP).toBe(Infinity);
  });

  test('log(1 - p) cancels when p is near 0, not near 1', () => {
    const { input, sub, log, log1p, neg } = recorder(float32, false);
    const one = at(input([1]), 0);
    const plain = (p: number) => valueAt(log(sub(one, at(input([p]), 0))));
    const careful = (p: number) => valueAt(log1p(neg(at(input([p]), 0))));
    expect(digits(plain(3e-8), 3)).toBe('-5.96e-8');
    expect(digits(careful(3e-8), 3)).toBe('-3e-8');
    expect(digits(plain(0.99999994), 9)).toBe('-16.6355324');
    expect(careful(0.99999994)).toBe(plain(0.99999994));
  });

  test('exp(x) - 1 of a tiny x is wrong from the fourth digit on, expm1 is right', () => {
    const { input, exp, sub } = recorder(float32, false);
    const x = at(input([1e-5]), 0);
    expect(digits(valueAt(sub(exp(x), at(input([1]), 0))), 9)).toBe('0.0000100135803');
    expect(Math.fround(Math.expm1(valueAt(x)))).toBe(Math.fround(1.000005e-5));
  });
});

describe("the course's drills", () => {
  test.each(BOTH)('drill 1, [10,20,30]: naive and stable agree to the bit, %s', (_, run) => {
    const { naive, stable } = run([10, 20, 30]);
    expect(hexOf(naive.p)).toEqual(hexOf(stable.p));
    const [first = NaN, second = NaN, third = NaN] = list(stable.p);
    expect(digits(first, 6)).toBe('2.06106e-9');
    expect(digits(second, 6)).toBe('0.0000453979');
    expect(digits(third, 9)).toBe('0.999954581');
  });

  test.each(BOTH)('drill 2, three times 100: naive is NaN, stable 0x3eaaaaab, %s', (_, run) => {
    const { naive, stable } = run([100, 100, 100]);
    expect(list(naive.p)).toEqual([NaN, NaN, NaN]);
    expect(hexOf(stable.p)).toEqual(['0x3eaaaaab', '0x3eaaaaab', '0x3eaaaaab']);
    expect(list(double([100, 100, 100]).naive.p)).toEqual([1 / 3, 1 / 3, 1 / 3]);
  });

  test.each(BOTH)('drill 3: lse - x[y] is 4 ulp low and -log p 1 ulp high, %s', (_, run) => {
    const evaluation = run([1.2, 4.7, 3.1, 0.5, 2.9], { y: 1 });
    const { loss } = evaluation.truth();
    expect(digits(loss, 9)).toBe('0.345282197');
    const { lse, logP } = losses(evaluation);
    expect(digits(lse, 9)).toBe('0.345282078');
    expect(ulpsBetween(lse, loss, float32)).toBe(4);
    expect(ulpsBetween(logP, loss, float32)).toBe(1);
    expect(logP).toBeGreaterThan(loss);
  });

  test('drill 3 in float64 is 0.3452821483', () => {
    const evaluation = double([1.2, 4.7, 3.1, 0.5, 2.9], { y: 1 });
    expect(digits(valueAt(evaluation.stable.loss), 10)).toBe('0.3452821483');
  });

  test.each(BOTH)(
    'drill 4: LSE exceeds the max of [1,0], and of [18,0,0,0,0] is exactly it, %s',
    (_, run) => {
      expect(digits(valueAt(run([1, 0]).stable.lse), 8)).toBe('1.3132616');
      expect(valueAt(run([18, 0, 0, 0, 0]).stable.lse)).toBe(18);
      expect(valueAt(run([7]).stable.lse)).toBe(7);
      expect(valueAt(run([7, -Infinity]).stable.lse)).toBe(7);
    },
  );

  test.each(BOTH)('drill 5, zeros: 0.2 each and a log-sum-exp of ln 5, %s', (_, run) => {
    const { stable } = run(equal(5, 0));
    expect(list(stable.p)).toEqual(equal(5, Math.fround(0.2)));
    expect(hex(valueAt(stable.lse))).toBe('0x3fce0210');
    expect(digits(valueAt(stable.lse), 8)).toBe('1.6094379');
  });

  it('takes a max pass and a sum pass over all logits', () => {
    const { m, s } = ieee([10, 20, 30]).stable;
    expect([m.step.operation, m.step.values.length]).toEqual(['max', 3]);
    expect([s.step.operation, s.step.values.length]).toEqual(['sum', 3]);
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
