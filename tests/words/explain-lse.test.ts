import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { valueAt } from '../../src/core/trace.ts';
import { decode } from '../../src/scenario/codec.ts';
import { problemOf } from '../../src/scenario/problem.ts';
import { assessLogSumExp } from '../../src/softmax/assess.ts';
import { type Evaluation, evaluate } from '../../src/softmax/evaluate.ts';
import { explainLogSumExp } from '../../src/words/explain-lse.ts';
import { plainText, type Sentence } from '../../src/words/sentence.ts';
import { readersProblem } from '../softmax/readers-problem.ts';
import { NUMBER, prints } from '../support/printed-numbers.ts';
import { STRINGS } from '../support/words.ts';

const SIDES = ['naive', 'stable'] as const;
const NAMES = Array.from({ length: 64 }, (_, lane) => `class-${lane}`);

const of = (query: string): Evaluation => evaluate(problemOf(decode(query).scenario));
const say = (query: string, side: 'naive' | 'stable', language: 'en' | 'es' = 'en') =>
  plainText(explainLogSumExp(STRINGS[language], of(query), side, NAMES));

test.each([
  [
    'x=-inf,-inf',
    'stable',
    'm = −∞, and −∞ − (−∞) is NaN: so LSE is NaN. The true one is −∞, the logarithm of a sum of zeros. Libraries replace an infinite m by 0, and get −∞.',
  ],
  [
    'x=-inf,-inf',
    'naive',
    'Every x is −∞: LSE is −∞, the logarithm of a sum of zeros, and so is the true one.',
  ],
  [
    'x=inf,1',
    'stable',
    'm = ∞, and ∞ − ∞ is NaN: so LSE is NaN. The true one is ∞, the limit as the largest x grows. Libraries replace an infinite m by 0, and get ∞.',
  ],
  ['x=inf,1', 'naive', 'An x is ∞: LSE is ∞, and so is the true one.'],
  [
    'x=0,-40',
    'stable',
    'LSE is 0, the true one 4.248 × 10⁻¹⁸: the sum s = 1 absorbed the other exponentials, so log s has nothing of them. m + log1p of the others keeps it: 4.248 × 10⁻¹⁸.',
  ],
  ['x=nan,1', 'stable', 'LSE is NaN; these x leave no true one.'],
  ['x=10000,10001,10002', 'stable', ''],
  ['x=1e8,1e8', 'stable', ''],
] as const)('?%s, %s: %s', (query, side, text) => {
  expect(say(query, side)).toBe(text);
});

test('Spanish says the same of a masked row', () => {
  expect(say('x=-inf,-inf', 'stable', 'es')).toBe(
    'm = −∞, y −∞ − (−∞) es NaN: por eso LSE es NaN. La verdadera es −∞, el logaritmo de una suma de ceros. Las bibliotecas ponen 0 en lugar de una m infinita, y obtienen −∞.',
  );
});

const numbersOf = (sentence: Sentence): string[] =>
  sentence.flatMap((part) => {
    if (typeof part === 'string') return [];
    if ('shown' in part) return [`${part.value} as ${part.shown.replace(',', '.')}`];
    return 'sup' in part ? numbersOf(part.sup) : [];
  });

describe('in 2000 states', () => {
  const states = fc.sample(readersProblem, { numRuns: 2000, seed: 21 }).map(evaluate);

  test('both languages say it in whole sentences, with the same numbers', () => {
    for (const evaluation of states) {
      for (const side of SIDES) {
        const [english, spanish] = [STRINGS.en, STRINGS.es].map((t) =>
          explainLogSumExp(t, evaluation, side, NAMES),
        ) as [Sentence, Sentence];
        expect(numbersOf(spanish)).toEqual(numbersOf(english));
        for (const sentence of [english, spanish])
          expect(plainText(sentence)).toMatch(/^$|^\S(?:(?!undefined| {2}).)*\.$/);
      }
    }
  });

  test('a sentence is there exactly where something is to be said', () => {
    for (const evaluation of states) {
      for (const side of SIDES) {
        const verdict = assessLogSumExp(evaluation, evaluation[side].lse);
        const quiet = verdict.kind === 'sound' && !verdict.flushed;
        expect(explainLogSumExp(STRINGS.en, evaluation, side, NAMES).length === 0).toBe(quiet);
      }
    }
  });

  test('the value, the true one, the form that keeps it and the cause are as printed', () => {
    const pattern = new RegExp(
      `^LSE is (?<value>${NUMBER}), the true one (?<exact>${NUMBER}): (?<cause>.*?)\\.(?: (?<form>m \\+ [^:]*) keeps it: (?<kept>${NUMBER})\\.)?$`,
    );
    const causes = new Set<string>();
    for (const evaluation of states) {
      for (const side of SIDES) {
        const { lse, s, e } = evaluation[side];
        if (assessLogSumExp(evaluation, lse).kind !== 'wrong') continue;
        const text = plainText(explainLogSumExp(STRINGS.en, evaluation, side, NAMES));
        const { value, exact, cause = '', form, kept } = pattern.exec(text)?.groups ?? {};
        expect(prints(value ?? '', valueAt(lse)), text).toBe(true);
        expect(prints(exact ?? '', evaluation.truth().logSumExp), text).toBe(true);
        expect(value, text).not.toBe(exact);
        if (form !== undefined) {
          const { stable } = evaluation;
          const cell = form === 'm + log s' ? stable.lse : stable.lseLog1p;
          expect(prints(kept ?? '', valueAt(cell)), text).toBe(true);
          expect(assessLogSumExp(evaluation, cell).kind).toBe('sound');
        }
        causes.add(cause.replace(new RegExp(NUMBER, 'g'), '#'));
        const { flushToZero, format } = evaluation.problem;
        const terms = [...e.values];
        const tiny = 2 ** format.minExponent;
        if (cause.includes('flushed')) expect(flushToZero && terms.includes(0), text).toBe(true);
        if (cause.includes('subnormal and have') || cause.includes('are subnormal'))
          expect(
            terms.some((term) => term > 0 && term < tiny),
            text,
          ).toBe(true);
        if (cause.includes('absorbed')) {
          expect(terms.includes(valueAt(s)), text).toBe(true);
          expect(terms.filter((term) => term > 0).length, text).toBeGreaterThan(1);
        }
        if (cause.includes('near 1') && s.step.format.precision > 11)
          expect(Math.abs(valueAt(s) - 1), text).toBeLessThan(0.1);
        if (cause.includes('rounded to 1')) expect(valueAt(s), text).toBe(1);
        if (cause.includes('nearly cancel')) {
          const [m, logS] = [evaluation.stable.m, evaluation.stable.logS].map(valueAt);
          expect(Math.abs((m ?? 0) + (logS ?? 0)), text).toBeLessThan(Math.abs(m ?? 0) / 2);
        }
      }
    }
    // The states reach most of them.
    expect(causes.size).toBeGreaterThan(3);
  });
});
