import { memo } from 'react';
import { largestFinite, smallestNormal, smallestSubnormal } from '../../../core/format.ts';
import { type Followed, useBound, useLive, useRendered, useResting } from '../../../panel/live.ts';
import { isOpen } from '../../../panel/strip/model/positions.ts';
import { axisKey } from '../../../panel/strip/model/scale.ts';
import { percent } from '../../../ui/percent.ts';
import { useStrings, useWords } from '../../../words/context.tsx';
import { asPower, shownFloat } from '../../../words/numbers.ts';
import type { Ruled } from './ruled.ts';
import { RULER } from './words/words.ts';
import { stretchesOf, windowOf } from './zones.ts';

/** The exponentials at the edges of the axis: the ruler of the format itself. */
export function Exponentials({ live }: { readonly live: Followed<Ruled> }) {
  const t = useStrings();
  useLive(live, ({ problem, e }) => axisKey(e.format, problem.flushToZero));
  const { scale, format } = useRendered(live).drawn;
  const open = isOpen(scale);
  const normal = scale.at(scale.smallestNormal);
  const shown = (value: number) => asPower(shownFloat(value, format, t.mark, 3));
  return (
    <div className="ruler-below" aria-hidden="true">
      <span className="ruler-e">
        e<sup>x</sup>
      </span>
      {open && scale.zeroEdge < normal && (
        <span style={{ insetInlineStart: percent(scale.zeroEdge) }}>
          {shown(smallestSubnormal(format))}
        </span>
      )}
      <span style={{ insetInlineStart: percent(normal) }}>{shown(smallestNormal(format))}</span>
      {!open && (
        <>
          <span data-side="middle" style={{ insetInlineStart: percent(scale.at(0)) }}>
            1
          </span>
          <span data-side="before" style={{ insetInlineStart: percent(scale.cliff) }}>
            {shown(largestFinite(format))}
          </span>
        </>
      )}
    </div>
  );
}

interface BandProps {
  readonly live: Followed<Ruled>;
  /** Marks where the largest exponent stands when the max is subtracted. */
  readonly marked: boolean;
}

/** Where the largest exponent may stand, and where it stands now. */
export const Band = memo(function Band({ live, marked }: BandProps) {
  const words = useWords(RULER);
  const pointer = useBound(live, point);
  const rendered = useRendered(live);
  const { problem, drawn, evaluation } = useResting(live);
  const window = windowOf(problem);
  const max = Math.max(...evaluation.inputs.x.values);
  const stretches = window === null ? [] : stretchesOf(max, window, drawn.scale);
  return (
    <div className="ruler-band" data-marked={marked || undefined} aria-hidden="true">
      {stretches.map(({ zone, from, to }) => (
        <span
          key={from}
          className="ruler-stretch"
          data-zone={zone}
          style={{ insetInlineStart: percent(from), inlineSize: percent(to - from) }}
        >
          {to - from > 0.3 && <span>{words.zones[zone]}</span>}
        </span>
      ))}
      {marked && (
        <span className="ruler-max" style={{ insetInlineStart: percent(drawn.scale.at(0)) }}>
          {words.atMax}
        </span>
      )}
      <div ref={pointer} className="ruler-pointer" style={{ transform: pointed(rendered) }}>
        <i />
      </div>
    </div>
  );
});

/** The place of the largest exponent, for an element as wide as the strip. */
export function pointed({ drawn }: Ruled): string {
  const { beads } = drawn.lanes[0];
  const places = beads.filter(({ place }) => place !== 'nan').map(({ at }) => at);
  return places.length === 0 ? 'scale(0)' : `translateX(${percent(Math.max(...places))})`;
}

const point = (element: HTMLDivElement, ruled: Ruled) => {
  element.style.transform = pointed(ruled);
};
