import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { at, valueAt } from '../../src/core/trace.ts';
import type { Fate } from '../../src/report/report.ts';
import { fatesOf, rowRunner } from '../../src/report/row-run.ts';
import { type PlanSettings, planOf } from '../../src/report/settings.ts';
import { assessLoss, assessSoftmax, type ScalarVerdict } from '../../src/softmax/assess.ts';
import { type Evaluation, evaluate } from '../../src/softmax/evaluate.ts';
import { firstTrouble, firstTroubleBefore } from '../../src/softmax/trouble.ts';
import { fewOf } from '../support/scale.ts';
import { anyPlan, anyRow, anyTemperature, uniformPlan } from './support.ts';

const evaluated = (
  settings: PlanSettings,
  logits: readonly number[],
  temperature: number,
  trueClass: number,
): Evaluation => {
  const { storage, ...plan } = planOf(settings);
  return evaluate({ logits, temperature, trueClass, format: storage, ...plan });
};

const fateOf = (verdict: ScalarVerdict, value: number): Fate => {
  if (Number.isNaN(value)) return 'broken';
  if (verdict.kind === 'not-finite') return verdict.deserved ? 'sound' : 'broken';
  return verdict.kind;
};

const anyCase = (plan: fc.Arbitrary<PlanSettings>) =>
  fc.record({ plan, row: anyRow, temperature: anyTemperature, position: fc.nat(23) });

describe.each([
  ['one format', uniformPlan],
  ['three formats', anyPlan],
])('a row in a plan of %s', (_, plan) => {
  test('has the fate that the verdict of the lab gives it', () => {
    fc.assert(
      fc.property(anyCase(plan), ({ plan, row, temperature, position }) => {
        const label = position % row.length;
        const run = rowRunner(planOf(plan), temperature)(Float64Array.from(row), label);
        const fates = fatesOf(run, planOf(plan));
        const evaluation = evaluated(plan, row, temperature, label);
        expect(fates.softmax.naive).toBe(assessSoftmax(evaluation, 'naive').kind);
        expect(fates.softmax.stable).toBe(assessSoftmax(evaluation, 'stable').kind);
        const losses = {
          'log-p-naive': evaluation.naive.loss,
          'log-p-stable': evaluation.stable.lossP,
          lse: evaluation.stable.loss,
          shift: evaluation.stable.lossShift,
          log1p: evaluation.stable.lossLog1p,
        } as const;
        for (const [form, loss] of Object.entries(losses)) {
          const expected = fateOf(assessLoss(evaluation, loss), valueAt(loss));
          expect([form, fates.losses?.[form as keyof typeof losses]]).toEqual([form, expected]);
        }
      }),
      { numRuns: fewOf(8000, 800) },
    );
  });

  test('has the numbers of its trace, bit for bit', () => {
    fc.assert(
      fc.property(anyCase(plan), ({ plan, row, temperature, position }) => {
        const label = position % row.length;
        const { slots, steps, losses } = rowRunner(planOf(plan), temperature)(
          Float64Array.from(row),
          label,
        );
        const evaluation = evaluated(plan, row, temperature, label);
        for (const id of ['naive', 'stable'] as const) {
          const { values } = steps[id].p;
          const all = slots === null ? [...values] : Array.from(slots.of, (slot) => values[slot]);
          expect(all).toEqual([...evaluation[id].p.values]);
        }
        expect(losses && valueAt(losses.log1p)).toBe(valueAt(evaluation.stable.lossLog1p));
        expect(losses && valueAt(losses.shift)).toBe(valueAt(evaluation.stable.lossShift));
      }),
      { numRuns: fewOf(8000, 500) },
    );
  });
});

test('the first trouble among all lanes is that on the way to the probabilities', () => {
  fc.assert(
    fc.property(anyCase(anyPlan), ({ plan, row, temperature }) => {
      const evaluation = evaluated(plan, row, temperature, 0);
      for (const id of ['naive', 'stable'] as const) {
        const { p } = evaluation[id];
        const expected = firstTrouble(...[...p.values.keys()].map((lane) => at(p, lane)));
        expect(firstTroubleBefore(p)).toEqual(expected);
      }
    }),
    { numRuns: fewOf(8000, 500) },
  );
});
