import { act, cleanup, fireEvent, render, within } from '@testing-library/react';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { valueAt } from '../../../../src/core/trace.ts';
import { Gradient } from '../../../../src/lesson/insets/gradient/gradient.tsx';
import { passOf } from '../../../../src/lesson/insets/gradient/model/rows.ts';
import { GRADIENT } from '../../../../src/lesson/insets/gradient/words/words.ts';
import { claimScenario } from '../../../../src/scenario/claims.ts';
import { problemOf } from '../../../../src/scenario/problem.ts';
import { reduce } from '../../../../src/scenario/reducer.ts';
import { createStore } from '../../../../src/scenario/store.ts';
import { evaluate } from '../../../../src/softmax/evaluate.ts';
import { gradientsOf } from '../../../../src/softmax/gradient.ts';
import { StringsProvider } from '../../../../src/words/context.tsx';
import type { Language } from '../../../../src/words/strings.ts';
import { newUser, one, valuesIn } from '../../../support/open-panel.tsx';
import { scenarioOf } from '../../../support/scenario-of.ts';
import { STRINGS } from '../../../support/words.ts';
import { state } from './states.ts';

async function open(lang: Language = 'en') {
  cleanup();
  await GRADIENT.load(lang);
  const store = createStore(claimScenario('one-92'), reduce);
  const { container } = render(
    <StringsProvider value={STRINGS[lang]}>
      <Gradient store={store} state={{ store }} showInLab={null} />
    </StringsProvider>,
  );
  const rowOf = (name: string) => one(container, `[data-row="${name}"]`);
  return { store, container, figure: within(container), rowOf, user: newUser() };
}

const ALL_NAN = Array(5).fill(Number.NaN);

test('opens with NaN in all five, and a bounded gradient below', async () => {
  const { figure, rowOf, container } = await open();
  expect(valuesIn(rowOf('dx'), '.float data')).toEqual(ALL_NAN);
  expect(valuesIn(rowOf('logits')).every((entry) => Math.abs(entry) <= 1)).toBe(true);
  expect(figure.getByRole('table').textContent).toContain('past simple');
  expect(figure.getByRole('figure', { name: 'Where the gradient dies' })).toBeTruthy();
  expect(one(container, '.gradient-explained').textContent).toContain('∞ × 0 → NaN');
});

test('the logit goes down to where there is no NaN, and to where it is right', async () => {
  const { figure, rowOf, container } = await open();
  const slider = figure.getByRole('slider', { name: 'Logit of “present”' });
  expect(slider.getAttribute('aria-valuetext')).toBe('92: NaN');
  fireEvent.change(slider, { target: { value: '88.7' } });
  expect(slider.getAttribute('aria-valuetext')).toBe('88.7: wrong, no NaN');
  expect(valuesIn(rowOf('dx'), '.float data').slice(1, 3)).toEqual([0, -1]);
  expect(one(container, 'figcaption').textContent).toContain('should be 1');
  fireEvent.change(slider, { target: { value: '44' } });
  expect(slider.getAttribute('aria-valuetext')).toBe('44: right');
  expect(valuesIn(rowOf('dx'), '.float data')[1]).toBe(1);
});

test('another true class is another gradient', async () => {
  const { figure, rowOf, user, container } = await open();
  await user.click(figure.getByRole('radio', { name: 'present' }));
  expect(valuesIn(rowOf('loss'), '.float data')).toEqual([Number.NaN]);
  expect(valuesIn(rowOf('dx'), '.float data')).toEqual(ALL_NAN);
  expect(one(container, 'figcaption').textContent).toContain('p of “present” is ∞ ÷ ∞');
});

test('the backward pass is gone through step by step', async () => {
  const { figure, rowOf, user, container } = await open();
  const press = (name: string) => user.click(figure.getByRole('button', { name }));
  const shown = (name: string) => rowOf(name).dataset.hidden === undefined;
  const near = () =>
    [...container.querySelectorAll<HTMLElement>('[data-near]')].map((row) => row.dataset.row);
  expect(near()).toEqual(['b', 'dx']);
  await press('Step by step');
  expect([shown('dp'), shown('a'), shown('dx')]).toEqual([true, false, false]);
  expect(near()).toEqual(['p', 'dp']);
  expect(figure.getByRole('status').textContent).toBe(
    'Step 1 of 6. dp of “past simple”: −1 ÷ 0 → −∞. A division by zero.',
  );
  expect(figure.getByRole('button', { name: 'Back' }).getAttribute('aria-disabled')).toBe('true');
  await press('Step');
  expect(shown('a')).toBe(true);
  await press('Back');
  expect(shown('a')).toBe(false);
});

test('a value that is chosen is explained, and is the one that Tab reaches', async () => {
  const { figure, rowOf, user, container } = await open();
  const button = within(rowOf('a')).getAllByRole('button')[2];
  if (button === undefined) throw new Error('There is no such value.');
  await user.click(button);
  const sentence = 'a of “past simple”: −∞ ÷ ∞ → NaN. There is no such number: a NaN is born here.';
  expect(one(container, '.gradient-explained').textContent).toBe(sentence);
  expect(figure.getByRole('status').textContent).toBe(sentence);
  expect(button.getAttribute('aria-pressed')).toBe('true');
  const stops = [...figure.getByRole('table').querySelectorAll('button')].filter(
    ({ tabIndex }) => tabIndex === 0,
  );
  expect(stops).toEqual([button]);
});

test('in Spanish, with its decimal mark', async () => {
  const { figure, rowOf } = await open('es');
  expect(rowOf('x').textContent).toBe('x1,2923,10,52,9');
  expect(figure.getByRole('button', { name: 'Paso a paso' })).toBeTruthy();
  expect(figure.getByRole('slider', { name: 'Logit de «presente»' })).toBeTruthy();
});

test.each([
  [Number.NaN, 'NaN', '40'],
  [Infinity, '∞', '100'],
  [-3.5, '−3.5', '40'],
])(
  'a logit of %s, which the slider does not reach, is told all the same',
  async (value, text, at) => {
    const { store, figure } = await open();
    act(() => store.dispatch({ type: 'logit', index: 1, value }));
    const slider = figure.getByRole('slider');
    expect(slider.getAttribute('aria-valuetext')?.split(': ')[0]).toBe(text);
    expect((slider as HTMLInputElement).value).toBe(at);
  },
);

test('every value drawn is that of the trace', async () => {
  const { store, rowOf } = await open();
  fc.assert(
    fc.property(
      state.filter(({ logits }) => logits.length <= 8),
      (problem) => {
        const scenario = scenarioOf(problem);
        act(() => store.dispatch({ type: 'load', scenario }));
        const evaluation = evaluate(problemOf(scenario));
        const { forward, backward } = passOf(evaluation);
        for (const { name, cells } of [...forward, ...backward])
          expect(drawn(rowOf(name))).toEqual(cells.map(valueAt));
        expect(drawn(rowOf('logits'))).toEqual([
          ...gradientsOf(evaluation).fromLogits().gradient.values,
        ]);
      },
    ),
    { numRuns: 100 },
  );

  /** The values of a row; those in a note on how a NaN arose are operands. */
  function drawn(row: HTMLElement) {
    const read = store.get().format === 'float64' ? Number : Math.fround;
    return valuesIn(row, '.float data').map((value) => read(value));
  }
});
