import type { Format } from '../../../numeric/format.ts';

/** What the sentences of this panel are told. Every number comes from a trace. */
export interface PastLargest {
  readonly format: Format;
  readonly largest: number;
}

export interface SquareFacts extends PastLargest {
  readonly value: number;
}

export interface OperationFacts extends PastLargest {
  readonly left: number;
  readonly right: number;
  readonly sign: string;
}

export interface SumFacts extends PastLargest {
  readonly terms: number;
  readonly of: number;
  readonly squares: boolean;
}

/** A value beside the one it should be. */
export interface OffFacts {
  readonly format: Format;
  readonly value: number;
  readonly right: number;
}

/** The activation farthest from zero, and how far the next float is from it. */
interface Spacing {
  readonly format: Format;
  readonly x: number;
  readonly ulp: number;
}

export interface SpacingFacts extends OffFacts, Spacing {}

/** Off by more than rounding, and not yet visibly. */
export interface NearFacts extends Spacing {
  readonly error: number;
}

interface LargestSquare {
  readonly format: Format;
  readonly square: number;
}

export interface SquaresFacts extends OffFacts, LargestSquare {}

export interface NearSquaresFacts extends LargestSquare {
  readonly error: number;
}

/** In float64: the variance may be 0 in the format. */
export interface EpsilonFacts {
  readonly variance: number;
  readonly epsilon: number;
}

export interface AttentionFacts {
  readonly length: number;
  readonly plainTop: number;
  readonly plainSlope: number;
  readonly scaledTop: number;
  readonly scaledSlope: number;
}

export interface ClippedFacts {
  readonly format: Format;
  readonly norm: number;
  readonly threshold: number;
  readonly factor: number;
  /** Degrees. */
  readonly turned: number;
  readonly turnedEach: number;
}

export interface PassageFacts {
  readonly power: number;
  readonly count: number;
  readonly vanished: number;
  readonly thin: number;
  readonly overflowed: number;
  /** What would become of them without scaling. */
  readonly plainVanished: number;
  readonly plainThin: number;
}
