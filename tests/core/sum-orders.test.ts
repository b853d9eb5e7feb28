import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { flagNames } from '../../src/core/flags.ts';
import { float16, float32, float64 } from '../../src/core/format.ts';
import { type Plan, planIn } from '../../src/core/plan.ts';
import { recorderFor } from '../../src/core/recorder.ts';
import { additionsOf, SUM_ORDERS, type TreeOrder } from '../../src/core/sum-orders.ts';
import { flagsOf, isCell, operandsOf, valueAt } from '../../src/core/trace.ts';

const TREES: readonly TreeOrder[] = ['pairwise', 'numpy', 'warp'];

const sumOf = (values: readonly number[], plan: Partial<Plan>) => {
  const arithmetic = recorderFor({ ...planIn(float32, false), ...plan });
  return arithmetic.sum(arithmetic.input(values));
};

/** The terms of a tree in brackets. */
function written(order: TreeOrder, n: number): string {
  const { left, right } = additionsOf(order, n);
  const node = (index: number): string =>
    index < n ? String(index) : `(${node(left[index - n] ?? 0)}+${node(right[index - n] ?? 0)})`;
  return node(2 * n - 2);
}

test('the trees of short sums', () => {
  expect(written('pairwise', 5)).toBe('((0+1)+(2+(3+4)))');
  expect(written('numpy', 5)).toBe('((((0+1)+2)+3)+4)');
  expect(written('numpy', 9)).toBe('((((0+1)+(2+3))+((4+5)+(6+7)))+8)');
  expect(written('warp', 5)).toBe('(((0+4)+2)+(1+3))');
});

describe.each(TREES)('%s', (order) => {
  test('adds each term once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 700 }), (n) => {
        const { left, right } = additionsOf(order, n);
        const used = [...left, ...right].sort((a, b) => a - b);
        expect(used).toEqual(Array.from({ length: 2 * n - 2 }, (_, node) => node));
        // Only what is there already is added.
        for (const [at, node] of [...left].entries())
          expect(Math.max(node, right[at] ?? 0)).toBeLessThan(n + at);
      }),
      { numRuns: 60 },
    );
  });

  test('each addition is a cell that knows what it added, and its flags', () => {
    const sum = sumOf([3e38, 1, 3e38, 2, 5, 7, 8, 9, 4], { order });
    expect(valueAt(sum)).toBe(Infinity);
    const overflowed = [...sum.step.values.keys()]
      .map((lane) => ({ step: sum.step, lane }))
      .find((cell) => flagNames(flagsOf(cell)).includes('overflow'));
    if (overflowed === undefined) throw new Error('no addition overflowed');
    const [a, b] = operandsOf(overflowed).map(valueAt);
    expect((a ?? 0) + (b ?? 0)).toBeGreaterThan(3.4e38);
  });
});

describe.each(SUM_ORDERS)('%s', (order) => {
  test('is exact where nothing is rounded', () => {
    const terms = Array.from({ length: 300 }, (_, i) => i);
    expect(valueAt(sumOf(terms, { order }))).toBe(44850);
  });

  test('of one term or none is that term, or 0', () => {
    expect(valueAt(sumOf([2.5], { order }))).toBe(2.5);
    expect(valueAt(sumOf([], { order }))).toBe(0);
  });

  test('follows a NaN and an infinity', () => {
    expect(valueAt(sumOf([1, Number.NaN, 2], { order }))).toBeNaN();
    const infinite = valueAt(sumOf([1, Infinity, 2], { order }));
    // Kahan's compensation subtracts the infinity from itself.
    expect(infinite).toSatisfy(
      order === 'compensated' ? Number.isNaN : (s: number) => s === Infinity,
    );
  });
});

test('the compensated sum keeps what the plain one loses', () => {
  const terms = [1, ...Array(1000).fill(2 ** -25)];
  expect(valueAt(sumOf(terms, {}))).toBe(1);
  expect(valueAt(sumOf(terms, { order: 'compensated' }))).toBe(Math.fround(1 + 1000 * 2 ** -25));
});

test('sums are added in the format of accumulation, and used in that of computing', () => {
  const half = recorderFor({ ...planIn(float16, false), accumulation: float32 });
  const e = half.input(Array(5000).fill(1));
  const s = half.sum(e);
  expect(valueAt(s)).toBe(5000);
  expect(s.step.format).toBe(float32);
  const p = half.div(e, s);
  expect(p.format).toBe(float16);
  expect(p.values[0]).toBe(float16.round(1 / 5000));
  // In float16 alone, 2048 + 1 is 2048.
  const alone = recorderFor(planIn(float16, false));
  expect(valueAt(alone.sum(alone.input(Array(5000).fill(1))))).toBe(2048);
});

test('what is stored is converted, and read back wide', () => {
  const { input, exp, store } = recorderFor({ ...planIn(float32, false), storage: float16 });
  const x = input([1, 12]);
  expect(x.format).toBe(float16);
  const e = exp(x);
  expect(e.format).toBe(float32);
  expect([...store(e).values]).toEqual([float16.round(Math.fround(Math.E)), Infinity]);
  expect(flagNames(store(e).flagsAt(1))).toEqual(['overflow', 'inexact']);
});

test('in one format nothing is converted', () => {
  const { input, exp, sum, store } = recorderFor(planIn(float64, false));
  const e = exp(input([1, 2]));
  expect(store(e)).toBe(e);
  const s = sum(e);
  expect(isCell(s) && s.step.operands[0]).toBe(e);
});
