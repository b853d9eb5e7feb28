import { type FloatArray, smallestNormal } from '../core/format.ts';
import type { Plan } from '../core/plan.ts';
import { roundedArithmetic } from '../core/rounding.ts';
import { valueAt } from '../core/trace.ts';
import type { LossForm } from './settings.ts';
import { sumIn } from './sums.ts';
import type { OneLane } from './wide-fates.ts';
import type { WideRow } from './wide-row.ts';

/**
 * The gradient of a loss with respect to x, by the operations of the backward pass of its trace (core/backward.ts), in
 * loops. Every form of the loss reaches the exponentials e by their sum s, and by e[y] at most; so all lanes of dL/de are
 * one number, but for that of the true class. From there on it is dL/dd = e dL/de, dL/dm = -sum of dL/dd, and dL/dx, to
 * which the lanes that hold the maximum add their share of dL/dm.
 */
export function wideGradient(plan: Plan, form: LossForm) {
  const { storage: format, flushToZero, order } = plan;
  const { add, multiply, divide } = roundedArithmetic(format, flushToZero);
  const { round, allocate } = format;
  const tiny = smallestNormal(format);
  const sumOf = sumIn(format, order, flushToZero);
  let [ofD, opposite] = [allocate(0), allocate(0)];

  /** Null for the forms that are left to the trace. */
  return (row: WideRow, { steps }: OneLane, label: number): FloatArray | null => {
    const { e, x, max, sum, top } = row;
    const n = e.length;
    let toD = 0;
    let toX = 0;
    let toM = 0;
    let each: number;
    let atLabel: number;
    switch (form) {
      case 'shift':
        [toD, each] = [-1, divide(1, sum)];
        atLabel = each;
        break;
      case 'lse':
        [toX, toM, each] = [-1, 1, divide(1, sum)];
        atLabel = each;
        break;
      case 'log1p':
        [toD, each] = [-1, divide(1, add(row.rest, 1))];
        atLabel = each;
        break;
      case 'log-p-stable': {
        const ofP = divide(-1, valueAt({ step: steps.stable.p, lane: 0 }));
        const toSum = multiply(-ofP, divide(divide(e[label] ?? Number.NaN, sum), sum));
        each = toSum;
        atLabel = add(divide(ofP, sum), toSum);
        break;
      }
      case 'log-p-naive':
      case 'clipped':
        return null;
      default:
        return form satisfies never;
    }
    if (![each, atLabel, max, sum].every(Number.isFinite)) return null;
    if (ofD.length !== n) [ofD, opposite] = [allocate(n), allocate(n)];
    for (let i = 0; i < n; i++) ofD[i] = (e[i] ?? Number.NaN) * each;
    finish(ofD);
    // The top lane is none of the others.
    if (form === 'log1p') ofD[top] = 0;
    if (form !== 'log1p' || label !== top) ofD[label] = multiply(atLabel, e[label] ?? Number.NaN);
    ofD[label] = add(toD, ofD[label] ?? Number.NaN);
    for (let i = 0; i < n; i++) opposite[i] = -(ofD[i] ?? Number.NaN);
    const ofM = add(toM, sumOf(opposite));
    if (toX !== 0) ofD[label] = add(toX, ofD[label] ?? Number.NaN);
    let holding = 0;
    for (let i = 0; i < n; i++) if (x[i] === max) holding++;
    const share = divide(ofM, round(holding));
    for (let i = top; i < n; i++) if (x[i] === max) ofD[i] = add(ofD[i] ?? Number.NaN, share);
    return ofD;
  };

  /** Memory of the format's own width has rounded the products already. */
  function finish(products: FloatArray): void {
    if (!flushToZero) return;
    for (let i = 0; i < products.length; i++) {
      const product = products[i] ?? Number.NaN;
      if (product !== 0 && Math.abs(product) < tiny) products[i] = product < 0 ? -0 : 0;
    }
  }
}
