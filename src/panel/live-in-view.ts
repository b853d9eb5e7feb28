import { type RefObject, useEffect, useMemo } from 'react';
import type { Live } from './live.ts';

/** The same evaluation, whose listeners are not called while nobody can see what they write. */
interface Pausable extends Live {
  /** Begins or ends a pause. At its end the listeners are called if they missed a change. */
  readonly setSeen: (seen: boolean) => void;
  readonly stop: () => void;
}

export function pausable(live: Live): Pausable {
  const listeners = new Set<() => void>();
  let heard = live.get();
  let stop: (() => void) | null = null;
  const tell = () => {
    heard = live.get();
    for (const listener of listeners) listener();
  };
  const pause = () => {
    stop?.();
    stop = null;
  };
  return {
    get: live.get,
    opening: live.opening,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    setSeen: (seen) => {
      if (!seen) return pause();
      stop ??= live.subscribe(tell);
      if (live.get() !== heard) tell();
    },
    stop: pause,
  };
}

/** For a part of the page that is often out of view: what follows this evaluation then costs nothing. */
export function useLiveInView(live: Live, place: RefObject<Element | null>): Live {
  const paused = useMemo(() => pausable(live), [live]);
  useEffect(() => {
    const element = place.current;
    if (element === null) return undefined;
    paused.setSeen(true);
    const observer = new IntersectionObserver((entries) =>
      paused.setSeen(entries.at(-1)?.isIntersecting === true),
    );
    observer.observe(element);
    return () => {
      observer.disconnect();
      paused.stop();
    };
  }, [paused, place]);
  return paused;
}
