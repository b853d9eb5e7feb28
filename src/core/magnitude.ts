import type { Arithmetic, Cell, Step } from './trace.ts';

/** The lane farthest from zero, as its absolute value; NaN when any lane is NaN. */
export function largestMagnitude({ max, neg, atLeast, where }: Arithmetic, x: Step): Cell {
  const top = max(x);
  const bottom = max(neg(x));
  return where(atLeast(top, bottom), top, bottom);
}

/** The square root of the sum of squares, computed as written. Squares overflow where |x| is larger than the root of the largest float. */
export function euclideanNorm({ mul, sum, sqrt }: Arithmetic, x: Step) {
  const squares = mul(x, x);
  const total = sum(squares);
  return { squares, total, norm: sqrt(total) };
}

/**
 * The same norm, with x divided by its largest magnitude first and the root multiplied by it last, so that the squares
 * lie in [0, 1]. As in the reference BLAS, J. L. Blue, ACM TOMS 4 (1978). The norm of zeros alone is 0; with an infinity
 * it is NaN.
 */
export function scaledNorm(arithmetic: Arithmetic, x: Step) {
  const { div, mul, equal, where, number } = arithmetic;
  const largest = largestMagnitude(arithmetic, x);
  const unit = where(equal(largest, number(0)), number(1), largest);
  const shrunk = div(x, unit);
  const { squares, total, norm } = euclideanNorm(arithmetic, shrunk);
  return { largest, shrunk, squares, total, norm: mul(unit, norm) };
}
