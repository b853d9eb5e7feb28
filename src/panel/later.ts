import { startTransition, useEffect, useState, useSyncExternalStore } from 'react';

/** Something that changes, and what it was when the page was rendered at build. */
export interface Source<Value> {
  readonly get: () => Value;
  readonly opening: () => Value;
  readonly subscribe: (listener: () => void) => () => void;
}

/** Milliseconds between two updates, while something is dragged. Nobody reads faster. */
const PACE = 120;

const never = () => () => undefined;

/** The value at the time of rendering. A later one renders nothing. */
export const useAtRendering = <Value>({ get, opening }: Source<Value>): Value =>
  useSyncExternalStore(never, get, opening);

/**
 * The value for what may follow a moment later: rendering it can be interrupted, and while something is dragged it
 * happens less often than the value changes. `source` is memoised by the caller.
 */
export function useLater<Value>(
  source: Source<Value>,
  whileDragging: 'a few times a second' | 'at rest',
): Value {
  const rendered = useAtRendering(source);
  const [value, setValue] = useState(rendered);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const update = () => {
      timer = undefined;
      startTransition(() => setValue(() => source.get()));
    };
    const follow = () => {
      const dragging = isDragging();
      if (whileDragging === 'at rest' || !dragging) clearTimeout(timer);
      else if (timer !== undefined) return;
      if (dragging) timer = setTimeout(update, PACE);
      else update();
    };
    update();
    const stop = source.subscribe(follow);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [source, whileDragging]);
  return value;
}

/** A pointer is down on something. */
const isDragging = () => document.documentElement.matches(':active');
