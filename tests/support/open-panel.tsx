import { cleanup, render, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { vi } from 'vitest';
import { Alone } from '../../src/embed/alone.tsx';
import { readOptions, stageOf } from '../../src/embed/parameters.ts';
import { PANELS } from '../../src/page/panels.ts';
import type { PanelId } from '../../src/panels/panel.ts';
import { readAnew } from '../../src/practice/kept.ts';
import { openState } from '../../src/scenario/page-state.ts';
import type { Language } from '../../src/text/strings.ts';

/**
 * A panel alone in a document without layout, in the state and with the options of a query, as a frame shows it.
 * What depends on size, focus order, fonts or print belongs in tests/browser. Each call is a page load: the panel
 * opened before is gone, and what it kept is read from the device.
 */
export async function openPanel(id: PanelId, query = '', lang: Language = 'en') {
  cleanup();
  readAnew();
  const { default: Panel } = await PANELS[id]();
  const state = openState(query);
  const options = readOptions(query, id);
  const report = vi.fn<(panel: PanelId, done: number, total: number) => void>();
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
      link={() => `https://example.org/?${state.query()}`}
      report={report}
      onDrawn={() => {}}
    />,
  );
  return {
    container,
    /** Finds things by role and name, as a screen reader does. */
    panel: within(container),
    user: userEvent.setup(),
    /** The address the panel would have. */
    query: state.query,
    state,
    report,
  };
}

/** The elements of a selector, where role and name do not reach. */
export const all = (root: ParentNode, selector: string): HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>(selector),
];

/** Machine-readable values of the floats in a part of a panel. */
export const valuesIn = (root: ParentNode, selector = 'data'): number[] =>
  all(root, selector).map((node) => Number((node as HTMLDataElement).value));
