import { describe, expect, test } from 'vitest';
import { float32 } from '../../src/core/format.ts';
import { valueAt } from '../../src/core/trace.ts';
import { en } from '../../src/features/predict/words/en.ts';
import { claimScenario } from '../../src/scenario/claims.ts';
import { problemOf } from '../../src/scenario/problem.ts';
import { evaluate } from '../../src/softmax/evaluate.ts';
import { figureValue } from '../../src/words/figures.ts';
import { plainText } from '../../src/words/sentence.ts';

/** -log p[y] through e, s and p, and the backward pass of automatic differentiation: in float32. */
function naiveGradient(x: readonly number[], y: number): number[] {
  const { round } = float32;
  const e = x.map((value) => round(Math.exp(value)));
  const s = e.reduce((a, b) => round(a + b));
  const p = e.map((value) => round(value / s));
  const gradP = p.map((value, lane) => (lane === y ? round(-1 / value) : 0));
  const gradS = gradP.reduce(
    (sum, grad, lane) => round(sum + round(grad * round(-(p[lane] ?? NaN) / s))),
    0,
  );
  return e.map((value, lane) => round(round(round((gradP[lane] ?? NaN) / s) + gradS) * value));
}

describe('one logit of 92', () => {
  const { logits } = problemOf(claimScenario('one-92'));
  const x = Array.from(logits);

  test('has a gradient of nothing but NaN, whatever the label', () => {
    for (const y of x.keys()) expect(naiveGradient(x, y)).toEqual(x.map(() => NaN));
  });

  test('and the way back is right: without overflow it gives p less the label', () => {
    const calm = [1.2, 4.7, 3.1, 0.5, 2.9];
    const { stable } = evaluate({
      logits: calm,
      temperature: 1,
      trueClass: 2,
      format: float32,
      flushToZero: false,
    });
    naiveGradient(calm, 2).forEach((value, lane) => {
      expect(value).toBeCloseTo((stable.p.values[lane] ?? NaN) - (lane === 2 ? 1 : 0), 5);
    });
  });

  test('flushed, costs an infinite -log p, and from the logits what it should', () => {
    const { stable, truth } = evaluate(problemOf(claimScenario('flushed-tail')));
    expect(valueAt(stable.lossP)).toBe(Infinity);
    expect(figureValue('flushedLoss')).toBeCloseTo(truth().loss, 4);
  });
});

test('five of the float32 nearest to a fifth are 1 + 2^-26, and 1 when their sum is rounded', () => {
  const fifth = Math.fround(0.2);
  expect(5 * fifth - 1).toBe(2 ** -26);
  expect([0, 0, 0, 0, 0].reduce((sum) => Math.fround(sum + fifth), 0)).toBe(1);
  expect(plainText(en.tempting.identical.naive.zeros)).toContain('is 1 plus 1.490 × 10⁻⁸,');
});
