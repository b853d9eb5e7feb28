import type { FloatArray, Format } from '../core/format.ts';
import { once } from '../core/once.ts';
import type { Plan } from '../core/plan.ts';
import { recorderFor } from '../core/recorder.ts';
import { type Arithmetic, type Step, valueAt } from '../core/trace.ts';
import { runInputs } from '../softmax/compared.ts';
import { truthOf } from '../softmax/long-truth.ts';
import type { Machine } from '../softmax/problem.ts';
import { firstTroubleBefore } from '../softmax/trouble.ts';
import {
  exactFateOfLoss,
  exactFateOfProbabilities,
  fateOfLoss,
  fateOfProbabilities,
  isNoDistribution,
} from './fates.ts';
import { type NearTruth, nearTruth } from './near-truth.ts';
import type { Fate } from './report.ts';
import {
  type RowLosses,
  type RowSteps,
  recordOf,
  runLosses,
  runSoftmaxes,
} from './row-programs.ts';
import { LOSS_FORMS, type LossForm, SOFTMAX_IDS, type SoftmaxId } from './settings.ts';
import { slotArithmetic } from './slot-arithmetic.ts';
import { hasSlots, type Slots, slotter, withOwnSlot } from './slots.ts';
import { sumIn } from './sums.ts';

/** A row as it was computed: the programs, on all lanes or on slots. */
export interface RowRun {
  readonly arithmetic: Arithmetic;
  /** Null where every lane was computed. */
  readonly slots: Slots | null;
  readonly x: Step;
  /** Where the true class is in the steps; null without one. */
  readonly y: number | null;
  readonly steps: RowSteps;
  readonly losses: RowLosses | null;
  /** True values of x; null where there is no distribution. */
  readonly truth: () => NearTruth | null;
}

/** What became of a row. */
export interface RowFates {
  readonly softmax: Readonly<Record<SoftmaxId, Fate>>;
  readonly losses: Readonly<Record<LossForm, Fate>> | null;
}

/** Computes rows in a plan. Made once for many rows. `label` is null for a row without one that counts. */
export type RowRunner = (row: FloatArray, label: number | null) => RowRun;

export function rowRunner(plan: Plan, temperature: number): RowRunner {
  const narrow = [plan.storage, plan.compute].find(hasSlots);
  // Terms converted to fewer digits than they have could go wrong on the way, which only whole traces tell.
  if (narrow === undefined || plan.accumulation.bits < plan.compute.bits)
    return (row, label) => {
      const arithmetic = recorderFor(plan);
      const { x } = runInputs(arithmetic, { logits: row, temperature });
      return runOn(arithmetic, null, x, label);
    };
  const find = slotter(narrow);
  const sum = sumIn(plan.accumulation, plan.order, plan.flushToZero);
  return (row, label) => {
    const found = find(row);
    const labelled = label === null ? found : withOwnSlot(found, label);
    const slots = withOwnSlot(labelled, firstOfLargest(labelled, plan, temperature));
    const arithmetic = slotArithmetic(plan, slots, sum);
    const { x } = runInputs(arithmetic, { logits: slots.values, temperature });
    return runOn(arithmetic, slots, x, label === null ? null : (slots.of[label] ?? null));
  };
}

function runOn(arithmetic: Arithmetic, slots: Slots | null, x: Step, y: number | null): RowRun {
  const steps = runSoftmaxes(arithmetic, x);
  return {
    arithmetic,
    slots,
    x,
    y,
    steps,
    losses: y === null ? null : runLosses(arithmetic, steps, y),
    truth: once(() => nearTruth(x.values, slots?.counts ?? null)),
  };
}

/** The first lane whose x is the largest. */
function firstOfLargest({ values, first }: Slots, plan: Plan, temperature: number): number {
  const { x } = runInputs(recorderFor(plan), { logits: values, temperature });
  let largest = Number.NEGATIVE_INFINITY;
  let lane = 0;
  for (let slot = 0; slot < first.length; slot++) {
    const value = x.values[slot] ?? Number.NaN;
    const at = first[slot] ?? 0;
    if (value > largest || (value === largest && at < lane)) {
      largest = value;
      lane = at;
    }
  }
  return lane;
}

/** Judges a row by the lab's rules. */
export function fatesOf({ slots, x, y, steps, losses, truth }: RowRun, plan: Plan): RowFates {
  const machine: Machine = { ...plan, format: plan.storage };
  const near = truth();
  const exact = once(() => exactly(x, slots, y, plan.storage));
  const ofProbabilities = (step: Step): Fate => {
    const p = step.values;
    // Nothing but zeros may only mean that the sum is much larger than each of its terms.
    if (isNoDistribution(p))
      return p.some(Number.isNaN) || firstTroubleBefore(step) ? 'broken' : 'wrong';
    return (
      (near && fateOfProbabilities(p, near, machine)) ??
      exactFateOfProbabilities(p, exact().softmax, machine)
    );
  };
  const ofLoss = (value: number, lane: number): Fate =>
    (near && fateOfLoss(value, near, x.values[lane] ?? Number.NaN, machine)) ??
    exactFateOfLoss(value, exact().loss, machine);
  return {
    softmax: recordOf(SOFTMAX_IDS, (id) => ofProbabilities(steps[id].p)),
    losses:
      losses === null || y === null
        ? null
        : recordOf(LOSS_FORMS, (form) => ofLoss(valueAt(losses[form]), y)),
  };
}

/** True values of every lane of the steps, by exact arithmetic on all lanes of the row. */
function exactly(x: Step, slots: Slots | null, y: number | null, format: Format) {
  if (slots === null) return truthOf(x.values, y ?? 0, format);
  const all = Float64Array.from(slots.of, (slot) => x.values[slot] ?? Number.NaN);
  const { softmax, ...others } = truthOf(all, slots.first[y ?? 0] ?? 0, format);
  return { ...others, softmax: Array.from(slots.first, (lane) => softmax[lane] ?? Number.NaN) };
}
