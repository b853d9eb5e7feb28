import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { float32 } from '../../../../src/core/format.ts';
import { valueAt } from '../../../../src/core/trace.ts';
import {
  findRow,
  passOf,
  type RowName,
} from '../../../../src/lesson/insets/gradient/model/rows.ts';
import { tellOutcome, tellValue } from '../../../../src/lesson/insets/gradient/told.ts';
import { en } from '../../../../src/lesson/insets/gradient/words/en.ts';
import { es } from '../../../../src/lesson/insets/gradient/words/es.ts';
import { TENSES } from '../../../../src/scenario/scenario.ts';
import { evaluate, type Problem } from '../../../../src/softmax/evaluate.ts';
import { gradientsOf } from '../../../../src/softmax/gradient.ts';
import { plainText } from '../../../../src/words/sentence.ts';
import { STRINGS } from '../../../support/words.ts';
import { state } from './states.ts';

const WORDS = { en, es };

function teller(lang: 'en' | 'es', problem: Problem) {
  const t = STRINGS[lang];
  const names = problem.logits.length === 5 ? TENSES.map((tense) => t.tenses[tense]) : null;
  return {
    told: WORDS[lang].told,
    mark: t.mark,
    names: names ?? Array.from(problem.logits, (_, lane) => t.className(lane)),
    evaluation: evaluate(problem),
  };
}

const of = (logits: readonly number[], trueClass: number): Problem => ({
  logits,
  trueClass,
  temperature: 1,
  format: float32,
  flushToZero: false,
});
const withLogit = (logit: number, trueClass: number) => of([1.2, logit, 3.1, 0.5, 2.9], trueClass);
const BOUNDED = 'From the logits every entry is a number between −1 and 1.';

test.each([
  [
    withLogit(92, 2),
    'Naive: 2 terms of the sum ds are NaN: “present” (in it, e/s is ∞ ÷ ∞) and “past simple” (∞ × 0). So ds is NaN, and it goes to every class: all 5 entries of the gradient are NaN.',
  ],
  [
    withLogit(92, 1),
    'Naive: p of “present” is ∞ ÷ ∞, a NaN. So are the loss and, on the way back, ds, which goes to every class: all 5 entries of the gradient are NaN.',
  ],
  [
    withLogit(60, 2),
    'Naive: no NaN, but for “present” the gradient is 0 and should be 1, because e/s/s is too small for the format.',
  ],
  [withLogit(44, 2), 'Naive: every entry is within 0.001 of p − onehot.'],
  [
    of([88, 88, 88, 88, 88], 2),
    'Naive: a term of the sum ds is NaN: “past simple” (∞ × 0). So ds is NaN, and it goes to every class: all 5 entries of the gradient are NaN.',
  ],
  [
    of([-100, -200, -300, -400, -500], 0),
    'Naive: 5 of 5 entries of the gradient are NaN or infinite.',
  ],
])('%# in English', (problem, sentence) => {
  expect(plainText(tellOutcome(teller('en', problem)))).toBe(`${sentence} ${BOUNDED}`);
});

test('in Spanish, with its own names', () => {
  expect(plainText(tellOutcome(teller('es', withLogit(92, 2))))).toBe(
    'Ingenua: 2 sumandos de ds son NaN: «presente» (ahí, e/s es ∞ ÷ ∞) y «perfecto simple» (∞ × 0). Por eso ds es NaN, y llega a todas las clases: las 5 componentes del gradiente son NaN. Desde los logits, cada componente es un número entre −1 y 1.',
  );
});

describe('one value', () => {
  const told = (name: RowName, lane: number, problem = withLogit(92, 2)) => {
    const all = teller('en', problem);
    const row = findRow(passOf(all.evaluation), name);
    return row && plainText(tellValue(all, row, lane));
  };

  test.each([
    ['x', 1, 'x of “present”: 92.'],
    ['e', 1, 'e of “present”: e^92 → ∞. Too large for the format.'],
    ['s', 0, 's: 3.320 + ∞ + 22.20 + 1.649 + 18.17 → ∞.'],
    ['p', 1, 'p of “present”: ∞ ÷ ∞ → NaN. There is no such number: a NaN is born here.'],
    ['loss', 0, 'L: −log(0) → ∞.'],
    ['dp', 2, 'dp of “past simple”: −1 ÷ 0 → −∞. A division by zero.'],
    ['dp', 0, 'dp of “future”: 0. The loss does not read this p.'],
    ['a', 2, 'a of “past simple”: −∞ ÷ ∞ → NaN. There is no such number: a NaN is born here.'],
    ['b', 1, 'b of “present”: −0 × NaN → NaN. A NaN goes in, so a NaN comes out.'],
    ['b', 2, 'b of “past simple”: ∞ × 0 → NaN. There is no such number: a NaN is born here.'],
    ['ds', 0, 'ds: −0 + NaN + NaN + −0 + −0 → NaN. A NaN goes in, so a NaN comes out.'],
    ['de', 0, 'de of “future”: 0 + NaN → NaN. A NaN goes in, so a NaN comes out.'],
    ['dx', 0, 'dx of “future”: NaN × 3.320 → NaN. A NaN goes in, so a NaN comes out.'],
  ] as const)('%s, class %i', (name, lane, sentence) => {
    expect(told(name, lane)).toBe(sentence);
  });

  test('of a gradient that underflows', () => {
    expect(told('b', 2, withLogit(60, 2))?.trim()).toBe(
      'b of “past simple”: 5.145 × 10²⁴ × 0 → 0. e/s/s underflows: too small for the format.',
    );
  });
});

const few = state.filter(({ logits }) => logits.length <= 8);

test.each(['en', 'es'] as const)('every value of a state is told, %s', (lang) => {
  fc.assert(
    fc.property(few, (problem) => {
      const all = teller(lang, problem);
      const { forward, backward } = passOf(all.evaluation);
      for (const row of [...forward, ...backward])
        for (const [lane, cell] of row.cells.entries()) {
          const text = plainText(tellValue(all, row, lane));
          expect(text).not.toMatch(/undefined|: \./);
          if (Number.isNaN(valueAt(cell))) expect(text).toContain('NaN.');
        }
      const outcome = plainText(tellOutcome(all));
      expect(outcome).not.toMatch(/undefined|\(\)/);
      const { gradient } = gradientsOf(all.evaluation).fromLogits();
      const bounded = [...gradient.values].every((entry) => Math.abs(entry) <= 1);
      expect(outcome.includes(plainText(all.told.bounded))).toBe(bounded);
    }),
    { numRuns: 300 },
  );
});
