import { act, fireEvent, render } from '@testing-library/react';
import fc from 'fast-check';
import { Profiler } from 'react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { followedBy, liveEvaluation } from '../../../src/panel/live.ts';
import { bothLanes } from '../../../src/panel/strip/model/positions.ts';
import { shiftLogits } from '../../../src/panel/strip/shift-logits.ts';
import { Strip } from '../../../src/panel/strip/strip.tsx';
import { reduce } from '../../../src/scenario/reducer.ts';
import { DEFAULT_SCENARIO, defaultLabels, type Scenario } from '../../../src/scenario/scenario.ts';
import { createStore, type ScenarioStore } from '../../../src/scenario/store.ts';
import { StringsProvider } from '../../../src/words/context.tsx';
import { STRINGS as TABLE } from '../../../src/words/strings-table.ts';
import { problem } from '../../softmax/arbitraries.ts';
import { one, openPanel } from '../../support/open-panel.tsx';
import { precisionOf } from '../../support/scenario-of.ts';
import { STRINGS } from '../../support/words.ts';

beforeEach(async () => {
  await TABLE.load('en');
});

/** The strip alone, in a store of its own. */
function show(opening: Scenario, locked = false) {
  const store: ScenarioStore = createStore(opening, reduce);
  const live = liveEvaluation(store);
  const drawn = followedBy(live, bothLanes);
  const group = shiftLogits({ live, drawn, store, t: STRINGS.en });
  const names = opening.labels;
  const rendered = vi.fn();
  const { container, unmount } = render(
    <StringsProvider value={STRINGS.en}>
      <Profiler id="strip" onRender={rendered}>
        <Strip
          live={drawn}
          store={store}
          names={names}
          trueClass={opening.trueClass}
          locked={locked}
          group={group}
          notes={STRINGS.en.strip.notes}
          title={STRINGS.en.strip.title}
          part="strip"
        />
      </Profiler>
    </StringsProvider>,
  );
  return { container, store, rendered, unmount };
}

const CALM: Scenario = { ...DEFAULT_SCENARIO, labels: ['a', 'b', 'c', 'd', 'e'] };

const bead = (root: ParentNode, index: number) =>
  one(root, `[data-lane="naive"] [data-bead="${index}"]`);
const placesIn = (root: ParentNode, lane: string) =>
  [...root.querySelectorAll<HTMLElement>(`[data-lane="${lane}"] .strip-dot`)].map(
    ({ dataset }) => dataset.place,
  );

describe('in the lab', () => {
  test('a bead and the field of its logit agree, whichever is changed', async () => {
    const { panel, container } = await openPanel('lab');
    const slider = panel.getByRole('slider', { name: 'Logit of present on the strip' });
    const field = panel.getByRole('textbox', { name: 'Logit of present' });
    expect(slider.getAttribute('aria-valuetext')).toBe('4.7, exponent 4.7, in range');

    fireEvent.change(field, { target: { value: '92' } });
    expect(slider.getAttribute('aria-valuetext')).toBe('92, exponent 92, past the cliff: e^x is ∞');
    expect(slider.getAttribute('aria-valuenow')).toBe('92');
    expect(placesIn(container, 'naive')[1]).toBe('overflow');
    expect(placesIn(container, 'stable')[0]).toBe('subnormal');

    fireEvent.keyDown(slider, { key: 'PageDown' });
    expect((field as HTMLInputElement).value).toBe('82');
    expect(placesIn(container, 'naive')[1]).toBe('normal');

    fireEvent.keyDown(slider, { key: 'End' });
    expect((field as HTMLInputElement).value).toBe('88.7');
    fireEvent.click(panel.getByRole('button', { name: /^T = 1: type/ }));
    fireEvent.change(panel.getByRole('textbox', { name: 'Temperature, any number' }), {
      target: { value: '2' },
    });
    expect(slider.getAttribute('aria-valuetext')).toBe('88.7, exponent 44.35, in range');
    expect(slider.getAttribute('aria-valuemax')).toBe('177');
  });

  test('the grip shifts every finite logit', async () => {
    const { panel, state } = await openPanel('lab', 'x=1,inf,-2');
    const grip = panel.getByRole('slider', { name: 'Shift of all logits' });
    expect(grip.getAttribute('aria-valuetext')).toBe('the largest finite logit is 1');
    fireEvent.keyDown(grip, { key: 'ArrowUp', shiftKey: true });
    expect(state.store.get().logits).toEqual([11, Infinity, 8]);
    expect(grip.getAttribute('aria-valuenow')).toBe('11');
  });

  test('locked logits show beads that nothing moves', async () => {
    const { panel, container, state } = await openPanel('lab', 'lock=logits');
    const shown = panel.getByRole('img', {
      name: 'Logit of present on the strip: 4.7, exponent 4.7, in range',
    });
    fireEvent.keyDown(shown, { key: 'ArrowUp' });
    drag(container, bead(container, 1), 30);
    expect(state.store.get().logits).toEqual(DEFAULT_SCENARIO.logits);
    expect(panel.queryByRole('slider', { name: 'Shift of all logits' })).toBeNull();
  });

  test('speaks Spanish', async () => {
    const { panel } = await openPanel('lab', '', 'es');
    expect(
      panel
        .getByRole('slider', { name: 'Logit de presente en la tira' })
        .getAttribute('aria-valuetext'),
    ).toBe('4,7, exponente 4,7, dentro del rango');
  });
});

