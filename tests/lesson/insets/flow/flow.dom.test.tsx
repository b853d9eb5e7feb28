import { act, fireEvent } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { en } from '../../../../src/lesson/insets/flow/words/en.ts';
import { es } from '../../../../src/lesson/insets/flow/words/es.ts';
import type { Language } from '../../../../src/words/languages.ts';
import { openTogether } from '../../../support/article-panels.tsx';
import { all, one, valuesIn } from '../../../support/open-panel.tsx';

async function openFlow(query = '', language: Language = 'en') {
  const { within, placeOf, state, user } = await openTogether(['flow'], query, language);
  const place = placeOf('flow');
  const words = { en, es }[language as 'en' | 'es'];
  const flow = within('flow');
  return {
    user,
    state,
    words,
    flow,
    place,
    button: (name: string) => flow.getByRole('button', { name }),
    lane: (id: string) => one(place, `.flow-lane[data-lane="${id}"]`),
    /** The lines of a lane that are there. */
    reached: (id: string) =>
      all(place, `.flow-lane[data-lane="${id}"] li[data-reached]`).map(
        ({ dataset }) => dataset.line,
      ),
    told: () => one(place, 'figcaption').textContent,
  };
}

afterEach(() => {
  vi.useRealTimers();
});

const NAIVE = ['x', 'e', 's', 'p', 'loss'];
const STABLE = ['x', 'm', 'd', 'e', 's', 'p', 'lossP', 'loss'];

describe('the flow', () => {
  test('opens at the end, with the vector with 92, whatever the lab shows', async () => {
    const { flow, lane, reached, words, place } = await openFlow('?x=1,2,3');
    expect(reached('naive')).toEqual(NAIVE);
    expect(reached('stable')).toEqual(STABLE);
    expect(valuesIn(lane('naive'), '[data-line="x"] data')).toEqual([1.2, 92, 3.1, 0.5, 2.9]);
    expect(valuesIn(lane('naive'), '[data-line="p"] data')).toEqual([0, Number.NaN, 0, 0, 0]);
    expect(valuesIn(lane('stable'), '[data-line="loss"] data')).toEqual([88.9]);
    expect(flow.getByText(words.position(6, 6))).toBeTruthy();
    expect(flow.getByRole('region', { name: 'Naive softmax' })).toBe(lane('naive'));
    expect(place.querySelector('[role="status"]')?.textContent).toBe('');
  });

  test('begins again with a step, goes on with each, and back', async () => {
    const { user, button, words, reached, flow } = await openFlow();
    await user.click(button(words.step));
    expect(reached('stable')).toEqual(['x', 'm']);
    expect(reached('naive')).toEqual(['x']);
    await user.click(button(words.step));
    await user.click(button(words.step));
    expect(reached('naive')).toEqual(['x', 'e']);
    expect(flow.getByText(words.position(3, 6))).toBeTruthy();
    await user.click(button(words.back));
    expect(reached('stable')).toEqual(['x', 'm', 'd']);
    await user.click(button(words.back));
    await user.click(button(words.back));
    expect(reached('stable')).toEqual(['x']);
    expect(button(words.back).getAttribute('aria-disabled')).toBe('true');
    await user.click(button(words.back));
    expect(reached('stable')).toEqual(['x']);
  });

  test('is worked with the keyboard, and says each step once', async () => {
    const { user, button, words, flow } = await openFlow();
    const status = flow.getByRole('status');
    act(() => button(words.step).focus());
    await user.keyboard('{Enter}{Enter}{Enter}');
    expect(status.textContent).toBe(
      'Step 3 of 6. Naive: e^92 ≈ 9.02 × 10³⁹ is past the largest float32, 3.403 × 10³⁸, so it overflows to ∞. Stable: 4 exponentials are subnormal: below 1.175 × 10⁻³⁸, not yet 0.',
    );
    await user.keyboard(' ');
    expect(status.textContent).toContain('Step 4 of 6. Naive: s = ∞.');
  });

  test('replays by itself, one step after the other, and can be held', async () => {
    const { button, words, reached } = await openFlow();
    vi.useFakeTimers();
    fireEvent.click(button(words.replay));
    expect(reached('stable')).toEqual(['x']);
    act(() => vi.advanceTimersToNextTimer());
    expect(reached('stable')).toEqual(['x', 'm']);
    act(() => vi.advanceTimersToNextTimer());
    fireEvent.click(button(words.pause));
    act(() => vi.runAllTimers());
    expect(reached('stable')).toEqual(['x', 'm', 'd']);
    fireEvent.click(button(words.play));
    for (let step = 3; step <= 6; step++) act(() => vi.advanceTimersToNextTimer());
    expect(reached('stable')).toEqual(STABLE);
    expect(vi.getTimerCount()).toBe(0);
    expect(button(words.replay)).toBeTruthy();
  });

  test('takes the numbers of the lab, follows them, and stays at its step', async () => {
    const { user, flow, lane, state, words, button, told } = await openFlow('?x=1,2,3&y=1');
    await user.click(button(words.step));
    await user.click(flow.getByRole('radio', { name: words.from.lab }));
    expect(valuesIn(lane('stable'), '[data-line="m"] data')).toEqual([3]);
    expect(flow.getByText(words.position(1, 6))).toBeTruthy();
    await act(async () => state.store.dispatch({ type: 'logit', index: 0, value: 500 }));
    expect(valuesIn(lane('naive'), '[data-line="e"] data')[0]).toBe(Number.POSITIVE_INFINITY);
    expect(told()).toContain('m = 500, the largest x.');
    await act(async () => state.store.dispatch({ type: 'rename', index: 0, label: 'dog' }));
    expect(one(lane('naive'), 'bdi').textContent).toBe('dog');
    await user.click(flow.getByRole('radio', { name: words.from.text }));
    expect(valuesIn(lane('stable'), '[data-line="m"] data')).toEqual([92]);
  });

  test('says how many of many classes it leaves out', async () => {
    const { user, flow, words, lane } = await openFlow(
      `?x=${Array.from({ length: 64 }, (_, index) => index).join(',')}&y=7`,
    );
    await user.click(flow.getByRole('radio', { name: words.from.lab }));
    expect(flow.getByText('58 more classes are not shown. The sums count them.')).toBeTruthy();
    expect(valuesIn(lane('naive'), '[data-line="x"] data')).toEqual([7, 59, 60, 61, 62, 63]);
  });

  test('is in Spanish, with its decimal comma', async () => {
    const { told, lane, user, button, words } = await openFlow('', 'es');
    expect(lane('stable').textContent).toContain('88,9');
    expect(told()).toContain('La pérdida es 88,9, y es correcta.');
    await user.click(button(words.step));
    expect(told()).toContain('m = 92, el mayor x.');
  });
});
