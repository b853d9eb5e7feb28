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

/** Address of the built folder; `up` leads from this page to it. */
export const rootOf = (window: Window, up: string): string => new URL(up, linkTo(window, '')).href;

/**
 * Keeps the address bar and the state in sync, in both directions. Edits replace the address after a pause; a jump (a
 * preset, a pasted vector, a reset) adds a history entry. Where the address may not be rewritten, the state changes
 * without it. Returns a function that reloads the page in its current state.
 */
export function followAddress(window: Window, state: PageState): () => void {
  const { location, history } = window;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** The query after an edit, until it is written to the address. */
  let edited: string | null = null;
  let restoring = false;
  let search = location.search;
  /** Whether the address holds the current state, or was supposed to. */
  let written = true;

  const address = (query: string) => `${location.pathname}${query && `?${query}`}${location.hash}`;

  function write(how: 'pushState' | 'replaceState', query: string) {
    try {
      history[how](how === 'pushState' ? null : history.state, '', address(query));
      written = true;
    } catch {
      // A sandboxed document may not rewrite its address; others may not do so too often.
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
    // An edit made just before the jump belongs to the history entry before it.
    flush();
    write('pushState', state.query());
  });

  window.addEventListener('pagehide', flush);
  window.addEventListener('popstate', () => {
    // Following an anchor fires popstate too, with an unchanged query: nothing to restore.
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
