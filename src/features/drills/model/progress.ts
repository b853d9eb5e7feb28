import {
  count,
  entries,
  list,
  oneOf,
  otherwise,
  record,
  subset,
  text,
} from '../../../practice/shapes.ts';
import { type Drill, FAMILY_IDS, type FamilyId, FIELD_IDS, type FieldId } from './drill.ts';
import { rightOnes } from './mark.ts';
import { isSeed } from './parameters.ts';

/** How well a reader did in an exercise, from worst to best. */
export const DRILL_OUTCOMES = ['open', 'shown', 'helped', 'solved'] as const;
export type DrillOutcome = (typeof DRILL_OUTCOMES)[number];

export type Answers = Readonly<Partial<Record<FieldId, string>>>;

/** The progress in one family of a set. */
export interface FamilyProgress {
  /** The number of the current exercise. */
  readonly round: number;
  /** The answers as typed. */
  readonly answers: Answers;
  /** The answers when they were last checked. */
  readonly checked: Answers;
  /** How many hints are shown. */
  readonly hints: number;
  readonly outcome: DrillOutcome;
  /** The best outcome of the rounds so far. */
  readonly best: DrillOutcome;
  /** The round of the best outcome and its answers, if it was solved. */
  readonly solved: Solved | null;
  /** How often answers were checked, in all rounds. */
  readonly attempts: number;
  /** Spent on all rounds until each was solved, while the page could be seen. */
  readonly seconds: number;
}

export interface Solved {
  readonly round: number;
  readonly answers: Answers;
}

export interface SetProgress {
  readonly seed: string;
  readonly families: Readonly<Partial<Record<FamilyId, FamilyProgress>>>;
}

export interface Progress {
  readonly family: FamilyId;
  /** Families whose worked example the reader has folded, and those where the reader has unfolded it. */
  readonly folded: readonly FamilyId[];
  readonly unfolded: readonly FamilyId[];
  /** The most recently used first. */
  readonly sets: readonly SetProgress[];
}

/** More sets than this are dropped, the least recently used first. */
export const MAX_SETS = 12;
const MAX_ROUND = 9999;
/** Of attempts, and of seconds. */
const MOST = 1e6;
/** More than can be read, so that what a field cuts off is refused and not misread. */
export const MAX_ANSWER_LENGTH = 300;

export const NO_PROGRESS: Progress = {
  family: 'by-hand',
  folded: [],
  unfolded: [],
  sets: [],
};

export const FRESH: FamilyProgress = {
  round: 0,
  answers: {},
  checked: {},
  hints: 0,
  outcome: 'open',
  best: 'open',
  solved: null,
  attempts: 0,
  seconds: 0,
};

export const familyProgress = ({ sets }: Progress, seed: string, family: FamilyId) =>
  sets.find((set) => set.seed === seed)?.families[family] ?? FRESH;

/** Whether the worked example of a family is unfolded. If the reader has not changed it, it is as it opens. */
export const showsExample = (
  { folded, unfolded }: Progress,
  family: FamilyId,
  opensUnfolded: boolean,
): boolean => unfolded.includes(family) || (opensUnfolded && !folded.includes(family));

export function withExample(progress: Progress, family: FamilyId, shown: boolean): Progress {
  const folded = progress.folded.filter((id) => id !== family);
  const unfolded = progress.unfolded.filter((id) => id !== family);
  return shown
    ? { ...progress, folded, unfolded: [...unfolded, family] }
    : { ...progress, folded: [...folded, family], unfolded };
}

export function withFamily(
  progress: Progress,
  seed: string,
  family: FamilyId,
  change: Partial<FamilyProgress>,
): Progress {
  const families = progress.sets.find((set) => set.seed === seed)?.families ?? {};
  const next = { ...familyProgress(progress, seed, family), ...change };
  const others = progress.sets.filter((set) => set.seed !== seed);
  const set = { seed, families: { ...families, [family]: next } };
  return { ...progress, sets: [set, ...others].slice(0, MAX_SETS) };
}

