import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LONGEST_TEXT } from '../../../src/training/corpus/build.ts';
import { columnOf, nameOf, wordsOf } from '../../../src/training/corpus/features.ts';
import { FEATURE_COLUMNS, fnv1a, hashedColumn } from '../../../src/training/corpus/hash.ts';
import { CORPORA, heldOutAccuracy } from './support.ts';

const [EN, ES] = CORPORA;

const namesOf = (text: string, { corpus }: (typeof CORPORA)[number] = EN) =>
  corpus.featuresOf(text).features.map(nameOf);

describe('the hash', () => {
  test.each([
    ['', 0x811c9dc5],
    ['a', 0xe40c292c],
    ['foobar', 0xbf9cf968],
  ])('of %j is that of the published vectors', (text, hash) => {
    expect(fnv1a(text)).toBe(hash);
  });

  test('counts bytes of UTF-8', () => {
    expect(fnv1a('é')).toBe(fnv1a('\u00e9'));
    expect(fnv1a('é')).not.toBe(fnv1a('e\u0301'));
    expect(fnv1a('\ud800')).toBe(fnv1a('\ufffd'));
  });

  test('fills the columns evenly, from the first on that is hashed to', () => {
    const counts = new Map<number, number>();
    for (let i = 0; i < 22_600; i++) {
      const column = hashedColumn(`word: ${i}`, 30);
      counts.set(column, (counts.get(column) ?? 0) + 1);
    }
    expect(counts.size).toBe(FEATURE_COLUMNS - 30);
    expect(Math.min(...counts.keys())).toBe(30);
    expect(Math.max(...counts.values())).toBeLessThan(150);
    expect(Math.min(...counts.values())).toBeGreaterThan(60);
  });
});

describe('what is seen', () => {
  test('a function word as a whole, any other word by its endings', () => {
    expect(namesOf('She had finished')).toEqual([
      'word: she',
      'word: had',
      'ending: -ed',
      'ending: -hed',
    ]);
    expect(namesOf('Habían cantado', ES)).toEqual([
      'word: habían',
      'ending: -o',
      'ending: -do',
      'ending: -tado',
    ]);
  });

  test('a short word as a whole', () => {
    expect(namesOf('Dogs ran')).toEqual(['ending: -gs', 'ending: -ogs', 'word: ran']);
  });

  test('not an article, a possessive or a preposition, and not the word after it', () => {
    const { skipped } = EN.corpus.featuresOf('He washed the dishes in cold water');
    expect(skipped).toEqual(['the', 'dishes', 'in', 'cold']);
    expect(namesOf('the dishes')).toEqual([]);
  });

  test('but a pronoun or an auxiliary everywhere', () => {
    expect(namesOf('to have')).toEqual(['word: have']);
  });

  test('contractions as the words they stand for', () => {
    const seen = (text: string) => wordsOf(EN.reader, text);
    expect(seen("They won't")).toEqual(['they', 'will', 'not']);
    expect(seen('I haven’t')).toEqual(['i', 'have', 'not']);
    expect(seen("We'll, they've")).toEqual(['we', 'will', 'they', 'have']);
    expect(seen("She's, I'd")).toEqual(['she', "'s", 'i', 'had']);
    expect(seen("'Tis o'clock'")).toEqual(['tis', "o'clock"]);
  });

  test('capitals, signs and the way an accent is written make no difference', () => {
    const plain = [...ES.corpus.featuresOf('¿Cantó Ana?').columns];
    expect([...ES.corpus.featuresOf('CANTÓ ANA').columns]).toEqual(plain);
    expect([...ES.corpus.featuresOf('  cantó… «ana»!').columns]).toEqual(plain);
    expect([...ES.corpus.featuresOf('Canto\u0301 Ana').columns]).toEqual(plain);
    expect([...ES.corpus.featuresOf('Canto Ana').columns]).not.toEqual(plain);
  });

  test('each once', () => {
    expect(namesOf('had had had')).toEqual(['word: had']);
  });
});

describe.each(CORPORA)('the columns, $language', ({ corpus, reader, language }) => {
  const training = corpus.sentences.filter(({ held }) => !held);

  test('of any text are sorted, without duplicates, within the range', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { columns, set, features, known } = corpus.featuresOf(text);
        expect([...columns]).toEqual([...new Set(columns)].sort((a, b) => a - b));
        expect([...columns].every((column) => column >= 0 && column < FEATURE_COLUMNS)).toBe(true);
        expect(set.map(({ column }) => column)).toEqual([...columns]);
        expect(set.flatMap((each) => each.features)).toHaveLength(known);
        expect(features.filter(({ seen }) => seen)).toHaveLength(known);
      }),
    );
  });

  test('a training sentence is known in all that is seen of it', () => {
    for (const { text } of training) {
      const { known, features } = corpus.featuresOf(text);
      expect(known).toBe(features.length);
      expect(known).toBeGreaterThan(0);
    }
  });

  test('say which training features share them', () => {
    for (let column = 0; column < FEATURE_COLUMNS; column++)
      for (const feature of corpus.featuresIn(column))
        expect(columnOf(reader, feature)).toBe(column);
    const text = training[0]?.text ?? '';
    for (const { column, features, shared } of corpus.featuresOf(text).set)
      expect([...features, ...shared].map(nameOf).sort()).toEqual(
        corpus.featuresIn(column).map(nameOf).sort(),
      );
  });

  test('a sentence has few of them', () => {
    const counts = corpus.sentences.map(({ text }) => corpus.featuresOf(text).columns.length);
    expect(counts.reduce((sum, count) => sum + count, 0) / counts.length).toBeLessThan(8);
    expect(Math.max(...counts)).toBeLessThanOrEqual(20);
  });

  test('are the same on every device', () => {
    const all = corpus.sentences.map(({ text }) => corpus.featuresOf(text).columns.join(','));
    expect(fnv1a(all.join(';')).toString(16)).toBe(DIGEST[language]);
  });

  test('let a linear model name the tense of nine in ten sentences with verbs it has not seen', () => {
    expect(heldOutAccuracy(corpus, 5)).toBeGreaterThan(0.9);
  });
});

const DIGEST = { en: '971d43a3', es: 'afbf06b5' } as const;

describe('a text that a reader types', () => {
  const read = EN.corpus.read;

  test('without a letter is empty', () => {
    for (const text of ['', '   ', '?!', '2024', '😀', '\u0301'])
      expect(read(text)).toEqual({ standing: 'empty' });
  });

  test('that is too long is not read, and says how long it is', () => {
    expect(read('a'.repeat(LONGEST_TEXT)).standing).not.toBe('long');
    expect(read('a'.repeat(LONGEST_TEXT + 1))).toEqual({ standing: 'long', length: 201 });
    expect(read('😀'.repeat(LONGEST_TEXT)).standing).toBe('empty');
  });

  test('of which nothing occurs in training is unknown, and has no columns', () => {
    expect(read('Привет мир')).toMatchObject({
      standing: 'unknown',
      known: 0,
      columns: new Int32Array(),
    });
  });

  test('of which only skipped words are left is unknown', () => {
    expect(read('the zorp')).toMatchObject({
      standing: 'unknown',
      skipped: ['the', 'zorp'],
      features: [],
    });
  });

  test('else is read, with what is known and what is not', () => {
    const reading = read('She had zorvid');
    expect(reading).toMatchObject({ standing: 'read', known: 2 });
    if (reading.standing !== 'read') return;
    const unseen = reading.features.filter(({ seen }) => !seen);
    expect(unseen.map(nameOf)).toEqual(['ending: -id', 'ending: -vid']);
  });
});
