import { sumError } from '../core/exactness.ts';
import { float64 } from '../core/format.ts';
import { at, operandsOf, unconverted, valueAt } from '../core/trace.ts';
import type { Evaluation } from './evaluate.ts';
import { type ExpLoss, largestLoss } from './exp-loss.ts';
import { lossAt } from './long-truth.ts';

/**
 * The operation that cost log-sum-exp - x[y] its digits. The "other" exponentials are those of all classes but the first
 * that holds the maximum, whose own is exactly 1.
 */
export type LossCause =
  /** The largest of the other exponentials is too small for the format. */
  | ExpLoss
  /** The sum is exactly 1: it absorbed the other exponentials whole. */
  | 'absorbed-in-sum'
  /** The sum is just above 1 and has room for few digits of the other exponentials. */
  | 'rounded-in-sum'
  /** m + log s is m: log s was absorbed. */
  | 'absorbed-by-max'
  /** m + log s was rounded, and with it log s. */
  | 'rounded-by-max'
  /** The sum was rounded when it was converted to the format of its logarithm. */
  | 'converted-sum'
  /** m + log s was rounded when it was stored. */
  | 'rounded-when-stored'
  /** The exponentials are normal numbers, and their own roundings add up to it. */
  | 'rounded-exponentials'
  /** Nothing before the last subtraction. */
  | 'rounded-difference';

/**
 * Follows the loss from the exponentials to log-sum-exp, and names the operation whose own error is largest. For a loss
 * that is finite and visibly wrong; the last subtraction is never to blame, since it errs by half an ulp of the loss.
 */
export function lossCause({ inputs, stable }: Evaluation): LossCause {
  const [m, s, logS, stored] = [
    valueAt(stable.m),
    valueAt(stable.s),
    valueAt(stable.logS),
    valueAt(stable.lse),
  ];
  const x = [...inputs.x.values];
  const lse = valueAt(unconverted(stable.lse));
  const top = x.indexOf(m);
  // The loss of the top class is log s, so this is what the other exponentials should add up to.
  const trueRest = Math.expm1(lossAt(x, top, float64));
  const others = [...stable.e.values.keys()]
    .filter((lane) => lane !== top)
    .map((lane) => at(stable.e, lane));
  const rest = others.reduce((sum, e) => sum + valueAt(e), 0);

  const inExponentials = Math.abs(rest - trueRest) / s;
  const inSum = Math.abs(s - 1 - rest) / s;
  const exactly = m + logS;
  const inAddition = Math.abs(exactly - lse + sumError(m, logS, exactly));

  const read = operandsOf(stable.logS).map(valueAt)[0] ?? s;
  const inConversion = Math.abs(read - s) / s;
  const inStorage = Math.abs(stored - lse);

  if (Math.max(inStorage, inAddition, inExponentials, inSum, inConversion) === 0)
    return 'rounded-difference';
  if (inStorage > Math.max(inAddition, inExponentials, inSum, inConversion))
    return 'rounded-when-stored';
  if (inConversion > Math.max(inAddition, inExponentials, inSum)) return 'converted-sum';
  if (inAddition >= Math.max(inExponentials, inSum))
    return lse === m ? 'absorbed-by-max' : 'rounded-by-max';
  if (inSum >= inExponentials) return s === 1 ? 'absorbed-in-sum' : 'rounded-in-sum';
  return largestLoss(others) ?? 'rounded-exponentials';
}
