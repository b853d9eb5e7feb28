import { whenIdle } from '../ui/when-idle.ts';

/**
 * Once everything is loaded and quiet, keeps the site for when there is no network. A frame leaves that to the page
 * it would open; without a service worker the site works as long as there is a network. This script, which is `here`,
 * is in assets/, the worker in the folder above: so it is found from every page and path.
 */
export function keepForOffline(window: Window, here = import.meta.url): void {
  if (window.parent !== window || !here.startsWith('http')) return;

  const register = () => {
    try {
      // Missing where the address is not secure. In a sandbox the mere mention of it throws.
      window.navigator.serviceWorker?.register(new URL('../sw.js', here)).catch(() => {});
    } catch {
      // A document without an origin of its own may not even ask.
    }
  };
  if (window.document.readyState === 'complete') whenIdle(register);
  else window.addEventListener('load', () => whenIdle(register), { once: true });
}
