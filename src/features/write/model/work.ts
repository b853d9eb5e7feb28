import { type AnswerRecord, type Work, workOf } from '../../../practice/record.ts';
import { readItems, resumeLines } from '../../../practice/resume.ts';
import { EXERCISE_IDS, type ExerciseId, MARKED_IDS } from './exercise-ids.ts';
import {
  type Attempt,
  isSolved,
  NO_PROGRESS,
  type Progress,
  readProgress,
  solvedIn,
} from './progress.ts';

const PANEL = 'write';

/** What the reader did in each exercise whose tests were run or whose solution was opened; each solved one counts 1. */
export function writeWork(progress: Progress): Work {
  const answers = MARKED_IDS.flatMap((id) => {
    const attempt = progress.attempts[id];
    if (attempt === undefined) return [];
    return attempt.attempts > 0 || attempt.outcome !== 'open' ? [recordOf(id, attempt)] : [];
  });
  return workOf(answers, solvedIn(progress) / MARKED_IDS.length, linesOf(progress));
}

const STANDINGS = { open: 'wrong', shown: 'shown', helped: 'helped', solved: 'right' } as const;

const recordOf = (id: ExerciseId, attempt: Attempt): AnswerRecord => ({
  item: id,
  // Progress of older versions does not say which program passed.
  answer: { program: attempt.checked === '' ? attempt.text : attempt.checked },
  standing: STANDINGS[attempt.outcome],
  attempts: attempt.attempts,
  seconds: attempt.seconds,
});

/** How each exercise stands comes first, then the programs: of the exercise left open, then of those that passed. */
function linesOf({ exercise, attempts }: Progress): string[] {
  const known = EXERCISE_IDS.flatMap((id) => {
    const attempt = attempts[id];
    return attempt === undefined ? [] : [{ id, attempt }];
  });
  const order = ({ id, attempt }: (typeof known)[number]) =>
    id === exercise ? 0 : isSolved(attempt) ? 1 : 2;
  return resumeLines(PANEL, [
    ...known.map(({ id, attempt: { text: _, checked: __, ...rest } }) => [id, rest]),
    exercise,
    ...[...known]
      .sort((one, other) => order(one) - order(other))
      .map(({ id, attempt: { text, checked } }) => [
        id,
        checked === text ? { text } : { text, checked },
      ]),
  ]);
}

/**
 * The progress that a text to go on from holds; null if it holds none. `start` gives the text with which an exercise
 * begins, for those whose program was left out.
 */
export function resumeWrite(text: string, start: (id: ExerciseId) => string): Progress | null {
  const items = readItems(PANEL, text);
  if (items === null) return null;
  const attempts: Partial<Record<ExerciseId, object>> = {};
  for (const [name, part] of items.filter(isPair)) {
    const id = EXERCISE_IDS.find((one) => one === name);
    if (id === undefined) continue;
    const whole = 'text' in part ? { checked: part.text, ...part } : part;
    attempts[id] = { text: start(id), ...attempts[id], ...whole };
  }
  const exercise = items.find((item) => typeof item === 'string') ?? NO_PROGRESS.exercise;
  return readProgress({ exercise, attempts }) ?? readProgress({ ...NO_PROGRESS, attempts });
}

const isPair = (item: unknown): item is readonly [string, { readonly text?: unknown }] =>
  Array.isArray(item) && typeof item[1] === 'object' && item[1] !== null;
