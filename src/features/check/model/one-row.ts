import type { FloatArray } from '../../../core/format.ts';
import { planOf, type ReportSettings } from '../../../report/settings.ts';
import { type Evaluation, evaluate } from '../../../softmax/evaluate.ts';

/** Both programs on one row, in the plan of a report, at any temperature. */
export function evaluateRow(
  logits: ArrayLike<number>,
  { plan }: ReportSettings,
  temperature: number,
  label: number,
): Evaluation {
  const { storage, compute, accumulation, order, flushToZero } = planOf(plan);
  return evaluate({
    logits,
    temperature,
    trueClass: label >= 0 && label < logits.length ? label : 0,
    format: storage,
    compute,
    accumulation,
    order,
    flushToZero,
  });
}

/** How many probabilities are NaN, and how many 0. */
export function outcomeOf(p: FloatArray) {
  let nans = 0;
  let zeros = 0;
  for (let lane = 0; lane < p.length; lane++) {
    const value = p[lane] ?? Number.NaN;
    if (Number.isNaN(value)) nans++;
    else if (value === 0) zeros++;
  }
  return { nans, zeros };
}
