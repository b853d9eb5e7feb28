import type { AnswerRecord, Standing } from './record.ts';

/** What answers are worth: computed from what was given, and from nothing the answers say about themselves but help. */
export interface Marks {
  /** From 0 to `of`. */
  readonly points: number;
  /** What all items of the panel together are worth. */
  readonly of: number;
  /** Of each answer, in their order. */
  readonly standings: readonly Standing[];
}

/** One item of a printed summary, each in a few words. Data, never markup. */
export interface SummaryRow {
  readonly question: string;
  readonly answer: string;
  /** What is right; '' where that is not one thing. */
  readonly truth: string;
  readonly standing: Standing;
}

/** Of several answers about one item the first counts, so that none counts twice. */
export const isFirst = ({ item }: AnswerRecord, index: number, answers: readonly AnswerRecord[]) =>
  answers.findIndex((other) => other.item === item) === index;

/** What was skipped, or left, or looked up, is worth nothing, whatever was answered. */
export const isGivenUp = ({ standing }: AnswerRecord): boolean =>
  standing === 'open' || standing === 'skipped' || standing === 'shown';
