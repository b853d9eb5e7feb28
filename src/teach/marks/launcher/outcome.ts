import type { AnswerRecord } from '../../../practice/record.ts';
import type { Config } from './config.ts';

/** What the panel told last. */
export interface Told {
  readonly panel: string;
  readonly done: number;
  readonly total: number;
  readonly score: number;
  readonly answers: readonly AnswerRecord[];
  readonly resume: string;
}

export interface Outcome {
  readonly completed: boolean;
  /** `unknown` where no mark is asked for, or it may still be reached. */
  readonly success: 'passed' | 'failed' | 'unknown';
  /** From 0 to 1. */
  readonly score: number;
  /** From 0 to 1. */
  readonly progress: number;
}

export const NO_OUTCOME: Outcome = { completed: false, success: 'unknown', score: 0, progress: 0 };

/** Shares such as 0.7 are sums of tenths, which float64 rounds. */
const SLACK = 1e-9;

/** How the work stands. The best that was reported stays: who begins again to practise loses nothing. */
export function outcomeOf(
  { passMark, completion }: Pick<Config, 'passMark' | 'completion'>,
  { done, total, score }: Pick<Told, 'done' | 'total' | 'score'>,
  before: Outcome = NO_OUTCOME,
): Outcome {
  const over = total > 0 && done >= total;
  const best = Math.max(score, before.score);
  const reached = best >= passMark - SLACK;
  const now = passMark === 0 ? 'unknown' : reached ? 'passed' : over ? 'failed' : 'unknown';
  return {
    completed: before.completed || (completion === 'all' ? over : reached && total > 0),
    success: now === 'unknown' ? before.success : now,
    score: best,
    progress: Math.max(total === 0 ? 0 : Math.min(1, done / total), before.progress),
  };
}
