import { expect, test, vi } from 'vitest';
import { liveEvaluation } from '../../src/panel/live.ts';
import { pausable } from '../../src/panel/live-in-view.ts';
import { reduce } from '../../src/scenario/reducer.ts';
import { DEFAULT_SCENARIO } from '../../src/scenario/scenario.ts';
import { createStore } from '../../src/scenario/store.ts';

test('listeners are called only while they can be seen, and once for what they missed', () => {
  const store = createStore(DEFAULT_SCENARIO, reduce);
  const live = pausable(liveEvaluation(store));
  const listener = vi.fn();
  live.subscribe(listener);
  const heat = (value: number) => store.dispatch({ type: 'temperature', value });

  live.setSeen(true);
  heat(2);
  expect(listener).toHaveBeenCalledTimes(1);
  live.setSeen(false);
  heat(3);
  heat(4);
  expect(listener).toHaveBeenCalledTimes(1);
  live.setSeen(true);
  expect(listener).toHaveBeenCalledTimes(2);
  expect(live.get().problem.temperature).toBe(4);
  live.setSeen(true);
  expect(listener).toHaveBeenCalledTimes(2);
  live.stop();
  heat(5);
  expect(listener).toHaveBeenCalledTimes(2);
});
