import { expect, test } from 'vitest';
import { float32 } from '../../src/core/format.ts';
import { placesOf } from '../../src/core/names.ts';
import { recorder } from '../../src/core/recorder.ts';

const { input, exp, sum, div } = recorder(float32, false);
const x = input([1, 2]);
const e = exp(x);
const s = sum(e);
const p = div(e, s);
const placeOf = placesOf({ start: { x }, softmax: { e, s, p }, again: { copy: e } });

test('a step is called what its program called it, a scalar too', () => {
  expect(placeOf(x)).toEqual({ side: 'start', name: 'x' });
  expect(placeOf(s.step)).toEqual({ side: 'softmax', name: 's' });
  expect(placeOf(p)).toEqual({ side: 'softmax', name: 'p' });
});

test('a step with several names goes by the first', () => {
  expect(placeOf(e)).toEqual({ side: 'softmax', name: 'e' });
});

test('a step that nobody named has no name', () => {
  expect(placeOf(exp(x))).toBeUndefined();
});
