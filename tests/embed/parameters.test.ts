import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readOptions, shownHow, stageOf } from '../../src/embed/parameters.ts';
import { controlsOf } from '../../src/features/registry.ts';

test('a frame reads language, theme, and what is hidden and fixed', () => {
  const options = readOptions(
    'x=1,2&lang=es-AR&theme=dark&hide=presets, charts&lock=format',
    'lab',
  );
  expect(options).toEqual({
    lang: 'es',
    theme: 'dark',
    hide: ['presets', 'charts'],
    lock: ['format'],
    unread: [],
  });
});

test('what is not said is null, so that a later message changes only what it names', () => {
  expect(readOptions('x=1', 'lab')).toEqual({
    lang: null,
    theme: null,
    hide: null,
    lock: null,
    unread: [],
  });
  expect(readOptions('hide=&lock=', 'lab')).toMatchObject({ hide: [], lock: [] });
});

test('each control that cannot be read is named, and the others hold', () => {
  const { hide, lock, unread } = readOptions('hide=presets,__proto__,hints&lock=T', 'lab');
  expect(hide).toEqual(['presets']);
  expect(lock).toEqual([]);
  expect(unread).toEqual([
    { parameter: 'hide', text: '__proto__, hints' },
    { parameter: 'lock', text: 'T' },
  ]);
});

test('what is quoted back is clipped', () => {
  const { unread } = readOptions(`theme=${'x'.repeat(1e4)}&lang=constructor`, 'lab');
  expect(unread.map(({ parameter, text }) => [parameter, text.length])).toEqual([
    ['lang', 11],
    ['theme', 41],
  ]);
});

test('any query at all gives controls of the panel and nothing else', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), fc.string({ maxLength: 200 }), (one, other) => {
      const { hide } = readOptions(`hide=${one}&${other}`, 'code');
      for (const control of hide ?? []) expect(controlsOf('code')).toContain(control);
    }),
  );
});

test('a stage hides and fixes what it names, and no more', () => {
  const stage = stageOf(['presets'], ['format']);
  expect([stage.hides('presets'), stage.locks('presets')]).toEqual([true, false]);
  expect([stage.hides('format'), stage.locks('format')]).toEqual([false, true]);
});

test('an address keeps how the panel is shown apart from its state', () => {
  const kept = shownHow('panel=lab&x=1,2&lang=es&t=3&hide=presets&evil=1&fit=1');
  expect(`${kept}`).toBe('panel=lab&lang=es&hide=presets&fit=1');
});
