import type { CSSProperties } from 'react';
import { RangeInput } from './range-input.tsx';

interface LogSliderProps {
  readonly label: string;
  readonly value: number;
  /** Both positive. */
  readonly min: number;
  readonly max: number;
  readonly valueText: (value: number) => string;
  readonly onChange: (value: number) => void;
  /** Values up to this one are marked; null if none. */
  readonly markedUpTo: number | null;
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
    markedUpTo,
    anchor = 1,
    describedBy,
    locked = false,
  } = props;
  const lowest = Math.round(Math.log10(min) * STEPS_PER_DECADE);
  const highest = Math.round(Math.log10(max) * STEPS_PER_DECADE);
  const position = clamp(positionOf(value), lowest, highest);
  const anchorAt = anchor === null ? Number.NaN : positionOf(anchor);
  const share = (at: number) => (at - lowest) / (highest - lowest);

  const style = {
    '--marked': markedUpTo === null ? 0 : clamp(share(exactPosition(markedUpTo)), 0, 1),
    '--anchor': anchor === null ? -1 : share(anchorAt),
  } as CSSProperties;

  return (
    <RangeInput
      style={style}
      data-marked={marking(markedUpTo, min, max)}
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

function marking(upTo: number | null, min: number, max: number): 'none' | 'some' | 'all' {
  if (upTo === null || upTo < min) return 'none';
  return upTo >= max ? 'all' : 'some';
}

const valueAt = (position: number) => Number((10 ** (position / STEPS_PER_DECADE)).toPrecision(3));

const exactPosition = (value: number) => Math.log10(value) * STEPS_PER_DECADE;

/** Zero, negatives and NaN are not on the scale: the thumb is at the nearest end. */
function positionOf(value: number): number {
  if (!(value > 0)) return Number.NEGATIVE_INFINITY;
  return Math.round(exactPosition(value));
}

const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));
