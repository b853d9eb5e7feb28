import type { ReactNode } from 'react';

/** Parts of a drawing on a horizontal line. Places are shares of its width. */

export const percent = (share: number): string => `${Math.round(share * 1e4) / 100}%`;

const WIDTH = 1000;

interface CombProps {
  readonly places: readonly number[];
  /** In hundredths of the height of the drawing. */
  readonly from: number;
  readonly to: number;
  readonly name: string;
}

/** Ticks of one kind, as one path. */
export const Comb = ({ places, from, to, name }: CombProps) => (
  <path
    className={name}
    d={places.map((at) => `M${Math.round(at * WIDTH * 100) / 100} ${from}V${to}`).join('')}
  />
);

interface PathProps {
  /** Corners: shares of the width, and hundredths of the height. */
  readonly corners: readonly (readonly [x: number, y: number])[];
  readonly name: string;
}

export const Path = ({ corners, name }: PathProps) => (
  <path
    className={name}
    d={`M${corners.map(([x, y]) => `${Math.round(x * WIDTH * 100) / 100} ${y}`).join('L')}`}
  />
);

/** Stretched to the width there is; strokes keep their width. */
export const Drawing = ({ children }: { children: ReactNode }) => (
  <svg
    className="spacing-svg"
    viewBox={`0 0 ${WIDTH} 100`}
    preserveAspectRatio="none"
    aria-hidden="true"
  >
    {children}
  </svg>
);

interface PlacedProps {
  readonly at: number;
  readonly name: string;
  readonly children?: ReactNode;
}

/** A text or a dot above or below a place. How it is aligned is up to the style sheet. */
export const Placed = ({ at, name, children }: PlacedProps) => (
  <span className={name} style={{ left: percent(at) }}>
    {children}
  </span>
);

/** A text at a place, moved so that it stays within the drawing. */
export const Kept = ({ at, name, children }: PlacedProps) => (
  <span className={name} style={{ left: percent(at), transform: `translateX(-${percent(at)})` }}>
    {children}
  </span>
);
