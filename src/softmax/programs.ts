import { type Arithmetic, at, type Cell, type Operand, type Step } from '../core/trace.ts';

/**
 * The programs, in the few lines a textbook would use. `x` is a vector of logits, `y` the index of the true class.
 * Every name returned is a step of the trace.
 *
 * `store` marks what a framework hands back as a tensor: probabilities, a log-sum-exp, a loss. It is rounded to the
 * format of what is stored, and what reads it reads the rounded number. With one format for all it does nothing.
 */

/** e^x / sum(e^x). Overflows above x = 88.72 in float32, and sooner in the sum. */
export function naiveSoftmax({ exp, sum, div, store }: Arithmetic, x: Step) {
  const e = exp(x);
  const s = sum(e);
  const p = store(div(e, s));
  return { e, s, p };
}

/**
 * e^(x - c) / sum(e^(x - c)): the same distribution for every number c over the reals, not in floating point. A vector c
 * takes a number of its own from each class, which is another distribution.
 */
export function shiftedSoftmax({ sub, exp, sum, div, store }: Arithmetic, x: Step, c: Operand) {
  const d = sub(x, c);
  const e = exp(d);
  const s = sum(e);
  const p = store(div(e, s));
  return { d, e, s, p };
}

/** Shift by the max: the largest exponent is then 0 and no exp can overflow. NaN when the max is not finite. */
export function stableSoftmax(arithmetic: Arithmetic, x: Step) {
  const m = arithmetic.max(x);
  return { m, ...shiftedSoftmax(arithmetic, x, m) };
}

/** The largest of each column of a batch: the wrong axis for a softmax of its rows. */
export function columnMax({ larger }: Arithmetic, rows: readonly [Step, ...Step[]]): Step {
  return rows.reduce((m, row) => larger(m, row));
}

/** One largest number for all rows of a batch. */
export function tensorMax(arithmetic: Arithmetic, rows: readonly [Step, ...Step[]]): Cell {
  return arithmetic.max(columnMax(arithmetic, rows));
}

/** A mask that is a finite number: every -Infinity becomes `lowest`. */
export function finiteMask({ equal, where, number }: Arithmetic, x: Step, lowest: number): Step {
  return where(equal(x, number(Number.NEGATIVE_INFINITY)), number(lowest), x);
}

/** p, or zeros where all of x is masked, as in the safe softmax of attention. */
export function zerosWhereMasked(
  { max, equal, where, number }: Arithmetic,
  x: Step,
  p: Step,
): Step {
  return where(equal(max(x), number(Number.NEGATIVE_INFINITY)), number(0), p);
}

/** log(sum(e^x)), computed as written. */
export function naiveLogSumExp({ log, store }: Arithmetic, { s }: { s: Cell }) {
  const lse = store(log(s));
  return { lse };
}

/** m + log(sum(e^(x - m))). */
export function stableLogSumExp({ log, add, store }: Arithmetic, { m, s }: { m: Cell; s: Cell }) {
  const logS = log(s);
  const lse = store(add(m, logS));
  return { logS, lse };
}

/**
 * Shift by 0 when the max is infinite, as SciPy and PyTorch do: all -Infinity then gives -Infinity instead of NaN, and a
 * +Infinity among numbers gives +Infinity. Otherwise the same operations on the same numbers as without the guard.
 */
export function guardedLogSumExp(arithmetic: Arithmetic, x: Step) {
  const { max, isInfinite, where, number, sub, exp, sum } = arithmetic;
  const largest = max(x);
  const m = where(isInfinite(largest), number(0), largest);
  const d = sub(x, m);
  const e = exp(d);
  const s = sum(e);
  return { m, d, e, s, ...stableLogSumExp(arithmetic, { m, s }) };
}

/** What the probabilities add up to, as a program that checks its result would add them. Over the reals it is 1. */
export function sumOfProbabilities({ sum }: Arithmetic, { p }: { p: Step }) {
  const total = sum(p);
  return { total };
}

/** -log(p[y]): the loss from probabilities that are already there. Infinite as soon as p[y] is 0. */
export function lossFromProbabilities(
  { log, neg, store }: Arithmetic,
  { p }: { p: Step },
  y: number,
) {
  const logP = log(at(p, y));
  const loss = store(neg(logP));
  return { logP, loss };
}

/** lse - x[y]: the textbook form. Absorbs log(s) when the max is large. */
export function lossFromLogSumExp(
  { sub, store }: Arithmetic,
  { lse }: { lse: Cell },
  x: Step,
  y: number,
) {
  return { loss: store(sub(lse, at(x, y))) };
}

/** log(s) - (x[y] - m): the max is subtracted from x[y] first, so it cannot absorb log(s). */
export function lossFromShift(
  { sub, store }: Arithmetic,
  { d, logS }: { d: Step; logS: Cell },
  y: number,
) {
  return { lossShift: store(sub(logS, at(d, y))) };
}

/**
 * log1p(sum of the others) - (x[y] - m): keeps the digits that 1 + (something tiny) would round away.
 * Blanchard, Higham and Higham, IMA J. Numer. Anal. 41 (2021).
 */
export function lossFromOthers(
  { others, sum, log1p, sub, store }: Arithmetic,
  { m, d, e }: { m: Cell; d: Step; e: Step },
  x: Step,
  y: number,
) {
  const rest = sum(others(e, x, m));
  const log1pRest = log1p(rest);
  const lossLog1p = store(sub(log1pRest, at(d, y)));
  return { rest, log1pRest, lossLog1p };
}

/** m + log1p(sum of the others): keeps what 1 + (something tiny) would round away, where m is as small. Same source. */
export function logSumExpFromOthers(
  { add, store }: Arithmetic,
  { m, log1pRest }: { m: Cell; log1pRest: Cell },
) {
  return { lseLog1p: store(add(m, log1pRest)) };
}
