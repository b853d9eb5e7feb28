import type { ScenarioStore } from '../../scenario/store.ts';
import { followSideways } from '../../ui/follow-sideways.ts';
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
