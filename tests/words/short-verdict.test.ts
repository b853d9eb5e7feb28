import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { float32 } from '../../src/core/format.ts';
import { assessSoftmax } from '../../src/softmax/assess.ts';
import { PROGRAM_IDS } from '../../src/softmax/compared.ts';
import { type Evaluation, evaluate } from '../../src/softmax/evaluate.ts';
import { shortVerdict, verdictState } from '../../src/words/short-verdict.ts';
import { STATES } from '../support/scale.ts';
import { STRINGS } from '../support/words.ts';

const evaluationOf = (logits: readonly number[], flushToZero = false): Evaluation =>
  evaluate({
    logits,
    temperature: 1,
    trueClass: Math.min(2, logits.length - 1),
    format: float32,
    flushToZero,
  });

const shortOf = (evaluation: Evaluation, id: 'naive' | 'stable', lang: 'en' | 'es' = 'en') => {
  const verdict = assessSoftmax(evaluation, id);
  return shortVerdict(STRINGS[lang], verdict, verdictState(evaluation, id, verdict));
};

test.each([
  [[1.2, 4.7, 3.1, 0.5, 2.9], false, 'p correctly rounded', 'p correctly rounded'],
  // Three of the stable probabilities are subnormal: their errors are no matter of ulps.
  [[92, 4.7, 3.1, 0.5, 2.9], false, 'NaN in 1 of 5: overflow', 'normal p within 25\u00a0ulp'],
  [[-100, -200, -300, -400, -500], true, 'all p are NaN: all underflow to 0', null],
  [[88, 88, 88, 88, 88], false, 'all p are 0: the sum overflows', 'p correctly rounded'],
] as const)('%j, flushed: %s', (logits, flushToZero, naive, stable) => {
  const evaluation = evaluationOf(logits, flushToZero);
  expect(shortOf(evaluation, 'naive')).toBe(naive);
  if (stable !== null) expect(shortOf(evaluation, 'stable')).toBe(stable);
});

test('of flushed probabilities only the others are called right', () => {
  expect(shortOf(evaluationOf([92, 4.7, 3.1, 0.5, 2.9], true), 'stable')).toMatch(/^unflushed p /);
});

describe('generated states', () => {
  const logits = fc.array(fc.double({ min: -120, max: 120, noNaN: true }), {
    minLength: 1,
    maxLength: 7,
  });

  test('“p correctly rounded” is said only if every probability is the true value', () => {
    fc.assert(
      fc.property(logits, fc.boolean(), (values, flush) => {
        const evaluation = evaluationOf(values, flush);
        for (const id of PROGRAM_IDS)
          if (shortOf(evaluation, id) === 'p correctly rounded')
            expect([...evaluation[id].p.values]).toEqual(evaluation.truth().softmax);
      }),
      { numRuns: STATES / 10 },
    );
  });

  test('it fits one line of the narrowest screen in both languages', () => {
    fc.assert(
      fc.property(logits, fc.boolean(), (values, flush) => {
        const evaluation = evaluationOf(values, flush);
        for (const id of PROGRAM_IDS)
          for (const lang of ['en', 'es'] as const)
            expect(shortOf(evaluation, id, lang).length).toBeLessThanOrEqual(34);
      }),
      { numRuns: STATES / 40 },
    );
  });
});
