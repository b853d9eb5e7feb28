import { kindOf } from '../core/kind.ts';
import { type Cell, operandsOf, valueAt } from '../core/trace.ts';

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
  if (kind === 'subnormal') return 'subnormal';
  const [exponent] = operandsOf(e).map(valueAt);
  if (kind !== 'zero' || exponent === undefined || !Number.isFinite(exponent)) return null;
  // Rounded to nearest, e^x is 0 only below half the smallest subnormal.
  return exponent > (format.minExponent - format.precision) * Math.LN2 ? 'flushed' : 'underflow';
}

/** What became of the largest of these exponentials that lost anything; undefined where none did. */
export function largestLoss(exponentials: readonly Cell[]): ExpLoss | undefined {
  const exponent = (e: Cell) => operandsOf(e).map(valueAt)[0] ?? Number.NEGATIVE_INFINITY;
  const [largest] = exponentials
    .map((e) => ({ exponent: exponent(e), loss: lossOfExp(e) }))
    .sort((a, b) => b.exponent - a.exponent)
    .flatMap(({ loss }) => (loss === null ? [] : [loss]));
  return largest;
}
