import type { Format } from '../../../core/format.ts';
import type { ExerciseId } from '../model/exercise-ids.ts';

/** A number that came out, and the one that is right. */
export interface OffFacts {
  readonly format: Format;
  /** Its place among several, from 1; null for a single number. */
  readonly place: number | null;
  readonly got: number;
  readonly wanted: number;
  /** Digits that tell the two apart. */
  readonly digits: number;
  /** Null where no number of ulps tells the distance. */
  readonly ulps: number | null;
  readonly allowed: number;
}

/** What the words of an exercise are. */
export interface ExerciseWords {
  readonly title: string;
  readonly story: readonly string[];
  /** None where nothing is to be solved. */
  readonly hints?: readonly string[];
}

export type ExerciseTable = Readonly<Record<ExerciseId, ExerciseWords>>;

/** One operation of a program that went wrong, as a sentence needs it. */
export interface OperationFacts {
  readonly format: Format;
  readonly left: number;
  readonly right: number;
  readonly result: number;
}
