import { type RefObject, startTransition, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { whenIdle } from './when-idle.ts';

/**
 * True once the element has been in view and the main thread idle, or is about to be printed: then at once, since the
 * browser does not wait. Code that is not loaded by then is not in print.
 */
export function useWhenSeen(target: RefObject<Element | null>): boolean {
  const [ready, setReady] = useState(false);
  useEffect(() => {
    const element = target.current;
    if (element === null) return;
    let cancel = () => {};
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      observer.disconnect();
      cancel = whenIdle(() => startTransition(() => setReady(true)));
    });
    const print = () => flushSync(() => setReady(true));
    observer.observe(element);
    window.addEventListener('beforeprint', print);
    return () => {
      window.removeEventListener('beforeprint', print);
      observer.disconnect();
      cancel();
    };
  }, [target]);
  return ready;
}
