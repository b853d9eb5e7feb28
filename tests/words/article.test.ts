import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { expRange } from '../../src/core/exp-range.ts';
import { float32, float64 } from '../../src/core/format.ts';
import {
  type Article,
  type ProsePart,
  SECTIONS,
  type SectionId,
} from '../../src/lesson/article/article.ts';
import { ARTICLES } from '../../src/lesson/article/articles.ts';
import { WILD, type WildId } from '../../src/lesson/article/wild.ts';
import { CLAIMS, type ClaimId, claimScenario } from '../../src/scenario/claims.ts';
import { DEFAULT_SCENARIO } from '../../src/scenario/scenario.ts';
import { calmBreak, FIGURES, figureValue, powerOfE } from '../../src/words/figures.ts';
import type { DecimalMark } from '../../src/words/numbers.ts';
import { blocksOf, partsOf, proseOf, readText, showsOf, typedTexts } from './support.ts';

const WILD_IDS = Object.keys(WILD) as WildId[];

/** Both languages, each with its decimal mark. */
const LANGUAGES = [
  ['English', ARTICLES.en, '.', 'src/lesson/article/en.ts'],
  ['Spanish', ARTICLES.es, ',', 'src/lesson/article/es.ts'],
] as const satisfies readonly (readonly [string, Article, DecimalMark, string])[];

const formulasOf = (article: Article, id: SectionId): string[] =>
  blocksOf(article.sections[id]).flatMap((block) => (block.kind === 'formula' ? [block.id] : []));

const mathOf = (article: Article, id: SectionId): string[] =>
  partsOf(article.sections[id]).flatMap((part) =>
    typeof part === 'object' && 'math' in part ? [part.math] : [],
  );

/** Values of the figures, anywhere in a sentence. */
const valuesIn = (parts: readonly ProsePart[]): string[] =>
  parts.flatMap((part) => {
    if (typeof part === 'string') return [];
    if ('shown' in part) return [part.value];
    if ('sup' in part) return valuesIn(part.sup);
    return 'strong' in part ? valuesIn(part.strong) : [];
  });

describe('both languages say the same', () => {
  const { en, es } = ARTICLES;

  test.each(SECTIONS)('%s: the same claims, formulas and figures, in the same order', (id) => {
    expect(showsOf(es.sections[id])).toEqual(showsOf(en.sections[id]));
    expect(formulasOf(es, id)).toEqual(formulasOf(en, id));
    expect(mathOf(es, id)).toEqual(mathOf(en, id));
    expect(valuesIn(partsOf(es.sections[id]))).toEqual(valuesIn(partsOf(en.sections[id])));
  });

  test('the same reports', () => {
    expect(Object.keys(en.wild).sort()).toEqual([...WILD_IDS].sort());
    expect(Object.keys(es.wild).sort()).toEqual([...WILD_IDS].sort());
  });
});

/*
 * Numbers that may be typed into the prose: counts, names, and inputs. A result must be a figure. Each is listed with
 * what makes it true.
 */
interface Typed {
  readonly numbers: readonly number[];
  readonly in: readonly (SectionId | WildId)[];
  /** Why it is not a result, or what it must agree with. */
  readonly because: string | (() => boolean);
}

const atLogits = (id: ClaimId, ...numbers: readonly number[]) => {
  const logits: readonly number[] = CLAIMS[id].logits;
  return numbers.every((number) => logits.includes(number));
};
/** From the logit of the true class to the largest. */
const gapOf = (id: ClaimId) => {
  const { logits, trueClass } = claimScenario(id);
  return Math.max(...logits) - (logits[trueClass] ?? Number.NaN);
};
const rounded = (value: number) => Number(value.toFixed(1));

