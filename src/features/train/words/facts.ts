import type { Sentence } from '../../../words/sentence.ts';

/** The first value of a side that is no number, or no finite one. */
export interface BadFacts {
  /** What the side is called. */
  readonly side: string;
  readonly step: number;
  /** The sentence that was read, and the tense of its verb. */
  readonly text: string;
  readonly tense: string;
  readonly pass: 'forward' | 'backward' | 'update';
  /** e^95.2 = ∞. Empty where the operation cannot be written in a line. */
  readonly operation: Sentence;
}

/** How far NaN came from there. */
export interface SpreadFacts {
  readonly step: number;
  /** Entries of the gradient of x that are NaN, and that are infinite, of so many. */
  readonly entries: { readonly nan: number; readonly infinite: number };
  readonly classes: number;
  /** Weights that are NaN after that step, of so many. */
  readonly weights: number;
  readonly all: number;
}

/** How a side stands at the step that is looked at. */
export type SideState = 'waiting' | 'learning' | 'dead' | 'still' | 'finished';

export interface SideFacts {
  readonly state: SideState;
  /** The step at which it died; null where it lives. */
  readonly died: number | null;
}

export interface ScoreFacts {
  readonly correct: number;
  readonly all: number;
}
