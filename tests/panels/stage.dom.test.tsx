import { expect, test } from 'vitest';
import { all, openPanel } from '../support/open-panel.tsx';

test('the matrix of a batch is hidden, and the batch is computed all the same', async () => {
  const { container } = await openPanel('batch', 'rows=0,1,2;100,101,102&max=tensor&hide=matrix');
  expect(all(container, '.number-field input')).toHaveLength(0);
  expect(all(container, 'tbody tr[data-verdict="wrong"]')).toHaveLength(1);
});

test('a fixed answer to a masked row outlives a reset', async () => {
  const { panel, user } = await openPanel('batch', 'masked=uniform&lock=masked');
  await user.click(panel.getByRole('button', { name: 'Put the batch back' }));
  expect(panel.getByRole('radio', { name: 'equal shares' })).toHaveProperty('checked', true);
});
