import { type AnswerRecord, type Standing, type Work, workOf } from '../../../practice/record.ts';
import { readItems, resumeLines } from '../../../practice/resume.ts';
import { type Drill, FAMILY_IDS, type FamilyId } from './drill.ts';
import { drillOf } from './families.ts';
import { rightOnes } from './mark.ts';
import { isSeed } from './parameters.ts';
import {
  type FamilyProgress,
  FRESH,
  familyProgress,
  NO_PROGRESS,
  type Progress,
  readProgress,
} from './progress.ts';

const PANEL = 'drills';

/**
 * What the reader did in each family of a set. A family is worth 1 once solved, with help or without, and until then the
 * share of its fields that were right when last checked; nothing once its solution was shown.
 */
export function drillsWork(progress: Progress, seed: string): Work {
  const done = FAMILY_IDS.map((family) => ({
    family,
    now: familyProgress(progress, seed, family),
  })).filter(({ now }) => now !== FRESH && (now.attempts > 0 || now.best !== 'open'));
  const credit = done.reduce((sum, { family, now }) => sum + creditOf(seed, family, now), 0);
  return workOf(
    done.map(({ family, now }) => recordOf(seed, family, now)),
    credit / FAMILY_IDS.length,
    linesOf(progress, seed),
  );
}

const creditOf = (seed: string, family: FamilyId, now: FamilyProgress): number =>
  creditIn(drillOf(family, seed, now.round), now);

/** Of the exercise that is open now, from 0 to 1. */
export function creditIn(drill: Drill, now: FamilyProgress): number {
  if (now.best === 'solved' || now.best === 'helped') return 1;
  return now.outcome === 'open' ? rightOnes(drill, now.checked) / drill.questions.length : 0;
}

function recordOf(seed: string, family: FamilyId, now: FamilyProgress): AnswerRecord {
  // Progress of older versions does not say which answers solved it.
  const { round, answers } = now.solved ?? { round: now.round, answers: now.checked };
  return {
    item: `${family} ${round}`,
    answer: answers as AnswerRecord['answer'],
    standing: standingOf(creditOf(seed, family, now), now),
    attempts: now.attempts,
    seconds: now.seconds,
  };
}

export function standingOf(credit: number, { best, outcome }: FamilyProgress): Standing {
  if (best === 'solved') return 'right';
  if (best === 'helped') return 'helped';
  if (outcome === 'shown') return 'shown';
  return credit === 0 ? 'wrong' : 'half';
}

const worth = { solved: 0, helped: 0, shown: 1, open: 2 } as const;

/** What was solved comes first. */
function linesOf(progress: Progress, seed: string): string[] {
  const families = progress.sets.find((set) => set.seed === seed)?.families ?? {};
  const known = FAMILY_IDS.flatMap((family) => {
    const now = families[family];
    return now === undefined ? [] : [[seed, family, now] as const];
  }).sort(([, , one], [, , other]) => worth[one.best] - worth[other.best]);
  return resumeLines(PANEL, [...known, progress.family]);
}

/** The progress that a text to go on from holds, in one set; null if it holds none. */
export function resumeDrills(text: string): Progress | null {
  const items = readItems(PANEL, text);
  if (items === null) return null;
  const known = items.filter(isKnown);
  const [seed = ''] = known[0] ?? [];
  const families = Object.fromEntries(
    known.filter(([of]) => of === seed).map(([, family, now]) => [family, now]),
  );
  const family = items.find((item) => typeof item === 'string') ?? NO_PROGRESS.family;
  const sets = [{ seed, families }];
  return readProgress({ ...NO_PROGRESS, family, sets }) ?? readProgress({ ...NO_PROGRESS, sets });
}

const isKnown = (item: unknown): item is readonly [string, string, unknown] => {
  if (!Array.isArray(item) || item.length !== 3) return false;
  const [seed] = item;
  return seed === '' || (typeof seed === 'string' && isSeed(seed));
};
