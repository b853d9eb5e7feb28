import { float64 } from '../core/format.ts';
import { at, operandsOf, type Step, unconverted, valueAt } from '../core/trace.ts';
import { tolerance } from './closeness.ts';
import type { ProgramId } from './compared.ts';
import { type Evaluation, shiftOf } from './evaluate.ts';
import { type ExpLoss, largestLoss } from './exp-loss.ts';
import { lossAt } from './long-truth.ts';

/** What cost a log-sum-exp its digits. */
export type LseCause =
  /** The largest exponential that lost digits is too small for the format. */
  | ExpLoss
  /** The sum is one of the exponentials alone: it absorbed the others whole. */
  | 'absorbed-in-sum'
  /** The sum is visibly wrong: its additions rounded away part of the exponentials. */
  | 'rounded-in-sum'
  /** The sum was rounded when it was converted to the format of its logarithm. */
  | 'converted-sum'
  /** The sum is so near 1 that its logarithm has few digits. */
  | 'near-one'
  /** m and log s nearly cancel: what is left is little more than their rounding. */
  | 'cancellation';

/**
 * Why a log-sum-exp is finite and visibly wrong. The rounding of m + log s is at most half an ulp of the result, so the
 * cause always lies before it.
 */
export function lseCause(evaluation: Evaluation, id: ProgramId): LseCause {
  const { e, s } = evaluation[id];
  const shift = shiftOf(evaluation, id);
  const m = shift === undefined ? 0 : valueAt(shift);
  const { inExponentials, inSum, inConversion } = relativeErrors(evaluation, id, m);
  const lost = largestLoss([...e.values.keys()].map((lane) => at(e, lane)));
  if (lost !== undefined && inExponentials > Math.max(inSum, inConversion)) return lost;
  if (inConversion > inSum) return 'converted-sum';
  if (isAbsorbed(e, valueAt(s))) return 'absorbed-in-sum';
  if (inSum > tolerance(1, s.step.format)) return 'rounded-in-sum';
  return Math.abs(evaluation.truth().logSumExp) < Math.abs(m) / 2 ? 'cancellation' : 'near-one';
}

/**
 * How far the exponentials, and their addition, put the sum off, relative to it: that is how far they put its logarithm
 * off. Everything is taken relative to the largest exponential, so that small ones keep their digits.
 */
function relativeErrors(evaluation: Evaluation, id: ProgramId, m: number) {
  const { e, s } = evaluation[id];
  const x = [...evaluation.inputs.x.values];
  const top = x.indexOf(Math.max(...x));
  const largest = valueAt(at(e, top));
  const rest = [...e.values].reduce(
    (sum, each, lane) => (lane === top ? sum : sum + each / largest),
    0,
  );
  // The loss of the top class is the logarithm of 1 and what the others should add up to.
  const trueRest = Math.expm1(lossAt(x, top, float64));
  const sum = valueAt(s);
  const ofLargest = Math.abs(Math.expm1(Math.log(largest) - ((x[top] ?? Number.NaN) - m)));
  return {
    inExponentials: ofLargest + Math.abs(rest - trueRest) / (1 + trueRest),
    inSum: Math.abs(sum / largest - 1 - rest) / (1 + rest),
    inConversion: Math.abs(sumRead(evaluation, id) - sum) / sum,
  };
}

/** The sum as its logarithm reads it. */
function sumRead(evaluation: Evaluation, id: ProgramId): number {
  const { s, lse } = evaluation[id];
  const logarithm = id === 'stable' ? evaluation.stable.logS : unconverted(lse);
  return valueAt(operandsOf(logarithm)[0] ?? s);
}

/** Whether a sum is one of its terms, though it has others that are not 0. */
const isAbsorbed = (terms: Step, sum: number): boolean =>
  terms.values.includes(sum) && terms.values.filter((term) => term !== 0).length > 1;
