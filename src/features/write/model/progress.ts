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
  /** The program that was last put to the tests, or that passed them; '' if none was. */
  readonly checked: string;
  /** How often the tests were run until it passed. */
  readonly attempts: number;
  /** Spent on it until it passed, while the page could be seen. */
  readonly seconds: number;
}

export interface Progress {
  readonly exercise: ExerciseId;
  readonly attempts: Readonly<Partial<Record<ExerciseId, Attempt>>>;
}

/** UTF-16 code units. What is longer is not run, kept or shared. */
export const LONGEST_PROGRAM = 8000;

export const MOST_HINTS = 9;

/** Of attempts, and of seconds. */
const MOST = 1e6;

export const NO_PROGRESS: Progress = { exercise: 'naive', attempts: {} };

export const attemptAt = ({ attempts }: Progress, id: ExerciseId, start: string): Attempt =>
  attempts[id] ?? fresh(start);

export const fresh = (text: string): Attempt => ({
  text,
  hints: 0,
  outcome: 'open',
  checked: '',
  attempts: 0,
  seconds: 0,
});

export const withAttempt = (progress: Progress, id: ExerciseId, attempt: Attempt): Progress => ({
  exercise: id,
  attempts: {
    ...progress.attempts,
    [id]: { ...attempt, text: attempt.text.slice(0, LONGEST_PROGRAM) },
  },
});

/** The tests were run on the program as it is. */
export const tested = (attempt: Attempt): Attempt =>
  isSolved(attempt)
    ? attempt
    : { ...attempt, checked: attempt.text, attempts: attempt.attempts + 1 };

/** Adds the time until a change, if the exercise was still to be solved. */
export const spend = (before: Attempt, after: Attempt, seconds: number): Attempt =>
  isSolved(before) ? after : { ...after, seconds: after.seconds + seconds };

/** With help or without. */
export const isSolved = ({ outcome }: Pick<Attempt, 'outcome'>): boolean =>
  outcome === 'solved' || outcome === 'helped';

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
    const attempt = attempts[id];
    return attempt !== undefined && isSolved(attempt);
  }).length;

const KEPT = record<Progress>({
  exercise: oneOf(EXERCISE_IDS),
  attempts: entries(
    EXERCISE_IDS,
    record<Attempt>({
      text: text(LONGEST_PROGRAM),
      hints: count(MOST_HINTS),
      outcome: oneOf(OUTCOMES),
      // Absent in progress kept by older versions.
      checked: (data = '') => text(LONGEST_PROGRAM)(data),
      attempts: (data = 0) => count(MOST)(data),
      seconds: (data = 0) => count(MOST)(data),
    }),
  ),
});

/** What was kept on the device, which may be anything: null if it is no progress. */
export const readProgress = (data: unknown): Progress | null => KEPT(data) ?? null;
