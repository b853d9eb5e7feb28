import { describe, expect, test } from 'vitest';
import { backward } from '../../src/core/backward.ts';
import { OVERFLOW } from '../../src/core/flags.ts';
import { float16, float32, float64 } from '../../src/core/format.ts';
import { planIn } from '../../src/core/plan.ts';
import { type Journal, recorder, recorderFor } from '../../src/core/recorder.ts';
import {
  at,
  type Cell,
  flagsOf,
  operandsOf,
  type Step,
  sourceOf,
  stepOf,
} from '../../src/core/trace.ts';

const on = recorder(float32, false);
const { input, add, exp, mul, sum, max, take, number } = on;

const slope = (loss: Cell, x: Step): number[] => {
  const gradient = backward(on, loss).of(x);
  return gradient === undefined ? [] : [...stepOf(gradient).values];
};

describe('take', () => {
  const x = input([10, 20, 30]);

  test('copies lanes in any order, as often as wanted, and none at all', () => {
    expect([...take(x, Int32Array.of(2, 0, 0)).values]).toEqual([30, 10, 10]);
    expect([...take(x, new Int32Array()).values]).toEqual([]);
  });

  test('keeps NaN, infinities and the sign of zero, and raises no flag', () => {
    const odd = input([Number.NaN, Number.NEGATIVE_INFINITY, -0]);
    const taken = take(odd, Int32Array.of(2, 1, 0));
    expect([...taken.values]).toEqual([-0, Number.NEGATIVE_INFINITY, Number.NaN]);
    expect([0, 1, 2].map(taken.flagsAt)).toEqual([0, 0, 0]);
  });

  test('leads back to the lane that was copied', () => {
    const e = exp(input([0, 100]));
    const copy = at(take(take(e, Int32Array.of(1, 0)), Int32Array.of(0, 0)), 1);
    expect(operandsOf(copy)).toHaveLength(1);
    expect(sourceOf(copy)).toEqual(at(e, 1));
    expect(flagsOf(sourceOf(copy)) & OVERFLOW).toBe(OVERFLOW);
  });

  test('gives each lane the gradient of all its copies, and 0 to what was not copied', () => {
    const weights = input([1, 2, 4]);
    expect(slope(sum(mul(take(x, Int32Array.of(2, 0, 2)), weights)), x)).toEqual([2, 0, 5]);
  });

  test('of a total the gradient reaches its terms; of a partial sum there is none', () => {
    const total = sum(x).step;
    expect(slope(at(take(total, Int32Array.of(2)), 0), x)).toEqual([1, 1, 1]);
    expect(() => slope(at(take(total, Int32Array.of(0)), 0), x)).toThrow(RangeError);
    expect(slope(at(take(max(x).step, Int32Array.of(2)), 0), x)).toEqual([0, 0, 1]);
  });

  test('a difference from the largest of each row, as a batch is written', () => {
    const rows = [Int32Array.of(0, 1), Int32Array.of(2, 0)];
    const tops = on.stack(rows.map((row) => max(take(x, row))));
    const spread = take(tops, Int32Array.of(0, 0, 1, 1));
    const shifted = on.sub(take(x, Int32Array.of(0, 1, 2, 0)), spread);
    expect([...shifted.values]).toEqual([-10, 0, 0, -20]);
    // d/dx of (x0 - x1) + (x1 - x1) + (x2 - x2) + (x0 - x2).
    expect(slope(sum(shifted), x)).toEqual([2, -1, -1]);
  });
});

describe('recorders with one journal', () => {
  test('number their steps in the order in which they were made', () => {
    const journal: Journal = [];
    const wide = recorderFor(planIn(float64, false), journal);
    const narrow = recorderFor(planIn(float16, false), journal);
    const a = wide.input([1, 2]);
    const b = narrow.store(a);
    const c = wide.exp(a);
    expect([a, b, c].map(({ order }) => order)).toEqual([0, 1, 2]);
    expect(journal).toEqual([a, b, c]);
  });

  test('have one backward pass', () => {
    const journal: Journal = [];
    const [wide, narrow] = [float64, float16].map((format) =>
      recorderFor(planIn(format, false), journal),
    );
    if (wide === undefined || narrow === undefined) throw new Error();
    const x = wide.input([3]);
    const y = wide.mul(wide.store(narrow.exp(narrow.store(x))), x);
    const gradient = backward(wide, at(y, 0)).of(x);
    expect(gradient && stepOf(gradient).values[0]).toBeCloseTo(Math.exp(3) * 4, 0);
  });
});

test('adding a scalar to a copy of it', () => {
  const two = number(2);
  expect([...add(take(two.step, Int32Array.of(0, 0)), two).values]).toEqual([4, 4]);
});
