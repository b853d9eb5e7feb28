/** Browsers limit how often an address may be rewritten (Safari: 100 times in 30 s). */
const INTERVAL = 350;

/** The address of a frame: its opening query, and how to update it. No entries are added to the host's history. */
export function addressOf(window: Window) {
  const { location, history } = window;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let latest = '';
  /** Whether the address holds the latest state. */
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
      // A document with an opaque origin may not rewrite its address. A reload by the host then opens it as before.
      written = false;
    }
  }

  window.addEventListener('pagehide', write);

  return {
    query: location.search.replace(/^\?/, ''),
    update(query: string) {
      latest = query;
      if (timer === undefined) timer = setTimeout(write, INTERVAL);
    },
    /** Loads the frame again in the state it is in. */
    reload() {
      write();
      if (written) location.reload();
      else location.replace(address());
    },
    /** A relative address resolved against this one. */
    resolve: (address: string) => new URL(address, location.href).href,
  };
}