const TYPED: readonly Typed[] = [
  { numbers: [0, 1, -1], in: SECTIONS, because: 'exact: bounds of a probability and e^0' },
  { numbers: [0], in: ['masked-rows', 'zero-loss', 'hand-written'], because: 'an exact zero' },
  { numbers: [92], in: ['why', 'shift', 'worked'], because: () => atLogits('one-92', 92) },
  {
    numbers: [88.7],
    in: ['why', 'silent'],
    because: () => rounded(expRange(float32, false).largestFinite) === 88.7,
  },
  {
    numbers: [709.8],
    in: ['why'],
    because: () => rounded(expRange(float64, false).largestFinite) === 709.8,
  },
  {
    numbers: [100],
    in: ['loss'],
    because: () => gapOf('log-of-subnormal') === 100,
  },
  { numbers: [105], in: ['loss'], because: () => gapOf('log-of-zero') === 105 },
  { numbers: [2], in: ['loss', 'zero-loss'], because: () => CLAIMS['two-1e8'].logits.length === 2 },
  { numbers: [17], in: ['loss'], because: () => atLogits('sure-17', 17, 0) },
  {
    numbers: [-100, -200, -300, -400, -500],
    in: ['underflow'],
    because: () => atLogits('minus-100', -100, -200, -300, -400, -500),
  },
  { numbers: [-110], in: ['underflow'], because: () => atLogits('minus-110', -110) },
  { numbers: [88], in: ['silent'], because: () => atLogits('five-88', 88) },
  { numbers: [-100, -104], in: ['silent'], because: () => atLogits('fading-100', -100, -104) },
  { numbers: [-103, -107], in: ['silent'], because: () => atLogits('fading-103', -103, -107) },
  { numbers: [4, 10, 15, 18, 26, 27], in: ['pattern', 'beyond'], because: 'phases of the course' },
  { numbers: [754], in: ['primer', 'beyond'], because: 'the number of the IEEE standard' },
  {
    numbers: [32, 24],
    in: ['primer'],
    because: () => float32.bits === 32 && float32.precision === 24,
  },
  { numbers: [0.1], in: ['primer'], because: () => float32.round(0.1) !== 0.1 },
  {
    numbers: [0.2, 0.05, 0.1],
    in: ['transformer-explainer'],
    because: 'temperatures in the source of the report',
  },
  {
    numbers: [94.7, -40.11],
    in: ['log-softmax'],
    because: () => atLogits('logits-to-94', 94.7, -40.11),
  },
  { numbers: [7733, 3.5], in: ['log-softmax'], because: 'counts of the report' },
  { numbers: [2020], in: ['masked-rows'], because: 'the year of the report' },
  {
    numbers: [11.0625],
    in: ['sampler'],
    because: () => atLogits('divide-first', 11.0625),
  },
  { numbers: [0.00001], in: ['sampler'], because: 'the temperature in the report' },
  { numbers: [-16], in: ['half-mask'], because: 'the score in the report' },
  { numbers: [90], in: ['hand-written'], because: 'the epochs in the report' },
];

/** Results written as text, because no float represents them or they are rounded down. */
const made = (mark: DecimalMark): readonly string[] => [
  powerOfE(92, mark),
  powerOfE(-100, mark),
  calmBreak(mark),
];

/** Digits that are numbers: not those of float32, binary32 or log1p. */
function numbersIn(text: string, mark: DecimalMark): number[] {
  const pattern = mark === '.' ? /−?\d+(?:\.\d+)?/g : /−?\d+(?:,\d+)?/g;
  return [...text.matchAll(pattern)]
    .filter(({ index }) => !/[\p{L}\d]/u.test(text[index - 1] ?? ''))
    .map(([digits]) => Number(digits.replace('−', '-').replace(',', '.')));
}

const wordsIn = (texts: readonly string[]): number =>
  texts.join(' ').split(/\s+/).filter(Boolean).length;

test('what was typed in is what was put in', () => {
  for (const { numbers, because } of TYPED)
    expect(typeof because === 'string' || because(), numbers.join(', ')).toBe(true);
});

