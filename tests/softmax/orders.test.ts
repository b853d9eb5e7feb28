import { describe, expect, test } from 'vitest';
import { type Format, float16, float32 } from '../../src/core/format.ts';
import { SUM_ORDERS, type SumOrder } from '../../src/core/sum-orders.ts';
import { at, type Cell, isCell, operandsOf, termsOf, valueAt } from '../../src/core/trace.ts';
import { evaluate } from '../../src/softmax/evaluate.ts';
import { absorbs, firstTrouble } from '../../src/softmax/trouble.ts';

const INF = Number.POSITIVE_INFINITY;

const run = (logits: readonly number[], order: SumOrder, format: Format = float32) =>
  evaluate({ logits, temperature: 1, trueClass: 0, format, order, flushToZero: false });

/** The terms of the sum that one reaches by walking back. */
function reached(sum: Cell): number[] {
  const [terms] = sum.step.operands;
  const found = new Set<number>();
  const seen = new Set<number>();
  const pending = [sum];
  for (let cell = pending.pop(); cell !== undefined; cell = pending.pop()) {
    if (cell.step === terms) found.add(cell.lane);
    else if (!seen.has(cell.lane)) {
      seen.add(cell.lane);
      pending.push(...operandsOf(cell));
    }
  }
  return [...found].sort((a, b) => a - b);
}

describe.each(SUM_ORDERS)('%s', (order) => {
  test.each([1, 2, 5, 9, 40, 140])('%i terms: one walks back to those that a cell added', (n) => {
    const { s } = run(
      Array.from({ length: n }, (_, i) => i / n),
      order,
    ).stable;
    for (const lane of s.step.values.keys()) {
      const cell = at(s.step, lane);
      expect(termsOf(cell)).toEqual(reached(cell));
    }
    expect(termsOf(s)).toHaveLength(n);
  });

  test('an infinite exponential, and all that comes of it, has a reason', () => {
    const { naive } = run([INF, 1, 2, 0, 1], order);
    expect([...naive.p.values].some(Number.isNaN)).toBe(true);
    expect(firstTrouble(...[...naive.p.values.keys()].map((lane) => at(naive.p, lane)))?.kind).toBe(
      'invalid',
    );
  });

  test('the addition that overflows is the first trouble, and has all that it added', () => {
    const { naive } = run([88.5, 1, 88.5, 2, 3, 4, 88.5, 1, 1], order);
    const trouble = firstTrouble(naive.s);
    if (trouble === undefined) throw new Error('no trouble');
    expect(trouble.kind).toBe('sum-overflow');
    expect(trouble.cell.step).toBe(naive.s.step);
    const large = termsOf(trouble.cell).filter((lane) => [0, 2, 6].includes(lane));
    expect(large.length).toBeGreaterThanOrEqual(2);
    for (const cell of operandsOf(trouble.cell)) expect(valueAt(cell)).toBeLessThan(INF);
  });
});

test('a sum overflows in one order and not in another', () => {
  // e^11.0859375 is 65248, where float16s are 32 apart: adding 10 changes nothing. 64 times 10 do.
  const logits = [11.0859375, ...Array(64).fill(Math.log(10))];
  const sums = SUM_ORDERS.map((order) => run(logits, order, float16).naive.s);
  // What Kahan's correction makes of an infinity is NaN.
  expect(sums.map(valueAt)).toEqual([65248, INF, INF, INF, Number.NaN]);
  expect(sums.slice(2).map((sum) => firstTrouble(sum)?.kind)).toEqual(
    Array(3).fill('sum-overflow'),
  );
  const [left, pairwise] = sums;
  if (left === undefined || pairwise === undefined) throw new Error('no sums');
  expect(firstTrouble(left)).toBeUndefined();
  const trouble = firstTrouble(pairwise);
  expect(trouble?.kind).toBe('sum-overflow');
  // The half that holds the large term.
  expect(trouble && termsOf(trouble.cell)).toEqual(Array.from({ length: 32 }, (_, lane) => lane));
  // From left to right every addition absorbs its term; in pairs only the first does.
  const absorbed = (sum: Cell) =>
    [...sum.step.values.keys()].filter((lane) => absorbs(at(sum.step, lane))).length;
  expect(absorbed(left)).toBe(64);
  expect(absorbed(pairwise)).toBe(1);
});

test('a compensated sum loses a term only at its end', () => {
  const { s } = run([20, 0, 0, 0], 'compensated').naive;
  expect(isCell(s)).toBe(true);
  expect([1, 2, 3].map((lane) => absorbs(at(s.step, lane)))).toEqual([false, false, true]);
});
