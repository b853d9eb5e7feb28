import { expect, test } from 'vitest';
import { inLanguage, LANGUAGE_IDS, LANGUAGES, languageOf } from '../../src/words/languages.ts';
import { folderOf, homeFrom, PAGE_IDS } from '../../src/words/pages.ts';
import { wordTable } from '../../src/words/word-table.ts';

test('a tag with a region is its language, and one of another is none', () => {
  expect(languageOf('es-MX')).toBe('es');
  expect(languageOf('EN')).toBe('en');
  for (const tag of ['', 'fr', 'constructor', null, 7]) expect(languageOf(tag)).toBeNull();
});

test('each language has a folder of its own, one way below the root', () => {
  expect(new Set(LANGUAGE_IDS.map((id) => LANGUAGES[id].folder)).size).toBe(LANGUAGE_IDS.length);
  for (const id of LANGUAGE_IDS)
    for (const page of PAGE_IDS) {
      const at = new URL(folderOf(page, id), 'https://example.org/course/');
      expect(new URL(homeFrom(page, id), at).href).toBe('https://example.org/course/');
    }
});

test('words are there once they are loaded, and not before', async () => {
  const table = wordTable({ en: async () => 'word', es: async () => 'palabra' });
  expect(() => table.get('es')).toThrow('"es"');
  expect(await table.load('es')).toBe('palabra');
  expect(table.get('es')).toBe('palabra');
  expect(() => table.get('en')).toThrow('"en"');
});

test('words that do not come may be asked for again', async () => {
  let there = false;
  const table = wordTable({
    en: async () => {
      if (!there) throw new TypeError('Failed to fetch');
      return 'word';
    },
    es: async () => 'palabra',
  });
  await expect(table.load('en')).rejects.toThrow('Failed to fetch');
  there = true;
  expect(await table.load('en')).toBe('word');
});

test('English stands in where a language lacks something', () => {
  expect(inLanguage({ en: 'word', es: 'palabra' }, 'es')).toBe('palabra');
  const unfinished = { en: 'word' } as { en: string; es: string };
  expect(inLanguage(unfinished, 'es')).toBe('word');
});
