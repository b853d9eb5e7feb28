import type { PanelId } from '../../../features/registry.ts';
import type { AnswerRecord } from '../../../practice/record.ts';
import type { Marking } from '../marking.ts';
import { type Assignment, digestOf } from './assignment.ts';
import type { Found } from './find.ts';
import { type Damage, type HandIn, readHandIn } from './hand-in.ts';

/** What a text is, beside one that counts. */
export type RowState =
  | 'ok'
  /** The same text once more. */
  | 'duplicate'
  /** A later text has the same name. */
  | 'earlier'
  /** Of another assignment: another title, other panels, another seed or other numbers. */
  | 'other'
  | 'version'
  | 'unreadable'
  | 'damaged';

export interface Row {
  /** From 1, in the order of the paste. */
  readonly place: number;
  readonly state: RowState;
  /** As typed; '' where there is none. Data, never markup. */
  readonly name: string;
  readonly made: string;
  /** For each marked task of the assignment; null where nothing was answered, or nothing is marked. */
  readonly scores: readonly (Score | null)[];
  readonly attempts: number;
  readonly seconds: number;
  readonly damage: Damage | null;
  /** The line before the text (Found). */
  readonly before: string;
}

export interface Score {
  readonly points: number;
  readonly of: number;
}

export type Markings = ReadonlyMap<PanelId, Marking>;

/** The tasks that have a column. */
export const markedTasks = ({ tasks }: Assignment, markings: Markings) =>
  tasks.filter(({ panel }) => markings.has(panel));

/**
 * A row for each text. Scores are computed from the answers, by what the assignment asks. `rest` is awaited between texts,
 * so that the page can be used meanwhile; when it gives false, the rows so far are given.
 */
export async function tableOf(
  found: readonly Found[],
  assignment: Assignment,
  markings: Markings,
  rest: (done: number) => Promise<boolean>,
): Promise<readonly Row[]> {
  const digest = digestOf(assignment);
  const rows: Row[] = [];
  const checks = new Set<string>();
  for (const [index, one] of found.entries()) {
    if (!(await rest(index))) break;
    rows.push(await rowOf(one, index + 1));
  }
  return withEarlier(rows);

  async function rowOf({ text, damage, before }: Found, place: number): Promise<Row> {
    const empty = { ...NO_ROW, place, before };
    if (text === null) return { ...empty, state: 'damaged', damage };
    const read = await readHandIn(text);
    if (read.kind === 'damaged') return { ...empty, state: 'damaged', damage: read.damage };
    if (read.kind !== 'ok') return { ...empty, state: read.kind };
    const { name, made } = read.handIn;
    const known = checks.has(read.check);
    checks.add(read.check);
    if (read.handIn.assignment !== digest) return { ...empty, state: 'other', name, made };
    const state = known ? 'duplicate' : 'ok';
    return { ...empty, state, name, made, ...worthOf(read.handIn, assignment, markings) };
  }
}

const NO_ROW: Omit<Row, 'place' | 'before'> = {
  state: 'ok',
  name: '',
  made: '',
  scores: [],
  attempts: 0,
  seconds: 0,
  damage: null,
};

function worthOf({ work }: HandIn, assignment: Assignment, markings: Markings) {
  const scores = markedTasks(assignment, markings).map(({ panel }): Score | null => {
    const answers = work.find((one) => one.panel === panel)?.answers;
    const marks = answers && markings.get(panel)?.mark(answers);
    return marks === undefined ? null : { points: marks.points, of: marks.of };
  });
  const sum = (of: (answer: AnswerRecord) => number) =>
    work.reduce((all, { answers }) => answers.reduce((part, one) => part + of(one), all), 0);
  return {
    scores,
    attempts: sum(({ attempts }) => attempts),
    seconds: sum(({ seconds }) => seconds),
  };
}

/** Of several texts under one name the one made last counts; without names nothing is known. */
function withEarlier(rows: readonly Row[]): readonly Row[] {
  const last = new Map<string, Row>();
  for (const row of rows) {
    if (row.state !== 'ok' || row.name === '') continue;
    const key = keyOf(row.name);
    const before = last.get(key);
    if (before === undefined || before.made <= row.made) last.set(key, row);
  }
  return rows.map((row) =>
    row.state === 'ok' && row.name !== '' && last.get(keyOf(row.name)) !== row
      ? { ...row, state: 'earlier' }
      : row,
  );
}

const keyOf = (name: string): string => name.normalize('NFKC').toLowerCase();

/** The points of a row, as a share of all that can be had; NaN where it has none. */
export const shareOf = ({ scores, state }: Row, most: number): number =>
  state === 'ok' || state === 'earlier' || state === 'duplicate'
    ? scores.reduce((sum, score) => sum + (score?.points ?? 0), 0) / most
    : Number.NaN;

export type SortKey = 'place' | 'name' | 'points' | 'attempts' | 'seconds' | 'state';

/** Rows without what is sorted by come last, whichever way. */
export function sorted(
  rows: readonly Row[],
  by: SortKey,
  descending: boolean,
  language: string,
): readonly Row[] {
  const compare = new Intl.Collator(language).compare;
  const sign = descending ? -1 : 1;
  const order: Readonly<Record<SortKey, (a: Row, b: Row) => number>> = {
    place: (a, b) => sign * (a.place - b.place),
    name: (a, b) => Number(a.name === '') - Number(b.name === '') || sign * compare(a.name, b.name),
    points: (a, b) => byNumber(shareOf(a, 1), shareOf(b, 1)),
    attempts: (a, b) => byNumber(numberIn(a, 'attempts'), numberIn(b, 'attempts')),
    seconds: (a, b) => byNumber(numberIn(a, 'seconds'), numberIn(b, 'seconds')),
    state: (a, b) => sign * compare(a.state, b.state),
  };
  return [...rows].sort((a, b) => order[by](a, b) || a.place - b.place);

  function byNumber(a: number, b: number): number {
    if (Number.isNaN(a) || Number.isNaN(b))
      return Number(Number.isNaN(a)) - Number(Number.isNaN(b));
    return sign * (a - b);
  }
}

const numberIn = (row: Row, key: 'attempts' | 'seconds'): number =>
  Number.isNaN(shareOf(row, 1)) ? Number.NaN : row[key];
