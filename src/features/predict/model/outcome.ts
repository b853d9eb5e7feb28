import { valueAt } from '../../../core/trace.ts';
import { assessLoss } from '../../../softmax/assess.ts';
import type { Evaluation } from '../../../softmax/evaluate.ts';

/** The two programs a reader predicts. */
export const PROGRAMS = ['naive', 'stable'] as const;
export type Program = (typeof PROGRAMS)[number];

/** The possible outcomes, by what is asked, in the order of the choices. */
export const OUTCOMES = {
  softmax: ['valid', 'some-nan', 'all-nan', 'zeros'],
  loss: ['right', 'zero', 'wrong', 'infinite', 'nan'],
} as const;

export type Asks = keyof typeof OUTCOMES;
export type SoftmaxOutcome = (typeof OUTCOMES)['softmax'][number];
export type LossOutcome = (typeof OUTCOMES)['loss'][number];
export type ProgramOutcome = SoftmaxOutcome | LossOutcome;

export function programOutcome(
  asks: Asks,
  evaluation: Evaluation,
  program: Program,
): ProgramOutcome {
  return asks === 'softmax'
    ? softmaxOutcome(evaluation, program)
    : lossOutcome(evaluation, program);
}

/** A softmax without a NaN that is not all zero is a distribution: its terms are at least 0 and add up to nearly 1. */
export function softmaxOutcome(evaluation: Evaluation, program: Program): SoftmaxOutcome {
  const p = [...evaluation[program].p.values];
  const nans = p.filter(Number.isNaN).length;
  if (nans > 0) return nans === p.length ? 'all-nan' : 'some-nan';
  return p.every((value) => value === 0) ? 'zeros' : 'valid';
}

/**
 * The loss each program is taught with: -log p for the naive one, lse - x[y] for the stable one. `right` means right to
 * the digits a table shows, `zero` a zero that should not be one.
 */
export function lossOutcome(evaluation: Evaluation, program: Program): LossOutcome {
  const { loss } = evaluation[program];
  const value = valueAt(loss);
  if (Number.isNaN(value)) return 'nan';
  if (!Number.isFinite(value)) return 'infinite';
  if (assessLoss(evaluation, loss).kind === 'sound') return 'right';
  return value === 0 ? 'zero' : 'wrong';
}

/** The results: a probability for each class, or one loss. */
export const resultsOf = (asks: Asks, evaluation: Evaluation, program: Program): number[] =>
  asks === 'softmax' ? [...evaluation[program].p.values] : [valueAt(evaluation[program].loss)];

/** The results of exact arithmetic for the same x, each rounded once. */
export const exactResultsOf = (asks: Asks, evaluation: Evaluation): number[] =>
  asks === 'softmax' ? [...evaluation.truth().softmax] : [evaluation.truth().loss];
