import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FORMATS, type Format, float16, float32, float64 } from '../../src/core/format.ts';
import { recorder } from '../../src/core/recorder.ts';
import { valueAt } from '../../src/core/trace.ts';
import { assessLoss, assessProbabilities } from '../../src/softmax/assess.ts';
import { divisionFreeOf } from '../../src/softmax/division-free.ts';
import { evaluate } from '../../src/softmax/evaluate.ts';
import { LOSS_FORMS, lossParts, lossPartsOf } from '../../src/softmax/loss-forms.ts';
import { trueLoss } from '../../src/softmax/truth.ts';

const evaluated = (logits: readonly number[], trueClass = 0, format: Format = float32) =>
  evaluate({ logits, temperature: 1, trueClass, format, flushToZero: false });

const losses = (logits: readonly number[], y: number, format: Format = float32) => {
  const evaluation = evaluated(logits, y, format);
  return new Map<string, number>(
    LOSS_FORMS.map(({ id, run }) => [
      id,
      valueAt(run(evaluation.arithmetic, lossPartsOf(evaluation))),
    ]),
  );
};

describe('the forms of the loss', () => {
  test('all agree where nothing is extreme', () => {
    const logits = fc.array(fc.double({ min: -3, max: 3, noNaN: true }), {
      minLength: 2,
      maxLength: 9,
    });
    fc.assert(
      fc.property(logits, (x) => {
        const exact = trueLoss(x, 1, float64);
        for (const [id, loss] of losses(x, 1, float64))
          expect(Math.abs(loss - exact), id).toBeLessThan(1e-13);
      }),
    );
  });

  test('are those of the evaluation, also without one', () => {
    const { naive, stable } = evaluated([1.2, 9, 3.1], 2);
    const arithmetic = recorder(float32, false);
    const parts = lossParts(arithmetic, arithmetic.input([1.2, 9, 3.1]), 2);
    const alone = LOSS_FORMS.map(({ run }) => valueAt(run(arithmetic, parts)));
    const there = [naive.loss, stable.lossP, stable.loss, stable.lossShift, stable.lossLog1p];
    expect(alone.filter((_, at) => LOSS_FORMS[at]?.id !== 'clipped')).toEqual(there.map(valueAt));
  });

  test('clipped as Keras does it: 16.118 instead of 35.7', () => {
    const found = losses([14.4, 50.1, 3.5], 0);
    expect(found.get('clipped')).toBeCloseTo(16.118, 3);
    expect(found.get('shift')).toBeCloseTo(35.7, 4);
  });

  test('clipped at 1 too, and NaN stays NaN', () => {
    expect(losses([0, 90], 1).get('clipped')).toBe(Math.fround(-Math.log(Math.fround(1 - 1e-7))));
    expect(losses([Number.NaN, 90], 1).get('clipped')).toBeNaN();
    // 1 - 1e-7 is 1 in float16.
    expect(losses([0, 90], 1, float16).get('clipped')).toBe(-0);
  });
});

describe('softmax without a division', () => {
  test.each(Object.values(FORMATS))('$name: sound where nothing is extreme', (format) => {
    const evaluation = evaluated([1, 0, 0.5], 0, format);
    const { p, loss } = divisionFreeOf(evaluation);
    const { problem, truth } = evaluation;
    expect(assessProbabilities(p, () => truth().softmax, problem).kind).toBe('sound');
    expect(assessLoss(evaluation, loss).kind).toBe('sound');
  });

  test('is recorded once', () => {
    const evaluation = evaluated([1, 2]);
    expect(divisionFreeOf(evaluation)).toBe(divisionFreeOf(evaluation));
  });

  test('a large maximum absorbs log s, and the exponent is to blame', () => {
    const evaluation = evaluated([1e8, 1e8]);
    const { p } = divisionFreeOf(evaluation);
    expect([...p.values]).toEqual([1, 1]);
    const verdict = assessProbabilities(p, () => evaluation.truth().softmax, evaluation.problem);
    expect(verdict).toMatchObject({ kind: 'wrong', cause: { kind: 'exponent' } });
  });
});
