import { type Format, largestFinite, smallestNormal } from '../../../core/format.ts';
import { placesOf } from '../../../core/names.ts';
import { recorderFor } from '../../../core/recorder.ts';
import { type Arithmetic, at, type Cell, type Operand, type Step } from '../../../core/trace.ts';
import { assessProbabilities, type Verdict } from '../../../softmax/assess.ts';
import { planOf } from '../../../softmax/problem.ts';
import {
  columnMax,
  finiteMask,
  shiftedSoftmax,
  tensorMax,
  zerosWhereMasked,
} from '../../../softmax/programs.ts';
import { firstTrouble } from '../../../softmax/trouble.ts';
import { trueSoftmax } from '../../../softmax/truth.ts';
import type { MaskedRow, MaxOver } from './parameters.ts';

export interface BatchProblem {
  /** Logits: a row for each token, a column for each class. At least one row; rows of equal length; any doubles. */
  readonly rows: readonly ArrayLike<number>[];
  readonly max: MaxOver;
  readonly masked: MaskedRow;
  readonly format: Format;
  readonly flushToZero: boolean;
}

/** Why the worst class of a row is wrong without a NaN. Both causes can apply. */
export type WrongCause =
  /**
   * A different constant was subtracted from each class, so the result is another distribution even over the reals.
   */
  | { readonly kind: 'constants' }
  /** Its exponential is subnormal and has few digits. */
  | { readonly kind: 'subnormal'; readonly e: number }
  /** Its exponential underflowed to 0. */
  | { readonly kind: 'vanished' };

type WrongRow = Extract<Verdict, { kind: 'wrong' }> & { readonly causes: readonly WrongCause[] };

/**
 * The result for one row. A fully masked row has no true softmax: unless it gives NaN, the chosen convention decides.
 */
export type RowVerdict =
  | Exclude<Verdict, { kind: 'wrong' }>
  | WrongRow
  | { readonly kind: 'decided'; readonly gives: 'zeros' | 'uniform' | 'uneven' };

export interface RowEvaluation {
  /** The logits, rounded to the format. */
  readonly logit: Step;
  /** The logits with the mask applied: the input of the softmax. */
  readonly x: Step;
  /** What was subtracted: one number for the row, or one for each class. */
  readonly c: Operand;
  readonly d: Step;
  readonly e: Step;
  readonly s: Cell;
  readonly p: Step;
  /** The exact softmax of the logits as they stand in the format, each rounded once. NaN where there is none. */
  readonly truth: readonly number[];
  readonly verdict: RowVerdict;
}

type RowStepName = 'logit' | 'x' | 'd' | 'e' | 's' | 'p';

export interface BatchEvaluation {
  readonly problem: BatchProblem;
  readonly rows: readonly RowEvaluation[];
  /** The row a step belongs to, and its name there; undefined for the maxima, which belong to no row. */
  readonly placeOf: (
    step: Step,
  ) => { readonly row: number; readonly name: RowStepName } | undefined;
}

/** Softmax of every row. All operations are recorded in one trace, so that trouble can be followed across rows. */
export function evaluateBatch(problem: BatchProblem): BatchEvaluation {
  const arithmetic = recorderFor(planOf(problem));
  const logits = problem.rows.map(arithmetic.input);
  const lowest = -largestFinite(problem.format);
  const xs =
    problem.masked === 'uniform'
      ? logits.map((logit) => finiteMask(arithmetic, logit, lowest))
      : logits;
  const constantOf = constants(arithmetic, xs, problem.max);
  const rows = xs.map((x, index) => {
    const logit = logits[index] ?? x;
    const c = constantOf(x);
    const softmax = shiftedSoftmax(arithmetic, x, c);
    const p = problem.masked === 'zeros' ? zerosWhereMasked(arithmetic, x, softmax.p) : softmax.p;
    const truth = trueSoftmax(logit.values, problem.format);
    const row = { logit, x, c, ...softmax, p, truth };
    return { ...row, verdict: judge(row, problem) };
  });
  return { problem, rows, placeOf: placeFinder(rows) };
}

/** What to subtract from a row. Values that the rows share are computed once. */
function constants(
  arithmetic: Arithmetic,
  xs: readonly Step[],
  max: MaxOver,
): (x: Step) => Operand {
  const [first, ...rest] = xs;
  if (max === 'row' || first === undefined) return arithmetic.max;
  const shared = { tensor: tensorMax, column: columnMax }[max](arithmetic, [first, ...rest]);
  return () => shared;
}

export const isMasked = (logit: Step): boolean =>
  logit.values.every((value) => value === Number.NEGATIVE_INFINITY);

function judge(row: Omit<RowEvaluation, 'verdict'>, machine: BatchProblem): RowVerdict {
  const { logit, p, truth } = row;
  if (!isMasked(logit)) {
    const verdict = assessProbabilities(p, () => truth, machine);
    return verdict.kind === 'wrong'
      ? { ...verdict, causes: causesOf(row, verdict.lane, machine.format) }
      : verdict;
  }
  const nans = p.values.filter(Number.isNaN).length;
  const classes = p.values.length;
  const trouble = firstTrouble(...Array.from(p.values, (_, lane) => at(p, lane)));
  if (nans > 0 && trouble !== undefined) return { kind: 'broken', trouble, nans, classes };
  const [share] = p.values;
  if (p.values.some((value) => value !== share)) return { kind: 'decided', gives: 'uneven' };
  return { kind: 'decided', gives: share === 0 ? 'zeros' : 'uniform' };
}

/** A part of the error smaller than this fraction is not named as a cause. */
const WORTH_NAMING = 0.1;

/**
 * The error of a class has two parts: up to the differences x - c it comes from the constants; after them, where only
 * exponentials can lose digits, from the format.
 */
function causesOf(
  { e, d, p, truth }: Omit<RowEvaluation, 'verdict'>,
  lane: number,
  format: Format,
): WrongCause[] {
  const value = (of: ArrayLike<number>) => of[lane] ?? Number.NaN;
  const [given, exact, left] = [
    value(p.values),
    value(truth),
    value(trueSoftmax(d.values, format)),
  ];
  const least = WORTH_NAMING * Math.abs(given - exact);
  const exponential = value(e.values);
  const causes: WrongCause[] = [];
  if (Math.abs(left - exact) >= least) causes.push({ kind: 'constants' });
  if (Math.abs(given - left) >= least) {
    if (exponential === 0) causes.push({ kind: 'vanished' });
    else if (exponential < smallestNormal(e.format))
      causes.push({ kind: 'subnormal', e: exponential });
  }
  return causes;
}

/** Steps that rows share have the name they have in the first. */
function placeFinder(rows: readonly RowEvaluation[]): BatchEvaluation['placeOf'] {
  const find = placesOf(
    Object.fromEntries(
      rows.map(({ logit, x, d, e, s, p }, row) => [String(row), { logit, x, d, e, s, p }]),
    ),
  );
  return (step) => {
    const place = find(step);
    return place && { row: Number(place.side), name: place.name };
  };
}
