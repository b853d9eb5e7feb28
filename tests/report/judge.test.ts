import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SUM_ORDERS } from '../../src/core/sum-orders.ts';
import { valueAt } from '../../src/core/trace.ts';
import { gradientOfRow } from '../../src/report/gradients.ts';
import { judgeIn } from '../../src/report/judge.ts';
import { fatesOf, rowRunner } from '../../src/report/row-run.ts';
import { LOSS_FORMS, planOf, planWithin } from '../../src/report/settings.ts';
import { wideGradient } from '../../src/report/wide-gradient.ts';
import { fewOf } from '../support/scale.ts';
import { anyTemperature, FLOAT32, rowOf } from './support.ts';

const widePlan = fc
  .record({
    format: fc.constantFrom('float32' as const, 'float64' as const),
    order: fc.constantFrom(...SUM_ORDERS),
    flushToZero: fc.boolean(),
  })
  .map(({ format, ...rest }) => planWithin(format, { ...FLOAT32, ...rest }));

const longRow = fc
  .tuple(
    fc.integer({ min: 1, max: 40 }).chain(rowOf),
    fc.integer({ min: 1, max: 60 }),
    fc.boolean(),
  )
  .map(([row, times, narrow]) => {
    const all = Array.from({ length: times }, (_, k) => row.map((x) => x - (k % 7) / 8)).flat();
    return narrow ? Float32Array.from(all) : Float64Array.from(all);
  });

const anyCase = fc.record({
  settings: widePlan,
  row: longRow,
  temperature: anyTemperature,
  position: fc.nat(),
  labelled: fc.boolean(),
});

describe('a row that is judged without its trace', () => {
  test('has the fate, the losses and the sums of its trace', () => {
    let quick = 0;
    fc.assert(
      fc.property(anyCase, ({ settings, row, temperature, position, labelled }) => {
        const plan = planOf(settings);
        const label = labelled ? position % row.length : null;
        const { fates, losses, wide } = judgeIn(plan, temperature)(row, label);
        const run = rowRunner(plan, temperature)(row, label);
        expect(fates).toEqual(fatesOf(run, plan));
        if (wide === null) return;
        quick++;
        const { naive, stable } = run.steps;
        expect([wide.row.naiveSum, wide.row.sum]).toEqual([valueAt(naive.s), valueAt(stable.s)]);
        if (losses === null || run.losses === null) return;
        for (const form of LOSS_FORMS)
          expect([form, valueAt(losses[form])]).toEqual([form, valueAt(run.losses[form])]);
      }),
      { numRuns: fewOf(6000, 600) },
    );
    expect(quick).toBeGreaterThan(fewOf(6000, 600) / 3);
  });

  test('has the gradient of its trace', () => {
    const forms = ['shift', 'lse', 'log1p', 'log-p-stable'] as const;
    let quick = 0;
    fc.assert(
      fc.property(anyCase, fc.constantFrom(...forms), ({ settings, row, position }, form) => {
        const plan = planOf(settings);
        const label = position % row.length;
        const { wide } = judgeIn(plan, 1)(row, label);
        const found = wide && wideGradient(plan, form)(wide.row, wide.lane, label);
        if (found === null) return;
        quick++;
        const run = rowRunner(plan, 1)(row, label);
        if (run.losses === null) return;
        const { values } = gradientOfRow(run, run.losses[form]);
        // Zeros of either sign vanish alike.
        expect(Array.from(found, (each) => each + 0)).toEqual(
          Array.from(values, (each) => each + 0),
        );
      }),
      { numRuns: fewOf(6000, 500) },
    );
    expect(quick).toBeGreaterThan(fewOf(6000, 500) / 3);
  });

  test('may break in any of the ways a sum can', () => {
    const judge = judgeIn(planOf(FLOAT32), 1);
    const naive = (...row: number[]) => {
      const { fates, wide } = judge(Float32Array.from(row), 0);
      return [fates.softmax.naive, wide !== null];
    };
    expect(naive(1, 2)).toEqual(['sound', true]);
    expect(naive(95, 2)).toEqual(['broken', true]);
    expect(naive(88.7, 88.7)).toEqual(['broken', true]);
    expect(naive(-200, -300)).toEqual(['broken', true]);
    expect(naive(-90, -100)).toEqual(['wrong', true]);
    expect(naive(Number.NaN, 1)).toEqual(['broken', false]);
  });
});
