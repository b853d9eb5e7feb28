import { expect, test, vi } from 'vitest';
import { one, openPanel } from '../support/open-panel.tsx';

vi.mock('../../src/panel/pasted.ts', () => {
  throw new Error('There is no network.');
});

test.each(['lab', 'batch'] as const)(
  'a text pasted into the %s while its reader cannot be loaded is named and changes nothing',
  async (id) => {
    const { container, user, query } = await openPanel(id);
    await user.click(one(container, id === 'lab' ? '.logit input' : '.batch-entry input'));
    await user.paste('[7, 8]');
    const message = () => one(container, id === 'lab' ? '.message' : '.batch-message').textContent;
    await vi.waitFor(() => expect(message()).toContain('did not load'), 5000);
    expect(query()).toBe('');
  },
);
