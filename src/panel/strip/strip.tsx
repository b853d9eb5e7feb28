import {
  type FocusEvent,
  type KeyboardEvent,
  memo,
  type PointerEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useMemo,
  useState,
} from 'react';
import type { ScenarioStore } from '../../scenario/store.ts';
import { useStrings } from '../../words/context.tsx';
import { type Followed, useBound, useLive, useRendered } from '../live.ts';
import { Axis } from './axis.tsx';
import { LaneOfBeads } from './beads.tsx';
import { followPointer, handForBead } from './drag.ts';
import { grabbedAt } from './grab.ts';
import type { Group } from './group.ts';
import { keyMove } from './keys.ts';
import { keyedLogit } from './model/moves.ts';
import { MOST_TAGS } from './model/picture.ts';
import { type Drawn, isMovable, type LaneId } from './model/positions.ts';
import { axisKey } from './model/scale.ts';
import { wantedWidths } from './tag-widths.ts';
import { contentOf, type Shown, writer } from './write.ts';
import './strip.css';

interface StripProps {
  readonly live: Followed<Drawn>;
  readonly store: ScenarioStore;
  /** Of the classes, as the reader sees them. Memoised: the strip renders anew for a new list. */
  readonly names: readonly string[];
  readonly trueClass: number;
  /** Whether the logits can be changed. */
  readonly locked: boolean;
  /** What moves all beads at once; null if nothing does. Memoised as well. */
  readonly group: Group | null;
  /** What is said beside the name of a lane, where there is room. Memoised as well. */
  readonly notes?: Readonly<Partial<Record<LaneId, string>>>;
  /** Its name for assistive technology. */
  readonly title: string;
  /** A name for tests. */
  readonly part?: string;
  /** In the place of a second lane, below the ground. */
  readonly children?: ReactNode;
}

/** That of a phone, until the strip is measured. */
const ASSUMED_WIDTH = 340;

/**
 * Exponents on the axis of the format, between the fade and the cliff. Renders for other classes, another format or
 * another width; a change of the numbers is written into what was rendered. The lanes are the same for as long as it is
 * there.
 */
export const Strip = memo(function Strip(props: StripProps) {
  const { live, store, names, trueClass, locked, group, notes, title, part, children } = props;
  const t = useStrings();
  const [width, setWidth] = useState(ASSUMED_WIDTH);
  const [held, setHeld] = useState<number | null>(null);
  useLive(live, ({ problem, format }) => axisKey(format, problem.flushToZero));
  const rendered = useRendered(live);
  const shown = useMemo(
    (): Shown => ({
      t,
      names,
      tags: wantedWidths(names, width),
      width,
      trueClass,
      held,
      locked,
      group,
    }),
    [t, names, width, trueClass, held, locked, group],
  );
  const write = useMemo(() => writer(shown), [shown]);
  const root = useBound<HTMLElement, Drawn>(live, write);
  useWidth(root, setWidth);
  const content = contentOf(rendered, shown);
  const { format, scale } = rendered;

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    const strip = root.current;
    if (strip === null || locked || event.button !== 0 || !isMovable(live.get())) return;
    const grabbed = grabbedAt(strip, event.target, event.clientX, group !== null);
    if (grabbed === null) return;
    // No text is selected, and no picture dragged away.
    event.preventDefault();
    followPointer(strip, event.nativeEvent, () => {
      focusOn(strip, grabbed.kind === 'all' ? null : grabbed.index);
      const width = strip.clientWidth;
      if (grabbed.kind === 'all' && group !== null) return group.take(width);
      const { lane, index } = grabbed.kind === 'bead' ? grabbed : { lane: 0, index: 0 };
      const bead = { lane, index, name: names[index] ?? '' };
      return handForBead(bead, { start: live.get(), store, t, width });
    });
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const move = keyMove(event.key, event.shiftKey);
    if (locked || move === null || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const index = beadOf(event.target);
    const drawn = live.get();
    if (index === null) group?.key(move);
    else if (isMovable(drawn))
      store.dispatch({ type: 'logit', index, value: keyedLogit(drawn, index, move) });
  };

  /** Only where some have no tag does it matter which one is in hand. */
  const onFocus = (event: FocusEvent<HTMLElement>) => {
    if (names.length > MOST_TAGS) setHeld(beadOf(event.target));
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: sliders drawn on an axis, not the fields of a form
    <section
      ref={root}
      role="group"
      className="strip"
      data-part={part}
      data-range={scale.range}
      data-past={format.overflow === Number.POSITIVE_INFINITY ? 'infinity' : 'other'}
      data-still={content.still}
      data-grouped={group === null ? undefined : ''}
      aria-label={title}
      onPointerDown={onPointerDown}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
      onBlur={() => setHeld(null)}
    >
      <Axis format={format} scale={scale} alone={rendered.lanes.length === 1} />
      {children}
      {rendered.lanes
        .map(({ id }, lane) => (
          <LaneOfBeads
            key={id}
            id={id}
            lane={lane}
            note={notes?.[id]}
            shown={shown}
            content={content}
          />
        ))
        .reverse()}
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
  const name = index === null ? '.strip-grip' : `[data-seat="above"] [data-bead="${index}"]`;
  strip.querySelector<HTMLElement>(name)?.focus({ preventScroll: true });
}
