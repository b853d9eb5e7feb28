import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { at, type Cell, isCell, type Operand, operandsOf, valueAt } from '../../src/core/trace.ts';
import {
  assessLogSumExp,
  assessLoss,
  assessProbabilities,
  assessSoftmax,
  census,
} from '../../src/softmax/assess.ts';
import { PROGRAM_IDS } from '../../src/softmax/compared.ts';
import { divisionFreeOf } from '../../src/softmax/division-free.ts';
import { evaluate, type Problem } from '../../src/softmax/evaluate.ts';
import { gradientsOf } from '../../src/softmax/gradient.ts';
import { lossCause } from '../../src/softmax/loss-cause.ts';
import { LOSS_FORMS, lossPartsOf } from '../../src/softmax/loss-forms.ts';
import { lseCause } from '../../src/softmax/lse-cause.ts';
import { evaluateShift, shiftWindow } from '../../src/softmax/shift.ts';
import { breakingTemperature, breaks, limitTemperature } from '../../src/softmax/threshold.ts';
import { firstTrouble } from '../../src/softmax/trouble.ts';
import { temperatureZones, zoneAt } from '../../src/softmax/zones.ts';
import { machine, problemAnywhere, within } from './arbitraries.ts';

const cellsOf = (operand: Operand): Cell[] =>
  isCell(operand) ? [operand] : [...operand.values.keys()].map((lane) => at(operand, lane));

/** A few logits that break some formats and not others. */
const fewLogits = fc.array(within(130), { minLength: 1, maxLength: 6 });

const onAnyMachine: fc.Arbitrary<Problem> = fc
  .tuple(fewLogits, machine)
  .map(([logits, on]) => ({ logits, temperature: 1, trueClass: 0, ...on }));

describe('in every plan', () => {
  test('values are numbers of the format of their step', () => {
    fc.assert(
      fc.property(problemAnywhere, (any) => {
        const evaluation = evaluate(any);
        const { naive, stable, inputs } = evaluation;
        const steps = [inputs, naive, stable, divisionFreeOf(evaluation)].flatMap((each) =>
          Object.values(each),
        );
        for (const cell of steps.flatMap(cellsOf))
          expect(cell.step.format.round(valueAt(cell))).toBe(valueAt(cell));
      }),
      { numRuns: 300 },
    );
  });

  test('a verdict has its facts, and nothing throws', () => {
    fc.assert(
      fc.property(problemAnywhere, (any) => {
        const evaluation = evaluate(any);
        for (const id of PROGRAM_IDS) {
          const verdict = assessSoftmax(evaluation, id);
          const values = [...evaluation[id].p.values];
          const broken = values.some(Number.isNaN) || values.every((value) => value === 0);
          expect(verdict.kind === 'broken').toBe(broken);
          census(evaluation, id);
          const lse = assessLogSumExp(evaluation, evaluation[id].lse);
          if (lse.kind === 'wrong') expect(lseCause(evaluation, id)).toBeTypeOf('string');
        }
        const { p } = divisionFreeOf(evaluation);
        assessProbabilities(p, () => evaluation.truth().softmax, any);
        for (const { run } of LOSS_FORMS) {
          const loss = run(evaluation.arithmetic, lossPartsOf(evaluation));
          const verdict = assessLoss(evaluation, loss);
          // An infinity or a NaN has a reason, or it came in and is right.
          if (verdict.kind === 'not-finite' && !verdict.deserved)
            expect(verdict.trouble).toBeDefined();
        }
        if (assessLoss(evaluation, evaluation.stable.loss).kind === 'wrong')
          expect(lossCause(evaluation)).toBeTypeOf('string');
      }),
      { numRuns: 400 },
    );
  });

  test('a first trouble is the earliest: nothing it was made from had trouble', () => {
    fc.assert(
      fc.property(problemAnywhere, (any) => {
        const trouble = firstTrouble(...cellsOf(evaluate(any).naive.p));
        fc.pre(trouble !== undefined);
        const before = firstTrouble(...operandsOf(trouble.cell));
        if (trouble.kind !== 'saturated') expect(before?.kind ?? 'saturated').toBe('saturated');
      }),
      { numRuns: 300 },
    );
  });

  test('gradients have the formats of what they are gradients of', () => {
    fc.assert(
      fc.property(problemAnywhere, (any) => {
        const evaluation = evaluate(any);
        const { inputs, stable, naive } = evaluation;
        const gradients = gradientsOf(evaluation);
        const ofLogit = gradients.naive().logit;
        if (ofLogit === undefined) throw new Error('the loss depends on the logits');
        expect((isCell(ofLogit) ? ofLogit.step : ofLogit).format).toBe(inputs.logit.format);
        expect(gradients.stable().x.format).toBe(inputs.x.format);
        for (const name of ['e', 'p'] as const) {
          const of = gradients.naive()[name];
          if (of !== undefined) expect((isCell(of) ? of.step : of).format).toBe(naive[name].format);
        }
        expect(gradients.fromLogits().gradient.format).toBe(stable.p.format);
      }),
      { numRuns: 200 },
    );
  });
});

