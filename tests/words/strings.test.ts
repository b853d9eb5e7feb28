import { describe, expect, test } from 'vitest';
import { float32 } from '../../src/core/format.ts';
import { descriptionOf, PROGRAM_IDS } from '../../src/softmax/compared.ts';
import type { Sentence } from '../../src/words/sentence.ts';
import {
  BATCH,
  BUILDER,
  CAVEATS,
  DERIVATIONS,
  DRILLS,
  EMBED,
  GALLERY,
  GRADIENT,
  PAGE_WORDS,
  PASTE,
  PATTERN,
  PREDICT,
  SITE_WORDS,
  SPACING,
  STRINGS,
  TRAIN,
  TRAINING,
  WORKSPACE,
  WRITE,
  ZONES,
} from '../support/words.ts';

const { en, es } = STRINGS;

type Leaf = { readonly path: string; readonly kind: string; readonly value: unknown };

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every entry of a dictionary by its path: a text, a sentence (or list), or a function of so many facts. */
function leaves(value: unknown, path = ''): Leaf[] {
  if (isObject(value)) {
    return Object.entries(value).flatMap(([key, entry]) =>
      leaves(entry, path === '' ? key : `${path}.${key}`),
    );
  }
  if (typeof value === 'function') return [{ path, kind: `function of ${value.length}`, value }];
  return [{ path, kind: Array.isArray(value) ? 'list' : typeof value, value }];
}

const shapeOf = (strings: unknown) => leaves(strings).map(({ path, kind }) => `${path}: ${kind}`);

/** The words of a text, or of all texts in a sentence. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsOf);
  return isObject(value) ? Object.values(value).flatMap(textsOf) : [];
}

const LANGUAGES = [
  ['English', en, PASTE.en],
  ['Spanish', es, PASTE.es],
] as const;

/** The words of the page, and those that are loaded with a panel. */
const TABLES = [
  ['the page', STRINGS],
  ['the frame of a panel', EMBED],
  ['the gallery of panels', GALLERY],
  ['predict', PREDICT],
  ['batch', BATCH],
  ['caveats', CAVEATS],
  ['pattern', PATTERN],
  ['drills', DRILLS],
  ['the derivations', DERIVATIONS],
  ['the gradient', GRADIENT],
  ['the spacing rulers', SPACING],
  ['the documents', PAGE_WORDS],
  ['the builder', BUILDER],
  ['what sites do to a line', SITE_WORDS],
  ['pasted text', PASTE],
  ['the figure of the zones', ZONES],
  ['write', WRITE],
  ['the workspace of write', WORKSPACE],
  ['train', TRAIN],
  ['the workspace of train', TRAINING],
] as const;

test.each(TABLES)(
  '%s: both languages say the same things: same keys, same kinds, same number of facts',
  (_, table) => {
    expect(shapeOf(table.es).sort()).toEqual(shapeOf(table.en).sort());
  },
);

const EVERY_TABLE = TABLES.flatMap(([name, table]) => [
  [`${name} in English`, table.en] as const,
  [`${name} in Spanish`, table.es] as const,
]);

describe.each(EVERY_TABLE)('%s', (_, strings) => {
  test('has no empty text and no text with spaces around it', () => {
    const bad = leaves(strings)
      .filter(({ value }) => typeof value === 'string')
      .filter(({ value }) => value === '' || value !== String(value).trim());
    expect(bad).toEqual([]);
    const empty = leaves(strings).filter(
      ({ kind, value }) => kind === 'list' && textsOf(value).join('').trim() === '',
    );
    expect(empty).toEqual([]);
  });

  test('never raises its voice', () => {
    const loud = leaves(strings).filter(({ value }) =>
      typeof value === 'function'
        ? // In code "!" comes before what it negates; in prose it follows a word.
          /¡|[\p{L}\p{N})}]!(?!=)/u.test(value.toString())
        : textsOf(value).some((text) => /[!¡]/.test(text)),
    );
    expect(loud.map(({ path }) => path)).toEqual([]);
  });
});

describe.each(LANGUAGES)('%s', (_, strings, paste) => {
  test('has a sentence for every fact, whichever way it falls', () => {
    const sentences: Sentence[] = [
      ...[0, 3].flatMap((worstUlps) =>
        [false, true].flatMap((flushed) =>
          [0, 2 ** -148].map((subnormalError) =>
            strings.verdict.sound({ format: float32, worstUlps, subnormalError, flushed }),
          ),
        ),
      ),
      strings.verdict.broken({
        nans: 0,
        classes: 5,
        overflowed: 'sum-overflow',
        fromExp: false,
        sum: Infinity,
      }),
      strings.verdict.broken({
        nans: 1,
        classes: 2,
        overflowed: 'overflow',
        fromExp: true,
        sum: Infinity,
      }),
      strings.verdict.broken({
        nans: 5,
        classes: 5,
        overflowed: 'all-masked',
        fromExp: false,
        sum: 0,
      }),
      strings.verdict.broken({
        nans: 5,
        classes: 5,
        overflowed: 'overflow',
        fromExp: true,
        sum: Infinity,
      }),
      strings.verdict.broken({
        nans: 5,
        classes: 5,
        overflowed: 'nan-input',
        fromExp: false,
        sum: NaN,
      }),
    ];
    const texts = sentences.map((sentence) => textsOf(sentence).join(''));
    expect(texts.filter((text) => !text.endsWith('.'))).toEqual([]);
    expect(new Set(texts).size).toBe(sentences.length);
  });

  test('counts one in the singular', () => {
    expect(paste.done(1)).not.toMatch(/logits/);
    expect(paste.done(2)).toMatch(/logits/);
    expect(paste.size(1, 1)).not.toMatch(/numbers|números/);
  });

  test('names each class of the course by a name of its own', () => {
    expect(new Set(Object.values(strings.tenses)).size).toBe(5);
    expect(strings.className(5)).toMatch(/^(class|clase) 6$/);
  });

  test('says which language it is', () => {
    expect(STRINGS[strings.language]).toBe(strings);
  });
});

test('the marks of the languages differ: a point and a comma', () => {
  expect([en.mark, es.mark]).toEqual(['.', ',']);
});

test('every step that has a name has a symbol', () => {
  const described = ['inputs' as const, ...PROGRAM_IDS].flatMap((side) =>
    Object.keys(descriptionOf(side).steps),
  );
  expect([...new Set(described)].sort()).toEqual(Object.keys(en.stepNames).sort());
});
