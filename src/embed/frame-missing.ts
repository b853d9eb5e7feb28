import { type Cause, causeOf, showMissing } from '../ui/missing-part.ts';
import type { Strings } from '../words/strings.ts';

/**
 * Says in a frame that its panel did not come. What was rendered at build stays under it where that is what was asked
 * for; where another state was, only the way to the full page does, which takes that state along. Trying again loads
 * the frame again: its document then names the files of today.
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
        // Without a network there would be no frame any more.
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
