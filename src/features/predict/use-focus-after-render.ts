import { type RefObject, useEffect, useRef } from 'react';

/**
 * The button that was pressed is about to go: once the next state is drawn, the keyboard goes on from the element
 * whose data-focus carries the name given.
 */
export function useFocusAfterRender(
  panel: RefObject<HTMLElement | null>,
): (name: 'scene' | 'result') => void {
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    if (wanted.current === null) return;
    panel.current?.querySelector<HTMLElement>(`[data-focus="${wanted.current}"]`)?.focus();
    wanted.current = null;
  });
  return (name) => {
    wanted.current = name;
  };
}
