import type { Format } from '../core/format.ts';
import { type TrueValues, trueLoss, trueValues } from './truth.ts';

/**
 * True values for rows of any length. Long ones are computed faster once long-truth.ts is loaded, which is not part of
 * the lesson; the results are the same with and without it.
 */

/** Up to this many classes the exact integers are fast enough. */
export const SHORT = 64;

interface Fast {
  readonly truthOf: typeof trueValues;
  readonly lossAt: typeof trueLoss;
}

let fast: Fast = { truthOf: trueValues, lossAt: trueLoss };

export function takeForLongRows(functions: Fast): void {
  fast = functions;
}

export const truthOf = (x: ArrayLike<number>, y: number, format: Format): TrueValues =>
  x.length <= SHORT ? trueValues(x, y, format) : fast.truthOf(x, y, format);

export const lossAt = (x: ArrayLike<number>, y: number, format: Format): number =>
  x.length <= SHORT ? trueLoss(x, y, format) : fast.lossAt(x, y, format);
