import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { float32 } from '../../../../src/core/format.ts';
import { recorder } from '../../../../src/core/recorder.ts';
import { valueAt } from '../../../../src/core/trace.ts';
import {
  attend,
  dotProduct,
  isSaturated,
  scoreVariances,
} from '../../../../src/features/pattern/model/attention.ts';
import {
  drawVectors,
  MAX_LENGTH,
  PAIRS,
  pairsOf,
} from '../../../../src/features/pattern/model/settings.ts';

// Thousands of inputs, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const number = fc.double({ min: -4, max: 4, noNaN: true }).map(Math.fround);
const vectors = (count: number, length: number) =>
  fc.array(fc.array(number, { minLength: length, maxLength: length }), {
    minLength: count,
    maxLength: count,
  });

const dot = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);

test('a score is q · k to the rounding of float32', () => {
  fc.assert(
    fc.property(vectors(2, 64), ([q = [], k = []]) => {
      const arithmetic = recorder(float32, false);
      const score = dotProduct(arithmetic, arithmetic.input(q), arithmetic.input(k));
      const size = dot(q.map(Math.abs), k.map(Math.abs));
      expect(Math.abs(valueAt(score) - dot(q, k))).toBeLessThanOrEqual(
        size * 65 * 2 ** -24 + 64 * 2 ** -149,
      );
    }),
    { numRuns: 1000 },
  );
});

test('divided or not, the weights are a distribution, and no slope is above a quarter', () => {
  fc.assert(
    fc.property(vectors(6, 16), ([q = [], ...keys]) => {
      const { plain, scaled } = attend(q, keys);
      for (const { p, slope } of [plain, scaled]) {
        const total = [...p.values].reduce((sum, value) => sum + value, 0);
        expect(total).toBeCloseTo(1, 5);
        expect(Math.max(...slope.values)).toBeLessThanOrEqual(0.25);
        expect(Math.min(...slope.values)).toBeGreaterThanOrEqual(0);
      }
    }),
    { numRuns: 1000 },
  );
});

test('at length 1 the division changes nothing', () => {
  const { plain, scaled } = attend([1.5], [[1], [2], [-1], [0], [0.5]]);
  expect([...scaled.p.values]).toEqual([...plain.p.values]);
});

test('the variances measured in one sweep are those of the recorded programs', () => {
  const pairs = 5;
  const swept = scoreVariances(pairsOf(7), pairs, 6);
  const normal = pairsOf(7);
  const rows = Array.from({ length: pairs }, () =>
    Array.from({ length: 32 }, () => [normal(), normal()] as const),
  );
  swept.forEach(({ length, plain, scaled }) => {
    const traces = rows.map((row) => {
      const arithmetic = recorder(float32, false);
      const q = arithmetic.input(row.slice(0, length).map(([first]) => first));
      const k = arithmetic.input(row.slice(0, length).map(([, second]) => second));
      const score = dotProduct(arithmetic, q, k);
      const root = arithmetic.sqrt(arithmetic.input([length]));
      return [valueAt(score), valueAt(arithmetic.div(score, root))] as const;
    });
    const variance = (values: readonly number[]) => {
      const mean = values.reduce((sum, value) => sum + value, 0) / pairs;
      return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (pairs - 1);
    };
    expect(plain).toBeCloseTo(variance(traces.map(([score]) => score)), 10);
    expect(scaled).toBeCloseTo(variance(traces.map(([, score]) => score)), 10);
  });
});

test('the variance of q · k grows like d, and like 1 when divided by the root of d', () => {
  const many = scoreVariances(pairsOf(1), 4000, 8);
  for (const { length, plain, scaled } of many) {
    expect(plain / length).toBeGreaterThan(0.85);
    expect(plain / length).toBeLessThan(1.15);
    expect(scaled).toBeCloseTo(plain / length, 5);
  }
});

test('no draw leaves the chart', () => {
  for (let draw = 1; draw <= 40; draw++) {
    for (const { plain, scaled } of scoreVariances(pairsOf(draw), PAIRS, MAX_LENGTH + 1)) {
      expect(Math.min(plain, scaled)).toBeGreaterThan(0.25);
      expect(plain).toBeLessThan(3000);
    }
  }
});

test('of random vectors of length 1024, most saturate the undivided softmax and none the other', () => {
  let saturated = 0;
  for (let draw = 1; draw <= 40; draw++) {
    const { query, keys } = drawVectors(draw);
    const { plain, scaled } = attend(query, keys);
    if (isSaturated(plain)) saturated++;
    expect(isSaturated(scaled)).toBe(false);
  }
  expect(saturated).toBeGreaterThan(30);
});
