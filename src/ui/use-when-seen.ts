import { type RefObject, startTransition, useEffect, useState } from 'react';
import { whenIdle } from './when-idle.ts';

/** True once the element has been in view and the main thread idle. */
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
