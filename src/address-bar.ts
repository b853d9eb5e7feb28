import type { PageState } from './scenario/page-state.ts';

/** Browsers limit how often an address may be rewritten (Safari: 100 times in 30 s). */
const INTERVAL = 350;

export const queryOf = ({ location }: Window): string => location.search.replace(/^\?/, '');

/** An address of this page in the given state. */
export function linkTo({ location }: Window, query: string): string {
  return `${location.origin}${location.pathname}${query && `?${query}`}`;
}

/** Address of the built folder, which lies `up` from this page. */
export const rootOf = ({ location }: Window, up: './' | '../'): string =>
  new URL(up, `${location.origin}${location.pathname}`).href;

/**
 * Keeps the address bar and the state in step, both ways. Edits replace the address once they rest; a jump (a preset,
 * a pasted vector, a reset) adds an entry to go back to.
 */
export function followAddress(window: Window, state: PageState): void {
  const { location, history } = window;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** The query an edit left, while the address still waits for it. */
  let edited: string | null = null;
  let restoring = false;
  let search = location.search;

  const address = (query: string) => `${location.pathname}${query && `?${query}`}${location.hash}`;

  function flush() {
    clearTimeout(timer);
    timer = undefined;
    if (edited !== null) history.replaceState(history.state, '', address(edited));
    edited = null;
    search = location.search;
  }

  state.subscribe((jump) => {
    if (restoring) return;
    if (!jump) {
      edited = state.query();
      timer ??= setTimeout(flush, INTERVAL);
      return;
    }
    // An edit made just before belongs to the entry one goes back to.
    flush();
    history.pushState(null, '', address(state.query()));
    search = location.search;
  });

  window.addEventListener('pagehide', flush);
  window.addEventListener('popstate', () => {
    // Following an anchor fires popstate too, with the same search: nothing was gone back to.
    if (location.search === search) return flush();
    edited = null;
    flush();
    restoring = true;
    state.load(queryOf(window));
    restoring = false;
  });
}
