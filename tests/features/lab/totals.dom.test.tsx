import { expect, test } from 'vitest';
import { all, one, openPanel } from '../../support/open-panel.tsx';

const shown = (container: HTMLElement, cell: string) =>
  one(container, `[data-cell="${cell}"] data`).textContent;

test('log-sum-exp and the sum of p stand on both sides', async () => {
  const { container } = await openPanel('lab', 'x=1.2,92,3.1,0.5,2.9');
  expect(['naive.lse.', 'stable.lse.'].map((cell) => shown(container, cell))).toEqual(['∞', '92']);
  expect(['naive.total.', 'stable.total.'].map((cell) => shown(container, cell))).toEqual([
    'NaN',
    '1',
  ]);
});

test('the true log-sum-exp and the error of each side stand beside it when they are asked for', async () => {
  const { container, panel, user } = await openPanel('lab', 'x=0,-40');
  await user.click(panel.getByRole('checkbox', { name: 'Show true values' }));
  const row = panel.getByRole('rowheader', { name: 'LSE' }).closest('tr');
  if (row === null) throw new Error('no row');
  expect(one(row, '.truth data').textContent).toBe('4.248e−18');
  expect(all(row, '.ulp-error')).toHaveLength(2);
  expect(shown(container, 'stable.lse.')).toBe('0');
});
