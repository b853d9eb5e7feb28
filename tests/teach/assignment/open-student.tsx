import { act, cleanup, render, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect } from 'vitest';
import { PANELS } from '../../../src/features/registry.ts';
import { loadPanel } from '../../../src/panel/load-panel.ts';
import { rereadKept } from '../../../src/practice/kept.ts';
import Student from '../../../src/teach/assignment/student/student.tsx';
import { ASSIGNED } from '../../../src/teach/assignment/student/words/words.ts';
import { StringsProvider } from '../../../src/words/context.tsx';
import type { Language } from '../../../src/words/languages.ts';
import { newUser } from '../../support/open-panel.tsx';
import { STRINGS } from '../../support/words.ts';

/**
 * For the tests of a file whose components answer promises of their own: React renders as in a browser, and what is
 * awaited is what can be seen.
 */
export function renderAsInBrowser(): void {
  const environment = globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean };
  beforeEach(() => {
    environment.IS_REACT_ACT_ENVIRONMENT = false;
  });
  afterEach(() => {
    environment.IS_REACT_ACT_ENVIRONMENT = true;
  });
}

/** What is loaded and computed comes late, and on a busy machine later. */
export const soon = <T,>(see: () => T | Promise<T>): Promise<T> =>
  waitFor(see, { timeout: 20_000 });

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
    soon(() => expect(container.textContent).not.toContain(ASSIGNED.get(lang).loading));
  await settle();
  const user = newUser();
  const press = async (button: HTMLElement) => {
    // A panel that is loaded suspends: the event alone would not be awaited.
    await act(async () => button.click());
    await settle();
  };
  return {
    page,
    container,
    user,
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
