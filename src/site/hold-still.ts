/** Milliseconds in which what follows a change has been rendered. */
const MOMENT = 2000;

/** Signs that the reader moves the page. */
const SCROLLS = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const;

/**
 * Makes a change and keeps an element where it is in the window, whatever changes its height above it: the lab, and
 * panels that follow it, some of them a moment later. Browsers that anchor their scrolling keep the first line in view,
 * which is not always this one; Safari does not.
 */
export function holdStill(element: HTMLElement, change: () => void): void {
  const { ownerDocument: document } = element;
  const top = () => element.getBoundingClientRect().top;
  const before = top();
  const ended = new AbortController();
  const observer = new ResizeObserver(() => {
    const moved = top() - before;
    if (element.isConnected && Math.abs(moved) >= 0.5)
      document.defaultView?.scrollBy({ top: moved, behavior: 'instant' });
  });
  const end = () => {
    observer.disconnect();
    ended.abort();
  };
  change();
  observer.observe(document.body);
  for (const sign of SCROLLS)
    document.addEventListener(sign, end, { signal: ended.signal, passive: true });
  setTimeout(end, MOMENT);
}
