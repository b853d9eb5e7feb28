import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { float32, float64 } from '../../src/core/format.ts';
import { evaluate } from '../../src/softmax/evaluate.ts';
import { breakingTemperature, limitTemperature } from '../../src/softmax/threshold.ts';
import { plainProblem as problem, within } from './arbitraries.ts';
import { list } from './support.ts';

describe('the breaking temperature', () => {
  /** Where the slider can stand: 10^(k/100) to three significant digits. */
  const POSITIONS = Array.from({ length: 401 }, (_, k) =>
    Number((10 ** ((k - 200) / 100)).toPrecision(3)),
  );

  const finite = fc.oneof(
    fc.array(within(200), { minLength: 1, maxLength: 64 }),
    fc.array(within(1), { minLength: 1, maxLength: 64 }),
    fc.array(within(1e4), { minLength: 1, maxLength: 8 }),
    fc.array(within(1e4), { minLength: 1, maxLength: 8 }).map((x) => x.map((v) => -Math.abs(v))),
    fc.tuple(within(300), fc.integer({ min: 1, max: 64 })).map(([v, count]) => {
      return new Array<number>(count).fill(v);
    }),
  );

  test('divides the slider: naive breaks at every position up to it and at none above', () => {
    fc.assert(
      fc.property(finite, fc.boolean(), (values, flushToZero) => {
        const any = { logits: values, trueClass: 0, format: float32, flushToZero };
        const edge = breakingTemperature({ ...any, temperature: 1 }, 'naive', 0.01, 100);
        const wrong: number[] = [];
        for (const temperature of [...POSITIONS, edge ?? 100]) {
          const p = list(evaluate({ ...any, temperature }).naive.p);
          const breaks = p.some(Number.isNaN) || p.every((value) => value === 0);
          const inside = edge !== null && temperature <= edge;
          const outside = edge === null || temperature > edge;
          if ((inside && !breaks) || (outside && breaks)) wrong.push(temperature);
        }
        expect(wrong).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test('of one logit is that logit over 88.7228', () => {
    const any = { trueClass: 0, format: float32, flushToZero: false, temperature: 1 };
    const edge = breakingTemperature({ ...any, logits: [92] }, 'naive', 0.01, 100);
    expect(edge).toBeCloseTo(92 / 88.72283, 5);
    expect(breakingTemperature({ ...any, logits: [0.5, -0.5] }, 'naive', 0.01, 100)).toBeNull();
    expect(breakingTemperature({ ...any, logits: [9000] }, 'naive', 0.01, 100)).toBeCloseTo(
      100,
      10,
    );
  });
});

describe('the limit temperature', () => {
  test('shares all probability equally among the largest logits', () => {
    fc.assert(
      fc.property(problem, (any) => {
        const temperature = limitTemperature(any);
        fc.pre(temperature !== null);
        const logitsRead = Array.from(any.logits, any.format.round);
        const largest = Math.max(...logitsRead);
        const ties = logitsRead.filter((value) => value === largest).length;
        const limit = logitsRead.map((v) => (v === largest ? any.format.round(1 / ties) : 0));
        const { stable } = evaluate({ ...any, temperature });
        expect(list(stable.p)).toEqual(limit);
      }),
      { numRuns: 500 },
    );
  });

  test('exists for all moderate logits, and is the first power of ten that will do', () => {
    const moderate = fc.array(fc.integer({ min: -1e4, max: 1e4 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(moderate, fc.constantFrom(float32, float64), (hundredths, format) => {
        const values = hundredths.map((value) => value / 100);
        const any = { logits: values, temperature: 1, trueClass: 0, format, flushToZero: false };
        const temperature = limitTemperature(any) ?? NaN;
        expect(temperature).toBeLessThanOrEqual(0.01);
        if (temperature === 0.01) return;
        const { stable } = evaluate({ ...any, temperature: temperature * 10 });
        const ones = list(stable.p).filter((value) => value > 0).length;
        const largest = Math.max(...values);
        expect(ones).toBeGreaterThan(values.filter((value) => value === largest).length);
      }),
      { numRuns: 200 },
    );
  });

  test('does not exist where the largest logit is not finite', () => {
    const any = { temperature: 1, trueClass: 0, format: float32, flushToZero: false };
    expect(limitTemperature({ ...any, logits: [Infinity, 0] })).toBeNull();
    expect(limitTemperature({ ...any, logits: [NaN, 0] })).toBeNull();
    expect(limitTemperature({ ...any, logits: [-Infinity, -Infinity] })).toBeNull();
    // At 0.01 x overflows; at 0.1 and at 1 the limit has long been reached.
    expect(limitTemperature({ ...any, logits: [3e38, 1] })).toBe(1);
    expect(limitTemperature({ ...any, logits: [3e37, 1] })).toBe(0.1);
    expect(limitTemperature({ ...any, logits: [1, 1 - 2 ** -24] })).toBe(1e-10);
  });
});
