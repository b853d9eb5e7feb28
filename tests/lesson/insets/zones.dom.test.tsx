import { act, cleanup, fireEvent, render, within } from '@testing-library/react';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { shortestDecimal } from '../../../src/core/decimal.ts';
import { float32 } from '../../../src/core/format.ts';
import { INSETS } from '../../../src/lesson/insets/insets.ts';
import { VECTOR_IDS, VECTORS } from '../../../src/lesson/insets/zones/vectors.ts';
import { loadPanel } from '../../../src/panel/load-panel.ts';
import { problemOf } from '../../../src/scenario/problem.ts';
import { reduce } from '../../../src/scenario/reducer.ts';
import { DEFAULT_SCENARIO } from '../../../src/scenario/scenario.ts';
import { createStore } from '../../../src/scenario/store.ts';
import { evaluate } from '../../../src/softmax/evaluate.ts';
import { zoneAt } from '../../../src/softmax/zones.ts';
import { StringsProvider } from '../../../src/words/context.tsx';
import { all, newUser } from '../../support/open-panel.tsx';
import { STRINGS } from '../../support/words.ts';

async function openFigure(language: 'en' | 'es' = 'en') {
  cleanup();
  const { default: Figure } = await loadPanel(INSETS.zones, language);
  const store = createStore(INSETS.zones.opens ?? DEFAULT_SCENARIO, reduce);
  const showInLab = vi.fn();
  const { container } = render(
    <StringsProvider value={STRINGS[language]}>
      <Figure store={store} state={{ store }} showInLab={showInLab} />
    </StringsProvider>,
  );
  const figure = within(container);
  return { container, figure, store, showInLab, slider: figure.getByRole('slider') };
}

const rowsOf = (container: HTMLElement) => all(container, 'tbody tr');

const zonesDrawn = (container: HTMLElement, program: string) =>
  all(container, `[data-program="${program}"] [data-zone]`).map((span) => ({
    zone: span.dataset.zone,
    from: Number(span.style.getPropertyValue('--from')),
    to: Number(span.style.getPropertyValue('--to')),
  }));

test('the probabilities drawn are those of the trace, and the marker is at T, in a thousand states', async () => {
  const { container, store } = await openFigure();
  const over = all(container, '.zones-over')[0];
  const steps = fc.sample(fc.integer({ min: -200, max: 200 }), 250);
  for (const [vector, step] of VECTOR_IDS.flatMap((id) => steps.map((at) => [id, at] as const))) {
    const temperature = Number((10 ** (step / 100)).toPrecision(3));
    const scenario = { ...VECTORS[vector], temperature };
    act(() => {
      if (store.get().logits !== scenario.logits) store.dispatch({ type: 'load', scenario });
      store.dispatch({ type: 'temperature', value: temperature });
    });
    const { naive, truth, problem } = evaluate(problemOf(scenario));
    const shown = rowsOf(container).map((row) =>
      all(row, 'data').map((node) => node.getAttribute('value')),
    );
    const written = (value: number | undefined) => shortestDecimal(value ?? NaN, float32);
    expect(shown).toEqual(
      [...naive.p.values].map((p, lane) => [written(p), written(truth().softmax[lane])]),
    );
    expect(Number(over?.style.getPropertyValue('--at'))).toBeCloseTo((step + 200) / 400, 2);
    // A zone that is broken or wrong has a row that says so, and one that is right has none.
    const states = rowsOf(container).map((row) => row.dataset.zone);
    expect(states.every((state) => state === 'right')).toBe(zoneAt(problem, 'naive') === 'right');
  }
});

describe('the lanes', () => {
  test('show where naive is broken and quietly wrong, and that stable is neither', async () => {
    const { container } = await openFigure();
    const [broken, wrong] = zonesDrawn(container, 'naive');
    expect(broken).toEqual({ zone: 'broken', from: 0, to: expect.closeTo(0.4958, 3) });
    expect(wrong?.zone).toBe('wrong');
    expect(wrong?.from).toBeCloseTo(broken?.to ?? NaN, 3);
    expect(zonesDrawn(container, 'stable')).toEqual([]);
  });

  test('are those of the logits chosen, at the same T', async () => {
    const { container, figure, store } = await openFigure();
    await newUser().click(figure.getByRole('radio', { name: 'the opening five' }));
    expect(zonesDrawn(container, 'naive').map(({ zone }) => zone)).toEqual(['broken']);
    expect(store.get().temperature).toBe(1);
    expect(figure.getByText(/^Naive breaks for/).textContent).toBe(
      'Naive breaks for 0 < T < 0.0529',
    );
  });
});

describe('the marker', () => {
  test('is a slider with a name, a spoken value and the zones in words', async () => {
    const { container, slider } = await openFigure();
    expect(slider.getAttribute('aria-valuetext')).toBe('T = 1');
    const described = container.querySelector(
      `[id="${slider.getAttribute('aria-describedby') ?? ''}"]`,
    );
    expect(described?.textContent).toContain(
      'Naive breaks for 0 < T < 0.961 and is quietly wrong from 0.962 to 1.09. At every other step',
    );
    expect(described?.textContent).toContain('838');
  });

  test('moved into each zone, the sentence and the rows say what is so', async () => {
    const { container, figure, slider } = await openFigure();
    expect(figure.getByText(/No NaN, and still wrong/)).toBeTruthy();
    expect(rowsOf(container).map((row) => row.dataset.zone)).toEqual(Array(5).fill('wrong'));
    fireEvent.change(slider, { target: { value: '-10' } });
    await vi.waitFor(() => expect(container.textContent).not.toContain('still wrong'));
    expect(rowsOf(container).map((row) => row.dataset.zone)).toEqual(Array(5).fill('broken'));
    fireEvent.change(slider, { target: { value: '100' } });
    expect(slider.getAttribute('aria-valuetext')).toBe('T = 10');
    expect(rowsOf(container).map((row) => row.dataset.zone)).toEqual(Array(5).fill('right'));
  });
});

test('in Spanish the same, with a decimal comma', async () => {
  const { container, slider } = await openFigure('es');
  expect(container.textContent).toContain('da mal sin avisar de 0,962 a 1,09');
  fireEvent.change(slider, { target: { value: '-1' } });
  expect(slider.getAttribute('aria-valuetext')).toBe('T = 0,977');
});

test('its state can be shown in the lab', async () => {
  const { figure, showInLab, store } = await openFigure();
  await newUser().click(figure.getByRole('button', { name: 'Show in the lab' }));
  expect(showInLab).toHaveBeenCalledWith(store.get(), expect.anything());
});
