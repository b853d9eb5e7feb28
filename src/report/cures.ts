import { type FloatArray, FORMATS } from '../core/format.ts';
import type { Plan } from '../core/plan.ts';
import { recorderFor } from '../core/recorder.ts';
import { at, valueAt } from '../core/trace.ts';
import type { Machine } from '../softmax/problem.ts';
import { zerosWhereMasked } from '../softmax/programs.ts';
import { fateOf } from './examples.ts';
import { fateOfLoss, fateOfProbabilities, isNoDistribution } from './fates.ts';
import { isMaskLike, largestOf } from './histogram.ts';
import type { RawRow } from './input.ts';
import { masked } from './masked.ts';
import { nearTruth } from './near-truth.ts';
import { CURE_KINDS, type Cure, type CureKind, type Fate } from './report.ts';
import { fatesOf, rowRunner } from './row-run.ts';
import {
  type LossForm,
  type PlanSettings,
  planOf,
  planWithin,
  type ReportSettings,
  SOFTMAX_IDS,
  type Subject,
} from './settings.ts';

/** Whether a row is sound once something is changed. */
type Trial = (row: RawRow) => boolean;

/** The changes that could help, each with how to try it. Without those that change nothing. */
export function trialsFor(
  settings: ReportSettings,
  subject: Subject,
): readonly (readonly [CureKind, Trial])[] {
  const { plan: named, temperature } = settings;
  const plan = planOf(named);
  const inPlan = (changed: PlanSettings) => soundIn(planOf(changed), temperature, subject);
  const here = (other: Subject) => soundIn(plan, temperature, other);
  const shifted = SHIFTED[subject];
  const trials: Readonly<Record<CureKind, Trial | null>> = {
    'subtract-maximum': shifted === undefined ? null : here(shifted),
    'loss-from-logits': FROM_PROBABILITIES.has(subject) || subject === 'lse' ? here('shift') : null,
    'loss-log1p': isLoss(subject) && subject !== 'log1p' ? here('log1p') : null,
    'logits-in-float32': isNarrow(named.storage, named.compute)
      ? inPlan(planWithin('float32', named))
      : null,
    'accumulate-in-float32': isNarrow(named.accumulation)
      ? inPlan({ ...named, accumulation: 'float32' })
      : null,
    'add-pairwise':
      named.order === 'left-to-right' ? inPlan({ ...named, order: 'pairwise' }) : null,
    'keep-subnormals': named.flushToZero ? inPlan({ ...named, flushToZero: false }) : null,
    'replace-mask-by-infinity': changing(plan, toInfinity, here(subject)),
    'clamp-to-lowest': changing(plan, toLowest(plan), here(subject)),
    'mask-policy': isLoss(subject) ? null : (row) => givesZeros(plan, temperature, row),
    'divide-after-shift':
      temperature === 1 || FROM_PROBABILITIES.has(subject) || subject === 'naive'
        ? null
        : (row) => soundShiftedFirst(plan, temperature, subject, row),
  };
  const known: (readonly [CureKind, Trial])[] = [];
  for (const kind of CURE_KINDS) {
    const trial = trials[kind];
    if (trial !== null) known.push([kind, trial]);
  }
  return known;
}

/** The same with the maximum subtracted. */
const SHIFTED: Partial<Record<Subject, Subject>> = {
  naive: 'stable',
  'log-p-naive': 'log-p-stable',
};

const FROM_PROBABILITIES: ReadonlySet<Subject> = new Set<LossForm>([
  'log-p-naive',
  'log-p-stable',
  'clipped',
]);

const isLoss = (subject: Subject): boolean => !SOFTMAX_IDS.some((id) => id === subject);

const isNarrow = (...formats: readonly PlanSettings['storage'][]): boolean =>
  formats.some((name) => FORMATS[name].bits < FORMATS.float32.bits);

function soundIn(plan: Plan, temperature: number, subject: Subject): Trial {
  const runner = rowRunner(plan, temperature);
  return ({ values, mask, label }) =>
    fateOf(fatesOf(runner(masked(plan, values, mask), label), plan), subject) === 'sound';
}

/** A row whose logits are changed first, the mask added; false where none is. */
const changing =
  (plan: Plan, change: (row: FloatArray) => FloatArray | null, trial: Trial): Trial =>
  ({ values, mask, label }) => {
    const changed = change(masked(plan, values, mask));
    return changed !== null && trial({ values: changed, mask: null, label });
  };

function toInfinity(row: FloatArray): FloatArray | null {
  const largest = largestOf(row);
  return row.some((value) => isMaskLike(value, largest))
    ? Float64Array.from(row, (value) =>
        isMaskLike(value, largest) ? Number.NEGATIVE_INFINITY : value,
      )
    : null;
}

const toLowest =
  ({ storage }: Plan) =>
  (row: FloatArray): FloatArray | null =>
    row.some((value) => value < -storage.largest)
      ? Float64Array.from(row, (value) => Math.max(value, -storage.largest))
      : null;

/** Whether the row is all masked, and the policy gives zeros. */
function givesZeros(plan: Plan, temperature: number, { values, mask, label }: RawRow): boolean {
  const { arithmetic, x, steps } = rowRunner(plan, temperature)(masked(plan, values, mask), label);
  const p = zerosWhereMasked(arithmetic, x, steps.stable.p);
  return p.values.every((value) => value === 0);
}

/** softmax((x - max x) / T), and its loss log s - (x[y] - m) / T. */
function soundShiftedFirst(
  plan: Plan,
  temperature: number,
  subject: Subject,
  { values, mask, label }: RawRow,
): boolean {
  const { input, number, max, sub, div, exp, sum, log, store } = recorderFor(plan);
  const logit = input(masked(plan, values, mask));
  const d = div(sub(logit, max(logit)), number(temperature));
  const e = exp(d);
  const s = sum(e);
  const machine: Machine = { ...plan, format: plan.storage };
  // Over the reals, from the logits as they are stored.
  const t = valueAt(number(temperature));
  const largest = largestOf(logit.values);
  const truth = nearTruth(
    Float64Array.from(logit.values, (value) => (value - largest) / t),
    null,
  );
  if (truth === null || !(t > 0)) return false;
  let fate: Fate | undefined;
  if (!isLoss(subject)) {
    const p = store(div(e, s)).values;
    fate = isNoDistribution(p) ? 'broken' : fateOfProbabilities(p, truth, machine);
  } else if (label !== null) {
    const loss = valueAt(store(sub(log(s), at(d, label))));
    fate = fateOfLoss(loss, truth, truth.x[label] ?? Number.NaN, machine);
  }
  return fate === 'sound';
}

/** What helped, the most rows first. `of`: how many rows were not sound, of which these are some or all. */
export function ranked(
  subject: Subject,
  mended: ReadonlyMap<CureKind, number>,
  tried: number,
  of: number,
): Cure[] {
  return [...mended]
    .filter(([, rows]) => rows > 0)
    .map(([kind, rows]): Cure => ({ kind, subject, rows, tried, of, verified: true }))
    .sort((a, b) => b.rows - a.rows);
}
