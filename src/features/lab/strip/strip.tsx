import {
  type FocusEvent,
  type KeyboardEvent,
  memo,
  type PointerEvent,
  type RefObject,
  useEffect,
  useMemo,
  useState,
} from 'react';
import { type Live, useBound, useLive, useRendered } from '../../../panel/live.ts';
import type { ScenarioStore } from '../../../scenario/store.ts';
import { useStrings } from '../../../words/context.tsx';
import { Axis } from './axis.tsx';
import { LaneOfBeads } from './beads.tsx';
import { followPointer, handFor } from './drag.ts';
import { grabbedAt } from './grab.ts';
import { keyMove, moveByKey } from './keys.ts';
import { MOST_TAGS } from './model/picture.ts';
import { isMovable, LANES } from './model/positions.ts';
import { wantedWidths } from './tag-widths.ts';
import { contentOf, type Shown, writer } from './write.ts';
import './strip.css';

interface StripProps {
  readonly live: Live;
  readonly store: ScenarioStore;
  /** Of the classes, as the reader sees them. Memoised: the strip renders anew for a new list. */
  readonly names: readonly string[];
  readonly trueClass: number;
  /** Whether the logits can be changed. */
  readonly locked: boolean;
}

/** That of a phone, until the strip is measured. */
const ASSUMED_WIDTH = 340;

/**
 * The exponents on the axis of the format, between the fade and the cliff: naive above, stable below. Renders for other
 * classes, another format or another width; a change of the numbers is written into what was rendered.
 */
export const Strip = memo(function Strip({ live, store, names, trueClass, locked }: StripProps) {
  const t = useStrings();
  const [width, setWidth] = useState(ASSUMED_WIDTH);
  const [held, setHeld] = useState<number | null>(null);
  useLive(live, ({ problem }) => `${problem.format.name} ${problem.flushToZero}`);
  const evaluation = useRendered(live);
  const shown = useMemo(
    (): Shown => ({
      t,
      names,
      tags: wantedWidths(names, width),
      width,
      trueClass,
      held,
      locked,
    }),
    [t, names, width, trueClass, held, locked],
  );
  const write = useMemo(() => writer(shown), [shown]);
  const root = useBound<HTMLElement>(live, write);
  useWidth(root, setWidth);
  const content = contentOf(evaluation, shown);
  const { format, flushToZero } = evaluation.problem;

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    const strip = root.current;
    if (strip === null || locked || event.button !== 0 || !isMovable(live.get())) return;
    const grabbed = grabbedAt(strip, event.target, event.clientX, names);
    if (grabbed === null) return;
    // No text is selected, and no picture dragged away.
    event.preventDefault();
    followPointer(strip, event.nativeEvent, () => {
      focusOn(strip, grabbed.kind === 'all' ? null : grabbed.index);
      return handFor(grabbed, { live, store, t, width: strip.clientWidth });
    });
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const move = keyMove(event.key, event.shiftKey);
    if (locked || move === null || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    moveByKey(store, live.get(), beadOf(event.target), move);
  };

  /** Only where some have no tag does it matter which one is in hand. */
  const onFocus = (event: FocusEvent<HTMLElement>) => {
    if (names.length > MOST_TAGS) setHeld(beadOf(event.target));
  };

  return (
    <section
      ref={root}
      className="strip"
      data-part="strip"
      data-still={content.still}
      aria-label={t.strip.title}
      onPointerDown={onPointerDown}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
      onBlur={() => setHeld(null)}
    >
      <Axis format={format} flushToZero={flushToZero} />
      {[...LANES].reverse().map((lane) => (
        <LaneOfBeads key={lane} lane={lane} shown={shown} content={content} />
      ))}
      <p className="strip-readout" aria-hidden="true">
        <span />
        <span />
      </p>
      <p className="strip-summary visually-hidden">{content.summary}</p>
    </section>
  );
});

/** Calls back with the width of an element in whole pixels, once it is known and when it changes. */
function useWidth(ref: RefObject<HTMLElement | null>, onWidth: (width: number) => void) {
  useEffect(() => {
    const element = ref.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      const width = Math.round(entry?.contentRect.width ?? 0);
      if (width > 0) onWidth(width);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref, onWidth]);
}

/** The class of a bead's slider; null for the grip. */
function beadOf(target: EventTarget): number | null {
  const index = target instanceof HTMLElement ? target.dataset.bead : undefined;
  return index === undefined ? null : Number(index);
}

function focusOn(strip: HTMLElement, index: number | null) {
  const name = index === null ? '.strip-grip' : `[data-lane="naive"] [data-bead="${index}"]`;
  strip.querySelector<HTMLElement>(name)?.focus({ preventScroll: true });
}
