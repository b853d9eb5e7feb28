import { halfwayIn, lastHolding } from './bisect.ts';
import { OVERFLOW } from './flags.ts';
import { type Format, smallestNormal } from './format.ts';
import { roundedArithmetic } from './rounding.ts';

/** Where e^x leaves the format, on the format's own grid. */
export interface ExpRange {
  /** Largest x whose exponential does not overflow (float32: 88.72283172607421875). */
  readonly largestFinite: number;
  /** Smallest x with a nonzero exponential (float32: -103.972076416015625); with flushing, with a normal one. */
  readonly smallestNonzero: number;
  /** Smallest x with a normal exponential (float32: -87.33654022216796875). */
  readonly smallestNormal: number;
}

/** Found by bisection with the evaluator's own exp, so it cannot disagree with the trace. */
export function expRange(format: Format, flushToZero: boolean): ExpRange {
  const { exp, takeFlags } = roundedArithmetic(format, flushToZero);
  const limit = 2 * Math.log(format.largest);
  const lastX = (failing: number, holds: (e: number) => boolean) =>
    lastHolding(0, failing, (x) => holds(exp(x)), halfwayIn(format));
  return {
    largestFinite: lastX(limit, () => (takeFlags() & OVERFLOW) === 0),
    smallestNonzero: lastX(-limit, (e) => e > 0),
    smallestNormal: lastX(-limit, (e) => e >= smallestNormal(format)),
  };
}
