import { describe, expect, test } from 'vitest';
import { float16, float32, largestFinite } from '../../src/core/format.ts';
import { recorder } from '../../src/core/recorder.ts';
import { at, valueAt } from '../../src/core/trace.ts';
import { assessLoss } from '../../src/softmax/assess.ts';
import { evaluate } from '../../src/softmax/evaluate.ts';
import { guardedLogSumExp, naiveSoftmax } from '../../src/softmax/programs.ts';
import { equal, NANS } from './facts.ts';
import { BOTH, digits, double, ftz, ieee, list, losses, rounded } from './support.ts';

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
