import type { KeyMove } from './keys.ts';
import type { Drawn } from './model/positions.ts';

/** What moves while a pointer is dragged. */
export interface Hand {
  /** So many pixels to the right of where it was taken. Returns what to show about it. */
  readonly move: (pixels: number) => readonly [value: string, note: string];
  readonly restore: () => void;
}

/** Attributes by their names in HTML. */
export type Attributes = Readonly<Record<string, string>>;

/** What is done to all beads of the first lane at once, by the bar that they are on or by keys on its grip. */
export interface Group {
  /** `width`: of the strip, in pixels. */
  readonly take: (width: number) => Hand;
  readonly key: (move: KeyMove) => void;
  /** What assistive technology is told of the grip, a slider. */
  readonly spoken: (drawn: Drawn) => Attributes;
  /** For those who point at it. */
  readonly hint: string;
}
