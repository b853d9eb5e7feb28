import { describe, expect, test } from 'vitest';
import { SCENES } from '../../../src/features/predict/model/scenes.ts';
import { readAnswers } from '../../../src/lesson/insets/question/answers.ts';
import {
  type Answer,
  QUESTIONS,
  type QuestionId,
} from '../../../src/lesson/insets/question/model.ts';
import type { QuestionWords } from '../../../src/lesson/insets/question/words/en.ts';
import { CLAIMS } from '../../../src/scenario/claims.ts';
import { PRESETS } from '../../../src/scenario/presets.ts';
import { type Inline, plainText, type Sentence } from '../../../src/words/sentence.ts';
import { QUESTION } from '../../support/words.ts';

const nan = Number.NaN;
const ALL = Object.values(QUESTIONS);
const CASES = ALL.map((question) => [question.id, question] as const);
const IN_BOTH = (['en', 'es'] as const).flatMap((language) =>
  ALL.map((question) => [`${question.id} in ${language}`, language, question] as const),
);

/** What is right, and the columns of the table to four digits, found with sixty digits or by rounding by hand. */
const FACTS: Readonly<Record<QuestionId, readonly [Answer, Readonly<Record<string, number[]>>]>> = {
  why: [
    'largest',
    { naive: [0, 0, 0, nan, 0], stable: [5.976e-39, 0.4013, 5.394e-38, 0.5987, 2.968e-39] },
  ],
  shift: [
    'min',
    {
      min: [0, 0, nan, 0, nan],
      mean: [1.167e-41, 5.034e-7, 0.7773, 5.306e-8, 0.2227],
      max: [1.167e-41, 5.034e-7, 0.7773, 5.306e-8, 0.2227],
    },
  ],
  loss: ['two', { stable: [0.2, 0.2, 0.2, 0.2, 0.2] }],
  underflow: ['all-nan', { naive: [1, 0, 0, 0, 0], flushed: [nan, nan, nan, nan, nan] }],
  silent: [
    'equal',
    { true: [0.3219, 0.2384, 0.1766, 0.1446, 0.1184], naive: [0.2, 0.2, 0.2, 0.2, 0.2] },
  ],
};

const wordsOf = (language: 'en' | 'es', id: QuestionId) => {
  const {
    ask,
    point,
    answers,
    wrong,
  }: Pick<QuestionWords<Answer>, 'ask' | 'point'> & {
    readonly answers: Readonly<Partial<Record<Answer, string>>>;
    readonly wrong: Readonly<Partial<Record<Answer, Sentence>>>;
  } = QUESTION[language].questions[id];
  return { ask, point, answers, wrong };
};

/** Text as typed, without results of the evaluator. */
const typedIn = (sentence: readonly Inline[]): string =>
  sentence
    .map((part) => {
      if (typeof part === 'string') return part;
      if ('sup' in part) return typedIn(part.sup);
      return 'strong' in part ? typedIn(part.strong) : '';
    })
    .join('');

describe.each(CASES)('the question %s', (id, question) => {
  test('has one right answer, and the numbers show it', () => {
    const [right, columns] = FACTS[id];
    expect(question.right()).toEqual([right]);
    const shown = question
      .columns()
      .map((column) => [
        column.id,
        [...Array.from(column.values)].map((value) => Number(value.toPrecision(4))),
      ]);
    expect(Object.fromEntries(shown)).toEqual(columns);
  });

  test('is about logits that the page shows nowhere else', () => {
    const elsewhere = [...PRESETS, ...Object.values(CLAIMS), ...SCENES];
    const { logits } = question.scenario;
    expect(elsewhere.map((state) => String(state.logits))).not.toContain(String(logits));
    expect(logits).not.toContain(92);
  });

  test('asks for something: a part of the table is not shown before the answer', () => {
    const parts = [...question.columns(), ...question.totals()];
    expect(parts.some(({ asked }) => asked)).toBe(true);
  });
});

test('the loss of thirty million, five times, is 2', () => {
  expect(QUESTIONS.loss.totals().map(({ value }) => value)).toEqual([Math.fround(Math.log(5)), 2]);
});

describe.each(IN_BOTH)('%s', (_, language, { id, answers, right, scenario }) => {
  const words = wordsOf(language, id);

  test('offers its answers in words, and meets every wrong one', () => {
    expect(Object.keys(words.answers)).toEqual(answers);
    expect(new Set(Object.values(words.answers)).size).toBe(answers.length);
    const wrong = answers.filter((answer) => !right().includes(answer));
    expect(Object.keys(words.wrong).sort()).toEqual([...wrong].sort());
    for (const sentence of [words.ask, words.point, ...Object.values(words.wrong)])
      expect(plainText(sentence)).toMatch(/^\S.*[.?]$/);
  });

  test('types no result: only its own logits, exact results, and what is offered', () => {
    const own = scenario.logits.flatMap((logit) => [logit, Math.abs(logit)]);
    // 0 and 1 are exact; float32 is a name; ln 5 counts the classes.
    const allowed = new Set([0, 1, 5, ...own]);
    for (const sentence of [words.ask, words.point, ...Object.values(words.wrong)]) {
      const text = typedIn(sentence).replaceAll('float32', '').replaceAll('Float32', '');
      for (const [number] of text.matchAll(/\d+(?:[.,]\d+)?/g))
        expect([...allowed], text).toContain(Number(number.replace(',', '.')));
    }
  });
});

test('both languages name the same results', () => {
  const values = (sentence: readonly Inline[]): string[] =>
    sentence.flatMap((part) => {
      if (typeof part === 'string') return [];
      return 'shown' in part ? [part.value] : [];
    });
  for (const { id } of ALL) {
    const [en, es] = [wordsOf('en', id), wordsOf('es', id)];
    expect(values(es.point).sort(), id).toEqual(values(en.point).sort());
    for (const answer of QUESTIONS[id].answers)
      expect(values(es.wrong[answer] ?? []), id).toEqual(values(en.wrong[answer] ?? []));
  }
});

describe('what is kept on a device', () => {
  const { key } = QUESTIONS.why;

  test('comes back, without what is no answer of that question', () => {
    expect(readAnswers({ [key]: 'both' })).toEqual({ [key]: 'both' });
    expect(readAnswers({ [key]: 'shown' })).toEqual({ [key]: 'shown' });
    expect(readAnswers({ [key]: 'equal', other: 'both' })).toEqual({});
    expect(readAnswers({ [key]: { toString: 1 } })).toEqual({});
    for (const nothing of [null, 7, [], 'both']) expect(readAnswers(nothing)).toBeNull();
  });

  test('is left out where it was about other numbers', () => {
    expect(key).toBe('why 1.4,88.5,3.6,88.9,0.7 1');
    expect(readAnswers({ why: 'both', 'why 1,2,3 1': 'both' })).toEqual({});
  });
});
