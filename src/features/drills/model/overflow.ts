import { valueAt } from '../../../core/trace.ts';
import type { Random } from '../../../practice/random.ts';
import type { Evaluation } from '../../../softmax/evaluate.ts';
import { type Drill, type Family, type NumberQuestion, number, withClearSlips } from './drill.ts';
import { double, single } from './evaluations.ts';

/** Equal logits c: what naive gives in float32 and in float64, and what stable gives. */
export const overflow: Family = {
  id: 'overflow',
  course: withClearSlips(overflowDrill(3, 100)),
  example: withClearSlips(overflowDrill(2, 90)),
  draw: (random) => {
    const count = random.integer(2, 6);
    return overflowDrill(count, random.pick(REGIMES)(random, count));
  },
};

/** So many classes, all with the logit c. */
export function overflowDrill(count: number, c: number): Drill {
  const logits = Array.from({ length: count }, () => c);
  const first = (values: ArrayLike<number>) => values[0] ?? Number.NaN;
  const [narrow, wide] = [single(logits), double(logits)];
  return {
    family: 'overflow',
    logits,
    y: 0,
    questions: [
      naive('naive32', narrow, count),
      naive('naive64', wide, count),
      number('stable', first(narrow.stable.p.values), [
        ['shift-protects', Number.NaN, Number.POSITIVE_INFINITY, 0],
        ['not-normalised', 1],
        ['percent', 100 / count],
      ]),
    ],
  };
}

/** Which slips are likely depends on how the division ended. */
function naive(id: 'naive32' | 'naive64', { naive }: Evaluation, count: number): NumberQuestion {
  const [p = Number.NaN] = naive.p.values;
  const infinity = Number.POSITIVE_INFINITY;
  const exact = 1 / count;
  if (Number.isNaN(p) && valueAt(naive.s) === 0)
    return number(id, p, [
      ['exact', exact],
      ['zero-over-zero', 0, 1, infinity],
    ]);
  if (Number.isNaN(p))
    return number(id, p, [
      ['exact', exact],
      ['stopped-at-inf', infinity],
      ['finite-over-inf', 0],
      ['inf-over-inf', 1],
    ]);
  if (p === 0)
    return number(id, p, [
      ['exact', exact],
      ['stopped-at-inf', infinity],
      ['only-the-sum', Number.NaN],
    ]);
  return number(id, p, [
    ['no-overflow', Number.NaN, infinity, 0],
    // Without a shift, the numerator is not 1.
    ['not-normalised', naive.e.values[0] ?? Number.NaN],
    ['percent', p * 100],
  ]);
}

/** A logit with one decimal, above `low` and at most `high`. */
const between = (random: Random, low: number, high: number) =>
  random.integer(Math.floor(low * 10) + 1, Math.floor(high * 10)) / 10;

type Regime = (random: Random, count: number) => number;

/** Where the exponentials of the formats overflow: 88.72 in float32, 709.78 in float64. */
const REGIMES: readonly [Regime, ...Regime[]] = [
  // In range in both.
  (random) => random.integer(10, 80),
  // The exponential is finite, the sum overflows.
  (random, count) => between(random, 88.73 - Math.log(count), 88.7),
  (random) => random.integer(89, 700),
  (random, count) => between(random, 709.79 - Math.log(count), 709.7),
  (random) => random.integer(710, 1000),
  // Every exponential underflows to 0: 0 / 0.
  (random) => -random.integer(104, 700),
];
