import { kindOf } from '../core/kind.ts';
import { at, type Cell, operandsOf, type Step, valueAt } from '../core/trace.ts';

/** How an exponential lost its digits at the lower end of the format. */
export type ExpLoss =
  /** It would be subnormal, and subnormals are flushed. */
  | 'flushed'
  /** It is below the smallest subnormal. */
  | 'underflow'
  /** It is subnormal: rounded to one of the few floats there are. */
  | 'subnormal';

/** For a cell of an exp step. Null for a normal number, an infinity, NaN, and the exact 0 of e^-Infinity. */
export function lossOfExp(e: Cell): ExpLoss | null {
  const { format } = e.step;
  const kind = kindOf(valueAt(e), format);
  if (kind === 'normal') return null;
  if (kind === 'subnormal') return 'subnormal';
  const [exponent] = operandsOf(e).map(valueAt);
  if (kind !== 'zero' || exponent === undefined || !Number.isFinite(exponent)) return null;
  // Rounded to nearest, e^x is 0 only below half the smallest subnormal.
  return exponent > (format.minExponent - format.precision) * Math.LN2 ? 'flushed' : 'underflow';
}

/**
 * What became of the largest of these exponentials, all but one lane, that lost anything; undefined where none did. The
 * first of equal ones.
 */
export function largestLoss(exponentials: Step, without?: number): ExpLoss | undefined {
  let largest: { readonly exponent: number; readonly loss: ExpLoss } | undefined;
  for (let lane = 0; lane < exponentials.values.length; lane++) {
    if (lane === without) continue;
    const e = at(exponentials, lane);
    const loss = lossOfExp(e);
    if (loss === null) continue;
    const exponent = operandsOf(e).map(valueAt)[0] ?? Number.NEGATIVE_INFINITY;
    if (largest === undefined || exponent > largest.exponent) largest = { exponent, loss };
  }
  return largest?.loss;
}
