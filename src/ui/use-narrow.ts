import { useSyncExternalStore } from 'react';

/** The width below which the style sheets use one column. */
const NARROW = '(max-width: 40rem)';

/** Whether the page is narrow. Null during server rendering and hydration. */
export const useNarrow = (): boolean | null =>
  useSyncExternalStore(subscribe, isNarrow, () => null);

function subscribe(onChange: () => void): () => void {
  const query = matchMedia(NARROW);
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
}

const isNarrow = (): boolean | null => matchMedia(NARROW).matches;
