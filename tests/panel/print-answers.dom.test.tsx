import { act, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { openInArticle } from '../support/open-panel.tsx';
import { PREDICT } from '../support/words.ts';

const { en } = PREDICT;

/** The score card after the first scene, right on both sides. */
async function openCard() {
  const { panel, user } = await openInArticle('predict');
  for (const choice of panel.getAllByRole('radio', { name: en.outcomes.valid }))
    await user.click(choice);
  await user.click(panel.getByRole('button', { name: en.run }));
  await user.click(panel.getByRole('button', { name: en.card.title }));
  return {
    panel,
    print: () => act(async () => panel.getByRole('button', { name: en.card.print }).click()),
  };
}

test('the score card is printed as one sheet, which is gone afterwards', async () => {
  const { print } = await openCard();
  const sheets: (string | undefined | null)[] = [];
  vi.stubGlobal('print', () => {
    window.dispatchEvent(new Event('beforeprint'));
    sheets.push(document.querySelector('.print-sheet')?.textContent);
    window.dispatchEvent(new Event('afterprint'));
  });
  await print();
  await waitFor(() => expect(sheets).toHaveLength(1), { timeout: 20_000 });
  for (const part of [en.card.paper, en.card.score(2, 20), en.names.small, 'right'])
    expect(sheets[0]).toContain(part);
  await waitFor(() => expect(document.querySelector('.print-sheet')).toBeNull());
  expect(document.documentElement.dataset.sheet).toBeUndefined();
});

test('where a page may not print, that is said', async () => {
  const { panel, print } = await openCard();
  vi.stubGlobal('print', () => {});
  await print();
  await waitFor(() => panel.getByText(en.card.noPrint), { timeout: 20_000 });
});

test('before anything was run there is nothing to print', async () => {
  const { panel, user } = await openInArticle('predict');
  await user.click(panel.getByRole('button', { name: en.card.title }));
  expect(panel.getByRole('button', { name: en.card.print })).toHaveProperty('disabled', true);
});