/** Marks the answers. Solved with hints counts as helped; after the solution was shown the outcome stays `shown`. */
export function check(now: FamilyProgress, drill: Drill): FamilyProgress {
  const attempts = now.outcome === 'open' ? now.attempts + 1 : now.attempts;
  const checked = { ...now, checked: now.answers, attempts };
  if (rightOnes(drill, now.answers) < drill.questions.length) return checked;
  if (now.outcome !== 'open') return checked;
  return reach(checked, now.hints > 0 ? 'helped' : 'solved');
}

export const reveal = (now: FamilyProgress): FamilyProgress =>
  now.outcome === 'open' ? reach(now, 'shown') : now;

export const another = ({
  round,
  best,
  solved,
  attempts,
  seconds,
}: FamilyProgress): FamilyProgress => ({
  ...FRESH,
  round: Math.min(round + 1, MAX_ROUND),
  best,
  solved,
  attempts,
  seconds,
});

/** Adds the time until a change, if the exercise was still to be solved. */
export const spend = (
  before: FamilyProgress,
  after: FamilyProgress,
  seconds: number,
): FamilyProgress =>
  before.outcome === 'open' ? { ...after, seconds: after.seconds + seconds } : after;

function reach(now: FamilyProgress, outcome: DrillOutcome): FamilyProgress {
  if (DRILL_OUTCOMES.indexOf(outcome) <= DRILL_OUTCOMES.indexOf(now.best))
    return { ...now, outcome };
  const solved = outcome === 'shown' ? null : { round: now.round, answers: now.answers };
  return { ...now, outcome, best: outcome, solved };
}

/** How many families of a set are solved, with help or without. */
export const solvedIn = (progress: Progress, seed: string): number =>
  FAMILY_IDS.filter((family) => {
    const { best } = familyProgress(progress, seed, family);
    return best === 'solved' || best === 'helped';
  }).length;

/** The export a reader can hand in: the sets with their answers and outcomes, as JSON. */
export const exported = ({ sets }: Progress): string =>
  JSON.stringify({ source: 'logsumexplorer', kind: 'drills', version: 1, sets }, null, 2);

/**
 * What was kept on the device, which may be anything: null if it is no progress. Sets that cannot be read are left out.
 */
export function readProgress(data: unknown): Progress | null {
  const found = KEPT(data);
  if (found === undefined) return null;
  const { family, folded, unfolded, sets } = found;
  return {
    family,
    folded: folded.filter((id) => !unfolded.includes(id)),
    unfolded,
    sets: sets
      .filter(({ seed }, index) => sets.findIndex((other) => other.seed === seed) === index)
      .slice(0, MAX_SETS),
  };
}

const ANSWERS = entries(FIELD_IDS, text(MAX_ANSWER_LENGTH));

/** What was kept of one exercise, which may be anything. */
export const readFamily = record<FamilyProgress>({
  round: count(MAX_ROUND),
  answers: ANSWERS,
  checked: ANSWERS,
  hints: count(9),
  outcome: oneOf(DRILL_OUTCOMES),
  best: oneOf(DRILL_OUTCOMES),
  // Absent in progress kept by older versions.
  solved: otherwise(record<Solved>({ round: count(MAX_ROUND), answers: ANSWERS }), null),
  attempts: (data = 0) => count(MOST)(data),
  seconds: (data = 0) => count(MOST)(data),
});

const KEPT = record<Progress>({
  family: oneOf(FAMILY_IDS),
  folded: subset(FAMILY_IDS),
  // Absent in progress kept by older versions.
  unfolded: (data = []) => subset(FAMILY_IDS)(data),
  sets: list(
    record<SetProgress>({
      seed: (data) =>
        typeof data === 'string' && (data === '' || isSeed(data)) ? data : undefined,
      families: entries(FAMILY_IDS, readFamily),
    }),
  ),
});