describe('temperatures in every plan', () => {
  test('a program breaks at its breaking temperature, and above it at none of the ones tried', () => {
    fc.assert(
      fc.property(onAnyMachine, fc.constantFrom(...PROGRAM_IDS), (any, id) => {
        const [low, high] = [0.01, 100];
        const limit = breakingTemperature(any, id, low, high);
        const at = (temperature: number) => breaks({ ...any, temperature }, id);
        if (limit === null) expect(at(low)).toBe(false);
        else expect(at(limit)).toBe(true);
        if (limit !== high) expect(at(high)).toBe(false);
        const { kind } = assessSoftmax(evaluate(any), id);
        expect(breaks(any, id)).toBe(kind === 'broken');
      }),
      { numRuns: 300 },
    );
  });

  test('the zones say of each step what its evaluation says', () => {
    const steps = [0.1, 0.5, 0.8, 1, 1.5, 3, 10];
    fc.assert(
      fc.property(onAnyMachine, fc.constantFrom(...PROGRAM_IDS), (any, id) => {
        const { broken, wrong } = temperatureZones(any, id, steps);
        for (const temperature of steps) {
          const zone = zoneAt({ ...any, temperature }, id);
          const inRange = wrong.some(({ from, to }) => from <= temperature && temperature <= to);
          if (temperature > (broken ?? 0)) expect(inRange).toBe(zone === 'wrong');
        }
      }),
      { numRuns: 100 },
    );
  });

  test('at the limit of T to 0 the stable softmax is shared by the largest logits', () => {
    fc.assert(
      fc.property(onAnyMachine, (any) => {
        const temperature = limitTemperature(any);
        fc.pre(temperature !== null);
        const { inputs, stable } = evaluate({ ...any, temperature });
        const { values } = inputs.logit;
        const largest = Math.max(...values);
        for (const [lane, logit] of values.entries())
          expect((stable.p.values[lane] ?? 0) > 0).toBe(logit === largest);
      }),
      { numRuns: 100 },
    );
  });
});

test('the window of shifts in every plan: its ends work, and it holds the maximum', () => {
  fc.assert(
    fc.property(onAnyMachine, (any) => {
      const window = shiftWindow(any);
      fc.pre(window !== null);
      const max = evaluateShift(any, 'max').c;
      const { low, right, high } = window;
      expect(low <= max && max <= right && right <= high).toBe(true);
      for (const constant of [low, right, high]) {
        const { values } = evaluateShift(any, { constant }).p;
        expect(values.some(Number.isNaN) || values.every((value) => value === 0)).toBe(false);
      }
    }),
    { numRuns: 150 },
  );
});
