import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { float32 } from '../../src/core/format.ts';
import { evaluate } from '../../src/softmax/evaluate.ts';
import { explainTemperature } from '../../src/words/explain-temperature.ts';
import { plainText } from '../../src/words/sentence.ts';
import { problem as anyProblem } from '../softmax/arbitraries.ts';
import { STRINGS } from '../support/words.ts';

const saidAt = (logits: readonly number[], temperature: number) => {
  const problem = { logits, temperature, trueClass: 0, format: float32, flushToZero: false };
  const sentence = explainTemperature(STRINGS.en, temperature, evaluate(problem));
  return sentence && plainText(sentence);
};

describe('what is said of a temperature', () => {
  test('an infinite one makes all classes equal only where every logit is finite', () => {
    expect(saidAt([1, 2], Infinity)).toContain('all classes become equal');
    expect(saidAt([1, -Infinity], Infinity)).toContain('every other one NaN');
    expect(saidAt([1, Infinity], 1e39)).toContain('every other one NaN');
  });

  test('a negative one gives the smallest logit most only where every x is finite', () => {
    expect(saidAt([1, 2], -1)).toContain('the smallest logit gets the largest share');
    expect(saidAt([1, -Infinity], -1)).toBe('A negative T reverses the order of the logits.');
  });

  test('is so in every state', () => {
    const temperatures = fc.constantFrom(
      0,
      -0,
      -1,
      -1e-3,
      1e39,
      -1e39,
      1e-46,
      Infinity,
      -Infinity,
      NaN,
    );
    fc.assert(
      fc.property(anyProblem, temperatures, (any, temperature) => {
        const evaluation = evaluate({ ...any, temperature });
        const said = plainText(explainTemperature(STRINGS.en, temperature, evaluation) ?? []);
        const x = [...evaluation.inputs.x.values];
        const p = [...evaluation.stable.p.values];
        if (said.includes('becomes ∞') || said.includes('every x ∞'))
          expect(x.filter(Number.isFinite)).toEqual([]);
        if (said.includes('all classes become equal')) expect(new Set(p).size).toBe(1);
        if (said.includes('all classes become equal')) expect(p).not.toContain(NaN);
        if (said.includes('every other one NaN'))
          expect(x.every((v) => v === 0 || Number.isNaN(v))).toBe(true);
        if (said.includes('nothing computed with it')) expect(x.every(Number.isNaN)).toBe(true);
        if (said.includes('largest share')) {
          const logits = [...evaluation.inputs.logit.values];
          expect(p[logits.indexOf(Math.min(...logits))]).toBe(Math.max(...p));
        }
      }),
      { numRuns: 2000, seed: 1 },
    );
  });
});
