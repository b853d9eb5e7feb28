import { type RefObject, startTransition, useEffect, useState, useSyncExternalStore } from 'react';
import { whenIdle } from './when-idle.ts';

const HALF = 0.5;
/** In a frame of another origin, where the height of the window is not told. */
const UNTOLD = 0.2;

/** Half of it, or half of what there is to see with. */
const isLargelySeen = ({ intersectionRatio, intersectionRect, rootBounds }: Entry): boolean =>
  intersectionRatio >= (rootBounds === null ? UNTOLD : HALF) ||
  intersectionRect.height >= HALF * (rootBounds?.height ?? Number.POSITIVE_INFINITY);

type Entry = IntersectionObserverEntry;

/**
 * True once half of the element has been in view and the main thread idle, or the page is about to be printed: then at once,
 * since the browser does not wait. Code that is not loaded by then is not in print.
 */
export function useWhenSeen(target: RefObject<Element | null>): boolean {
  const [seen, setSeen] = useState(false);
  const printed = usePrinted();
  useEffect(() => {
    const element = target.current;
    if (element === null) return;
    let cancel = () => {};
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(isLargelySeen)) return;
        observer.disconnect();
        cancel = whenIdle(() => startTransition(() => setSeen(true)));
      },
      { threshold: [0, 0.1, 0.2, 0.3, 0.4, HALF] },
    );
    observer.observe(element);
    return () => {
      observer.disconnect();
      cancel();
    };
  }, [target]);
  return seen || printed;
}

/** The page has been printed, or is about to be. */
let printedYet = false;

/** React renders a change of an external store before the event is over; that of a state would come too late. */
const usePrinted = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => printedYet,
    () => false,
  );

function subscribe(onChange: () => void): () => void {
  const print = () => {
    printedYet = true;
    onChange();
  };
  window.addEventListener('beforeprint', print);
  return () => window.removeEventListener('beforeprint', print);
}
