import { expect, test, vi } from 'vitest';
import { openTogether } from '../../support/article-panels.tsx';
import { blockCopying, typeOver } from '../../support/controls.ts';
import { one, openPanel } from '../../support/open-panel.tsx';

const CODE: Readonly<Record<string, readonly string[]>> = {
  NumPy: [
    'import numpy as np',
    'logits = np.array([1.0, -92.5, np.inf, np.nan], dtype=np.float64)',
    'np.float64(0.5)',
    'y = 3',
  ],
  PyTorch: [
    'import torch',
    'logits = torch.tensor([1.0, -92.5, inf, nan], dtype=torch.float64)',
    'torch.tensor(0.5, dtype=torch.float64)',
    'y = 3',
  ],
  TypeScript: ['const logits = Float64Array.of(1, -92.5, Infinity, NaN);', 'round(0.5)', 'y = 3;'],
};

test('the code in three languages is copied with the numbers of the lab', async () => {
  const { within, placeOf, user } = await openTogether(
    ['lab', 'code'],
    'x=1,-92.5,inf,nan&y=3&t=0.5&format=float64',
  );
  const panel = within('code');
  const message = () => panel.getByRole('status').textContent;
  const shown = () => one(placeOf('code'), 'pre').textContent;
  for (const [name, parts] of Object.entries(CODE)) {
    await user.click(panel.getByRole('radio', { name }));
    expect(message()).toBe('');
    await user.click(panel.getByRole('button', { name: 'Copy with the lab’s numbers' }));
    await vi.waitFor(() => expect(message()).toBe('Copied, with the logits of the lab.'));
    const copied = await navigator.clipboard.readText();
    for (const part of parts) {
      expect(copied).toContain(part);
      expect(shown()).toContain(part);
    }
    expect(copied).not.toContain('@');
    expect(copied.trim()).toBe(shown().trim());
  }
  await typeOver(user, within('lab').getByRole('textbox', { name: /^Logit of future/ }), '2.5');
  expect(shown()).toContain('Float64Array.of(2.5, -92.5');
});

test('where copying is blocked the code panel says so', async () => {
  const { panel, user } = await openPanel('code');
  blockCopying();
  await user.click(panel.getByRole('button', { name: /^Copy/ }));
  await vi.waitFor(() =>
    expect(panel.getByRole('status').textContent).toContain('Copying is blocked here'),
  );
});