describe.each(LANGUAGES)('%s', (_, article, mark, file) => {
  const places: (readonly [SectionId | WildId, readonly string[]])[] = [
    ...SECTIONS.map((id) => {
      const section = article.sections[id];
      return [id, [section.title, section.short, ...typedTexts(partsOf(section))]] as const;
    }),
    ...WILD_IDS.map(
      (id) => [id, [article.wild[id].title, ...typedTexts(article.wild[id].story)]] as const,
    ),
  ];

  const readSection = (id: SectionId): string[] => {
    const section = article.sections[id];
    return [section.title, ...blocksOf(section).flatMap(proseOf).map(readText)];
  };

  test('types in no number that is not in the list', () => {
    const results = made(mark);
    const strays = places.flatMap(([place, texts]) =>
      texts
        .filter((text) => !results.includes(text))
        .flatMap((text) => numbersIn(text, mark))
        .filter(
          (number) => !TYPED.some((one) => one.in.includes(place) && one.numbers.includes(number)),
        )
        .map((number) => `${place}: ${number}`),
    );
    expect(strays).toEqual([]);
  });

  test('has every number of the list', () => {
    const typed = places.flatMap(([, texts]) => texts.flatMap((text) => numbersIn(text, mark)));
    const unused = TYPED.flatMap(({ numbers }) => numbers).filter(
      (number) => !typed.includes(number),
    );
    expect(unused).toEqual([]);
  });

  test('says every result that is made into text', () => {
    const texts = places.flatMap(([, all]) => all);
    expect(made(mark).filter((text) => text === '' || !texts.includes(text))).toEqual([]);
  });

  test('can be read by a student in a quarter of an hour', () => {
    // The last section is for teachers.
    const lesson = SECTIONS.filter((id) => id !== 'embed');
    const words = wordsIn([
      ...lesson.flatMap(readSection),
      ...WILD_IDS.flatMap((id) => [article.wild[id].title, readText(article.wild[id].story)]),
    ]);
    expect(words).toBeGreaterThanOrEqual(1800);
    expect(words).toBeLessThanOrEqual(3000);
  });

  test('says what a float is in at most 350 words', () => {
    expect(wordsIn(readSection('primer'))).toBeLessThanOrEqual(350);
  });

  test('never raises its voice', () => {
    const loud = places.flatMap(([place, texts]) =>
      texts.filter((text) => /[!¡]/.test(text)).map((text) => `${place}: ${text}`),
    );
    expect(loud).toEqual([]);
  });

  test('leaves no text empty, and ends every paragraph', () => {
    expect(places.flatMap(([, texts]) => texts).filter((text) => text === '')).toEqual([]);
    const open = SECTIONS.flatMap((id) =>
      blocksOf(article.sections[id]).flatMap((block) => {
        return proseOf(block)
          .map(withoutControls)
          .filter((text) => !/[.:]$|, y$|, and$/.test(text));
      }),
    );
    expect(open).toEqual([]);
  });

  test('uses every figure', () => {
    const source = readFileSync(file, 'utf8');
    expect(FIGURES.filter((id) => !source.includes(`f('${id}'`))).toEqual([]);
  });
});

/** The prose of a paragraph: controls may follow the last sentence. */
const withoutControls = (parts: readonly ProsePart[]): string =>
  readText(parts.filter((part) => typeof part === 'string' || !('show' in part))).trim();

test.each(FIGURES)('the figure %s is a finite number', (id) => {
  expect(figureValue(id)).toSatisfy(Number.isFinite);
});

test('the temperature that breaks the calm logits does, and one a little higher does not', () => {
  const shown = Number(calmBreak('.'));
  expect(claimScenario('calm-agrees').logits).toEqual(DEFAULT_SCENARIO.logits);
  const largest = Math.max(...DEFAULT_SCENARIO.logits);
  const limit = expRange(float32, false).largestFinite;
  expect(largest / shown).toBeGreaterThan(limit);
  expect(largest / (shown + 0.0001)).toBeLessThan(limit);
});
