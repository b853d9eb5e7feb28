import { within } from '@testing-library/react';
import { expect } from 'vitest';
import type { Language } from '../../../src/words/strings.ts';
import { openPanel, valuesIn } from '../../support/open-panel.tsx';
import { BATCH } from '../../support/words.ts';

/** The panel, by the names a screen reader uses. */
export async function open(query = '', language: Language = 'en') {
  const opened = await openPanel('batch', query, language);
  const { panel, user } = opened;
  const words = BATCH[language];
  const row = (token: number): HTMLElement => {
    const found = panel.getAllByRole('row')[token];
    if (found === undefined) throw new Error(`There is no token ${token}.`);
    return found;
  };
  const button = (name: string) => panel.getByRole('button', { name });
  const radio = (name: string) => panel.getByRole<HTMLInputElement>('radio', { name });
  const mask = (name: string, token: number) => button(words.maskCell(name, token));
  const maskRow = (token: number) => button(words.maskRowOf(token));
  const max = (over: keyof typeof words.max) => radio(words.max[over]);
  const policy = (masked: keyof typeof words.maskedRow) => radio(words.maskedRow[masked]);
  const preset = (id: keyof typeof words.presets) => button(words.presets[id]);
  const logit = (name: string, token: number) =>
    panel.getByRole<HTMLInputElement>('textbox', { name: words.logitOf(name, token) });
  return {
    ...opened,
    words,
    row,
    button,
    mask,
    maskRow,
    max,
    policy,
    preset,
    logit,
    press: (control: HTMLElement) => user.click(control),
    tokens: () => panel.getAllByRole('rowheader').length,
    verdict: (token: number) => within(row(token)).getAllByRole('cell').at(-1)?.textContent,
    /** Machine-readable probabilities of a row. */
    p: (token: number) => valuesIn(row(token), '.batch-given data'),
    code: () => panel.getByRole('region', { name: words.code.title }).textContent,
    says: (text: string | RegExp) => expect(panel.getByText(text)).toBeDefined(),
  };
}

export const digits = (values: readonly number[], count: number) =>
  values.map((value) => Number(value.toPrecision(count)));
