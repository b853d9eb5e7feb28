import { type Arithmetic, type Cell, type Step, valueAt } from './trace.ts';

/** The lane farthest from zero, as its absolute value; NaN when any lane is NaN. */
export function largestMagnitude({ max, neg }: Arithmetic, x: Step): Cell {
  const top = max(x);
  const bottom = max(neg(x));
  return valueAt(top) >= valueAt(bottom) ? top : bottom;
}

/** The square root of the sum of squares, as it is written. Squares overflow where |x| passes the root of the largest float. */
export function euclideanNorm({ mul, sum, sqrt }: Arithmetic, x: Step) {
  const squares = mul(x, x);
  const total = sum(squares);
  return { squares, total, norm: sqrt(total) };
}

/**
 * The same with the largest magnitude divided out first and multiplied back last: the squares lie in [0, 1].
 * As in the reference BLAS, J. L. Blue, ACM TOMS 4 (1978). The norm of nothing but zeros is 0; with an infinity, NaN.
 */
export function scaledNorm(arithmetic: Arithmetic, x: Step) {
  const { div, mul, sum, sqrt } = arithmetic;
  const largest = largestMagnitude(arithmetic, x);
  if (valueAt(largest) === 0) return { largest, ...euclideanNorm(arithmetic, x) };
  const shrunk = div(x, largest);
  const squares = mul(shrunk, shrunk);
  const total = sum(squares);
  return { largest, shrunk, squares, total, norm: mul(largest, sqrt(total)) };
}
