import { act, cleanup, render } from '@testing-library/react';
import { Profiler } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { openState } from '../../src/features/open-state.ts';
import { liveEvaluation, useFollowing, useResting } from '../../src/panel/live.ts';
import { LiveFloat } from '../../src/panel/live-float.tsx';
import { DEFAULT_SCENARIO, type Scenario } from '../../src/scenario/scenario.ts';
import { StringsProvider } from '../../src/words/context.tsx';
import { openTogether } from '../support/article-panels.tsx';
import { all } from '../support/open-panel.tsx';
import { STRINGS } from '../support/words.ts';

/** States in which values change their kind: finite, subnormal, 0, infinite, NaN. */
const STATES: readonly Partial<Scenario>[] = [
  { temperature: 0.05 },
  { temperature: 0.01 },
  { temperature: 0 },
  { logits: [1.2, 92, 3.1, 0.5, 2.9] },
  { logits: [-100, -101, -102, -103, -104] },
  { logits: [-100, -101, -102, -103, -104], flushToZero: true },
  { logits: [1e-45, -0, 3.4e38, Number.NEGATIVE_INFINITY, Number.NaN] },
  { logits: [1.2, 92, 3.1, 0.5, 2.9], format: 'float64' },
  { logits: [88, 88, 88, 88, 88], trueClass: 4 },
];

/** What is shown: texts, machine-readable values, kinds and lengths. */
const shownIn = (place: HTMLElement) => ({
  values: all(place, '.float').map((node) => [
    node.dataset.kind,
    node.querySelector('data')?.getAttribute('value'),
    node.textContent,
  ]),
  bars: all(place, '.bar > span').map((node) => [node.style.transform, node.dataset.nan]),
  errors: all(place, '.ulp-error').map((node) => node.textContent),
});

for (const lang of ['en', 'es'] as const)
  test(`what is written for a state is what is rendered for it, ${lang}`, async () => {
    const { state, placeOf, within, user } = await openTogether(['lab'], '', lang);
    const truth = within('lab').getByLabelText(STRINGS[lang].lab.showTruth);
    await user.click(truth);
    for (const change of STATES) {
      act(() => {
        state.store.dispatch({ type: 'reset' });
        // From the opening state one number after another, as a hand changes them.
        const scenario = { ...DEFAULT_SCENARIO, ...change };
        state.store.dispatch({ type: 'format', format: scenario.format });
        state.store.dispatch({ type: 'flushToZero', on: scenario.flushToZero });
        state.store.dispatch({ type: 'trueClass', index: scenario.trueClass });
        scenario.logits.forEach((value, index) => {
          state.store.dispatch({ type: 'logit', index, value });
        });
        state.store.dispatch({ type: 'temperature', value: scenario.temperature });
      });
      const written = shownIn(placeOf('lab'));
      // True values render every row anew.
      await user.click(truth);
      await user.click(truth);
      expect(shownIn(placeOf('lab')), JSON.stringify(change)).toEqual(written);
      expect(written.values.length).toBeGreaterThan(40);
    }
  });

const { store } = openState('');
const live = liveEvaluation(store);
const firstTerm = () => live.get().naive.s.step.values[0];

afterEach(() => {
  cleanup();
  act(() => store.dispatch({ type: 'reset' }));
  vi.restoreAllMocks();
  vi.useRealTimers();
});

test('a value that follows is not rendered when numbers change', () => {
  const onRender = vi.fn();
  const { container } = render(
    <StringsProvider value={STRINGS.en}>
      <Profiler id="value" onRender={onRender}>
        <LiveFloat live={live} read={firstTerm} />
      </Profiler>
    </StringsProvider>,
  );
  const before = container.textContent;
  const renders = onRender.mock.calls.length;
  act(() => store.dispatch({ type: 'temperature', value: 0.5 }));
  expect(container.textContent).not.toBe(before);
  expect(onRender).toHaveBeenCalledTimes(renders);
});

test('an edit of a name changes no evaluation', () => {
  const before = live.get();
  act(() => store.dispatch({ type: 'rename', index: 0, label: 'mine' }));
  expect(live.get()).toBe(before);
});

function Temperatures() {
  const [following, resting] = [useFollowing(live), useResting(live)];
  return `${following.problem.temperature} ${resting.problem.temperature}`;
}

test('what follows later is rendered at once for an edit, and in time while something is dragged', () => {
  vi.useFakeTimers();
  const { container } = render(<Temperatures />);
  const set = (value: number) => act(() => store.dispatch({ type: 'temperature', value }));
  set(2);
  expect(container.textContent).toBe('2 2');

  const active = vi.spyOn(document.documentElement, 'matches').mockReturnValue(true);
  for (let value = 3; value <= 6; value++) {
    set(value);
    act(() => vi.advanceTimersByTime(50));
  }
  // 200 ms of dragging: one update of the sentences, none of the charts.
  expect(container.textContent).toBe('5 2');
  act(() => vi.advanceTimersByTime(1000));
  expect(container.textContent).toBe('6 6');

  active.mockReturnValue(false);
  set(7);
  expect(container.textContent).toBe('7 7');
});
