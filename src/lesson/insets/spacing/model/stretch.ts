import { nextDown, nextUp, ulpsBetween } from '../../../../core/bits.ts';
import { float32 } from '../../../../core/format.ts';

/** A stretch of the real line that is always as long, around a float: near 1 it is full of floats, near 1e8 empty. */

/** How far it reaches to each side. */
export const BEFORE = 1;
export const AFTER = 3;

/** More floats than this cannot be told apart in the drawing. */
export const MOST_TICKS = 160;

export interface Stretch {
  /** Distances of its floats from the centre, ascending and exact; null where they are too many to draw. */
  readonly ticks: readonly number[] | null;
  /** How many of them there are. */
  readonly count: number;
  /** How many lie above the centre, up to 1 from it. */
  readonly perUnit: number;
  /** The next float above the centre, and its distance. */
  readonly next: { readonly value: number; readonly gap: number };
}

/** The least float not below a number, and the greatest not above it. */
function floatAbove(value: number): number {
  const near = float32.round(value);
  return near < value ? nextUp(near, float32) : near;
}
const floatBelow = (value: number): number => -floatAbove(-value);

/** Around a finite float. */
export function stretchAround(centre: number): Stretch {
  const [first, last] = [floatAbove(centre - BEFORE), floatBelow(centre + AFTER)];
  const count = (ulpsBetween(first, last, float32) ?? 0) + 1;
  const above = nextUp(centre, float32);
  return {
    ticks: count > MOST_TICKS ? null : distances(centre, first, last),
    count,
    perUnit: ulpsBetween(centre, floatBelow(centre + 1), float32) ?? 0,
    next: { value: above, gap: above - centre },
  };
}

function distances(centre: number, first: number, last: number): number[] {
  const below: number[] = [];
  for (let value = nextDown(centre, float32); value >= first; value = nextDown(value, float32))
    below.push(value - centre);
  const above: number[] = [];
  for (let value = centre; value <= last; value = nextUp(value, float32))
    above.push(value - centre);
  return [...below.reverse(), ...above];
}
