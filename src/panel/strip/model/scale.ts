import { type ExpRange, expRange } from '../../../core/exp-range.ts';
import type { Format } from '../../../core/format.ts';

/*
 * Places on the strip are shares of its width, 0 at the left edge and 1 at the right one. Exponents are laid out
 * linearly from ZERO_EDGE on; the bays beside them hold what is 0 and what is infinite.
 */
export const ZERO_EDGE = 0.12;
export const CLIFF = 0.87;

/**
 * Which exponents are laid out: all for which e^x is positive and finite, or those around the fade, several times
 * larger. Around the fade nothing moves when subnormals are flushed: what was the fade is part of the bay then.
 */
export type Range = 'whole' | 'fade';

export interface Scale extends ExpRange {
  readonly range: Range;
  /** The place of a finite exponent, which may be off the strip. */
  readonly at: (exponent: number) => number;
  /** The exponent at a place. */
  readonly exponentAt: (share: number) => number;
  /** Where the bay of what is 0 ends. */
  readonly zeroEdge: number;
  /** Where the bay of what is infinite begins; the right edge where it is not on the strip. */
  readonly cliff: number;
}

/** How much wider than the fade the part of the axis is that is laid out around it. */
const AROUND_FADE = 2.4;

function scaleFor(format: Format, flushToZero: boolean, range: Range): Scale {
  const edges = expRange(format, flushToZero);
  const first = range === 'whole' ? edges.smallestNonzero : expRange(format, false).smallestNonzero;
  const [cliff, last] =
    range === 'whole'
      ? [CLIFF, edges.largestFinite]
      : [1, first + AROUND_FADE * (edges.smallestNormal - first)];
  const unit = (cliff - ZERO_EDGE) / (last - first);
  const at = (exponent: number) => ZERO_EDGE + (exponent - first) * unit;
  return {
    ...edges,
    range,
    at,
    exponentAt: (share) => first + (share - ZERO_EDGE) / unit,
    zeroEdge: at(edges.smallestNonzero),
    cliff,
  };
}

/** Tells axes apart, with what is written beyond the cliff. */
export const axisKey = ({ name, saturates }: Format, flushToZero: boolean): string =>
  `${name} ${saturates} ${flushToZero}`;

const scales = new Map<string, Scale>();

/** The linear axis of a format. Kept, since finding the edges takes hundreds of exponentials. */
export function scaleOf(format: Format, flushToZero: boolean, range: Range = 'whole'): Scale {
  const key = `${axisKey(format, flushToZero)} ${range}`;
  const scale = scales.get(key) ?? scaleFor(format, flushToZero, range);
  scales.set(key, scale);
  return scale;
}
