import { fireEvent, waitFor } from '@testing-library/react';
import type { Language } from '../../../src/words/strings.ts';
import { openPanel } from '../../support/open-panel.tsx';

/** The code that reads is loaded at the first use, and machines may be busy. */
export const soon = <T>(find: () => T): Promise<T> => waitFor(find, { timeout: 10_000 });

/** The workbench alone, and what a reader does there first. */
export async function openCheck(query = '', lang: Language = 'en') {
  const opened = await openPanel('check', query, lang);
  const { panel, user } = opened;
  const [field, button, pressed] =
    lang === 'en'
      ? (['Or paste numbers', 'Check these', 'Check something else'] as const)
      : (['O pega números', 'Revisar estos', 'Revisar otra cosa'] as const);
  return {
    ...opened,
    /** Types a text at once, and has it checked. */
    paste: async (text: string) => {
      fireEvent.change(panel.getByLabelText(field), { target: { value: text } });
      await user.click(panel.getByRole('button', { name: button }));
    },
    other: pressed,
    headline: () => soon(() => panel.getByRole('heading', { level: 3 })),
    /** The counts of a program: sound, quietly wrong, broken. */
    counts: async (program: string) => {
      const row = await soon(() =>
        panel
          .getAllByRole('row')
          .find((one) => one.dataset.subject !== undefined && one.textContent?.startsWith(program)),
      );
      return [...(row?.querySelectorAll('td') ?? [])].map(({ textContent }) => textContent);
    },
  };
}

/** A matrix as an .npy file of doubles, to the layout that NumPy documents. */
export function npyFile(name: string, rows: readonly (readonly number[])[]): File {
  const shape = `(${rows.length}, ${rows[0]?.length ?? 0})`;
  const head = `{'descr': '<f8', 'fortran_order': False, 'shape': ${shape}, }`;
  const header = `${head.padEnd(117)}\n`;
  const bytes = new Uint8Array([0x93, ...new TextEncoder().encode('NUMPY'), 1, 0, 118, 0]);
  return new File([bytes, new TextEncoder().encode(header), Float64Array.from(rows.flat())], name);
}
