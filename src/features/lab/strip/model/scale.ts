import { type ExpRange, expRange } from '../../../../core/exp-range.ts';
import type { Format } from '../../../../core/format.ts';

/*
 * Places on the strip are shares of its width, 0 at the left edge and 1 at the right one. Between ZERO_EDGE and CLIFF
 * the exponents for which e^x is positive and finite are laid out linearly; the bays beside them hold what is 0 and what
 * is infinite.
 */
export const ZERO_EDGE = 0.12;
export const CLIFF = 0.87;

export interface Scale extends ExpRange {
  /** The place of a finite exponent, which may be off the strip. */
  readonly at: (exponent: number) => number;
  /** The exponent at a place. */
  readonly exponentAt: (share: number) => number;
}

function scaleFor(format: Format, flushToZero: boolean): Scale {
  const range = expRange(format, flushToZero);
  const unit = (CLIFF - ZERO_EDGE) / (range.largestFinite - range.smallestNonzero);
  return {
    ...range,
    at: (exponent) => ZERO_EDGE + (exponent - range.smallestNonzero) * unit,
    exponentAt: (share) => range.smallestNonzero + (share - ZERO_EDGE) / unit,
  };
}

const scales = new Map<string, Scale>();

/** The linear axis of a format. Kept, since finding the edges takes hundreds of exponentials. */
export function scaleOf(format: Format, flushToZero: boolean): Scale {
  const key = `${format.name} ${flushToZero}`;
  const scale = scales.get(key) ?? scaleFor(format, flushToZero);
  scales.set(key, scale);
  return scale;
}
