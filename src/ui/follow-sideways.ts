/** What a pointer drags. */
export interface Dragged {
  /** So many pixels to the right of where it was taken. */
  readonly move: (pixels: number) => void;
  readonly restore: () => void;
}

/** Pixels before a touch is taken for a drag; a mouse does not scroll. */
const INTENT = { touch: 6, mouse: 1 } as const;

/**
 * Follows a pointer that went down on an element, once it has moved sideways: then `take` is called. A swipe up or down
 * is left to the browser, which scrolls; it changes nothing. Escape, and a drag that the browser takes away, restore
 * what was there. `done` is called in every case.
 */
export function followSideways(
  root: HTMLElement,
  down: PointerEvent,
  take: () => Dragged,
  done: () => void,
): void {
  const { pointerId, clientX, clientY } = down;
  const intent = down.pointerType === 'mouse' ? INTENT.mouse : INTENT.touch;
  const listening = new AbortController();
  const { signal } = listening;
  let dragged: Dragged | null = null;

  const ours = (event: PointerEvent) => event.pointerId === pointerId;
  const end = (kept: boolean) => {
    listening.abort();
    if (!kept) dragged?.restore();
    done();
  };

  const onMove = (event: PointerEvent) => {
    if (!ours(event)) return;
    const [dx, dy] = [event.clientX - clientX, event.clientY - clientY];
    if (dragged === null) {
      if (Math.abs(dx) < intent) {
        if (intent === INTENT.touch && Math.abs(dy) > 2 * intent) end(false);
        return;
      }
      if (intent === INTENT.touch && Math.abs(dy) > Math.abs(dx)) return end(false);
      dragged = take();
    }
    dragged.move(dx);
  };

  if (root.hasPointerCapture?.(pointerId) === false) root.setPointerCapture(pointerId);
  root.addEventListener('pointermove', onMove, { signal });
  root.addEventListener('pointerup', (event) => ours(event) && end(true), { signal });
  root.addEventListener('pointercancel', (event) => ours(event) && end(false), { signal });
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      // What is open beside it stays open.
      event.stopPropagation();
      end(false);
    },
    { signal, capture: true },
  );
}
