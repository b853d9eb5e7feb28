import { type AnswerRecord, type Work, workOf } from '../../../practice/record.ts';
import { readItems, resumeLines } from '../../../practice/resume.ts';
import { FRESH } from './progress.ts';
import {
  openingOf,
  progressOf,
  readTaught,
  type TaughtDrill,
  type TaughtProgress,
} from './taught.ts';
import { creditIn, standingOf } from './work.ts';

const PANEL = 'drills';

/** What the reader did in each drill of a set, credited as in the sets of the course. */
export function taughtWork(
  progress: TaughtProgress,
  drills: readonly TaughtDrill[],
  setKey: string,
): Work {
  const done = drills
    .map(({ id, drill }) => ({ id, drill, now: progressOf(progress, id) }))
    .filter(({ now }) => now !== FRESH && (now.attempts > 0 || now.best !== 'open'))
    .map((one) => ({ ...one, credit: creditIn(one.drill, one.now) }));
  const answers = done.map(
    ({ id, now, credit }): AnswerRecord => ({
      item: id,
      answer: (now.solved?.answers ?? now.checked) as AnswerRecord['answer'],
      standing: standingOf(credit, now),
      attempts: now.attempts,
      seconds: now.seconds,
    }),
  );
  const credit = done.reduce((sum, one) => sum + one.credit, 0);
  const known = Object.entries(progress.drills);
  return workOf(
    answers,
    credit / drills.length,
    resumeLines(PANEL, [setKey, ...known, progress.at]),
  );
}

/** The progress that a text to go on from holds; null if it holds none of this set. */
export function resumeTaught(
  text: string,
  drills: readonly TaughtDrill[],
  setKey: string,
): TaughtProgress | null {
  const [key, ...items] = readItems(PANEL, text) ?? [];
  if (key !== setKey) return null;
  const known = Object.fromEntries(items.filter(isPair));
  const at = items.find((item) => typeof item === 'string');
  const opening = openingOf(drills);
  return (
    readTaught({ at, drills: known }, drills) ?? readTaught({ ...opening, drills: known }, drills)
  );
}

const isPair = (item: unknown): item is readonly [string, unknown] =>
  Array.isArray(item) && item.length === 2 && typeof item[0] === 'string';
