import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, test } from 'vitest';
import { FAMILY_IDS } from '../../src/features/drills/model/drill.ts';
import { SCENES } from '../../src/features/predict/model/scenes.ts';
import { loadPanel } from '../../src/panel/load-panel.ts';
import { ISLAND_IDS, ISLANDS, type IslandId, pageOf } from '../../src/site/islands.ts';
import { STILLS } from '../../src/site/stills.ts';
import { PARTS } from '../../src/teach/sections.ts';
import { StringsProvider } from '../../src/words/context.tsx';
import type { Language } from '../../src/words/languages.ts';
import { DRILLS, PREDICT, STRINGS } from '../support/words.ts';

const LANGUAGES = ['en', 'es'] as const;
/** What the page for teachers has instead is in the table of its sections. */
const AWAITED = ISLAND_IDS.filter(
  (id) =>
    ISLANDS[id].article !== 'rendered' && !Object.hasOwn(PARTS, id) && pageOf(id) !== 'assignment',
);

const html = (id: IslandId, language: Language): string => {
  const Still = STILLS[id];
  return Still === undefined
    ? ''
    : renderToStaticMarkup(
        <StringsProvider value={STRINGS[language]}>
          <Still />
        </StringsProvider>,
      );
};
const text = (id: IslandId, language: Language) => html(id, language).replace(/<[^>]+>/g, '');

beforeAll(() =>
  Promise.all(
    LANGUAGES.flatMap((language) => AWAITED.map((id) => loadPanel(ISLANDS[id], language))),
  ),
);

test('every part of the lesson that is rendered in the browser has something to read in its place', () => {
  expect(AWAITED.filter((id) => STILLS[id] === undefined)).toEqual([]);
  expect(Object.keys(STILLS).filter((id) => !AWAITED.includes(id as IslandId))).toEqual([]);
});

describe.each(LANGUAGES)('in %s', (language) => {
  test('all ten scenes can be read, with their logits and what is asked', () => {
    const read = text('predict', language);
    const words = PREDICT[language];
    for (const { id, logits } of SCENES) {
      expect(read).toContain(words.stories[id]);
      for (const logit of logits.filter((one) => Number.isFinite(one) && Math.abs(one) < 1e6)) {
        const shown = String(logit)
          .replace('-', '−')
          .replace('.', language === 'es' ? ',' : '.');
        expect(read, id).toContain(` ${shown}`);
      }
    }
    for (const ask of Object.values(words.ask)) expect(read).toContain(ask('float32'));
    for (const outcome of Object.values(words.outcomes)) expect(read).toContain(outcome);
  });

  test('all five exercises can be read', () => {
    const read = text('drills', language);
    for (const id of FAMILY_IDS) expect(read).toContain(DRILLS[language].families[id]);
    expect(read.length).toBeGreaterThan(500);
  });

  test.each(AWAITED)('%s needs no control to be read', (id) => {
    expect(text(id, language).length).toBeGreaterThan(300);
    expect(html(id, language)).not.toMatch(/<(button|input|select|a|h\d)\b/);
  });
});
