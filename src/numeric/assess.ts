import { ulpsBetween } from './bits.ts';
import { cellOf, type Evaluation } from './evaluate.ts';
import { type Format, smallestNormal } from './format.ts';
import { kindOf } from './kind.ts';
import { at, type Cell, type Step, valueAt } from './trace.ts';
import { firstTrouble, type Trouble } from './trouble.ts';

/** A result may be this far from the truth and still be called right: the four digits a table shows agree. */
const VISIBLE = 1e-4;

/** And a subnormal result, or one of a format with fewer digits than that, this many steps. */
const FEW_ULPS = 4;

/** What became of one softmax. */
export type Verdict =
  /** Some probability is NaN, or all of them are zero: no distribution. */
  | {
      readonly kind: 'broken';
      readonly trouble: Trouble;
      readonly nans: number;
      readonly classes: number;
    }
  /** Finite, and visibly wrong. */
  | { readonly kind: 'wrong'; readonly lane: number; readonly relativeError: number }
  | {
      readonly kind: 'sound';
      readonly worstUlps: number;
      /** Some probability is 0 only because subnormals are flushed; it is not counted in worstUlps. */
      readonly flushed: boolean;
    };

/** What became of one loss, computed one way. */
export type LossVerdict =
  | {
      readonly kind: 'not-finite';
      readonly trouble: Trouble | undefined;
      readonly deserved: boolean;
    }
  | { readonly kind: 'wrong'; readonly relativeError: number }
  | { readonly kind: 'sound'; readonly ulps: number };

/** How many exponentials are subnormal, and how many became zero though their exact value is not. */
export interface Census {
  readonly subnormal: number;
  readonly vanished: number;
}

export const assessSoftmax = (evaluation: Evaluation, side: 'naive' | 'stable'): Verdict =>
  assessProbabilities(evaluation[side].p, () => evaluation.truth().softmax, evaluation.problem);

interface Machine {
  readonly format: Format;
  readonly flushToZero: boolean;
}

/** What became of probabilities, however they were computed, beside the true ones. */
export function assessProbabilities(
  p: Step,
  truth: () => readonly number[],
  machine: Machine,
): Verdict {
  const values = [...p.values];
  const nans = values.filter(Number.isNaN).length;
  if (nans > 0 || values.every((value) => value === 0)) {
    const trouble = firstTrouble(...values.map((_, lane) => at(p, lane)));
    if (trouble) return { kind: 'broken', trouble, nans, classes: values.length };
  }
  return compare(values, truth(), machine);
}

function compare(
  values: readonly number[],
  truth: readonly number[],
  { format, flushToZero }: Machine,
): Verdict {
  let worst = { lane: 0, relativeError: 0 };
  let worstUlps = 0;
  let flushed = false;
  values.forEach((value, lane) => {
    const exact = truth[lane] ?? Number.NaN;
    // A subnormal truth has few digits to begin with: only ulps can judge it, and under flushing nothing can.
    if (kindOf(exact, format) === 'normal' || kindOf(value, format) === 'normal') {
      const relativeError = relative(value, Math.max(exact, smallestNormal(format)));
      if (relativeError > worst.relativeError) worst = { lane, relativeError };
    } else if (flushToZero && value === 0 && exact !== 0) {
      flushed = true;
      return;
    }
    worstUlps = Math.max(worstUlps, ulpsBetween(value, exact, format) ?? 0);
  });
  const visible = Math.max(VISIBLE, FEW_ULPS * 2 ** (1 - format.precision));
  return worst.relativeError > visible
    ? { kind: 'wrong', ...worst }
    : { kind: 'sound', worstUlps, flushed };
}

export function assessLoss(evaluation: Evaluation, loss: Cell): LossVerdict {
  const value = valueAt(loss);
  const exact = evaluation.truth().loss;
  if (!Number.isFinite(value)) {
    return { kind: 'not-finite', trouble: firstTrouble(loss), deserved: Object.is(value, exact) };
  }
  const { format } = evaluation.problem;
  const relativeError = relative(value, exact);
  const ulps = ulpsBetween(value, exact, format) ?? 0;
  // A subnormal truth has few digits to begin with: only ulps can judge it.
  const wrong = kindOf(exact, format) === 'subnormal' ? ulps > FEW_ULPS : relativeError > VISIBLE;
  return wrong ? { kind: 'wrong', relativeError } : { kind: 'sound', ulps };
}

const relative = (value: number, exact: number): number =>
  value === exact ? 0 : Math.abs((value - exact) / exact);

export function census(evaluation: Evaluation, side: 'naive' | 'stable'): Census {
  const { e } = evaluation[side];
  const exponents: Step = side === 'naive' ? evaluation.inputs.x : evaluation.stable.d;
  let subnormal = 0;
  let vanished = 0;
  e.values.forEach((value, lane) => {
    const kind = kindOf(value, evaluation.problem.format);
    if (kind === 'subnormal') subnormal++;
    if (kind === 'zero' && Number.isFinite(valueAt(cellOf(exponents, lane)))) vanished++;
  });
  return { subnormal, vanished };
}
