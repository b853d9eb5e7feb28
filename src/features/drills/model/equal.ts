import { float64 } from '../../../core/format.ts';
import { valueAt } from '../../../core/trace.ts';
import { trueValues } from '../../../softmax/truth.ts';
import { mostAbove } from './bound.ts';
import { type Drill, type Family, number, withBothSigns, withClearSlips } from './drill.ts';
import { double } from './evaluations.ts';

/** Equal logits c: softmax is 1/K, log-sum-exp is c + log K. */
export const equal: Family = {
  id: 'equal',
  course: withClearSlips(equalDrill(5, 0)),
  example: withClearSlips(equalDrill(4, 2)),
  draw: (random) =>
    equalDrill(
      random.pick([2, 3, 4, 6, 7, 8]),
      (random.pick([-1, 1]) * random.integer(3, 99)) / 10,
    ),
};

/** So many classes, all with the logit c. */
export function equalDrill(count: number, c: number): Drill {
  const logits = Array.from({ length: count }, () => c);
  const { softmax, logSumExp } = trueValues(logits, 0, float64);
  const { naive } = double(logits);
  const logCount = mostAbove(count);
  return {
    family: 'equal',
    logits,
    y: 0,
    questions: [
      number('p', softmax[0] ?? Number.NaN, [
        ['not-normalised', 1],
        ['count', count],
        ['percent', 100 / count],
        ['gave-log', ...withBothSigns(logCount)],
        ...(c === 0 ? [['exp-of-zero', 0, Number.NaN] as ['exp-of-zero', ...number[]]] : []),
      ]),
      number('lse', logSumExp, [
        ['forgot-shift', ...(c === 0 ? [] : [logCount])],
        ['base-10', c + logCount / Math.LN10],
        ['base-2', c + logCount / Math.LN2],
        ['no-log', c + count],
        ['only-max', c],
        ['times', ...(c === 0 ? [] : [c * logCount])],
        ['sign', -logSumExp],
        ['minus-log', ...(c === 0 ? [] : [c - logCount])],
        ['gave-sum', ...(c === 0 ? [] : [count, valueAt(naive.s)])],
      ]),
    ],
  };
}
