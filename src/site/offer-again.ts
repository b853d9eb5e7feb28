import { causeOf, showMissing } from '../ui/missing-part.ts';
import type { Strings } from '../words/strings.ts';

interface Offer {
  /** Undefined if trying again needs a reload. */
  readonly again?: () => void;
  readonly reload: () => void;
  readonly repeated: boolean;
}

/**
 * Shows at the top of each panel that it could not be loaded, and what the reader can do. The words are in the
 * document, since nothing else may have been loaded. Panels that failed together are tried again together.
 */
export function offerAgain(panels: readonly Element[], failure: unknown, offer: Offer): void {
  const { again, reload, repeated } = offer;
  const missing = JSON.parse(document.querySelector('main')?.dataset.missing ?? '{}');
  const words = missing as Strings['page']['missing'];
  const places = panels.map(() => document.createElement('div'));
  const retry = () => {
    for (const place of places) place.remove();
    again?.();
  };
  for (const [index, place] of places.entries()) {
    place.className = 'missing-over';
    panels[index]?.before(place);
    showMissing(
      (notice) => place.append(notice),
      { ...words, reload: words.reload.page },
      causeOf(failure),
      {
        ...(again && { again: retry }),
        reload,
        repeated: repeated && index === 0,
        silent: index > 0,
      },
    );
  }
}
