import { expect, test } from 'vitest';
import { bfloat16, float8_e4m3fn, float16, float32, float64 } from '../../src/core/format.ts';
import { largestOf } from '../../src/core/vector.ts';
import { assessLogSumExp, assessLoss, assessSoftmax, census } from '../../src/softmax/assess.ts';
import { PROGRAM_IDS } from '../../src/softmax/compared.ts';
import { evaluate, type Problem } from '../../src/softmax/evaluate.ts';
import { gradientsOf } from '../../src/softmax/gradient.ts';
import '../../src/softmax/long-truth.ts';
import { lossCause } from '../../src/softmax/loss-cause.ts';
import { lseCause } from '../../src/softmax/lse-cause.ts';
import { limitTemperature } from '../../src/softmax/threshold.ts';
import { fewOf } from '../support/scale.ts';

/** The largest vocabulary that is offered. */
const CLASSES = 262_144;

const problem = (format: Problem['format'], offset: number): Problem => ({
  logits: Float32Array.from({ length: CLASSES }, (_, i) => offset + ((i * 0.618034) % 1) * 20),
  temperature: 1,
  trueClass: 5,
  format,
  flushToZero: false,
});

const CASES = [
  { format: float32, offset: 80 },
  { format: float16, offset: -40 },
  { format: float32, offset: 0 },
  { format: bfloat16, offset: 0 },
  { format: float8_e4m3fn, offset: -10 },
  { format: float64, offset: 0 },
];

test.each(CASES.slice(0, fewOf(CASES.length, 2)))(
  '262,144 classes in $format.name from $offset on are evaluated, judged and differentiated',
  (of) => {
    const evaluation = evaluate(problem(of.format, of.offset));
    for (const id of PROGRAM_IDS) {
      expect(['sound', 'wrong', 'broken']).toContain(assessSoftmax(evaluation, id).kind);
      expect(assessLogSumExp(evaluation, evaluation[id].lse).kind).toBeTypeOf('string');
      expect(lseCause(evaluation, id)).toBeTypeOf('string');
      expect(census(evaluation, id).subnormal).toBeGreaterThanOrEqual(0);
    }
    expect(assessLoss(evaluation, evaluation.stable.loss).kind).toBeTypeOf('string');
    expect(lossCause(evaluation)).toBeTypeOf('string');
    const { naive, stable, fromLogits } = gradientsOf(evaluation);
    for (const { values } of [naive().x, stable().x, fromLogits().gradient])
      expect(values.length).toBe(CLASSES);
  },
);

test('in float64 the gradient of 262,144 classes is p - onehot', () => {
  const evaluation = evaluate(problem(float64, 0));
  const { stable, fromLogits } = gradientsOf(evaluation);
  const off = stable().x.values.map((value, lane) =>
    Math.abs(value - (fromLogits().gradient.values[lane] ?? Number.NaN)),
  );
  expect(largestOf(off)).toBeLessThan(1e-14);
});

test('the limit of a low temperature is found among 262,144 classes', () => {
  expect(limitTemperature(problem(float32, 0))).toBe(1e-7);
});
