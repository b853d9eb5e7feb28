import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { float32 } from '../../src/core/format.ts';
import { type Cell, valueAt } from '../../src/core/trace.ts';
import { assessLogSumExp } from '../../src/softmax/assess.ts';
import { type Evaluation, evaluate } from '../../src/softmax/evaluate.ts';
import { lseCause } from '../../src/softmax/lse-cause.ts';
import { trueLogSumExp } from '../../src/softmax/truth.ts';
import { rational } from './exact.ts';
import { readersPlainProblem, readersProblem } from './readers-problem.ts';
import { double, ftz, ieee } from './support.ts';

const forms = ({ naive, stable, guarded }: Evaluation) => ({
  naive: valueAt(naive.lse),
  stable: valueAt(stable.lse),
  log1p: valueAt(stable.lseLog1p),
  guarded: valueAt(guarded().lse),
});

const { NaN: nan, POSITIVE_INFINITY: inf } = Number;

describe('log-sum-exp of special values', () => {
  test.each([
    ['all masked', [-inf, -inf], { true: -inf, naive: -inf, stable: nan, guarded: -inf }],
    ['one logit, masked', [-inf], { true: -inf, naive: -inf, stable: nan, guarded: -inf }],
    ['an infinity', [inf, 1], { true: inf, naive: inf, stable: nan, guarded: inf }],
    ['both infinities', [-inf, inf], { true: inf, naive: inf, stable: nan, guarded: inf }],
    ['infinities alone', [inf, inf], { true: inf, naive: inf, stable: nan, guarded: inf }],
    ['a NaN', [1, nan], { true: nan, naive: nan, stable: nan, guarded: nan }],
    ['a NaN and an infinity', [inf, nan], { true: nan, naive: nan, stable: nan, guarded: nan }],
    ['one masked', [-inf, 3], { true: 3, naive: 3, stable: 3, guarded: 3 }],
    ['a zero', [0], { true: 0, naive: 0, stable: 0, guarded: 0 }],
    ['a negative zero', [-0], { true: 0, naive: 0, stable: 0, guarded: 0 }],
    ['the largest', [3e38, -3e38], { true: 3e38, naive: inf, stable: 3e38, guarded: 3e38 }],
    ['past the range', [92, 1], { true: 92, naive: inf, stable: 92, guarded: 92 }],
    ['far below it', [-110, -200], { true: -110, naive: -inf, stable: -110, guarded: -110 }],
  ])('%s', (_, logits, expected) => {
    for (const run of [ieee, ftz]) {
      const evaluation = run(logits);
      const { naive, stable, guarded } = forms(evaluation);
      const found = { true: evaluation.truth().logSumExp, naive, stable, guarded };
      for (const name of ['true', 'naive', 'stable', 'guarded'] as const)
        expect(found[name], name).toBe(Math.fround(expected[name]));
    }
  });

  test('of no logits it is -Infinity', () => {
    expect(trueLogSumExp([], float32)).toBe(-inf);
  });
});

test('the guard changes nothing where the max is finite', () => {
  for (const problem of fc.sample(readersPlainProblem, { numRuns: 2000, seed: 3 })) {
    const evaluation = evaluate(problem);
    if (Number.isFinite(valueAt(evaluation.stable.m)))
      expect(forms(evaluation).guarded).toBe(forms(evaluation).stable);
    // It gives the true value wherever that is infinite.
    const exact = evaluation.truth().logSumExp;
    if (!Number.isFinite(exact)) expect(forms(evaluation).guarded).toBe(exact);
  }
});

test('[0, -40]: both sums absorb e^-40, log1p keeps it', () => {
  for (const run of [ieee, double]) {
    const evaluation = run([0, -40]);
    const exact = evaluation.truth().logSumExp;
    expect(exact).toBe(run === double ? 4.248354255291589e-18 : Math.fround(4.248354255291589e-18));
    expect(forms(evaluation)).toEqual({ naive: 0, stable: 0, log1p: exact, guarded: 0 });
    for (const id of ['naive', 'stable'] as const) {
      expect(assessLogSumExp(evaluation, evaluation[id].lse)).toMatchObject({ kind: 'wrong' });
      expect(lseCause(evaluation, id)).toBe('absorbed-in-sum');
    }
    expect(assessLogSumExp(evaluation, evaluation.stable.lseLog1p).kind).toBe('sound');
  }
});

test.each([
  ['cancellation', 'stable', ieee(Array(5).fill(-1.609438))],
  ['near-one', 'naive', ieee(Array(5).fill(-1.609438))],
  ['near-one', 'stable', ieee([0, -9])],
  ['subnormal', 'naive', ieee([-103, -104, -105])],
  ['flushed', 'naive', ftz([-87, ...Array(63).fill(-87.4)])],
  ['flushed', 'stable', ftz([0, ...Array(63).fill(-87.4)])],
  ['absorbed-in-sum', 'stable', ieee([0, -30, -104])],
] as const)('%s is what the %s form suffers from', (cause, id, evaluation) => {
  expect(assessLogSumExp(evaluation, evaluation[id].lse)).toMatchObject({ kind: 'wrong' });
  expect(lseCause(evaluation, id)).toBe(cause);
});

