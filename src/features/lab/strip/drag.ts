import type { Live } from '../../../panel/live.ts';
import type { ScenarioStore } from '../../../scenario/store.ts';
import type { Evaluation } from '../../../softmax/evaluate.ts';
import { typeset } from '../../../words/numbers.ts';
import type { Strings } from '../../../words/strings.ts';
import { draggedLogit, logitsIn } from './model/moves.ts';
import type { Lane } from './model/positions.ts';

/** What a drag moves: one logit, by a bead of one of the lanes, or all of them. */
export type Held =
  | { readonly kind: 'bead'; readonly lane: Lane; readonly index: number; readonly name: string }
  | { readonly kind: 'all' };

export interface Hand {
  /** So many pixels to the right of where it was taken. Returns what to show about it. */
  readonly move: (pixels: number) => readonly [value: string, note: string];
  readonly restore: () => void;
}

interface Setting {
  readonly live: Live;
  readonly store: ScenarioStore;
  readonly t: Strings;
  /** Of the strip, in pixels. */
  readonly width: number;
}

export const handFor = (held: Held, setting: Setting): Hand =>
  held.kind === 'all' ? handForAll(setting) : handForOne(held, setting);

function handForOne(
  held: Extract<Held, { kind: 'bead' }>,
  { live, store, t, width }: Setting,
): Hand {
  const start = live.get();
  const { lane, index, name } = held;
  const put = (value: number) => {
    if (!Object.is(value, store.get().logits[index]))
      store.dispatch({ type: 'logit', index, value });
  };
  return {
    move: (pixels) => {
      const value = draggedLogit(start, lane, index, pixels, width);
      put(value);
      return [`${name} ${typeset(String(value), t.mark)}`, ''];
    },
    restore: () => put(start.problem.logits[index] ?? Number.NaN),
  };
}

function handForAll({ live, store, t, width }: Setting): Hand {
  const start = live.get();
  const from = [...store.get().logits];
  let last = 0;
  const put = (by: number) => {
    if (by !== last) store.dispatch({ type: 'shift', from, by });
    last = by;
  };
  return {
    move: (pixels) => {
      const by = logitsIn(start, pixels, width);
      put(by);
      const c = `${by > 0 ? '+' : ''}${typeset(String(by), t.mark)}`;
      return [t.strip.shifted(c), sameStable(start, live.get()) ? t.strip.same : t.strip.rounded];
    },
    restore: () => put(0),
  };
}

/** Whether the stable probabilities agree to four digits: a shift rounds x, and that may move the last ones. */
function sameStable(before: Evaluation, after: Evaluation): boolean {
  const now = after.stable.p.values;
  return Array.from(before.stable.p.values).every((value, index) => {
    const other = now[index] ?? Number.NaN;
    return Object.is(value, other) || Math.abs(value - other) <= 5e-4 * Math.abs(value);
  });
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
