import { describe, expect, test } from 'vitest';
import { nextUp } from '../../../src/core/bits.ts';
import { float32 } from '../../../src/core/format.ts';
import {
  OUTCOMES,
  PROGRAMS,
  type ProgramOutcome,
  programOutcome,
} from '../../../src/features/predict/model/outcome.ts';
import {
  type CourseScene,
  evaluateScene,
  SCENES,
  sceneScenario,
} from '../../../src/features/predict/model/scenes.ts';
import { explainOutcome } from '../../../src/features/predict/words/explain.ts';
import { SECTIONS } from '../../../src/lesson/article/article.ts';
import { ARTICLES } from '../../../src/lesson/article/articles.ts';
import { showLabel } from '../../../src/words/class-names.ts';
import { type Inline, plainText, type Sentence } from '../../../src/words/sentence.ts';
import { PREDICT, STRINGS } from '../../support/words.ts';

const LANGUAGES = ['en', 'es'] as const;
const CASES = LANGUAGES.flatMap((language) =>
  SCENES.map((scene) => [`${scene.id} in ${language}`, language, scene] as const),
);

/** The tempting texts of a scene, by program and outcome. */
function temptingOf(language: 'en' | 'es', scene: CourseScene) {
  return PROGRAMS.flatMap((program) => {
    const table: Readonly<Partial<Record<ProgramOutcome, Sentence>>> =
      PREDICT[language].tempting[scene.id][program];
    return (Object.keys(table) as ProgramOutcome[]).map((outcome) => ({
      program,
      outcome,
      text: table[outcome] ?? [],
    }));
  });
}

/** Text as typed, without floats from the evaluator. Powers count. */
const typedIn = (sentence: readonly Inline[]): string =>
  sentence
    .map((part) => {
      if (typeof part === 'string') return part;
      if ('sup' in part) return typedIn(part.sup);
      return 'strong' in part ? typedIn(part.strong) : '';
    })
    .join('');

describe.each(CASES)('%s', (_, language, scene) => {
  const t = STRINGS[language];
  const names = sceneScenario(scene).labels.map((label) => showLabel(t, label));
  const evaluation = evaluateScene(scene);

  test('has a tempting wrong answer on each side, and none that is right', () => {
    const tempting = temptingOf(language, scene);
    expect(new Set(tempting.map(({ program }) => program)).size).toBe(PROGRAMS.length);
    for (const { program, outcome, text } of tempting) {
      expect(OUTCOMES[scene.asks] as readonly ProgramOutcome[]).toContain(outcome);
      expect(outcome).not.toBe(programOutcome(scene.asks, evaluation, program));
      expect(plainText(text)).toMatch(/^\S.*\.$/);
    }
  });

  test('types no number in its tempting texts but its own logits and their differences', () => {
    const max = Math.max(...scene.logits.filter(Number.isFinite));
    const own = scene.logits.flatMap((x) => [x, x - max, Number((x - max).toFixed(6))]);
    const allowed = new Set([0, 1, ...own].map((value) => Math.abs(value)));
    // "At −98 it worked" refers to an earlier scene.
    if (scene.id === 'vanished') allowed.add(98);
    for (const { text } of temptingOf(language, scene)) {
      // Powers that the evaluator shows as text, such as 4.98 × 10⁻², have their exponent in superscripts.
      const plain = typedIn(text).replace(/[\d.,]+\s×\s10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+|float32/g, '');
      const numbers = [...plain.matchAll(/\d+(?:[.,]\d+)?/g)].map(([number]) =>
        Number(number.replace(',', '.')),
      );
      for (const number of numbers) expect([...allowed], plain).toContain(number);
    }
  });

  test.each(PROGRAMS)('says what happened on the %s side', (program) => {
    const { sentence, broken } = explainOutcome(t, evaluation, scene.asks, program, names);
    const outcome = programOutcome(scene.asks, evaluation, program);
    expect(plainText(sentence)).toMatch(/^\S.*\.$/);
    expect(broken).toBe(!['valid', 'zero'].includes(outcome));
  });
});

test.each(LANGUAGES)(
  'in %s each topic to read again is a section, by the name it has there',
  (language) => {
    const { topics } = PREDICT[language];
    for (const scene of SCENES) {
      for (const topic of Object.values(scene.reread)) {
        expect(SECTIONS).toContain(topic);
        expect(topics[topic]).toBe(ARTICLES[language].sections[topic].short);
      }
    }
  },
);

test('both languages tempt with the same answers', () => {
  for (const scene of SCENES) {
    const answers = (language: 'en' | 'es') =>
      temptingOf(language, scene).map(({ program, outcome }) => `${program} ${outcome}`);
    expect(answers('es')).toEqual(answers('en'));
  }
});

test('near sixty million, float32 numbers lie as far apart as the text says', () => {
  const text = plainText(PREDICT.en.tempting['huge-loss'].stable.right);
  expect(text).toContain(`lie ${nextUp(6e7, float32) - 6e7} apart`);
});
