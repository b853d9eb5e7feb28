import { type RefObject, useEffect, useRef } from 'react';

/**
 * Moves the focus after the next render to the element whose data-focus has the given name, since the button that was
 * pressed is removed.
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
