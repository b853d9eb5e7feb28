import { valueAt } from '../../../core/trace.ts';
import { mostAbove, smallestGap } from './bound.ts';
import type { Drill } from './drill.ts';
import { double, single } from './evaluations.ts';

export type Working = ReturnType<typeof workingOf>;

/** Every number in the solution of a drill: on paper (in float64), and what naive gives in either format. */
export function workingOf({ logits, y, questions }: Drill) {
  const { stable, truth, inputs } = double(logits, y);
  const { softmax, logSumExp, loss } = truth();
  const count = logits.length;
  return {
    x: logits,
    y,
    count,
    own: inputs.x.values[y] ?? Number.NaN,
    m: valueAt(stable.m),
    d: [...stable.d.values],
    e: [...stable.e.values],
    s: valueAt(stable.s),
    logS: valueAt(stable.logS),
    p: softmax,
    py: softmax[y] ?? Number.NaN,
    lse: logSumExp,
    loss,
    most: mostAbove(count),
    /** Null if the drill does not ask for it. */
    gap: questions.some(({ id }) => id === 'gap') ? smallestGap(count) : null,
    agree: questions.some((question) => question.kind === 'choice' && question.right === 'yes'),
    narrow: naiveOf(single(logits)),
    wide: naiveOf(double(logits)),
  };
}

const naiveOf = ({ naive }: ReturnType<typeof single>) => ({
  e: [...naive.e.values],
  s: valueAt(naive.s),
  p: [...naive.p.values],
});
