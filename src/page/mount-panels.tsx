import { type ComponentType, startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import Lab from '../panels/lab/lab.tsx';
import type { PanelId, PanelProps } from '../panels/panel.ts';
import { StringsProvider } from '../text/context.tsx';
import type { Strings } from '../text/strings.ts';
import { PANELS } from './panels.ts';

const isPanel = (id: string | undefined): id is PanelId => id !== undefined && id in PANELS;

/** Brings the panels of a prerendered document to life: the lab at once, the others as they near the viewport. */
export function mountPanels(document: Document, strings: Strings, props: PanelProps): void {
  const hydrate = (element: Element, id: PanelId, Panel: ComponentType<PanelProps>) => {
    const panel = (
      <StringsProvider value={strings}>
        <Panel {...props} />
      </StringsProvider>
    );
    // As a transition it is done in slices, between which the page scrolls and answers.
    startTransition(() => {
      hydrateRoot(element, panel, { identifierPrefix: id });
    });
  };

  for (const element of document.querySelectorAll<HTMLElement>('[data-panel]')) {
    const id = element.dataset.panel;
    if (!isPanel(id)) continue;
    if (id === 'lab') hydrate(element, id, Lab);
    else {
      whenNear(element, async () => {
        const { default: Panel } = await PANELS[id]();
        hydrate(element, id, Panel);
      });
    }
  }
}

/** Once: when the element is within half a screen of the viewport, or is about to be used. */
function whenNear(element: HTMLElement, act: () => void): void {
  const observer = new IntersectionObserver(
    (entries) => {
      if (entries.some((entry) => entry.isIntersecting)) start();
    },
    { rootMargin: '50% 0px' },
  );
  const signs = ['focusin', 'pointerover'] as const;
  function start() {
    observer.disconnect();
    for (const sign of signs) element.removeEventListener(sign, start);
    act();
  }
  for (const sign of signs) element.addEventListener(sign, start);
  observer.observe(element);
}
