import type { CSSProperties } from 'react';
import { RangeInput } from './range-input.tsx';

/** A stretch of the track: where a computation breaks, or is quietly wrong. */
export interface Mark {
  readonly kind: 'broken' | 'wrong';
  readonly from: number;
  readonly to: number;
}

interface LogSliderProps {
  readonly label: string;
  readonly value: number;
  /** Both positive. */
  readonly min: number;
  readonly max: number;
  readonly valueText: (value: number) => string;
  readonly onChange: (value: number) => void;
  /** Ascending, of positive numbers; what is off the scale is left out. */
  readonly marks?: readonly Mark[];
  /** A value the thumb snaps to when dragged, marked on the track: 1 by default; null for none. */
  readonly anchor?: number | null;
  readonly describedBy?: string;
  readonly locked?: boolean;
}

const STEPS_PER_DECADE = 100;
const SNAP = 4;

/**
 * A native range input on a logarithmic scale: 100 steps per decade, each a round number of three significant digits.
 * When dragged it snaps to its anchor; the keys reach every step.
 */
export function LogSlider(props: LogSliderProps) {
  const {
    label,
    value,
    min,
    max,
    valueText,
    onChange,
    marks = [],
    anchor = 1,
    describedBy,
    locked = false,
  } = props;
  const lowest = positionOf(min);
  const highest = positionOf(max);
  const position = clamp(positionOf(value), lowest, highest);
  const anchorAt = anchor === null ? Number.NaN : positionOf(anchor);

  const style = {
    '--marks': marks.map((mark) => layersOf(mark, min, max)).join(', ') || undefined,
    '--anchor': anchor === null ? -1 : shareOf(valueAt(anchorAt), min, max),
  } as CSSProperties;

  return (
    <RangeInput
      style={style}
      aria-label={label}
      disabled={locked}
      aria-valuetext={valueText(value)}
      aria-describedby={describedBy}
      min={lowest}
      max={highest}
      step={1}
      value={position}
      onChange={(at, pointing) => {
        const snaps = pointing && Math.abs(at - anchorAt) <= SNAP;
        onChange(valueAt(snaps ? anchorAt : at));
      }}
    />
  );
}

/** Where a positive value is on the scale: 0 at `min`, 1 at `max`; one off the scale is at the nearest end. */
export const shareOf = (value: number, min: number, max: number): number =>
  clamp(Math.log(value / min) / Math.log(max / min), 0, 1);

/** The values a slider can be set to, ascending. */
export const stepsOf = (min: number, max: number): number[] => {
  const lowest = positionOf(min);
  return Array.from({ length: positionOf(max) - lowest + 1 }, (_, step) => valueAt(lowest + step));
};

/**
 * The layers of a mark, to be followed by those of marks farther on: up to its start it is covered, since a layer is
 * easily given a length and hardly a place. A mark that reaches an end of the scale reaches that of the track.
 */
function layersOf({ kind, from, to }: Mark, min: number, max: number): string {
  const thumbAt = (value: number) =>
    `calc(var(--thumb) / 2 + var(--travel) * ${shareOf(value, min, max).toFixed(4)})`;
  const start = from <= min ? '0px' : thumbAt(from);
  const end = to >= max ? '100%' : `max(${thumbAt(to)}, ${start} + 3px)`;
  const upTo = (length: string) => `0 0 / ${length} 100% no-repeat`;
  const fill = `var(--${kind}-pattern) ${upTo(end)}, var(--${kind}-fill) ${upTo(end)}`;
  return from <= min ? fill : `var(--no-fill) ${upTo(start)}, ${fill}`;
}

const valueAt = (position: number) => Number((10 ** (position / STEPS_PER_DECADE)).toPrecision(3));

const exactPosition = (value: number) => Math.log10(value) * STEPS_PER_DECADE;

/** Zero, negatives and NaN are not on the scale: the thumb is at the nearest end. */
function positionOf(value: number): number {
  if (!(value > 0)) return Number.NEGATIVE_INFINITY;
  return Math.round(exactPosition(value));
}

const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));
