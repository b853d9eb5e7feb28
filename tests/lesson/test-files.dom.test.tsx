import { CODE } from 'virtual:code-samples/tests';
import { render, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { TestFiles } from '../../src/lesson/test-files.tsx';
import { copyCode } from '../../src/site/copy-code.ts';
import { StringsProvider } from '../../src/words/context.tsx';
import { DERIVATIONS as TABLE } from '../../src/words/derivations/words.ts';
import { all, newUser } from '../support/open-panel.tsx';
import { DERIVATIONS, STRINGS } from '../support/words.ts';

await Promise.all([TABLE.load('en'), TABLE.load('es')]);

// As in the page, whose listener is added once.
copyCode(document);

const openFiles = (language: 'en' | 'es') => {
  const user = newUser();
  const { container } = render(
    <StringsProvider value={STRINGS[language]}>
      <TestFiles />
    </StringsProvider>,
  );
  const files = all(container, 'details').map((file) => within(file));
  return { user, files };
};

test.each(['en', 'es'] as const)('%s: each file of tests is copied as it is', async (language) => {
  const { copy, copied } = DERIVATIONS[language].inCode;
  const { user, files } = openFiles(language);
  expect(files).toHaveLength(2);
  for (const [index, { source }] of Object.values(CODE).entries()) {
    const file = files[index];
    if (file === undefined) throw new Error('a file is missing');
    await user.click(file.getByRole('button', { name: copy, hidden: true }));
    await vi.waitFor(() =>
      expect(file.getByRole('status', { hidden: true }).textContent).toBe(copied),
    );
    expect(await navigator.clipboard.readText()).toBe(source);
  }
});

test('where copying is not allowed, that is said', async () => {
  const { copy, blocked } = DERIVATIONS.en.inCode;
  const { user, files } = openFiles('en');
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('not allowed'));
  const [file] = files;
  if (file === undefined) throw new Error('a file is missing');
  await user.click(file.getByRole('button', { name: copy, hidden: true }));
  await vi.waitFor(() =>
    expect(file.getByRole('status', { hidden: true }).textContent).toBe(blocked),
  );
});
