import { between, count, list, object, oneOf, record, type Shape, text } from './shapes.ts';

/**
 * How an answer stands. `half`: in part right. `helped`: right, after a hint. `shown`: the solution was opened before.
 */
export const STANDINGS = ['open', 'skipped', 'shown', 'wrong', 'half', 'helped', 'right'] as const;
export type Standing = (typeof STANDINGS)[number];

/** What a reader did about one item of a panel. */
export interface AnswerRecord {
  /** The id of the item in its panel, and where others can be asked for, which one: "masked", "by-hand 2". */
  readonly item: string;
  /** What was answered, as it was given: by field. Data, never markup. */
  readonly answer: Readonly<Record<string, string>>;
  readonly standing: Standing;
  /** How often it was put to the test. */
  readonly attempts: number;
  /** Time spent on it while the page could be seen, in whole seconds. */
  readonly seconds: number;
}

/** What a panel tells about the work of a reader. */
export interface Work {
  readonly answers: readonly AnswerRecord[];
  readonly attempts: number;
  /** While the page could be seen. */
  readonly seconds: number;
  /** From 0 to 1, computed from the answers. */
  readonly score: number;
  /**
   * From this text another device goes on: lines, the most important first. Without its last lines it is still a text to
   * go on from, with less in it.
   */
  readonly resume: string;
}

export const NO_WORK: Work = { answers: [], attempts: 0, seconds: 0, score: 0, resume: '' };

/** Limits of what is read, in items and UTF-16 code units. */
export const MOST_ANSWERS = 100;
export const LONGEST_ITEM = 80;
/** Of all answers together, and of a text to go on from. */
export const LONGEST_WORK = 100_000;
const MOST_FIELDS = 24;
const LONGEST_FIELD = 40;
const MOST_ATTEMPTS = 1e6;
/** Ten years. */
const MOST_SECONDS = 3.2e8;

const fields: Shape<AnswerRecord['answer']> = (data) => {
  const found = Object.entries(object(data) ?? { '': null });
  const fits = ([name, value]: [string, unknown]) =>
    name.length <= LONGEST_FIELD && name !== '__proto__' && typeof value === 'string';
  return found.length <= MOST_FIELDS && found.every(fits)
    ? (Object.fromEntries(found) as AnswerRecord['answer'])
    : undefined;
};

const ANSWER = record<AnswerRecord>({
  item: text(LONGEST_ITEM),
  answer: fields,
  standing: oneOf(STANDINGS),
  attempts: count(MOST_ATTEMPTS),
  seconds: count(MOST_SECONDS),
});

const answers: Shape<readonly AnswerRecord[]> = (data) => {
  if (!Array.isArray(data) || data.length > MOST_ANSWERS) return undefined;
  const read = list(ANSWER)(data);
  if (read?.length !== data.length) return undefined;
  return lengthOf(read) <= LONGEST_WORK ? read : undefined;
};

const lengthOf = (list: readonly AnswerRecord[]) =>
  list.reduce(
    (sum, { item, answer }) => sum + item.length + Object.values(answer).join('').length,
    0,
  );

const FIELDS: { readonly [K in keyof Work]: Shape<Work[K]> } = {
  answers,
  attempts: count(MOST_ATTEMPTS),
  seconds: count(MOST_SECONDS),
  score: between(0, 1),
  resume: text(LONGEST_WORK),
};

/** The fields of a message that fit; the others are left out. Never throws. */
export function readWork(data: Readonly<Record<string, unknown>>): Partial<Work> {
  const read = Object.entries(FIELDS).map(([name, shape]) => [name, shape(data[name])] as const);
  return Object.fromEntries(read.filter(([, value]) => value !== undefined));
}

/** A text to go on from, as a message may hold it. */
export const readResume = text(LONGEST_WORK);

/** The work on a list of items; `score` as the panel computes it. */
export const workOf = (
  answers: readonly AnswerRecord[],
  score: number,
  lines: readonly string[],
): Work => ({
  answers,
  attempts: answers.reduce((sum, { attempts }) => sum + attempts, 0),
  seconds: answers.reduce((sum, { seconds }) => sum + seconds, 0),
  score,
  resume: lines.join('\n'),
});
