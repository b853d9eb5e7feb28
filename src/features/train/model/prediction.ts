/** What the reader says before a run: which side dies. */
export const WHO = ['neither', 'first', 'second', 'both'] as const;
export type Who = (typeof WHO)[number];

/** The steps between which a side dies: from, up to and with. The last has no end but that of the run. */
export const RANGES = [
  [1, 10],
  [11, 50],
  [51, 200],
  [201, Number.POSITIVE_INFINITY],
] as const;

export interface Prediction {
  readonly who: Who | null;
  /** Index of RANGES; null where the reader does not say when. */
  readonly range: number | null;
}

/** The step at which each side died; null for one that lives. */
export type Deaths = readonly [number | null, number | null];

export type Standing = 'right' | 'wrong' | 'open';

export interface Answer {
  /** What happened, as far as it is known. */
  readonly who: Who;
  readonly standing: Standing;
  /** Of the range; null where none was said or no side died. */
  readonly range: 'right' | 'wrong' | null;
}

const whoDied = ([first, second]: Deaths): Who => {
  if (first !== null && second !== null) return 'both';
  if (first !== null) return 'first';
  return second === null ? 'neither' : 'second';
};

/** Whether what has happened can still become what was said. */
const mayBecome = (now: Who, said: Who) =>
  now === said || now === 'neither' || (said === 'both' && now !== 'both');

/** Marks a prediction: open as long as the run can still prove it right or wrong. */
export function judge({ who: said, range }: Prediction, deaths: Deaths, over: boolean): Answer {
  const who = whoDied(deaths);
  const ended = over || who === 'both';
  const standing =
    said === null || (!ended && mayBecome(who, said)) ? 'open' : who === said ? 'right' : 'wrong';
  return { who, standing, range: markRange(range, deaths) };
}

function markRange(range: number | null, deaths: Deaths): Answer['range'] {
  const [from, to] = RANGES[range ?? -1] ?? [0, 0];
  const steps = deaths.filter((step) => step !== null);
  if (to === 0 || steps.length === 0) return null;
  return steps.some((step) => from <= step && step <= to) ? 'right' : 'wrong';
}
