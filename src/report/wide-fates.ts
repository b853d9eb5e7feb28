import { type FloatArray, smallestNormal } from '../core/format.ts';
import { loopsFor } from '../core/loops.ts';
import type { Plan } from '../core/plan.ts';
import { recorderFor } from '../core/recorder.ts';
import { type Arithmetic, at, type Step, valueAt } from '../core/trace.ts';
import { fateOfLoss, fateOfProbabilities, isNoDistribution } from './fates.ts';
import type { Fate } from './report.ts';
import {
  type RowLosses,
  type RowSteps,
  recordOf,
  runLosses,
  runSoftmaxes,
} from './row-programs.ts';
import type { RowFates } from './row-run.ts';
import { LOSS_FORMS } from './settings.ts';
import type { WideRow } from './wide-row.ts';

/** The programs on one lane of a row, with the sums of all. */
export interface OneLane {
  readonly arithmetic: Arithmetic;
  readonly steps: RowSteps;
  readonly losses: RowLosses | null;
}

/**
 * The programs as they are, on the lane of the true class, or of the maximum without one: what they add up and the
 * maximum are those of the whole row.
 */
export function onOneLane(row: WideRow, label: number | null, plan: Plan): OneLane {
  const recorder = recorderFor(plan);
  const cell = (value: number) => at(recorder.input([value]), 0);
  const isShifted = ({ operands: [d] }: Step) =>
    d !== undefined && 'operation' in d && d.operation === 'subtract';
  const others = new WeakSet<Step>();
  const arithmetic: Arithmetic = {
    ...recorder,
    max: () => cell(row.max),
    sum: (a) => {
      if (others.has(a)) return cell(row.rest);
      return cell(isShifted(a) ? row.sum : row.naiveSum);
    },
    others: (a) => {
      const kept = recorder.stack([at(a, 0)]);
      others.add(kept);
      return kept;
    },
  };
  const x = recorder.input([row.x[label ?? row.top] ?? Number.NaN]);
  const steps = runSoftmaxes(arithmetic, x);
  return { arithmetic, steps, losses: label === null ? null : runLosses(arithmetic, steps, 0) };
}

/** Up to these relative errors of the sum every probability is right, and from the last on the largest is wrong. */
const SURELY_RIGHT = { subnormalTerms: 0.5e-4, subnormal: 0.75e-4, normal: 0.98e-4 };
const SURELY_WRONG = 1.2e-4;

/**
 * What became of a row, where the errors of its sums tell; null where they do not, and nor do doubles.
 *
 * Of e_i / s the relative error is that of s, E, and a few roundings, while all are normal numbers, and a result is right up
 * to 1e-4. Where p_i is subnormal, its rounding and that of the truth add the smallest number, and where e_i is subnormal
 * too, a half more, if s is at least 1. All that is less than the larger of 1e-4 p_i and four of these numbers, which is
 * right, for E up to 0.75e-4 and 0.5e-4. An e_i below a quarter of the smallest number belongs to a p_i that rounds to 0. So
 * it is with what is flushed, which counts as right below the smallest normal number. A shifted exponent, of up to
 * 104 in size (745 in float64), is rounded by that many half units of 2^-23 (2^-52).
 */
export function wideFates(
  row: WideRow,
  { steps, losses }: OneLane,
  label: number | null,
  plan: Plan,
): RowFates | null {
  const { x, truth, naiveSum, sum, max, min } = row;
  const { storage: format, flushToZero } = plan;
  const machine = { format, flushToZero };
  const loops = loopsFor(format, flushToZero);
  const { divide, subtract } = loops.binary;
  const roundings = (format.precision > 24 ? 800 : 120) * 2 ** -format.precision + truth.error;
  const whole = 1 + truth.rest;
  const smallest = Math.log(smallestNormal(format)) + 0.1;

  const byLanes = (p: FloatArray): Fate | undefined =>
    isNoDistribution(p) ? undefined : fateOfProbabilities(p, truth, machine);

  /** `error` of the sum, relative. */
  function byError(error: number, subnormalTerms: boolean, shift: number): Fate | undefined {
    const { subnormal, normal } = SURELY_RIGHT;
    const limit = min - shift < smallest ? subnormal : normal;
    if (error + roundings <= (subnormalTerms ? SURELY_RIGHT.subnormalTerms : limit)) return 'sound';
    return error - roundings >= SURELY_WRONG ? 'wrong' : undefined;
  }

  function naive(): Fate | undefined {
    if (naiveSum === 0 || !Number.isFinite(naiveSum)) return 'broken';
    const right = Math.exp(max) * whole;
    const told =
      right > 1e-300 && Number.isFinite(right) && (min > smallest || naiveSum >= 1)
        ? byError(Math.abs(naiveSum / right - 1), row.naiveSmall, lse)
        : undefined;
    return told ?? byLanes(divide(loops.unary.exp(x), naiveSum));
  }

  // Not by the true log-sum-exp, which a double may not hold well enough where the maximum is large.
  const lse = valueAt(steps['division-free'].lse);
  const lseError = Math.abs(lse - max - Math.log1p(truth.rest));
  const stable = byError(Math.abs(sum / whole - 1), row.small, lse) ?? byLanes(divide(row.e, sum));
  const free = Number.isFinite(lse)
    ? (byError(Math.expm1(lseError), false, lse) ?? byLanes(loops.unary.exp(subtract(x, lse))))
    : undefined;
  const ofNaive = naive();
  if (ofNaive === undefined || stable === undefined || free === undefined) return null;
  const softmax = { naive: ofNaive, stable, 'division-free': free };
  if (losses === null || label === null) return { softmax, losses: null };
  const fates = recordOf(LOSS_FORMS, (form) =>
    fateOfLoss(valueAt(losses[form]), truth, x[label] ?? Number.NaN, machine),
  );
  return isWhole(fates) ? { softmax, losses: fates } : null;
}

const isWhole = <Key extends string>(
  fates: Readonly<Record<Key, Fate | undefined>>,
): fates is Readonly<Record<Key, Fate>> => !Object.values(fates).includes(undefined);
