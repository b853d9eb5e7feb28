import { type Cause, causeOf, showMissing } from '../ui/missing-part.ts';
import type { Strings } from '../words/strings.ts';

/**
 * Says in a frame that its panel could not be loaded. The panel rendered at build stays visible if its state is the one
 * asked for; otherwise only the link to the full page stays, with the state asked for. Trying again reloads the frame,
 * so that its document names the current files.
 */
export function sayFrameMissing({ document, location }: Window, failure: unknown): void {
  const page = document.documentElement;
  const main = document.querySelector<HTMLElement>('#root > main');
  if (main === null) return;
  const link = main.querySelector<HTMLAnchorElement>('.frame-foot a');
  const place = document.createElement('div');
  const missing = JSON.parse(main.dataset.missing ?? '{}') as Strings['page']['missing'];
  const words = { ...missing, reload: missing.reload.frame };

  function show(cause: Cause, repeated: boolean) {
    showMissing((notice) => place.replaceChildren(notice), words, cause, {
      again: () => {
        // Offline, a reload would replace the frame by the browser's error page.
        if (navigator.onLine) location.reload();
        else show('offline', true);
      },
      repeated,
    });
  }

  if ('opening' in page.dataset) {
    for (const child of [...main.children])
      if (!child.matches('.visually-hidden, .frame-foot')) child.remove();
    if (link !== null) link.search = location.search;
    main.querySelector('.frame-foot')?.before(place);
    delete page.dataset.opening;
  } else {
    place.className = 'missing-over';
    main.prepend(place);
  }
  show(causeOf(failure), false);
}
