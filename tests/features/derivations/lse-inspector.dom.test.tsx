import { expect, test } from 'vitest';
import { openValue } from '../../support/controls.ts';
import { all, one, openPanel } from '../../support/open-panel.tsx';

test('each log-sum-exp of the panel opens, with how it was made, its true value and its error', async () => {
  const { container, user } = await openPanel('lse', 'x=0,-40');
  for (const [key, part] of [
    ['naive.lse.', '4.248354e−18'],
    ['stable.lse.', 'm + log1p of the others keeps it: 4.248 × 10⁻¹⁸'],
    ['stable.lseLog1p.', 'correctly rounded'],
  ] as const) {
    await openValue(one(container, `[data-cell="${key}"]`));
    const [inspector, ...others] = all(container, '.inspector');
    expect(others).toEqual([]);
    expect(inspector?.textContent, key).toContain('How it was made');
    expect(inspector?.textContent, key).toContain(part);
    await user.keyboard('{Escape}');
    expect(all(container, '.inspector')).toEqual([]);
    expect(document.activeElement).toBe(one(container, `[data-cell="${key}"]`));
  }
});
