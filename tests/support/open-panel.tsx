import { act, cleanup, fireEvent, render, within } from '@testing-library/react';
import { PointerEventsCheckLevel, userEvent } from '@testing-library/user-event';
import { vi } from 'vitest';
import { Alone } from '../../src/embed/alone.tsx';
import { readOptions, stageOf } from '../../src/embed/parameters.ts';
import { EMBED } from '../../src/embed/words/words.ts';
import { openState } from '../../src/features/open-state.ts';
import { PANELS, type PanelId } from '../../src/features/registry.ts';
import { loadPanel } from '../../src/panel/load-panel.ts';
import type { PanelProps } from '../../src/panel/panel.ts';
import { OPEN_STAGE } from '../../src/panel/stage.ts';
import { rereadKept } from '../../src/practice/kept.ts';
import type { PageState } from '../../src/scenario/page-state.ts';
import { StringsProvider } from '../../src/words/context.tsx';
import type { Language } from '../../src/words/strings.ts';
import { STRINGS as STRINGS_TABLE } from '../../src/words/strings-table.ts';
import { STRINGS } from './words.ts';

/**
 * A panel alone in a document without layout, in the state and with the options of a query, as in a frame. What depends
 * on size, tab order, fonts or print is tested in tests/browser. Each call is a page load: the panel opened before is
 * removed, and kept values are read from storage again.
 */
export async function openPanel(id: PanelId, query = '', lang: Language = 'en') {
  const options = readOptions(query, id);
  const Panel = await load(id, options.lang ?? lang);
  const state = openState(query);
  const report = vi.fn<PanelProps['report']>();
  const { container } = render(
    <Alone
      panel={id}
      Panel={Panel}
      state={state}
      lang={options.lang ?? lang}
      stage={stageOf(options.hide ?? [], options.lock ?? [])}
      home="./"
      unread={state.unread}
      unreadOptions={options.unread}
      onDismiss={() => {}}
      link={() => linkTo(state)}
      report={report}
      onDrawn={() => {}}
    />,
  );
  return { ...shown(container, state), report };
}

/** A panel as in the article, which has a lab to show states in and sections to link to. */
export async function openInArticle(id: PanelId, query = '', lang: Language = 'en') {
  const Panel = await load(id, lang);
  const state = openState(query);
  const showInLab = vi.fn<NonNullable<PanelProps['showInLab']>>();
  const { container } = render(
    <StringsProvider value={STRINGS[lang]}>
      <Panel
        store={state.store}
        settings={state.settings}
        link={() => linkTo(state)}
        unread={state.unread}
        showInLab={showInLab}
        report={() => {}}
        stage={OPEN_STAGE}
      />
    </StringsProvider>,
  );
  return { ...shown(container, state), showInLab };
}

async function load(id: PanelId, lang: Language) {
  cleanup();
  rereadKept();
  await Promise.all([STRINGS_TABLE.load(lang), EMBED.load(lang)]);
  return (await loadPanel(PANELS[id], lang)).default;
}

const linkTo = (state: PageState) => `https://example.org/?${state.query()}`;

/** Without style sheets nothing hides from the pointer, and there is no delay between two actions. */
export const newUser = () =>
  userEvent.setup({ delay: null, pointerEventsCheck: PointerEventsCheckLevel.Never });

const shown = (container: HTMLElement, state: PageState) => ({
  container,
  /** Finds elements by role and name, as a screen reader does. */
  panel: within(container),
  user: newUser(),
  /** The address the panel would have. */
  query: state.query,
  state,
});

/** Replaces the text of a field at once, and focuses it. */
export function fill(field: HTMLElement, text: string): void {
  act(() => field.focus());
  fireEvent.change(field, { target: { value: text } });
}

/** Leaves the field that has the focus. */
export const leave = (field: HTMLElement): void => act(() => field.blur());

/** Whether no closed details element hides the element. The summary of one is always visible. */
export function isUnfolded(element: Element): boolean {
  for (let at = element.closest('details'); at !== null; at = foldAround(at))
    if (!at.open && element.closest('summary')?.parentElement !== at) return false;
  return true;
}

const foldAround = (fold: Element) => fold.parentElement?.closest('details') ?? null;

/**
 * The controls of a selector that can be changed: not disabled, nor in a disabled fieldset. happy-dom does not know
 * `:enabled` and finds nothing for it, which would let a test pass for the wrong reason.
 */
export const changeable = (root: ParentNode, selector: string): HTMLElement[] =>
  all(root, selector).filter((control) => !control.matches(':disabled, fieldset:disabled *'));

/** Makes accessing storage throw until the test is over (tests/support/dom-setup.ts). */
export function blockStorage(): void {
  for (const name of ['localStorage', 'sessionStorage'] as const)
    vi.spyOn(globalThis, name, 'get').mockImplementation(() => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    });
}

/** The elements of a selector, for what has no role or name. */
export const all = (root: ParentNode, selector: string): HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>(selector),
];

/** The first element of a selector, or another; there must be one. */
export function one(root: ParentNode, selector: string, index = 0): HTMLElement {
  const found = all(root, selector)[index];
  if (found === undefined) throw new Error(`There is no ${selector} number ${index}.`);
  return found;
}

/** Machine-readable values of the floats in a part of a panel. */
export const valuesIn = (root: ParentNode, selector = 'data'): number[] =>
  all(root, selector).map((node) => Number((node as HTMLDataElement).value));
