import type { ScenarioStore } from '../../scenario/store.ts';
import { typeset } from '../../words/numbers.ts';
import type { Strings } from '../../words/strings.ts';
import type { Hand } from './group.ts';
import { draggedLogit } from './model/moves.ts';
import type { Drawn } from './model/positions.ts';

interface Bead {
  /** By its place among those drawn. */
  readonly lane: number;
  readonly index: number;
  readonly name: string;
}

interface Setting {
  readonly start: Drawn;
  readonly store: ScenarioStore;
  readonly t: Strings;
  /** Of the strip, in pixels. */
  readonly width: number;
}

/** A hand that moves the logit of one bead. */
export function handForBead(
  { lane, index, name }: Bead,
  { start, store, t, width }: Setting,
): Hand {
  const put = (value: number) => {
    if (!Object.is(value, store.get().logits[index]))
      store.dispatch({ type: 'logit', index, value });
  };
  return {
    move: (pixels) => {
      const value = draggedLogit(start, start.lanes[lane] ?? start.lanes[0], index, pixels, width);
      put(value);
      return [`${name} ${typeset(String(value), t.mark)}`, ''];
    },
    restore: () => put(start.problem.logits[index] ?? Number.NaN),
  };
}

/** Pixels before a touch is taken for a drag; a mouse does not scroll. */
const INTENT = { touch: 6, mouse: 1 } as const;

/**
 * Follows a pointer that went down on the strip, once it has moved sideways. A swipe up or down is left to the browser,
 * which scrolls; it changes nothing. Escape, and a drag that the browser takes away, restore what was there.
 */
export function followPointer(root: HTMLElement, down: PointerEvent, take: () => Hand): void {
  const { pointerId, clientX, clientY } = down;
  const intent = down.pointerType === 'mouse' ? INTENT.mouse : INTENT.touch;
  const readout = root.querySelector('.strip-readout');
  const listening = new AbortController();
  const { signal } = listening;
  let hand: Hand | null = null;

  const ours = (event: PointerEvent) => event.pointerId === pointerId;
  const end = (kept: boolean) => {
    listening.abort();
    if (!kept) hand?.restore();
    delete root.dataset.dragging;
    show('', '');
  };
  const show = (...texts: readonly [string, string]) => {
    texts.forEach((text, at) => {
      const line = readout?.children[at];
      if (line) line.textContent = text;
    });
  };

  const onMove = (event: PointerEvent) => {
    if (!ours(event)) return;
    const [dx, dy] = [event.clientX - clientX, event.clientY - clientY];
    if (hand === null) {
      if (Math.abs(dx) < intent) {
        if (intent === INTENT.touch && Math.abs(dy) > 2 * intent) end(false);
        return;
      }
      if (intent === INTENT.touch && Math.abs(dy) > Math.abs(dx)) return end(false);
      hand = take();
      root.dataset.dragging = '';
    }
    show(...hand.move(dx));
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
      // What is open beside the strip stays open.
      event.stopPropagation();
      end(false);
    },
    { signal, capture: true },
  );
}
