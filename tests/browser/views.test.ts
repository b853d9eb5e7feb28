import { expect, test } from 'vitest';
import { LOOKS, nameOf, pairwise } from './views.ts';

test('four looks hold every pair of language, width and colour scheme', () => {
  expect(pairwise(LOOKS).map(nameOf).sort()).toEqual([
    'en, 1280 px, dark',
    'en, 320 px, light',
    'es, 1280 px, light',
    'es, 320 px, dark',
  ]);
});

test('every state meets every language, width and colour scheme', () => {
  const states = ['one', 'two', 'three', 'four', 'five'] as const;
  const views = pairwise({ ...LOOKS, state: states });
  for (const state of states) {
    const of = views.filter((view) => view.state === state);
    expect(new Set(of.map(({ language }) => language)).size).toBe(2);
    expect(new Set(of.map(({ width }) => width)).size).toBe(2);
    expect(new Set(of.map(({ colorScheme }) => colorScheme)).size).toBe(2);
  }
  expect(views.length).toBeLessThanOrEqual(12);
});
