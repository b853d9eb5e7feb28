import { describe, expect, test } from 'vitest';
import { float32 } from '../../src/core/format.ts';
import { asksForPseudo, pseudo } from '../../src/words/pseudo.ts';
import { plainText } from '../../src/words/sentence.ts';
import { DERIVATIONS, STRINGS } from '../support/words.ts';

const marked = pseudo(STRINGS.en);

/** Every entry that is a single text. */
const textsOf = (value: unknown, path = ''): [path: string, text: string][] => {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return Object.entries(value).flatMap(([key, entry]) => textsOf(entry, `${path}.${key}`));
};

describe('marked words', () => {
  test('every text of the table is in brackets, but for what is no word', () => {
    const bare = textsOf(marked).filter(([, text]) => !/^⟦.*⟧$/.test(text));
    expect(bare.map(([path]) => path).sort()).toEqual(['.language', '.mark']);
  });

  test('letters carry accents, and there is one pair of brackets', () => {
    expect(pseudo(DERIVATIONS.en).code.copied).toBe('⟦Cópíéd, wíth thé lógíts óf thé láb.⟧');
  });

  test('texts made from facts are marked', () => {
    expect(marked.className(5)).toBe('⟦çláss 6⟧');
  });

  test('numbers and variables in a sentence stay as they are', () => {
    const sentence = pseudo(DERIVATIONS.en).shift.tooLow(195.25, float32);
    expect(sentence).toContainEqual({ variable: 'c' });
    expect(sentence).toContainEqual({ value: '195.25', shown: '195.3' });
    expect(plainText(sentence)).toMatch(/^c = 195\.3⟦ ís tóó smáll/);
  });

  test('strong words are marked within', () => {
    const text = plainText(marked.intro.lede);
    expect(text).toMatch(/⟦.*⟧/);
    expect(text.replaceAll(/⟦[^⟧]*⟧/g, '')).not.toMatch(/\p{L}{3}/u);
  });

  test('the table it is made from stays as it is', () => {
    expect(DERIVATIONS.en.code.copied).toBe('Copied, with the logits of the lab.');
  });
});

test.each([
  ['pseudo', true],
  ['x=1,92&pseudo', true],
  ['pseudo=1', true],
  ['x=1', false],
  ['', false],
])('the query %j asks for it: %s', (query, asks) => {
  expect(asksForPseudo(query)).toBe(asks);
});
