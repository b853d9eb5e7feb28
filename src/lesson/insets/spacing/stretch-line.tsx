import type { ReactNode } from 'react';
import { Comb, Drawing } from './line.tsx';
import { AFTER, BEFORE, MOST_TICKS, type Stretch } from './model/stretch.ts';

/** Where a distance from the centre is drawn, as a share of the width. */
export const shareOf = (distance: number): number => (BEFORE + distance) / (BEFORE + AFTER);

/** Darker where there are more floats: from those that can no longer be drawn apart to all of those near 0. */
const darkness = (count: number): number =>
  Math.round(Math.min(0.85, 0.3 + 0.025 * Math.log2(count / MOST_TICKS)) * 100) / 100;

interface StretchLineProps {
  readonly stretch: Stretch;
  /** In the same drawing. */
  readonly children?: ReactNode;
}

/** The floats of a stretch as ticks, or as a band where they are too many. */
export const StretchLine = ({ stretch: { ticks, count }, children }: StretchLineProps) => (
  <Drawing>
    {ticks === null ? (
      <rect
        className="spacing-band"
        x="0"
        y="30"
        width="1000"
        height="40"
        style={{ opacity: darkness(count) }}
      />
    ) : (
      <Comb name="spacing-tick" places={ticks.map(shareOf)} from={30} to={70} />
    )}
    <path className="spacing-axis" d="M0 70H1000" />
    {children}
  </Drawing>
);
