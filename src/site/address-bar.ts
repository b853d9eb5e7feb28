import type { PageState } from '../scenario/page-state.ts';

/** Browsers limit how often an address may be rewritten (Safari: 100 times in 30 s). */
const INTERVAL = 350;

export const queryOf = ({ location }: Window): string => location.search.replace(/^\?/, '');

/** An address of this page in the given state. */
export function linkTo({ location }: Window, query: string): string {
  return `${location.href.replace(/[?#].*$/, '')}${query && `?${query}`}`;
}

/** Loads the page again as it was opened. */
export const loadAgain = ({ location }: Window): void => location.reload();

/** Address of the built folder, which lies `up` from this page. */
export const rootOf = (window: Window, up: string): string => new URL(up, linkTo(window, '')).href;

/**
 * Keeps the address bar and the state in step, both ways. Edits replace the address once they rest; a jump (a preset,
 * a pasted vector, a reset) adds an entry to go back to. Where the address may not be rewritten the state goes on
 * alone. Gives how to load the page again in the state it is in.
 */
export function followAddress(window: Window, state: PageState): () => void {
  const { location, history } = window;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** The query an edit left, while the address still waits for it. */
  let edited: string | null = null;
  let restoring = false;
  let search = location.search;
  /** Whether the address is that of the state, as far as it was to be rewritten. */
  let written = true;

  const address = (query: string) => `${location.pathname}${query && `?${query}`}${location.hash}`;

  function write(how: 'pushState' | 'replaceState', query: string) {
    try {
      history[how](how === 'pushState' ? null : history.state, '', address(query));
      written = true;
    } catch {
      // A sandboxed document may not rewrite its address; others may not too often.
      written = false;
    }
    search = location.search;
  }

  function flush() {
    clearTimeout(timer);
    timer = undefined;
    const query = edited;
    edited = null;
    if (query === null) search = location.search;
    else write('replaceState', query);
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
    write('pushState', state.query());
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

  return () => {
    flush();
    if (written) location.reload();
    else location.replace(address(state.query()));
  };
}
