import { backward } from '../core/backward.ts';
import { type FloatArray, type Format, smallestNormal, smallestSubnormal } from '../core/format.ts';
import type { Plan } from '../core/plan.ts';
import { type Cell, isCell, type Step } from '../core/trace.ts';
import type { JudgedRow } from './judge.ts';
import type { NearTruth } from './near-truth.ts';
import type { RowRun } from './row-run.ts';
import type { LossForm } from './settings.ts';
import { wideGradient } from './wide-gradient.ts';
import { isWide } from './wide-row.ts';

/** What is the matter with the gradient of a loss with respect to x. */
export interface GradientTrouble {
  /** Some entry is NaN or infinite. */
  readonly nonFinite: boolean;
  /** Some entry is 0 where the true one does not round to 0. */
  readonly vanishing: boolean;
}

/** The gradient of the loss of a row, by the backward pass of its trace. Without weights and smoothing. */
export function gradientOfRow({ arithmetic, x }: RowRun, loss: Cell): Step {
  const gradient = backward(arithmetic, loss).of(x);
  if (gradient === undefined) throw new Error('The loss does not depend on x.');
  return isCell(gradient) ? arithmetic.stack([gradient]) : gradient;
}

/** Judges the gradient of a loss in a plan, of rows whose label counts. Made once for many rows. */
export function gradientJudge(form: LossForm, plan: Plan) {
  const { flushToZero } = plan;
  const quick = isWide(plan) ? wideGradient(plan, form) : () => null;

  /** By the backward pass of a whole trace. */
  function ofTrace(run: RowRun): GradientTrouble {
    const { losses, y } = run;
    if (losses === null || y === null) return { nonFinite: false, vanishing: false };
    const { values, format } = gradientOfRow(run, losses[form]);
    return judgeGradient(values, run.truth(), { y, format, flushToZero });
  }

  function judge({ run, truth, wide }: JudgedRow, label: number): GradientTrouble {
    const gradient = wide && quick(wide.row, wide.lane, label);
    return gradient === null
      ? ofTrace(run())
      : judgeGradient(gradient, truth, { y: label, format: plan.storage, flushToZero });
  }

  return { judge, ofTrace };
}

interface Judged {
  /** The lane of the true class. */
  readonly y: number;
  readonly format: Format;
  readonly flushToZero: boolean;
}

/** `truth` is null where there is no distribution. */
export function judgeGradient(
  gradient: FloatArray,
  truth: NearTruth | null,
  { y, format, flushToZero }: Judged,
): GradientTrouble {
  const least = flushToZero ? smallestNormal(format) : smallestSubnormal(format) / 2;
  let nonFinite = false;
  let vanishing = false;
  for (let lane = 0; lane < gradient.length; lane++) {
    const value = gradient[lane] ?? Number.NaN;
    if (!Number.isFinite(value)) nonFinite = true;
    else if (value === 0 && truth !== null && sizeOf(truth, lane, y) > least) vanishing = true;
  }
  return { nonFinite, vanishing };
}

/** The size of the true gradient, p - 1 for the true class and p for the others. */
function sizeOf({ x, max, rest }: NearTruth, lane: number, y: number): number {
  const e = Math.exp((x[lane] ?? Number.NaN) - max);
  if (lane !== y) return e / (1 + rest);
  // What all other classes have. Where y has the maximum, that is the rest; else much of it is not lost.
  return (e === 1 ? rest : 1 + rest - e) / (1 + rest);
}
