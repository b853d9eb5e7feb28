import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFromFrame, readToFrame } from '../../src/embed/messages.ts';
import { languageOf } from '../../src/words/languages.ts';

describe('a message to a frame', () => {
  test.each([
    { type: 'theme', theme: 'dark' },
    { type: 'theme', theme: 'auto' },
    { type: 'lang', lang: 'es' },
    { type: 'state', query: 'x=1,2&hide=presets' },
    { type: 'state', query: '' },
  ])('is read: $type', (message) => {
    expect(readToFrame({ target: 'logsumexplorer', ...message, more: 1 })).toEqual(message);
  });

  test.each([
    ['for someone else', { target: 'another', type: 'theme', theme: 'dark' }],
    ['without a target', { type: 'theme', theme: 'dark' }],
    ['of an unknown type', { target: 'logsumexplorer', type: 'reload' }],
    ['with the name of a prototype', { target: 'logsumexplorer', type: '__proto__' }],
    ['with a theme nobody has', { target: 'logsumexplorer', type: 'theme', theme: 'constructor' }],
    ['with a language nobody speaks', { target: 'logsumexplorer', type: 'lang', lang: 'tlh' }],
    ['with a query that is no text', { target: 'logsumexplorer', type: 'state', query: ['x=1'] }],
    ['that is endless', { target: 'logsumexplorer', type: 'state', query: 'x'.repeat(1e6) }],
  ])('is ignored %s', (_, data) => {
    expect(readToFrame(data)).toBeNull();
  });

  test('is a message to its last field, or ignored, whatever it holds', () => {
    const field = fc.oneof(
      fc.constantFrom('theme', 'lang', 'state', 'dark', 'es', 'x=1', 'logsumexplorer'),
      fc.anything(),
    );
    const keys = ['target', 'type', 'theme', 'lang', 'query'];
    const message = fc.record(Object.fromEntries(keys.map((key) => [key, field])), {
      requiredKeys: [],
    });
    fc.assert(
      fc.property(fc.oneof(message, fc.anything()), (data) => {
        const read = readToFrame(data);
        if (read === null) return;
        expect(['theme', 'lang', 'state']).toContain(read.type);
        if (read.type === 'state') expect(typeof read.query).toBe('string');
      }),
    );
  });
});

describe('a message from a frame', () => {
  test.each([
    { type: 'height', height: 812 },
    { type: 'change', query: 'x=1,2' },
    { type: 'progress', panel: 'drills', done: 2, total: 5 },
  ])('is read: $type', (message) => {
    expect(readFromFrame({ source: 'logsumexplorer', ...message })).toEqual(message);
  });

  test.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY, 1e9, '500', null])(
    'with a height of %s is ignored',
    (height) => {
      expect(readFromFrame({ source: 'logsumexplorer', type: 'height', height })).toBeNull();
    },
  );

  test('about progress needs two counts', () => {
    const progress = { source: 'logsumexplorer', type: 'progress', panel: 'drills', total: 5 };
    for (const done of [-1, 0.5, '2', null])
      expect(readFromFrame({ ...progress, done })).toBeNull();
  });

  test('is never mistaken for one to a frame', () => {
    expect(readToFrame({ source: 'logsumexplorer', type: 'lang', lang: 'es' })).toBeNull();
    expect(readFromFrame({ target: 'logsumexplorer', type: 'height', height: 5 })).toBeNull();
  });
});

test.each([
  ['es', 'es'],
  ['es-MX', 'es'],
  ['EN_us', 'en'],
  ['ca', null],
  ['esperanto', null],
  ['', null],
  [null, null],
])('the language of %s is %s', (tag, language) => {
  expect(languageOf(tag)).toBe(language);
});
