import type { Live } from '../../../panel/live.ts';
import type { ScenarioStore } from '../../../scenario/store.ts';
import type { Evaluation } from '../../../softmax/evaluate.ts';
import { followSideways } from '../../../ui/follow-sideways.ts';
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

/** Follows a pointer that went down on the strip (ui/follow-sideways.ts), and shows what it does. */
export function followPointer(root: HTMLElement, down: PointerEvent, take: () => Hand): void {
  const readout = root.querySelector('.strip-readout');
  const show = (...texts: readonly [string, string]) => {
    texts.forEach((text, at) => {
      const line = readout?.children[at];
      if (line) line.textContent = text;
    });
  };
  followSideways(
    root,
    down,
    () => {
      const { move, restore } = take();
      root.dataset.dragging = '';
      return { move: (pixels) => show(...move(pixels)), restore };
    },
    () => {
      delete root.dataset.dragging;
      show('', '');
    },
  );
}
