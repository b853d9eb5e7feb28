import { assessProbabilities, type Verdict } from './assess.ts';
import { cellOf } from './evaluate.ts';
import { type Format, largestFinite } from './format.ts';
import { columnMax, finiteMask, shiftedSoftmax, tensorMax, zerosWhereMasked } from './programs.ts';
import {
  type Arithmetic,
  at,
  type Cell,
  type Operand,
  recorder,
  type Step,
  valueAt,
} from './trace.ts';
import { firstTrouble } from './trouble.ts';
import { trueSoftmax } from './truth.ts';

/** Over what the maximum is taken: each row, the whole tensor, or each column, which is the wrong axis. */
export type MaxOver = 'row' | 'tensor' | 'column';

/**
 * What a row gives in which everything is masked: NaN as the plain formula does, zeros as the safe softmax of attention
 * does, equal shares as a mask does that is the most negative finite number.
 */
export type MaskedRow = 'nan' | 'zeros' | 'uniform';

export interface BatchProblem {
  /** Logits: a row for each token, a column for each class. At least one row; rows of equal length; any doubles. */
  readonly rows: readonly ArrayLike<number>[];
  readonly max: MaxOver;
  readonly masked: MaskedRow;
  readonly format: Format;
  readonly flushToZero: boolean;
}

/** What became of a row. One that is fully masked has no true softmax: what it gives was decided, if it is not NaN. */
export type RowVerdict =
  | Verdict
  | { readonly kind: 'decided'; readonly gives: 'zeros' | 'uniform' | 'uneven' };

export interface RowEvaluation {
  /** The logits, read into the format. */
  readonly logit: Step;
  /** The logits with the mask in force: what the softmax starts from. */
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
  /** The row a step belongs to and what it is called there; undefined for the maxima, which belong to no row. */
  readonly placeOf: (
    step: Step,
  ) => { readonly row: number; readonly name: RowStepName } | undefined;
}

/** Softmax of every row, every operation recorded in one trace, so that trouble can be followed across rows. */
export function evaluateBatch(problem: BatchProblem): BatchEvaluation {
  const arithmetic = recorder(problem.format, problem.flushToZero);
  const logits = problem.rows.map(arithmetic.input);
  const lowest = -largestFinite(problem.format);
  const xs =
    problem.masked === 'uniform'
      ? logits.map((logit) => finiteMask(arithmetic, logit, lowest))
      : logits;
  const constantOf = constants(arithmetic, xs, problem.max);
  const rows = xs.map((x, row) => {
    const logit = logits[row] ?? x;
    const c = constantOf(x);
    const softmax = shiftedSoftmax(arithmetic, x, c);
    const p = problem.masked === 'zeros' ? zerosWhereMasked(arithmetic, x, softmax.p) : softmax.p;
    const truth = trueSoftmax(logit.values, problem.format);
    return { logit, x, c, ...softmax, p, truth, verdict: judge(logit, p, truth, problem) };
  });
  return { problem, rows, placeOf: placeFinder(rows) };
}

/** What to subtract from a row. What the rows share is computed once. */
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

/** Whether every class of a row lost the same number, so that over the reals its softmax is unchanged. */
export const isShift = ({ c, x }: Pick<RowEvaluation, 'c' | 'x'>): boolean => {
  const constants = Array.from(x.values, (_, lane) => valueAt(cellOf(c, lane)));
  return constants.every((constant) => constant === constants[0]);
};

export const isMasked = (logit: Step): boolean =>
  logit.values.every((value) => value === Number.NEGATIVE_INFINITY);

function judge(logit: Step, p: Step, truth: readonly number[], machine: BatchProblem): RowVerdict {
  if (!isMasked(logit)) return assessProbabilities(p, () => truth, machine);
  const nans = p.values.filter(Number.isNaN).length;
  const classes = p.values.length;
  const trouble = firstTrouble(...Array.from(p.values, (_, lane) => at(p, lane)));
  if (nans > 0 && trouble !== undefined) return { kind: 'broken', trouble, nans, classes };
  const [share] = p.values;
  if (p.values.some((value) => value !== share)) return { kind: 'decided', gives: 'uneven' };
  return { kind: 'decided', gives: share === 0 ? 'zeros' : 'uniform' };
}

function placeFinder(rows: readonly RowEvaluation[]): BatchEvaluation['placeOf'] {
  return (step) => {
    for (const [row, { logit, x, d, e, s, p }] of rows.entries()) {
      const steps = { logit, x, d, e, s: s.step, p };
      const names = Object.keys(steps) as RowStepName[];
      const name = names.find((one) => steps[one] === step);
      if (name !== undefined) return { row, name };
    }
    return undefined;
  };
}
