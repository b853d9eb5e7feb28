import { useSyncExternalStore } from 'react';

/** Where one column is all there is: the width at which the stylesheets think so too. */
const NARROW = '(max-width: 40rem)';

/** Whether the page is narrow. Null where nobody can know: rendered at build, and brought to life from that. */
export const useNarrow = (): boolean | null => useSyncExternalStore(follow, isNarrow, () => null);

function follow(onChange: () => void): () => void {
  const query = matchMedia(NARROW);
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
}

const isNarrow = (): boolean | null => matchMedia(NARROW).matches;
