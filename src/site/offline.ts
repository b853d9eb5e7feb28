import { whenIdle } from '../ui/when-idle.ts';

/**
 * Registers the service worker once everything is loaded and the page is idle. In a frame it does nothing; without a
 * service worker the site works only online. `here` is the address of this script in assets/, and the worker is in the
 * folder above, so it is found from every page.
 */
export function keepForOffline(window: Window, here = import.meta.url): void {
  if (window.parent !== window || !here.startsWith('http')) return;

  const register = () => {
    try {
      // Missing on insecure origins. In a sandbox, accessing it throws.
      window.navigator.serviceWorker?.register(new URL('../sw.js', here)).catch(() => {});
    } catch {
      // Documents with an opaque origin cannot register one.
    }
  };
  if (window.document.readyState === 'complete') whenIdle(register);
  else window.addEventListener('load', () => whenIdle(register), { once: true });
}
