import type { Cell, Step } from '../../../core/trace.ts';
import {
  type Drawn,
  drawn,
  naiveSteps,
  stableSteps,
} from '../../../panel/strip/model/positions.ts';
import type { Evaluation, Problem } from '../../../softmax/evaluate.ts';
import { evaluateShift, type ShiftEvaluation } from '../../../softmax/shift.ts';
import type { Distribution } from '../../../words/explain.ts';

/** What a ruler shows: exponents on the axis, and the exponentials and probabilities made from them. */
export interface Ruled extends Distribution {
  readonly problem: Problem;
  readonly evaluation: Evaluation;
  readonly drawn: Drawn;
  readonly e: Step;
  readonly s: Cell;
}

/** The naive softmax, on the whole axis or around the fade. */
const naive = (evaluation: Evaluation, range: 'whole' | 'fade'): Ruled => ({
  problem: evaluation.problem,
  evaluation,
  drawn: drawn(evaluation, range, ['naive', naiveSteps(evaluation)]),
  ...evaluation.naive,
  truth: evaluation.truth,
  placeOf: evaluation.placeOf,
});

export const ruleNaive = (evaluation: Evaluation): Ruled => naive(evaluation, 'whole');
export const ruleFading = (evaluation: Evaluation): Ruled => naive(evaluation, 'fade');

export const ruleStable = (evaluation: Evaluation): Ruled => ({
  problem: evaluation.problem,
  evaluation,
  drawn: drawn(evaluation, 'fade', ['stable', stableSteps(evaluation)]),
  ...evaluation.stable,
  truth: evaluation.truth,
  placeOf: evaluation.placeOf,
});

export interface RuledShift extends Ruled {
  readonly shifted: ShiftEvaluation;
}

/** Shifted by a constant: a double, read into the format. */
export function ruleShifted(evaluation: Evaluation, constant: number): RuledShift {
  const { problem, truth } = evaluation;
  const shifted = evaluateShift(problem, { constant });
  const { c, d, e, s, p, placeOf } = shifted;
  return {
    problem,
    evaluation,
    shifted,
    drawn: drawn(evaluation, 'whole', ['shifted', { exponents: d, e, shift: c }]),
    e,
    s,
    p,
    truth,
    placeOf,
  };
}
