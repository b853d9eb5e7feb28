import type { Arithmetic, Cell, Step } from '../core/trace.ts';
import { clippedLoss, divisionFreeSoftmax } from '../softmax/further-programs.ts';
import {
  lossFromLogSumExp,
  lossFromOthers,
  lossFromProbabilities,
  lossFromShift,
  naiveSoftmax,
  stableLogSumExp,
  stableSoftmax,
} from '../softmax/programs.ts';
import type { LossForm, SoftmaxId } from './settings.ts';

/** What is computed of a row: each softmax, and each form of the loss. */
export type RowSteps = ReturnType<typeof runSoftmaxes>;
export type RowLosses = Readonly<Record<LossForm, Cell>>;

/** Every softmax of x. */
export function runSoftmaxes(arithmetic: Arithmetic, x: Step) {
  const naive = naiveSoftmax(arithmetic, x);
  const softmax = stableSoftmax(arithmetic, x);
  const stable = { ...softmax, ...stableLogSumExp(arithmetic, softmax) };
  return { x, naive, stable, 'division-free': divisionFreeSoftmax(arithmetic, stable, x) };
}

/** The probabilities of each softmax. */
export const probabilitiesOf = (steps: RowSteps, id: SoftmaxId): Step => steps[id].p;

/** Every form of the loss; `y` is the lane of the true class. */
export function runLosses(
  arithmetic: Arithmetic,
  { x, naive, stable }: RowSteps,
  y: number,
): RowLosses {
  return {
    'log-p-naive': lossFromProbabilities(arithmetic, naive, y).loss,
    'log-p-stable': lossFromProbabilities(arithmetic, stable, y).loss,
    lse: lossFromLogSumExp(arithmetic, stable, x, y).loss,
    shift: lossFromShift(arithmetic, stable, y).lossShift,
    log1p: lossFromOthers(arithmetic, stable, x, y).lossLog1p,
    clipped: clippedLoss(arithmetic, stable, y),
  };
}
