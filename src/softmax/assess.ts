import { ulpsBetween } from '../core/bits.ts';
import { smallestNormal } from '../core/format.ts';
import { kindOf } from '../core/kind.ts';
import { at, type Cell, operandsOf, type Step, valueAt } from '../core/trace.ts';
import { isDistribution, isRight, VISIBLE } from './closeness.ts';
import type { ProgramId } from './compared.ts';
import type { Evaluation } from './evaluate.ts';
import type { Machine } from './problem.ts';
import { type SoftmaxCause, softmaxCause } from './softmax-cause.ts';
import { firstTrouble, type Trouble } from './trouble.ts';

/** How one softmax compares with the true one. */
export type Verdict =
  /** Some probability is NaN, or all of them are zero: no distribution. */
  | {
      readonly kind: 'broken';
      readonly trouble: Trouble;
      readonly nans: number;
      readonly classes: number;
    }
  /** Finite, and visibly wrong. */
  | {
      readonly kind: 'wrong';
      readonly lane: number;
      readonly relativeError: number;
      readonly cause: SoftmaxCause;
    }
  | {
      readonly kind: 'sound';
      /** The largest distance from the truth among the probabilities that are normal numbers, or should be. */
      readonly worstUlps: number;
      /** The largest error among the others, which are subnormal or 0: ulps say little there. */
      readonly subnormalError: number;
      /** Some probability is 0 only because subnormals are flushed; it is not counted in either. */
      readonly flushed: boolean;
    };

/** How a loss or a log-sum-exp, in one form, compares with the true one. */
export type ScalarVerdict =
  | {
      readonly kind: 'not-finite';
      readonly trouble: Trouble | undefined;
      readonly deserved: boolean;
    }
  | { readonly kind: 'wrong'; readonly relativeError: number }
  | {
      readonly kind: 'sound';
      readonly ulps: number;
      /** It is 0 only because subnormals are flushed, and the truth is one. */
      readonly flushed: boolean;
    };

/** How many exponentials are subnormal, and how many became zero though their exact value is not. */
export interface Census {
  readonly subnormal: number;
  readonly vanished: number;
}

export const assessSoftmax = (evaluation: Evaluation, id: ProgramId): Verdict =>
  assessProbabilities(evaluation[id].p, () => evaluation.truth().softmax, evaluation.problem);

/** Compares probabilities, however they were computed, with the true ones, in the format of what is stored. */
export function assessProbabilities(
  p: Step,
  truth: () => readonly number[],
  machine: Machine,
): Verdict {
  if (!isDistribution(p.values)) {
    const values = [...p.values];
    const trouble = firstTrouble(...values.map((_, lane) => at(p, lane)));
    const nans = values.filter(Number.isNaN).length;
    if (trouble) return { kind: 'broken', trouble, nans, classes: values.length };
  }
  return compare(p, truth(), machine);
}

function compare(p: Step, truth: readonly number[], machine: Machine): Verdict {
  const { format } = machine;
  let worst = { lane: -1, relativeError: 0 };
  let sound = { worstUlps: 0, subnormalError: 0, flushed: false };
  p.values.forEach((value, lane) => {
    const exact = truth[lane] ?? Number.NaN;
    if (flushedAway(value, exact, machine, VISIBLE)) {
      sound = { ...sound, flushed: true };
    } else if (!isRight(value, exact, format)) {
      const relativeError = relative(value, exact);
      if (relativeError > worst.relativeError) worst = { lane, relativeError };
    } else if (kindOf(exact, format) === 'normal' || kindOf(value, format) === 'normal') {
      const ulps = ulpsBetween(value, exact, format) ?? 0;
      sound = { ...sound, worstUlps: Math.max(sound.worstUlps, ulps) };
    } else {
      const error = Math.abs(value - exact);
      sound = { ...sound, subnormalError: Math.max(sound.subnormalError, error) };
    }
  });
  return worst.lane < 0
    ? { kind: 'sound', ...sound }
    : { kind: 'wrong', ...worst, cause: softmaxCause(p, worst.lane, truth) };
}

/**
 * Whether 0 is the nearest result a machine that flushes has; it flushes where it computes. `slack` widens the range of such true values, relatively: a
 * quotient a few ulps too small is flushed although its true value is just above the smallest normal number.
 */
export const flushedAway = (
  value: number,
  exact: number,
  { format, compute = format, flushToZero }: Machine,
  slack: number,
): boolean =>
  flushToZero &&
  value === 0 &&
  exact !== 0 &&
  Math.abs(exact) < smallestNormal(compute) * (1 + slack);

export const assessLoss = ({ problem, truth }: Evaluation, loss: Cell): ScalarVerdict =>
  assessScalar(loss, truth().loss, problem);

export const assessLogSumExp = ({ problem, truth }: Evaluation, lse: Cell): ScalarVerdict =>
  assessScalar(lse, truth().logSumExp, problem);

function assessScalar(cell: Cell, exact: number, problem: Machine): ScalarVerdict {
  const value = valueAt(cell);
  if (!Number.isFinite(value)) {
    return { kind: 'not-finite', trouble: firstTrouble(cell), deserved: Object.is(value, exact) };
  }
  const flushed = flushedAway(value, exact, problem, 0);
  if (!flushed && !isRight(value, exact, problem.format))
    return { kind: 'wrong', relativeError: relative(value, exact) };
  return { kind: 'sound', ulps: ulpsBetween(value, exact, problem.format) ?? 0, flushed };
}

/** Infinity where the truth is 0, and where there is none: NaN. */
function relative(value: number, exact: number): number {
  const error = Math.abs((value - exact) / exact);
  return Number.isNaN(error) ? Number.POSITIVE_INFINITY : error;
}

export function census(evaluation: Evaluation, id: ProgramId): Census {
  const { e } = evaluation[id];
  let subnormal = 0;
  let vanished = 0;
  e.values.forEach((value, lane) => {
    const kind = kindOf(value, e.format);
    if (kind === 'subnormal') subnormal++;
    if (kind === 'zero' && operandsOf(at(e, lane)).map(valueAt).every(Number.isFinite)) vanished++;
  });
  return { subnormal, vanished };
}
