import type { Address } from './page/use-scenario.ts';

/** Browsers limit how often an address may be rewritten (Safari: 100 times in 30 s). */
const INTERVAL = 350;

/** The address bar as the place where state is kept: edits replace it at rest, jumps add an entry to go back to. */
export function addressBar(window: Window): Address {
  const { location, history } = window;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pending: string | undefined;
  let search = location.search;

  const urlOf = (query: string) => `${location.pathname}${query && `?${query}`}${location.hash}`;

  function flush() {
    clearTimeout(timer);
    timer = undefined;
    if (pending !== undefined) history.replaceState(history.state, '', urlOf(pending));
    pending = undefined;
    search = location.search;
  }

  return {
    read: () => location.search.replace(/^\?/, ''),
    write: (query, how) => {
      if (how === 'edit') {
        pending = query;
        timer ??= setTimeout(flush, INTERVAL);
        return;
      }
      flush();
      history.pushState(null, '', urlOf(query));
      search = location.search;
    },
    link: (query) => `${location.origin}${location.pathname}${query && `?${query}`}`,
    subscribe: (onChange) => {
      const listener = () => {
        // Following an anchor fires popstate too, with the same search: nothing was gone back to.
        const moved = location.search !== search;
        if (moved) pending = undefined;
        flush();
        if (moved) onChange();
      };
      window.addEventListener('popstate', listener);
      window.addEventListener('pagehide', flush);
      return () => {
        window.removeEventListener('popstate', listener);
        window.removeEventListener('pagehide', flush);
      };
    },
  };
}