test('a log-sum-exp that is not finite is deserved exactly where the true one is the same', () => {
  const verdict = (logits: readonly number[], id: 'naive' | 'stable') => {
    const evaluation = ieee(logits);
    return assessLogSumExp(evaluation, evaluation[id].lse);
  };
  expect(verdict([-inf, -inf], 'naive')).toMatchObject({ kind: 'not-finite', deserved: true });
  expect(verdict([-inf, -inf], 'stable')).toMatchObject({
    kind: 'not-finite',
    deserved: false,
    trouble: { kind: 'invalid' },
  });
  expect(verdict([inf, 1], 'naive')).toMatchObject({ kind: 'not-finite', deserved: true });
  expect(verdict([inf, 1], 'stable')).toMatchObject({ kind: 'not-finite', deserved: false });
  expect(verdict([nan, 1], 'stable')).toMatchObject({ kind: 'not-finite', deserved: true });
  expect(verdict([92, 1], 'naive')).toMatchObject({
    kind: 'not-finite',
    deserved: false,
    trouble: { kind: 'overflow' },
  });
});

/** Whether a sound verdict is: right in four digits, or within the few units that a subnormal has. */
function isSound(evaluation: Evaluation, lse: Cell, ulps: number): boolean {
  const [value, exact] = [valueAt(lse), evaluation.truth().logSumExp];
  const { precision, minExponent } = evaluation.problem.format;
  const binade = (size: number) =>
    size === 0 ? minExponent : Math.max(minExponent, Math.floor(Math.log2(size)));
  const [low, high] = [Math.abs(value), Math.abs(exact)].sort((a, b) => a - b) as [number, number];
  // So many units at most, each as wide as those of the larger number; and no fewer than of the smaller one's.
  const widest = ulps * 2 ** (binade(high) - precision + 1);
  const close = Math.max(
    1e-4 * Math.abs(exact),
    4 * 2 ** (binade(Math.abs(exact)) - precision + 1),
  );
  return Math.abs(value - exact) <= Math.min(widest, close) && low <= high;
}

test('what is called sound is right, and no farther off than it says', () => {
  let seen = 0;
  for (const problem of fc.sample(readersProblem, { numRuns: 1000, seed: 5 })) {
    const evaluation = evaluate(problem);
    for (const lse of [evaluation.naive.lse, evaluation.stable.lse, evaluation.stable.lseLog1p]) {
      const verdict = assessLogSumExp(evaluation, lse);
      if (verdict.kind !== 'sound' || verdict.flushed) continue;
      expect(isSound(evaluation, lse, verdict.ulps)).toBe(true);
      seen++;
    }
  }
  expect(seen).toBeGreaterThan(1000);
});

describe('the true log-sum-exp', () => {
  /** e^x between two rationals: the Taylor series of e^(x / 2^k), squared k times. */
  function expBounds(x: number): { low: number; high: number } {
    const { n, d } = rational(x);
    const bits = 400n;
    const fixed = (n << bits) / (d << 16n);
    let [term, sum] = [1n << bits, 1n << bits];
    for (let i = 1n; i < 60n; i++) {
      term = (term * fixed) / (i << bits);
      sum += term;
    }
    for (let i = 0; i < 16; i++) sum = (sum * sum) >> bits;
    // Good to far more bits than a double has.
    const value = Number(sum >> 300n) / 2 ** 100;
    return { low: value * (1 - 2 ** -52), high: value * (1 + 2 ** -52) };
  }

  test('is the logarithm of the sum, computed with integers', () => {
    const row = fc.array(fc.double({ min: -20, max: 20, noNaN: true }).map(Math.fround), {
      minLength: 1,
      maxLength: 6,
    });
    for (const x of fc.sample(row, { numRuns: 200, seed: 9 })) {
      const sums = x.map(expBounds);
      const low = Math.log(sums.reduce((all, { low }) => all + low, 0));
      const high = Math.log(sums.reduce((all, { high }) => all + high, 0));
      const slack = 1e-14 * Math.max(1, Math.abs(low));
      const exact = trueLogSumExp(x, float32);
      expect(exact).toBeGreaterThanOrEqual(Math.fround(low - slack));
      expect(exact).toBeLessThanOrEqual(Math.fround(high + slack));
    }
  });
});

test('the sum of the probabilities is added from left to right, in the format', () => {
  for (const problem of fc.sample(readersPlainProblem, { numRuns: 500, seed: 8 })) {
    const { naive, stable } = evaluate(problem);
    const { round } = problem.format;
    for (const { p, total } of [naive, stable]) {
      const tiny = problem.flushToZero ? 2 ** problem.format.minExponent : 0;
      const added = [...p.values].reduce((sum, value) => {
        const next = round(sum + value);
        return Math.abs(next) < tiny ? 0 : next;
      });
      expect(valueAt(total)).toBe(added);
    }
  }
  const ramp = ieee(Array.from({ length: 32 }, (_, i) => i / 8));
  expect([valueAt(ramp.naive.total), valueAt(ramp.stable.total)]).toEqual([
    Math.fround(0.99999994),
    1,
  ]);
  const dynet = ieee([-0.14982196688652039, 0.28194859623908997]);
  expect(valueAt(dynet.stable.total)).toBe(1);
});
