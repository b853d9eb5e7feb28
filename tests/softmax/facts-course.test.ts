import { describe, expect, it, test } from 'vitest';
import { ulpsBetween } from '../../src/core/bits.ts';
import { float32 } from '../../src/core/format.ts';
import { recorder } from '../../src/core/recorder.ts';
import { valueAt } from '../../src/core/trace.ts';
import { assessSoftmax } from '../../src/softmax/assess.ts';
import { equal, NANS, ONE_HOT, ulpsApart } from './facts.ts';
import { BOTH, digits, double, ftz, hex, hexOf, ieee, list, losses, rounded } from './support.ts';

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
