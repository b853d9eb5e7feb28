import type { Format } from './format.ts';

/**
 * The last point on the way from one where a condition holds to one where it fails, for a condition that changes once
 * between them. The two may lie in either order; `failing` itself is never tried.
 *
 * `between` gives a point between two others, or one of the two when they are close enough: that ends the search.
 */
export function lastHolding(
  holding: number,
  failing: number,
  holds: (at: number) => boolean,
  between: (holding: number, failing: number) => number,
): number {
  let [good, bad] = [holding, failing];
  for (;;) {
    const middle = between(good, bad);
    if (middle === good || middle === bad) return good;
    if (holds(middle)) good = middle;
    else bad = middle;
  }
}

/** Halfway, rounded to the format: the search ends at two neighbours. */
export const halfwayIn =
  ({ round }: Format) =>
  (a: number, b: number): number =>
    round(a + (b - a) / 2);

/** The geometric mean of two positive numbers, to three significant digits: the search ends at two neighbours of those. */
export const threeDigitMean = (a: number, b: number): number =>
  Number(Math.sqrt(a * b).toPrecision(3));

/**
 * The geometric mean of two positive numbers, until the ratio of the larger to the smaller is below 1 + `tolerance`.
 * Numbers of three digits come first, so that each of those is on the right side of what is found.
 */
export const geometricMean =
  (tolerance: number) =>
  (a: number, b: number): number => {
    const round = threeDigitMean(a, b);
    if (Math.min(a, b) < round && round < Math.max(a, b)) return round;
    return Math.max(a, b) / Math.min(a, b) > 1 + tolerance ? Math.sqrt(a * b) : a;
  };