/** A mouse goes down on an element, moves to the right, and is let go unless told otherwise. */
function drag(root: ParentNode, from: Element, pixels: number, last = 'pointerUp') {
  const strip = one(root, '[data-part="strip"]');
  Object.defineProperty(strip, 'clientWidth', { value: 340, configurable: true });
  const pointer = { pointerId: 1, pointerType: 'mouse', button: 0, clientY: 10 };
  fireEvent.pointerDown(from, { ...pointer, clientX: 100 });
  fireEvent.pointerMove(strip, { ...pointer, clientX: 100 + pixels / 2 });
  fireEvent.pointerMove(strip, { ...pointer, clientX: 100 + pixels });
  if (last === 'Escape') fireEvent.keyDown(window, { key: 'Escape' });
  else if (last === 'pointerUp') fireEvent.pointerUp(strip, pointer);
  else if (last === 'pointerCancel') fireEvent.pointerCancel(strip, pointer);
}

describe('a drag', () => {
  test('moves the logit of a bead, in either lane', () => {
    const { container, store } = show(CALM);
    drag(container, bead(container, 1), 130);
    expect(store.get().logits[1]).toBeGreaterThan(88.8);
    expect(placesIn(container, 'naive')[1]).toBe('overflow');
    const before = store.get().logits[0] ?? 0;
    drag(container, one(container, '[data-lane="stable"] [data-bead="0"]'), -13);
    expect((store.get().logits[0] ?? 0) - before).toBeCloseTo(-9.8, 1);
  });

  test.each(['Escape', 'pointerCancel'])('ends with %s as it began', (last) => {
    const { container, store } = show(CALM);
    drag(container, bead(container, 1), 130, last);
    expect(store.get().logits).toEqual(CALM.logits);
    drag(container, one(container, '.strip-grip'), 60, last);
    expect(store.get().logits).toEqual(CALM.logits);
  });

  test('of the grip says c, and what becomes of the stable probabilities', () => {
    const { container, store } = show(CALM);
    const readout = one(container, '.strip-readout');
    drag(container, one(container, '.strip-grip'), 13, 'none');
    expect(readout.textContent).toBe('c = +9.8stable p the same to 4 digits');
    expect(store.get().logits).toEqual([11, 14.5, 12.9, 10.3, 12.7]);
    fireEvent.pointerUp(one(container, '[data-part="strip"]'), { pointerId: 1 });
    expect(readout.textContent).toBe('');
  });

  test('of the grip where x has no more digits says that x is rounded', () => {
    const { container } = show({ ...CALM, logits: [16777214, 16777215, 0, 0, 0] });
    drag(container, one(container, '.strip-grip'), 13, 'none');
    expect(one(container, '.strip-readout').textContent).toBe(
      'c = +9.8stable p changes: x is rounded',
    );
    fireEvent.keyDown(window, { key: 'Escape' });
  });

  test.each([0, Infinity, NaN])('moves nothing where T is %d, and says so', (temperature) => {
    const { container, store } = show({ ...CALM, temperature });
    expect(bead(container, 1).getAttribute('aria-disabled')).toBe('true');
    drag(container, bead(container, 1), 60);
    fireEvent.keyDown(bead(container, 1), { key: 'End' });
    expect(store.get().logits).toEqual(CALM.logits);
  });
});

describe('of more than eight classes', () => {
  const many = { ...CALM, logits: [5, 1, 9, 2, 3, 4, 6, 7, 8], labels: defaultLabels(9) };
  const tagged = (root: ParentNode) =>
    [...root.querySelectorAll<HTMLElement>('[data-lane="naive"] [data-tagged="true"]')].map(
      ({ dataset }) => Number(dataset.bead),
    );

  test('the smallest, the largest, the true one and the one in hand are named', () => {
    const { container, store } = show({ ...many, trueClass: 4 });
    expect(tagged(container)).toEqual([1, 2, 4]);
    expect(one(container, '.strip-unnamed').textContent).toBe('6 not named');
    act(() => bead(container, 6).focus());
    expect(tagged(container)).toEqual([1, 2, 4, 6]);
    act(() => bead(container, 6).blur());
    act(() => store.dispatch({ type: 'logit', index: 8, value: -4 }));
    expect(tagged(container)).toEqual([2, 4, 8]);
    expect(container.querySelectorAll('[data-lane="naive"] .strip-dot')).toHaveLength(9);
  });
});

test('a move of T renders nothing, a new format does', () => {
  const { store, rendered } = show(CALM);
  const before = rendered.mock.calls.length;
  for (const value of [0.5, 0.05, 0.01, 40])
    act(() => store.dispatch({ type: 'temperature', value }));
  act(() => store.dispatch({ type: 'logit', index: 0, value: 92 }));
  expect(rendered.mock.calls.length).toBe(before);
  act(() => store.dispatch({ type: 'format', format: 'float64' }));
  expect(rendered.mock.calls.length).toBeGreaterThan(before);
});

/** Without the identifiers that React counts up. */
const markup = (root: Element) => root.innerHTML.replaceAll(/_r_\w+_/g, '');

test.each([
  ['few', 5, 150],
  ['many', 12, 50],
])('of %s classes, what is written for a state is what is rendered for it', (_, count, numRuns) => {
  const labels = defaultLabels(count);
  const opening = { ...DEFAULT_SCENARIO, labels, logits: labels.map((_, index) => index) };
  // Moved from each state to the next.
  const moved = show(opening);
  fc.assert(
    fc.property(problem, ({ logits, temperature, ...machine }) => {
      const scenario: Scenario = {
        ...opening,
        ...precisionOf(machine),
        logits: labels.map((_, index) => logits[index % logits.length] ?? 0),
        temperature,
      };
      act(() => moved.store.dispatch({ type: 'load', scenario }));
      const fresh = show(scenario);
      expect(markup(moved.container)).toBe(markup(fresh.container));
      fresh.unmount();
    }),
    { numRuns },
  );
});
