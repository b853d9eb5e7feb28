import { describe, expect, test } from 'vitest';
import { shortestDecimal } from '../../src/core/decimal.ts';
import { applyPreset, PRESETS } from '../../src/scenario/presets.ts';
import { problemOf } from '../../src/scenario/problem.ts';
import { DEFAULT_SCENARIO, defaultLabels, type ReaderFormat } from '../../src/scenario/scenario.ts';
import { type Evaluation, evaluate } from '../../src/softmax/evaluate.ts';
import { showLabel } from '../../src/words/class-names.ts';
import { explainLoss, explainSoftmax } from '../../src/words/explain.ts';
import type { Language } from '../../src/words/languages.ts';
import { type Inline, paragraph, plainText, type Sentence, say } from '../../src/words/sentence.ts';
import { STRINGS } from '../support/words.ts';

const SIDES = ['naive', 'stable'] as const;
const FORMATS: readonly ReaderFormat[] = ['float32', 'float64'];

const LANGUAGES: readonly Language[] = ['en', 'es'];

/** Every preset in both formats, with and without flushing. */
const STATES = PRESETS.flatMap((preset) =>
  FORMATS.flatMap((format) =>
    [false, true].map((flushToZero) => ({
      name: `${preset.id} in ${format}${flushToZero ? ' with flushing' : ''}`,
      problem: problemOf(applyPreset(preset, { ...DEFAULT_SCENARIO, format, flushToZero })),
    })),
  ),
);

function sentencesOf(evaluation: Evaluation, language: Language): Sentence[] {
  const t = STRINGS[language];
  const names = defaultLabels(evaluation.problem.logits.length).map((one) => showLabel(t, one));
  return SIDES.flatMap((side) => [
    explainSoftmax(t, evaluation, side, names),
    explainLoss(t, evaluation, side),
  ]);
}

/** The parts of a sentence, including nested ones. */
const partsOf = (sentence: Sentence): Inline[] =>
  sentence.flatMap((part) => {
    if (typeof part === 'string') return [part];
    if ('sup' in part) return [part, ...partsOf(part.sup)];
    return 'strong' in part ? [part, ...partsOf(part.strong)] : [part];
  });

describe.each(LANGUAGES)('the sentences of every preset in %s', (language) => {
  test('say something about each softmax, in whole sentences without holes', () => {
    for (const { name, problem } of STATES) {
      const evaluation = evaluate(problem);
      const t = STRINGS[language];
      for (const side of SIDES) {
        const text = plainText(explainSoftmax(t, evaluation, side, defaultLabels(5)));
        expect(text, name).toMatch(/^\S.*\.$/);
      }
      const whole = plainText(paragraph(...sentencesOf(evaluation, language)));
      // "Undefined too" is said of a loss; any other "undefined" is a missing value.
      expect(whole, name).not.toMatch(/undefined(?! too)|\[object|null| {2}|!/);
    }
  });

  test('carry in each float part a value that reads back', () => {
    let floats = 0;
    for (const { name, problem } of STATES) {
      for (const sentence of sentencesOf(evaluate(problem), language)) {
        for (const part of partsOf(sentence)) {
          if (typeof part === 'string' || !('value' in part)) continue;
          floats += 1;
          const read = problem.format.round(Number(part.value));
          expect(shortestDecimal(read, problem.format), name).toBe(part.value);
          expect(part.shown, name).not.toBe('');
        }
      }
    }
    expect(floats).toBeGreaterThan(300);
  });
});

describe('the first bad operation in words', () => {
  const sentence = (language: Language, id: string, side: 'naive' | 'stable') => {
    const preset = PRESETS.find((one) => one.id === id);
    if (preset === undefined) throw new Error(`There is no preset ${id}.`);
    const evaluation = evaluate(problemOf(applyPreset(preset, DEFAULT_SCENARIO)));
    return plainText(explainSoftmax(STRINGS[language], evaluation, side, defaultLabels(5)));
  };

  test.each([
    ['one-92', 'naive', /e\^92 .*9\.02\s×\s10³⁹.*float32, 3\.403 × 10³⁸.*1 of 5/],
    ['five-88', 'naive', /No e overflows, but their sum does.*term 3 of 5.*every probability is 0/],
    ['vanished', 'naive', /e\^−110.*0 ÷ 0 is invalid: every probability is NaN/],
    ['all-masked', 'naive', /Every x is −∞/],
    ['all-masked', 'stable', /−∞ − \(−∞\) has no answer/],
    ['not-a-number', 'stable', /The logit of present is NaN/],
    ['divide-first', 'stable', /11\.06 ÷ \(1\.000 × 10⁻³⁸\).*x is infinite before softmax begins/],
    ['fading', 'naive', /No NaN, and still wrong/],
  ] as const)('%s, %s', (id, side, words) => {
    expect(sentence('en', id, side)).toMatch(words);
  });

  test('uses the comma in Spanish', () => {
    expect(sentence('es', 'one-92', 'naive')).toContain('9,02\u00a0×\u00a010³⁹');
  });
});

describe('a sentence from a template', () => {
  test('splices sentences, turns counts to text and keeps floats whole', () => {
    const float = { value: '0.1', shown: '0,1' };
    const inner = say`of ${3}`;
    expect(say`one ${inner}: ${float}${''}.`).toEqual(['one ', 'of ', '3', ': ', float, '', '.']);
  });

  test('reads aloud as plain text, powers with a caret', () => {
    const power = { sup: ['92'] };
    expect(plainText(say`e${power} and ${{ strong: [{ variable: 'x' }] }}`)).toBe('e^92 and x');
  });

  test('joins paragraphs with one space and leaves out empty ones', () => {
    expect(plainText(paragraph([], say`One.`, [], say`Two.`))).toBe('One. Two.');
  });
});
