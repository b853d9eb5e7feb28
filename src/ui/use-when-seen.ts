import { type RefObject, startTransition, useEffect, useState } from 'react';

/** True once the element has come into view and the main thread had a quiet moment. */
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
    observer.observe(element);
    return () => {
      observer.disconnect();
      cancel();
    };
  }, [target]);
  return ready;
}

function whenIdle(act: () => void): () => void {
  if ('requestIdleCallback' in window) {
    const handle = requestIdleCallback(act);
    return () => cancelIdleCallback(handle);
  }
  // Safari has no idle callback.
  const handle = setTimeout(act, 200);
  return () => clearTimeout(handle);
}
