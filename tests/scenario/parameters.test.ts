import { describe, expect, test } from 'vitest';
import {
  choice,
  initialValues,
  type Parameter,
  type ReadableParameter,
  readParameters,
  writeParameters,
} from '../../src/scenario/parameters.ts';
import { createSettings } from '../../src/scenario/settings.ts';

const seed: Parameter<string> = {
  name: 'seed',
  initial: 'none',
  read: (text) => (text === 'bad' ? { reason: 'not-a-seed' } : { value: text }),
  write: encodeURIComponent,
  same: Object.is,
};
const TABLE = { word: seed, over: choice('max', ['row', 'tensor']) };

describe('a table of parameters', () => {
  test('is read and written under its own keys, initial values left out', () => {
    expect(initialValues(TABLE)).toEqual({ word: 'none', over: 'row' });
    expect(readParameters(TABLE, '')).toEqual({ values: initialValues(TABLE), unread: [] });
    expect(writeParameters(TABLE, initialValues(TABLE))).toBe('');
    const values = { word: 'a&b', over: 'tensor' } as const;
    expect(writeParameters(TABLE, values)).toBe('seed=a%26b&max=tensor');
    expect(readParameters(TABLE, 'max=tensor&seed=a%26b')).toEqual({ values, unread: [] });
  });

  test('names what cannot be read, in the order of the table', () => {
    expect(readParameters(TABLE, `max=${'x'.repeat(50)}&seed=bad`)).toEqual({
      values: initialValues(TABLE),
      unread: [
        { parameter: 'seed', reason: 'not-a-seed', text: 'bad' },
        { parameter: 'max', reason: 'not-a-choice', text: `${'x'.repeat(40)}…` },
      ],
    });
  });

  test('may read a part of a list and name the rest', () => {
    const hide: ReadableParameter<string, 'hide'> = {
      name: 'hide',
      initial: '',
      read: () => ({ value: 'known', reason: 'not-a-choice', text: 'other' }),
    };
    expect(readParameters({ hide }, 'hide=known,other')).toEqual({
      values: { hide: 'known' },
      unread: [{ parameter: 'hide', reason: 'not-a-choice', text: 'other' }],
    });
  });
});

describe('settings', () => {
  test('are known by the names of their parameters, so that a copy of a table has the same', () => {
    const { settings } = createSettings([TABLE], 'seed=a');
    settings.of({ ...TABLE }).change({ over: 'tensor' });
    expect(settings.of(TABLE).get()).toEqual({ word: 'a', over: 'tensor' });
    expect(settings.of(TABLE).initial).toEqual(initialValues(TABLE));
  });

  test('keep one object until something changes, and tell of each change once', () => {
    const { settings } = createSettings([{ word: seed }, { over: TABLE.over }], '');
    const before = settings.of({ word: seed }).get();
    let changes = 0;
    settings.subscribe(() => changes++);
    expect(settings.of({ word: seed }).get()).toBe(before);
    expect(settings.load('seed=bad&max=tensor').map(({ parameter }) => parameter)).toEqual([
      'seed',
    ]);
    expect(changes).toBe(1);
    expect(settings.query()).toBe('max=tensor');
  });

  test('of a table the page was not made with are an error', () => {
    const { settings } = createSettings([{ word: seed }], '');
    expect(() => settings.of(TABLE).get()).toThrow('seed,max');
  });
});
