import { type FunctionComponent, startTransition } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { EarlyEdits } from '../panel/early-edits.tsx';
import { loadPanel } from '../panel/load-panel.ts';
import { Part, SurroundingsProvider } from '../panel/part.tsx';
import { loadCode } from '../ui/load-code.ts';
import { whenIdle } from '../ui/when-idle.ts';
import { StringsProvider } from '../words/context.tsx';
import type { Strings } from '../words/strings.ts';
import { ISLANDS, type IslandId, type IslandProps, isIsland, propsOf } from './islands.ts';
import { offerAgain } from './offer-again.ts';

/**
 * Starts the panels of the document: the lab at once, the others as they near the viewport. The code of the lab
 * is in the chunk of this file (vite.config.ts), so its import costs no further request.
 */
export function mountPanels(
  document: Document,
  strings: Strings,
  props: IslandProps,
  reload: () => void,
): void {
  const surroundings = {
    document: 'page',
    reload,
    root: props.root,
    // Nothing is around a page.
    askForSet: async () => null,
  } as const;
  const mount = (element: HTMLElement, id: IslandId, Panel: FunctionComponent<IslandProps>) => {
    const panel = (
      <StringsProvider value={strings}>
        <SurroundingsProvider value={surroundings}>
          <Part room={() => element.offsetHeight}>
            <EarlyEdits root={element}>
              <Panel {...propsOf(id, props)} />
            </EarlyEdits>
          </Part>
        </SurroundingsProvider>
      </StringsProvider>
    );
    // As a transition, rendering is split, so that the page scrolls and responds in between.
    startTransition(() => {
      if (ISLANDS[id].article === 'rendered') hydrateRoot(element, panel, { identifierPrefix: id });
      else createRoot(element, { identifierPrefix: id }).render(panel);
    });
  };

  for (const element of document.querySelectorAll<HTMLElement>('[data-panel]')) {
    const id = element.dataset.panel;
    if (!isIsland(id)) continue;
    const bring = (time: 'first' | 'again') =>
      loadCode(() => loadPanel(ISLANDS[id], strings.language), time).then(
        ({ default: Panel }) => mount(element, id, Panel),
        (failure) =>
          offerAgain([element], failure, {
            again: () => bring('again'),
            reload,
            repeated: time === 'again',
          }),
      );
    if (id === 'lab') void bring('first');
    else whenNear(nearnessOf(element), () => bring('first'));
  }
}

/** What stands beside the reading is near when the reading is, also while it is hidden. */
const nearnessOf = (element: HTMLElement): HTMLElement =>
  element.closest('.beside')?.parentElement ?? element;

/** Calls back once, when the element is within half a screen of the viewport or is about to be used. */
function whenNear(element: HTMLElement, act: () => void): void {
  const observer = new IntersectionObserver(
    (entries) => {
      if (entries.some((entry) => entry.isIntersecting)) start();
    },
    { rootMargin: '50% 0px' },
  );
  // What is near when the page opens waits for the lab.
  const cancel = whenIdle(() => observer.observe(element));
  const signs = ['focusin', 'pointerover'] as const;
  function start() {
    cancel();
    observer.disconnect();
    for (const sign of signs) element.removeEventListener(sign, start);
    act();
  }
  for (const sign of signs) element.addEventListener(sign, start);
}
