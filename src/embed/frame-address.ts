/** Browsers limit how often an address may be rewritten (Safari: 100 times in 30 s). */
const INTERVAL = 350;

/** The address of a frame: its query, and how to keep it in step. The host's history is left alone. */
export function frameAddress(window: Window) {
  const { location, history } = window;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let latest = '';
  /** Whether the address is that of the state. */
  let written = true;

  const address = () => `${location.pathname}?${latest}${location.hash}`;

  function write() {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    try {
      history.replaceState(history.state, '', address());
      written = true;
    } catch {
      // A document without an origin of its own may not rewrite its address: then its host reloads it as it opened.
      written = false;
    }
  }

  window.addEventListener('pagehide', write);

  return {
    query: location.search.replace(/^\?/, ''),
    keep(query: string) {
      latest = query;
      if (timer === undefined) timer = setTimeout(write, INTERVAL);
    },
    /** Loads the frame again in the state it is in. */
    reload() {
      write();
      if (written) location.reload();
      else location.replace(address());
    },
    /** A relative address made whole. */
    whole: (address: string) => new URL(address, location.href).href,
  };
}
