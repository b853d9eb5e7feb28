import { type FloatArray, type Format, smallestNormal } from '../core/format.ts';
import { loopsFor } from '../core/loops.ts';
import { type Additions, additionsOf, type SumOrder } from '../core/sum-orders.ts';

/** Adds at least one number of a format, in an order; every addition rounded. Only the result is kept. */
export type Sum = (terms: FloatArray) => number;

export function sumIn(format: Format, order: SumOrder, flushToZero: boolean): Sum {
  const loops = loopsFor(format, flushToZero);
  const trees = new Map<number, Additions>();
  switch (order) {
    case 'left-to-right':
      return leftToRight(format, flushToZero);
    case 'compensated':
      return (terms) => loops.compensatedSum(terms).sums.at(-1) ?? 0;
    default:
      return (terms) => {
        const n = terms.length;
        if (n < 2) return terms[0] ?? 0;
        const additions = trees.get(n) ?? additionsOf(order, n);
        if (!trees.has(n)) trees.clear();
        trees.set(n, additions);
        return loops.sumAlong(terms, additions).at(-1) ?? 0;
      };
  }
}

/** What an index within bounds never gives. */
const NONE = Number.NaN;

function leftToRight(format: Format, flushToZero: boolean): Sum {
  const { round, precision, largest } = format;
  const tiny = smallestNormal(format);
  if (precision > 50)
    return (terms) => {
      let sum = terms[0] ?? 0;
      for (let i = 1; i < terms.length; i++) {
        sum += terms[i] ?? NONE;
        if (flushToZero && Math.abs(sum) < tiny) sum = sum < 0 ? -0 : sum * 0;
      }
      return sum;
    };
  return (terms) => {
    let sum = terms[0] ?? 0;
    // Within [low, high) all numbers of the format are equally far apart, and adding `magic` rounds to them.
    let low = Number.POSITIVE_INFINITY;
    let high = 0;
    let magic = 0;
    for (let i = 1; i < terms.length; i++) {
      const next = sum + (terms[i] ?? NONE);
      if (next >= low && next < high) {
        sum = next + magic - magic;
        continue;
      }
      sum = round(next);
      if (flushToZero && sum !== 0 && Math.abs(sum) < tiny) sum = sum < 0 ? -0 : 0;
      if (sum >= tiny && sum <= largest / 2) {
        low = 2 ** Math.floor(Math.log2(sum));
        high = 2 * low;
        magic = 1.5 * 2 ** (53 - precision) * low;
      } else low = Number.POSITIVE_INFINITY;
    }
    return sum;
  };
}
