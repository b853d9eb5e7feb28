import type { Corpus } from '../../../src/training/corpus/corpus.ts';
import { english } from '../../../src/training/corpus/english/english.ts';
import { HELD_VERBS as ENGLISH_HELD } from '../../../src/training/corpus/english/held-verbs.ts';
import { READER as ENGLISH } from '../../../src/training/corpus/english/reader.ts';
import type { EnglishVerb } from '../../../src/training/corpus/english/verb.ts';
import { TRAINED_VERBS as ENGLISH_TRAINED } from '../../../src/training/corpus/english/verbs.ts';
import { wordsOf } from '../../../src/training/corpus/features.ts';
import { HELD_VERBS as SPANISH_HELD } from '../../../src/training/corpus/spanish/held-verbs.ts';
import { READER as SPANISH } from '../../../src/training/corpus/spanish/reader.ts';
import { spanish } from '../../../src/training/corpus/spanish/spanish.ts';
import type { SpanishVerb } from '../../../src/training/corpus/spanish/verb.ts';
import { TRAINED_VERBS as SPANISH_TRAINED } from '../../../src/training/corpus/spanish/verbs.ts';

const englishForms = ({ base, third, past, participle, ing }: EnglishVerb) => [
  base,
  third,
  past,
  participle,
  ing,
];

const spanishForms = (verb: SpanishVerb) => [
  verb.infinitive,
  ...verb.future,
  ...verb.present,
  ...verb.past,
  verb.participle,
  verb.gerund,
];

/** Each corpus with the forms of its verbs. */
export const CORPORA = [
  {
    language: 'en',
    corpus: english(),
    reader: ENGLISH,
    trainedForms: ENGLISH_TRAINED.map(englishForms),
    heldForms: ENGLISH_HELD.map(englishForms),
    /** Forms that are both present and past. */
    twofold: new Set(
      [...ENGLISH_TRAINED, ...ENGLISH_HELD]
        .filter(({ base, past }) => base === past)
        .map(({ past }) => past),
    ),
    telling:
      /\b(?:yesterday|last|ago|every|twice|did|didn't|do|don't|does|doesn't|not|why|when)\b/iu,
  },
  {
    language: 'es',
    corpus: spanish(),
    reader: SPANISH,
    trainedForms: SPANISH_TRAINED.map(spanishForms),
    heldForms: SPANISH_HELD.map(spanishForms),
    twofold: new Set(
      [...SPANISH_TRAINED, ...SPANISH_HELD].flatMap(({ present, past }) =>
        present.filter((form, person) => form === past[person]),
      ),
    ),
    telling:
      /\b(?:ayer|anoche|anteayer|pasad[ao]|hace|aquel|días|los lunes|domingos|semana|diario|verano)\b/iu,
  },
] as const;

export const wordsIn = (reader: Parameters<typeof wordsOf>[0], text: string) =>
  wordsOf(reader, text);

/**
 * Share of held-out sentences that a linear model names rightly after `rounds` of plain gradient descent from 0, one
 * sentence at a time, in double precision.
 */
export function heldOutAccuracy(corpus: Corpus, rounds: number): number {
  const { weigh, learn } = linearModel(corpus);
  for (let round = 0; round < rounds; round++)
    for (const { text, y, held } of corpus.sentences) if (!held) learn(text, y);
  const held = corpus.sentences.filter((sentence) => sentence.held);
  return held.filter(({ text, y }) => largest(weigh(text)) === y).length / held.length;
}

export const largest = (values: readonly number[]): number => values.indexOf(Math.max(...values));

export function linearModel(corpus: Corpus) {
  const weights = new Map<number, number[]>();
  const weightsOf = (column: number): number[] => {
    const known = weights.get(column);
    if (known !== undefined) return known;
    const made = [0, 0, 0, 0, 0];
    weights.set(column, made);
    return made;
  };
  const weigh = (text: string): number[] => {
    const z = [0, 0, 0, 0, 0];
    for (const column of corpus.featuresOf(text).columns)
      for (const [k, weight] of weightsOf(column).entries()) z[k] = (z[k] ?? 0) + weight;
    return z;
  };
  function learn(text: string, y: number): void {
    const z = weigh(text);
    const e = z.map((value) => Math.exp(value - Math.max(...z)));
    const s = e.reduce((sum, term) => sum + term, 0);
    for (const column of corpus.featuresOf(text).columns) {
      const row = weightsOf(column);
      for (const [k, term] of e.entries())
        row[k] = (row[k] ?? 0) - 0.1 * (term / s - (k === y ? 1 : 0));
    }
  }
  return { weigh, learn };
}
