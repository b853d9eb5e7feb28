import type { twoEqualLogits } from '../model/absorbed.ts';
import type { exponential } from '../model/descent.ts';

/** A decimal that was read into float32. */
export interface ReadingFacts {
  readonly decimal: number;
  readonly value: number;
  /** It lies exactly halfway between two floats. */
  readonly halfway: boolean;
}

export interface SumFacts extends ReturnType<typeof twoEqualLogits> {
  /** To the next float above m. */
  readonly gap: number;
}

export interface DescentFacts extends ReturnType<typeof exponential> {
  readonly flush: boolean;
  /** One tick is drawn for so many floats. */
  readonly every: number;
}
