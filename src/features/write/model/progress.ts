import { count, entries, oneOf, record, text } from '../../../practice/shapes.ts';
import { EXERCISE_IDS, type ExerciseId, MARKED_IDS } from './exercise-ids.ts';

/** How well a reader did in an exercise, from worst to best. */
export const OUTCOMES = ['open', 'shown', 'helped', 'solved'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What a reader did in one exercise. */
export interface Attempt {
  /** The program as it was left. */
  readonly text: string;
  /** How many hints are shown. */
  readonly hints: number;
  /** Whether the solution was opened. */
  readonly outcome: Outcome;
}

export interface Progress {
  readonly exercise: ExerciseId;
  readonly attempts: Readonly<Partial<Record<ExerciseId, Attempt>>>;
}

/** UTF-16 code units. What is longer is not run, kept or shared. */
export const LONGEST_PROGRAM = 8000;

export const MOST_HINTS = 9;

export const NO_PROGRESS: Progress = { exercise: 'naive', attempts: {} };

export const attemptAt = ({ attempts }: Progress, id: ExerciseId, start: string): Attempt =>
  attempts[id] ?? { text: start, hints: 0, outcome: 'open' };

export const withAttempt = (progress: Progress, id: ExerciseId, attempt: Attempt): Progress => ({
  exercise: id,
  attempts: {
    ...progress.attempts,
    [id]: { ...attempt, text: attempt.text.slice(0, LONGEST_PROGRAM) },
  },
});

/** All tests passed. Solved with hints counts as helped; after the solution was opened the outcome stays `shown`. */
export const passed = (attempt: Attempt): Attempt =>
  attempt.outcome === 'open'
    ? { ...attempt, outcome: attempt.hints > 0 ? 'helped' : 'solved' }
    : attempt;

/** The solution was opened before the exercise was solved. */
export const revealed = (attempt: Attempt): Attempt =>
  attempt.outcome === 'open' ? { ...attempt, outcome: 'shown' } : attempt;

/** How many exercises are solved, with help or without. */
export const solvedIn = ({ attempts }: Progress): number =>
  MARKED_IDS.filter((id) => {
    const outcome = attempts[id]?.outcome;
    return outcome === 'solved' || outcome === 'helped';
  }).length;

const KEPT = record<Progress>({
  exercise: oneOf(EXERCISE_IDS),
  attempts: entries(
    EXERCISE_IDS,
    record<Attempt>({
      text: text(LONGEST_PROGRAM),
      hints: count(MOST_HINTS),
      outcome: oneOf(OUTCOMES),
    }),
  ),
});

/** What was kept on the device, which may be anything: null if it is no progress. */
export const readProgress = (data: unknown): Progress | null => KEPT(data) ?? null;
