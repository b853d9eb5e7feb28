import { type FloatArray, type Format, smallestNormal } from '../core/format.ts';
import { loopsFor } from '../core/loops.ts';
import { type Additions, additionsOf, type SumOrder } from '../core/sum-orders.ts';

/**
 * Adds numbers of a format, at least one, in an order; every addition rounded. Only the result is kept. With `slots`, term
 * i is terms[slots[i]].
 */
export type Sum = (terms: FloatArray, slots?: Int32Array) => number;

/** What an index within bounds never gives. */
const NONE = Number.NaN;

export function sumIn(format: Format, order: SumOrder, flushToZero: boolean): Sum {
  if (order === 'left-to-right') return leftToRight(format, flushToZero);
  const loops = loopsFor(format, flushToZero);
  let tree: { readonly n: number; readonly additions: Additions } | undefined;

  function whole(terms: FloatArray): number {
    const n = terms.length;
    if (n < 2) return terms[0] ?? 0;
    if (order === 'compensated' || order === 'left-to-right')
      return loops.compensatedSum(terms).sums.at(-1) ?? 0;
    if (tree?.n !== n) tree = { n, additions: additionsOf(order, n) };
    return loops.sumAlong(terms, tree.additions).at(-1) ?? 0;
  }

  return (terms, slots) => {
    if (slots === undefined) return whole(terms);
    const all = format.allocate(slots.length);
    for (let i = 0; i < all.length; i++) all[i] = terms[slots[i] ?? 0] ?? NONE;
    return whole(all);
  };
}

function leftToRight(format: Format, flushToZero: boolean): Sum {
  const { round, precision, largest } = format;
  const tiny = smallestNormal(format);
  // Doubles are rounded by each addition.
  const roundsItself = precision > 50;

  return (terms, slots) => {
    const n = slots?.length ?? terms.length;
    let sum = (slots === undefined ? terms[0] : terms[slots[0] ?? 0]) ?? 0;
    // Within [low, high) all numbers of the format are equally far apart, and adding `magic` rounds to them.
    let low = Number.POSITIVE_INFINITY;
    let high = 0;
    let magic = 0;
    for (let i = 1; i < n; i++) {
      const next = sum + ((slots === undefined ? terms[i] : terms[slots[i] ?? 0]) ?? NONE);
      if (next >= low && next < high) {
        sum = next + magic - magic;
        continue;
      }
      // Nothing makes a number of it again.
      if (Number.isNaN(next)) return next;
      sum = roundsItself ? next : round(next);
      if (flushToZero && sum !== 0 && Math.abs(sum) < tiny) sum = sum < 0 ? -0 : 0;
      if (sum >= tiny && sum <= largest && !roundsItself) {
        low = 2 ** Math.floor(Math.log2(sum));
        high = Math.min(2 * low, largest);
        magic = 1.5 * 2 ** (53 - precision) * low;
      } else low = Number.POSITIVE_INFINITY;
    }
    return sum;
  };
}
