import { expect, test } from 'vitest';
import { statesOf } from '../../src/embed/gallery/states.ts';
import { readOptions } from '../../src/embed/parameters.ts';
import { openState } from '../../src/features/open-state.ts';
import { controlsOf, PANEL_IDS } from '../../src/features/registry.ts';
import { GALLERY } from '../support/words.ts';

const ALL = PANEL_IDS.flatMap((panel) =>
  statesOf(panel).map((state) => [panel, state.id, state] as const),
);

test.each(ALL)('%s, %s: every parameter of the address can be read', (panel, _, { query }) => {
  expect(openState(query).unread).toEqual([]);
  expect(readOptions(query, panel).unread).toEqual([]);
});

test('no panel is shown twice in the same state', () => {
  for (const states of PANEL_IDS.map(statesOf)) {
    const ids = states.map(({ id }) => id);
    const addresses = states.map(({ query, otherLanguage }) => `${query} ${otherLanguage}`);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(addresses).size).toBe(addresses.length);
  }
});

test.each(['pattern', 'caveats'] as const)('each part of %s is shown alone', (panel) => {
  const shown = statesOf(panel).map(({ id, query }) => {
    const { hide } = readOptions(query, panel);
    expect(controlsOf(panel).filter((control) => !hide?.includes(control))).toEqual([id]);
    return id;
  });
  expect(shown.sort()).toEqual([...controlsOf(panel)].sort());
});

test('every state that has words is shown', () => {
  const shown = new Set<string>(ALL.map(([, id]) => id));
  expect(Object.keys(GALLERY.en.states).filter((id) => !shown.has(id))).toEqual([]);
});
