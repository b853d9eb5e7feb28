import type { Plan } from '../core/plan.ts';
import { recorderFor } from '../core/recorder.ts';
import { type Arithmetic, at, type Step, valueAt } from '../core/trace.ts';
import type { JudgedRow } from './judge.ts';
import type { LossReport } from './report.ts';
import { runLoss } from './row-programs.ts';
import type { RowRun } from './row-run.ts';
import type { LossForm, ReportSettings } from './settings.ts';

/**
 * The loss of torch.nn.functional.cross_entropy for class indices, from its documentation. With l the negated logarithm
 * of the probability of each class, w the weights, K classes and smoothing a, a row with label y has the loss
 *
 *   (1 - a) w[y] l[y] + (a / K) sum of w[c] l[c] over all classes c,
 *
 * and 0 where y is ignored. The mean divides the sum of the rows by the sum of w[y] over those that count, so that of no
 * rows is NaN. Both parts are reduced before they are added, as PyTorch does.
 */
export interface RowLoss {
  /** w[y] l[y] */
  readonly ofLabel: number;
  /** sum of w[c] l[c]; 0 without smoothing. */
  readonly ofAll: number;
  readonly weight: number;
}

/** In the arithmetic of a plan, and over the reals in doubles. */
export function lossReader(plan: Plan, settings: ReportSettings) {
  const { lossForm, classWeights, labelSmoothing } = settings;

  function inPlan({ arithmetic, losses, run }: JudgedRow, label: number): RowLoss {
    const weight = classWeights?.[label] ?? 1;
    const loss = losses?.[lossForm];
    const { store, mul, number } = arithmetic;
    const weighted =
      classWeights === null || loss === undefined ? loss : store(mul(loss, number(weight)));
    return {
      ofLabel: weighted === undefined ? Number.NaN : valueAt(weighted),
      ofAll: labelSmoothing === 0 ? 0 : sumOverClasses(run(), plan, lossForm, classWeights),
      weight,
    };
  }

  function exact({ truth, ofLabel, run }: JudgedRow, label: number): RowLoss {
    const weight = classWeights?.[label] ?? 1;
    if (truth === null) return { ofLabel: Number.NaN, ofAll: Number.NaN, weight };
    const logarithm = Math.log1p(truth.rest);
    const lossAt = (x: number) => truth.max - x + logarithm;
    let ofAll = 0;
    if (labelSmoothing !== 0) {
      const { x, slots } = run();
      const lanes = slots?.of.length ?? x.values.length;
      for (let lane = 0; lane < lanes; lane++)
        ofAll +=
          lossAt(x.values[slots?.of[lane] ?? lane] ?? Number.NaN) * (classWeights?.[lane] ?? 1);
    }
    return { ofLabel: weight * lossAt(ofLabel), ofAll, weight };
  }

  return { inPlan, exact };
}

function sumOverClasses(
  { arithmetic, slots, steps }: RowRun,
  plan: Plan,
  form: LossForm,
  weights: readonly number[] | null,
): number {
  const negated = negatedLogs(arithmetic, steps, form);
  if (weights === null) return valueAt(arithmetic.store(arithmetic.sum(negated)));
  // Classes of the same probability may have other weights, so this is done for each.
  const { values } = negated;
  const each = recorderFor(plan);
  const all = each.input(
    slots === null ? values : Float64Array.from(slots.of, (slot) => values[slot] ?? Number.NaN),
  );
  return valueAt(each.store(each.sum(each.store(each.mul(all, each.input(weights))))));
}

/** The negated logarithms of all probabilities, in the operations of a form of the loss. */
function negatedLogs(arithmetic: Arithmetic, steps: RowRun['steps'], form: LossForm): Step {
  const { sub, neg, log, store, others, sum, log1p } = arithmetic;
  const { x, naive, stable } = steps;
  switch (form) {
    case 'log-p-naive':
      return store(neg(log(naive.p)));
    case 'log-p-stable':
      return store(neg(log(stable.p)));
    case 'lse':
      return store(neg(sub(x, stable.lse)));
    case 'shift':
      return store(neg(sub(stable.d, stable.logS)));
    case 'log1p':
      return store(neg(sub(stable.d, log1p(sum(others(stable.e, x, stable.m))))));
    case 'clipped':
      return arithmetic.stack(
        Array.from(stable.p.values, (_, lane) => runLoss(arithmetic, steps, lane, form)),
      );
    default:
      return form satisfies never;
  }
}

/** The losses of rows as they come. */
export function lossTotal(plan: Plan, settings: ReportSettings, classes: number, rows: number) {
  const { reduction, labelSmoothing, lossForm, classWeights } = settings;
  const each = new Float64Array(rows);
  const ofLabels = new Float64Array(rows);
  const ofAll = new Float64Array(labelSmoothing === 0 ? 0 : rows);
  const weights = new Float64Array(classWeights === null ? 0 : rows);
  let counted = 0;
  const exact = { total: 0, weight: 0 };

  function reduced(): number {
    const { input, sum, div, mul, add, number, store } = recorderFor(plan);
    const total = (of: Float64Array) => sum(input(of.subarray(0, counted)));
    // Without weights the rows are counted, not added up.
    const count = () => (classWeights === null ? number(counted) : total(weights));
    const reduce = (of: Float64Array) =>
      reduction === 'mean' ? div(total(of), count()) : total(of);
    if (labelSmoothing === 0) return valueAt(store(reduce(ofLabels)));
    const first = mul(reduce(ofLabels), number(1 - labelSmoothing));
    return valueAt(store(add(first, mul(reduce(ofAll), number(labelSmoothing / classes)))));
  }

  function one(loss: RowLoss): number {
    if (labelSmoothing === 0) return loss.ofLabel;
    const { input, add, mul, number, store } = recorderFor(plan);
    const first = mul(at(input([loss.ofLabel]), 0), number(1 - labelSmoothing));
    const second = mul(at(input([loss.ofAll]), 0), number(labelSmoothing / classes));
    return valueAt(store(add(first, second)));
  }

  function exactlyReduced(): number {
    if (reduction === 'sum') return exact.total;
    // Without weight, the labels' part of the mean is 0 / 0, whatever smoothing adds to it.
    return exact.weight === 0 ? Number.NaN : exact.total / exact.weight;
  }

  return {
    /** Of a row whose label counts: its loss as computed, and over the reals. */
    add(row: number, loss: RowLoss, trueLoss: RowLoss): void {
      each[row] = one(loss);
      ofLabels[counted] = loss.ofLabel;
      ofAll[counted] = loss.ofAll;
      weights[counted] = loss.weight;
      counted++;
      exact.weight += trueLoss.weight;
      exact.total +=
        labelSmoothing === 0
          ? trueLoss.ofLabel
          : (1 - labelSmoothing) * trueLoss.ofLabel + (labelSmoothing / classes) * trueLoss.ofAll;
    },
    result: (): LossReport => ({
      form: lossForm,
      counted,
      ignored: rows - counted,
      value: reduction === 'none' ? null : reduced(),
      exact: reduction === 'none' ? null : exactlyReduced(),
      rows: each,
    }),
  };
}
