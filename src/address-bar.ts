import { decode, encode } from './scenario/codec.ts';
import { isJump } from './scenario/reducer.ts';
import type { ScenarioStore } from './scenario/store.ts';

/** Browsers limit how often an address may be rewritten (Safari: 100 times in 30 s). */
const INTERVAL = 350;

export const queryOf = ({ location }: Window): string => location.search.replace(/^\?/, '');

/** An address of this page in the given state. */
export function linkTo({ location }: Window, query: string): string {
  return `${location.origin}${location.pathname}${query && `?${query}`}`;
}

/**
 * Keeps the address bar and the store in step, both ways. Edits replace the address once they rest; a jump (a preset,
 * a pasted vector, a reset) adds an entry to go back to.
 */
export function followAddress(window: Window, store: ScenarioStore): void {
  const { location, history } = window;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pending = false;
  let restoring = false;
  let search = location.search;

  const address = () => {
    const query = encode(store.get());
    return `${location.pathname}${query && `?${query}`}${location.hash}`;
  };

  function flush() {
    clearTimeout(timer);
    timer = undefined;
    if (pending) history.replaceState(history.state, '', address());
    pending = false;
    search = location.search;
  }

  store.subscribe((action) => {
    if (restoring) return;
    if (!isJump(action)) {
      pending = true;
      timer ??= setTimeout(flush, INTERVAL);
      return;
    }
    clearTimeout(timer);
    timer = undefined;
    pending = false;
    history.pushState(null, '', address());
    search = location.search;
  });

  window.addEventListener('pagehide', flush);
  window.addEventListener('popstate', () => {
    // Following an anchor fires popstate too, with the same search: nothing was gone back to.
    if (location.search === search) return flush();
    pending = false;
    flush();
    restoring = true;
    store.dispatch({ type: 'load', scenario: decode(queryOf(window)).scenario });
    restoring = false;
  });
}
