import type { Format } from '../../../core/format.ts';
import type { LayerNormCause, RmsNormCause } from '../model/normalization.ts';

/** The facts behind the sentences of this panel. Every number comes from a trace. */
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

/** A division by a root that is 0, and how many of the squares under it are 0. */
export interface ZeroRootFacts extends OperationFacts {
  readonly zeros: number;
  readonly of: number;
}

export interface SumFacts extends PastLargest {
  readonly terms: number;
  readonly of: number;
  readonly squares: boolean;
}

/** How many entries of a vector are NaN, or infinite. */
export interface CountFacts {
  readonly count: number;
  readonly of: number;
}

/** A value and the one it should be. */
export interface OffFacts {
  readonly format: Format;
  readonly value: number;
  readonly right: number;
}

/** An error larger than rounding explains, but not visible: at most this. */
export interface NearFacts {
  readonly format: Format;
  readonly error: number;
}

export interface SoundLayerNormFacts {
  readonly format: Format;
  /** The fraction by which epsilon reduces the output; null if that is less than rounding. */
  readonly shrunk: number | null;
}

/** Where an output of layer normalization lost digits. */
export interface LayerNormLossFacts {
  readonly format: Format;
  readonly causes: readonly LayerNormCause[];
  /** The activation farthest from zero, and its distance from the next float. */
  readonly x: number;
  readonly ulp: number;
  readonly mean: number;
}

export interface RmsNormLossFacts {
  readonly format: Format;
  readonly causes: readonly RmsNormCause[];
  readonly x: number;
  readonly ulp: number;
  /** The largest square, and the mean of all. */
  readonly square: number;
  readonly meanSquare: number;
}

/** The largest magnitude that is divided out first. */
export interface CureFacts {
  readonly format: Format;
  readonly largest: number;
}

/** The variance in float64, since it may be 0 in the format. */
export interface EpsilonFacts {
  readonly format: Format;
  readonly variance: number;
  readonly epsilon: number;
  /** The distance of the outputs from those of float64; null if rounding explains it. */
  readonly error: number | null;
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
  /** The largest relative error of those that are normal numbers. */
  readonly worst: number;
  /** What would become of them without scaling. */
  readonly plainVanished: number;
  readonly plainThin: number;
}
