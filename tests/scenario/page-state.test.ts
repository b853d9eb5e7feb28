import { describe, expect, test } from 'vitest';
import { BATCH_PARAMETERS } from '../../src/features/batch/model/parameters.ts';
import { DRILL_PARAMETERS } from '../../src/features/drills/model/parameters.ts';
import { openState } from '../../src/features/open-state.ts';
import { PARAMETERS } from '../../src/features/registry.ts';
import { initialValues, STATE_PARAMETERS } from '../../src/scenario/parameters.ts';
import { PRESETS } from '../../src/scenario/presets.ts';

describe('the state of a page', () => {
  test('opens as its query says, lab and practice alike, and writes that query back', () => {
    const query = 'x=1,92,3&t=0.5&seed=monday&rows=0,1,2;100,101,102&max=tensor';
    const state = openState(query);
    expect(state.store.get().logits).toEqual([1, 92, 3]);
    expect(state.settings.of(DRILL_PARAMETERS).get().seed).toBe('monday');
    expect(state.settings.of(BATCH_PARAMETERS).get().max).toBe('tensor');
    expect(state.query()).toBe(query);
  });

  test('is nothing but its defaults where the query is empty', () => {
    const state = openState('');
    expect(state.query()).toBe('');
    for (const table of PARAMETERS)
      expect(state.settings.of(table).get()).toEqual(initialValues(table));
  });

  test('writes every parameter there is, in one order', () => {
    const query =
      'x=1,2&labels=a%7Cb&y=0&t=2&format=float64&ftz=1&sat=1&compute=float16&acc=float32&order=warp&seed=a&rows=1&max=column&masked=zeros&check=1,2&exercise=lse&code=U1YA&set=sets/week-3.json&train=high-rate~rate:2';
    const backwards = query.split('&').reverse().join('&');
    const state = openState(backwards);
    expect(state.query()).toBe(query);
    expect([...new URLSearchParams(query).keys()]).toEqual(STATE_PARAMETERS);
  });

  test('names every parameter that cannot be read, of either part', () => {
    const { unread } = openState(
      'x=1,two&seed=no spaces&rows=1,2;3&max=all&masked=1&exercise=all&code=a.b&train=a b',
    );
    expect(unread.map(({ parameter, reason }) => `${parameter}: ${reason}`)).toEqual([
      'x: not-a-number',
      'seed: not-a-seed',
      'rows: uneven',
      'max: not-a-choice',
      'masked: not-a-choice',
      'exercise: not-a-choice',
      'code: not-a-program',
      'train: not-a-choice',
    ]);
  });

  test('tells of a preset as of a jump, of a typed logit and of a changed setting as of an edit', () => {
    const state = openState('');
    const told: boolean[] = [];
    const stop = state.subscribe((jump) => told.push(jump));
    const [preset] = PRESETS.filter(({ id }) => id === 'one-92');
    if (preset !== undefined) state.store.dispatch({ type: 'preset', preset });
    state.store.dispatch({ type: 'logit', index: 0, value: 7 });
    state.settings.of(DRILL_PARAMETERS).change({ seed: 'b' });
    stop();
    state.settings.of(DRILL_PARAMETERS).change({ seed: 'c' });
    expect(told).toEqual([true, false, false]);
  });

  test('goes back to a query as a whole', () => {
    const state = openState('x=1,2&seed=a');
    state.load('t=2');
    expect(state.query()).toBe('t=2');
  });
});
