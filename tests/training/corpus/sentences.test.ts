import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { TENSES } from '../../../src/scenario/scenario.ts';
import { CORPUS } from '../../../src/training/corpus/corpus.ts';
import { CORPORA, wordsIn } from './support.ts';

const countsByTense = (sentences: readonly { readonly y: number }[]) =>
  TENSES.map((_, tense) => sentences.filter(({ y }) => y === tense).length);

/** What a file holds, after writing it if WRITE_SENTENCES is set. */
function reviewed(name: string, now: string): string {
  const file = new URL(`../../fixtures/sentences/${name}`, import.meta.url);
  if (process.env.WRITE_SENTENCES) writeFileSync(file, now);
  return readFileSync(file, 'utf8');
}

describe.each(CORPORA)('the sentences, $language', (one) => {
  const { language, corpus, reader, heldForms, trainedForms, twofold, telling } = one;
  const { sentences } = corpus;
  const training = sentences.filter(({ held }) => !held);
  const heldOut = sentences.filter(({ held }) => held);

  test('are what the language loads, each time alike', async () => {
    expect((await CORPUS[language]()).sentences).toEqual(sentences);
  });

  test('are at least 400, as many of each tense, also in the part that is held out', () => {
    expect(sentences.length).toBeGreaterThanOrEqual(400);
    expect(new Set(countsByTense(training)).size).toBe(1);
    expect(new Set(countsByTense(heldOut)).size).toBe(1);
  });

  test('a fifth of them is held out', () => {
    expect(heldOut.length / sentences.length).toBeCloseTo(0.2, 1);
  });

  test('no sentence comes twice', () => {
    expect(new Set(sentences.map(({ text }) => text.toLowerCase())).size).toBe(sentences.length);
  });

  test('any five in a row of a round are of five tenses', () => {
    const verbs = new Set(sentences.map(({ verb }) => verb)).size;
    const rows = sentences.slice(0, verbs).slice(0, -4);
    for (const [index] of rows.entries())
      expect(new Set(sentences.slice(index, index + 5).map(({ y }) => y)).size).toBe(5);
  });

  test('no verb that is held out occurs in training, in any form', () => {
    const seen = new Set(training.flatMap(({ text }) => wordsIn(reader, text)));
    expect(heldForms.flat().filter((form) => seen.has(form))).toEqual([]);
  });

  test('are NFC, and begin and end as sentences do', () => {
    for (const { text } of sentences) {
      expect(text).toBe(text.normalize('NFC'));
      expect(text).toMatch(
        language === 'es' ? /^(?:¿\p{Lu}[^¿?.{}]*\?|\p{Lu}[^¿?.{}]*\.)$/u : /^\p{Lu}[^?.{}]*[.?]$/u,
      );
      expect(text).not.toMatch(/\s\s|\s[.?]|\s$/u);
    }
  });

  test('no word comes twice in a row, but "had had"', () => {
    const doubled = sentences.filter(({ text }) => /\b(\p{L}+) \1\b/iu.test(text));
    expect(doubled.filter(({ text }) => !/had had/i.test(text))).toEqual([]);
  });

  test('a form that is present and past has a word that tells', () => {
    const open = sentences.filter(
      ({ text, y }) =>
        (y === 1 || y === 2) && wordsIn(reader, text).some((word) => twofold.has(word)),
    );
    expect(open.length).toBeGreaterThan(0);
    expect(open.filter(({ text }) => !telling.test(text) && !/\breads\b/.test(text))).toEqual([]);
  });

  test('half of each tense has no word of time', () => {
    for (const [tense] of TENSES.entries()) {
      const ofTense = sentences.filter(({ y }) => y === tense);
      const withTime = ofTense.filter(({ text }) => TIME[language].test(text));
      expect(withTime.length / ofTense.length).toBeLessThan(0.6);
      expect(withTime.length / ofTense.length).toBeGreaterThan(0.2);
    }
  });

  test('each, as it was read by eye', () => {
    const lines = [...sentences]
      .sort((a, b) => a.y - b.y)
      .map(({ text, y, verb, held }) => [TENSES[y], held ? 'held out' : 'training', verb, text]);
    const now = `${lines.map((line) => line.join(' | ')).join('\n')}\n`;
    expect(now).toBe(reviewed(`${language}.txt`, now));
  });

  test('the forms of every verb, as they were read by eye', () => {
    const now = `${[...trainedForms, ...heldForms].map((forms) => forms.join(' ')).join('\n')}\n`;
    expect(now).toBe(reviewed(`${language}-verbs.txt`, now));
  });
});

const TIME = {
  en: /\b(?:tomorrow|next|again|tonight|friday|one day|week|today|every|sundays|weekends|winter|now|moment|yesterday|last (?:week|summer|night|year)|ago|monday|noon|then|bell|end of the day|before(?! breakfast)|phone rang|all day|recently|yet|year|hour|lately|soon|probably|never|ever|often|usually|always|sometimes|finally|already|just)\b/iu,
  es: /(?:mañana|noche\b(?! por)|lunes|pronto|poco|rato|semana|otra vez|algún|verano|nunca|seguramente|tampoco|hoy|domingo|tarde\b|siempre|menudo|veces|todos los días|diario|ya |ahora|momento|ayer|aquel|hace|anteayer|viernes|por fin|anterior|aún|todavía|entonces|antes(?! de las)|teléfono|todo el día|doce|últimamente|alguna vez)/iu,
} as const;
