/** Browsers limit how often an address may be rewritten (Safari: 100 times in 30 s). */
const INTERVAL = 350;

/** The address of a frame: its query, and how to keep it in step. The host's history is left alone. */
export function frameAddress(window: Window) {
  const { location, history } = window;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let latest = '';

  function write() {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    try {
      history.replaceState(history.state, '', `${location.pathname}?${latest}${location.hash}`);
    } catch {
      // A document without an origin of its own may not rewrite its address: then it reloads as it opened.
    }
  }

  window.addEventListener('pagehide', write);

  return {
    query: location.search.replace(/^\?/, ''),
    keep(query: string) {
      latest = query;
      if (timer === undefined) timer = setTimeout(write, INTERVAL);
    },
    /** A relative address made whole. */
    whole: (address: string) => new URL(address, location.href).href,
  };
}
