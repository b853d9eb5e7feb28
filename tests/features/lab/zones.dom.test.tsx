import { act, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { all, openPanel } from '../../support/open-panel.tsx';

const openLab = async (query: string) => {
  const { container, panel, state } = await openPanel('lab', query);
  const slider = panel.getByRole('slider', { name: 'Temperature' });
  const description = () =>
    container.querySelector(`[id="${slider.getAttribute('aria-describedby') ?? ''}"]`)?.textContent;
  const marks = () => slider.style.getPropertyValue('--marks');
  return { container, panel, state, description, marks };
};

test('the slider is described by its zones: broken, quietly wrong, right', async () => {
  const { description, marks } = await openLab('x=-100,-101,-102,-103,-104');
  expect(description()).toBe(
    'naive: broken to 0.961, quietly wrong to 1.09, right at all other steps. Quietly wrong: some p is off by more than one part in ten thousand.',
  );
  expect(marks()).toContain('--broken-fill');
  expect(marks()).toContain('--wrong-fill');
});

test('logits of 0 or more are known to have no second zone, at once', async () => {
  const { description, marks, state } = await openLab('x=-100,-101,-102,-103,-104');
  act(() => state.store.dispatch({ type: 'logits', values: [1.2, 4.7, 3.1, 0.5, 2.9] }));
  await waitFor(() =>
    expect(description()).toBe('naive breaks for 0 < T < 0.0529, right at all other steps.'),
  );
  expect(marks()).not.toContain('--wrong-fill');
});

test('after a change to negative logits nothing is said of the second zone until it is computed', async () => {
  const { description, marks, state } = await openLab('');
  act(() => state.store.dispatch({ type: 'logits', values: [-100, -101, -102, -103, -104] }));
  await waitFor(() => expect(description()).toBe('naive breaks for 0 < T < 0.961'));
  expect(marks()).not.toContain('--wrong-fill');
  await waitFor(() => expect(description()).toContain('quietly wrong to 1.09'), { timeout: 3000 });
});

test('a scale that is broken throughout, and one that is right throughout, say so', async () => {
  expect((await openLab('x=nan,1')).description()).toBe('naive breaks everywhere on this scale');
  expect((await openLab('x=0,0.5')).description()).toBe('naive is right everywhere on this scale');
});

test('the chart is folded until it is opened, and gone again when it is closed', async () => {
  const { container, panel } = await openPanel('lab');
  expect(all(container, '.chart')).toEqual([]);
  const press = () => act(async () => panel.getByText('Chart: probability of each class').click());
  await press();
  await waitFor(() => expect(all(container, 'figure.chart')).toHaveLength(1));
  await press();
  await waitFor(() => expect(all(container, 'figure.chart')).toEqual([]));
});

test('a hidden chart cannot be opened', async () => {
  const { container } = await openPanel('lab', 'hide=charts');
  expect(all(container, '.charts')).toEqual([]);
});
