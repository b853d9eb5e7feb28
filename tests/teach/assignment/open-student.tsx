import { act, cleanup, render, within } from '@testing-library/react';
import { expect, vi } from 'vitest';
import { PANELS } from '../../../src/features/registry.ts';
import { loadPanel } from '../../../src/panel/load-panel.ts';
import { rereadKept } from '../../../src/practice/kept.ts';
import Student from '../../../src/teach/assignment/student/student.tsx';
import { ASSIGNED } from '../../../src/teach/assignment/student/words/words.ts';
import { StringsProvider } from '../../../src/words/context.tsx';
import type { Language } from '../../../src/words/languages.ts';
import { newUser } from '../../support/open-panel.tsx';
import { STRINGS } from '../../support/words.ts';

/** The page of an assignment, as a page load: what was kept is read from storage again. */
export async function openStudent(asked: string, lang: Language = 'en') {
  cleanup();
  rereadKept();
  await loadPanel({ load: async () => ({}), words: ASSIGNED }, lang);
  // So that a test waits for React, and not for files.
  await Promise.all(
    (['predict', 'drills', 'lse'] as const).map((id) => loadPanel(PANELS[id], lang)),
  );
  const { container } = await act(async () =>
    render(
      <StringsProvider value={STRINGS[lang]}>
        <Student asked={asked} link={() => `https://example.org/assignment/?${asked}`} root="../" />
      </StringsProvider>,
    ),
  );
  const page = within(container);
  /** The panel of the open task comes late. */
  const settle = () =>
    vi.waitFor(
      async () => {
        await act(async () => {});
        expect(container.textContent).not.toContain(ASSIGNED.get(lang).loading);
      },
      { timeout: 20_000 },
    );
  await settle();
  const press = (button: HTMLElement) => act(async () => button.click()).then(settle);
  return {
    page,
    container,
    user: newUser(),
    press: (name: string) => press(page.getByRole('button', { name })),
    /** A step of the list of what is to do. */
    step: (name: string) =>
      within(page.getByRole('navigation', { name: ASSIGNED.get(lang).steps })).getByRole('button', {
        name: (found) => found.startsWith(name),
      }),
    goTo(name: string) {
      return press(this.step(name));
    },
  };
}
