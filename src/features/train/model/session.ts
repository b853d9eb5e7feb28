import type { Operation } from '../../../core/trace.ts';
import type { Language } from '../../../words/languages.ts';
import type { Deaths } from './prediction.ts';
import type { Settings } from './settings.ts';
import type { Matrix } from './weight-map.ts';

/** What does not change during a run. */
export interface RunFacts {
  /** The last step of the run. */
  readonly last: number;
  /** Sentences that are learned from, and those that are kept for testing. */
  readonly trained: number;
  readonly held: number;
}

/** A side after a step. */
export interface SideNow {
  /** Of the step; null before the first. */
  readonly loss: number | null;
  /** Largest logit over T of the step; null before the first. */
  readonly largest: number | null;
  /** Held-out sentences whose tense it names. */
  readonly correct: number;
  readonly matrices: readonly Matrix[];
  /** All weights, biases too. */
  readonly weights: ArrayLike<number>;
}

/** An example as a side saw it in a step. */
export interface SeenExample {
  readonly text: string;
  readonly y: number;
  /** Before the division by T, of both sides. */
  readonly logits: readonly [readonly number[], readonly number[]];
}

export interface Snapshot {
  readonly step: number;
  readonly sides: readonly [SideNow, SideNow];
  /** Null before the first step. */
  readonly example: SeenExample | null;
}

/** The first value of a side that was not finite. */
export interface BadFound {
  readonly step: number;
  readonly pass: 'forward' | 'backward' | 'update';
  readonly operation: OperationFound | null;
  /** The example in which it happened. */
  readonly example: SeenExample;
  /** Entries of the gradient of x = logits / T that were NaN, and that were infinite. */
  readonly entries: { readonly nan: number; readonly infinite: number };
  /** Weights that were NaN after the step, of so many. */
  readonly weights: number;
  readonly all: number;
}

/** An operation with its numbers. */
export interface OperationFound {
  readonly operation: Operation;
  readonly operands: readonly number[];
  readonly result: number;
}

/** Steps that were computed in one go. */
export interface Advanced {
  readonly reached: number;
  /** Of both sides, one for each new step. */
  readonly losses: readonly [readonly number[], readonly number[]];
  /** Whether any weight changed. */
  readonly moved: readonly [readonly boolean[], readonly boolean[]];
  readonly bad: readonly [BadFound | null, BadFound | null];
  readonly deaths: Deaths;
}

/** A run of both sides, which a worker computes. */
export interface Session {
  readonly open: (settings: Settings, language: Language) => Promise<RunFacts>;
  readonly advance: (to: number) => Promise<Advanced>;
  readonly look: (step: number) => Promise<Snapshot>;
  /** The logits that both models give columns at a step. */
  readonly classify: (
    step: number,
    columns: Int32Array,
  ) => Promise<readonly [readonly number[], readonly number[]]>;
  readonly stop: () => void;
}
