import { expect, test, vi } from 'vitest';
import { openCheck, soon } from './open-check.ts';

vi.mock('../../../src/features/check/local-session.ts', () => {
  throw new TypeError('Failed to fetch');
});

test('where the code that reads does not come, it is said, and the panel goes on', async () => {
  const { paste, panel } = await openCheck();
  await paste('1, 2, 3');
  const alert = await soon(() => panel.getByRole('alert'));
  expect(alert.textContent).toContain('The code that reads files did not load.');
});
