import { float64 } from '../../../core/format.ts';
import { valueAt } from '../../../core/trace.ts';
import type { Random } from '../../../practice/random.ts';
import { trueLogSumExp, trueLoss } from '../../../softmax/truth.ts';
import { type Drill, type Family, type NumberQuestion, number, withClearSlips } from './drill.ts';
import { double, single } from './evaluations.ts';

/** Log-sum-exp is at least the max: the proof in steps, by how much it exceeds it, how much it could, and when they are equal. */
export const bound: Family = {
  id: 'bound',
  course: withClearSlips(boundDrill([1, 0])),
  example: withClearSlips(boundDrill([3, 2, 2])),
  draw: (random) => {
    const logits = draw(random);
    const { questions, ...given } = boundDrill(logits);
    return { ...given, questions: [...questions, gap(logits.length)] };
  },
};

/** Two or more finite logits. */
export function boundDrill(logits: readonly number[]): Drill {
  const { stable, naive } = double(logits);
  const [m, s] = [valueAt(stable.m), valueAt(stable.s)];
  // Log-sum-exp minus the max is the loss of the class that has the max.
  const excess = trueLoss(logits, logits.indexOf(m), float64);
  const count = logits.length;
  const most = mostAbove(count);
  return {
    family: 'bound',
    logits,
    y: 0,
    questions: [
      {
        kind: 'choice',
        id: 'shifts',
        options: ['invariant', 'factor', 'log-each'],
        right: 'factor',
      },
      {
        kind: 'choice',
        id: 'floor',
        options: ['each-one', 'add-up', 'max-term'],
        right: 'max-term',
      },
      {
        kind: 'choice',
        id: 'equality',
        options: ['dominates', 'masked', 'equal', 'never'],
        right: 'masked',
      },
      number('excess', excess, [
        ['gave-lse', m + excess],
        ['base-10', excess / Math.LN10],
        ['base-2', excess / Math.LN2],
        ['no-log', s],
        ['first-order', s - 1],
        ['sign', -excess],
        ['gave-sum', valueAt(naive.s)],
      ]),
      number('most', most, [
        ['count', count],
        ['base-10', most / Math.LN10],
        ['base-2', most / Math.LN2],
      ]),
    ],
  };
}

/** The log-sum-exp of `count` zeros: log(count). */
export function mostAbove(count: number): number {
  return trueLogSumExp(new Float64Array(count), float64);
}

/** In float32: the smallest whole g for which lse([g, 0, ..., 0]) is exactly g. */
function gap(count: number): NumberQuestion {
  const g = smallestGap(count);
  const alone = sumAlone(count);
  return number('gap', g, [
    ...(alone === g ? [] : [['sum-alone', alone] as ['sum-alone', number]]),
    ['one-off', ...[g - 1, g + 1].filter((value) => value !== alone)],
  ]);
}

export const smallestGap = (count: number): number =>
  smallestWhole((g) => valueAt(single(withGap(g, count)).stable.lse) === g);

/** The smallest whole g for which the sum rounds to 1: sufficient, but larger than needed. */
const sumAlone = (count: number): number =>
  smallestWhole((g) => valueAt(single(withGap(g, count)).stable.s) === 1);

const withGap = (g: number, count: number) => [g, ...new Array<number>(count - 1).fill(0)];

function smallestWhole(holds: (g: number) => boolean): number {
  let g = 1;
  while (!holds(g)) g++;
  return g;
}

/** Two to five logits with a single largest one, not far above the others. */
function draw(random: Random): number[] {
  const step = random.pick([1, 10]);
  return Array.from(
    { length: random.integer(2, 5) },
    () => random.integer(-3 * step, 6 * step) / step,
  );
}
