import { valueAt } from '../../../core/trace.ts';
import type { Random } from '../../../practice/random.ts';
import { type Drill, type Family, number, type Slip, withClearSlips } from './drill.ts';
import { double } from './evaluations.ts';

/** A cross entropy: the max, log-sum-exp, the loss. */
export const loss: Family = {
  id: 'loss',
  course: withClearSlips(lossDrill([1.2, 4.7, 3.1, 0.5, 2.9], 1)),
  example: withClearSlips(lossDrill([2, 0, 1], 2)),
  draw: (random) => {
    const logits = Array.from({ length: random.integer(3, 5) }, () => oneDecimal(random));
    return lossDrill(logits, random.integer(0, logits.length - 1));
  },
};

const oneDecimal = (random: Random) => random.integer(-30, 60) / 10;

/** Two or more finite logits. */
export function lossDrill(logits: readonly number[], y: number): Drill {
  const { truth, stable, naive } = double(logits, y);
  const { logSumExp, loss, softmax } = truth();
  const [m, s, logS] = [valueAt(stable.m), valueAt(stable.s), valueAt(stable.logS)];
  const top = logits.indexOf(m);
  const own = logits[y] ?? Number.NaN;
  const neighbours = logits.filter((_, index) => Math.abs(index - y) === 1);
  const others = logits.filter((_, index) => Math.abs(index - y) > 1 && index !== top);
  /** The slip, unless its answer equals the right one. */
  const unlessTop = (slip: Slip, value: number): [Slip, ...number[]] =>
    y === top ? [slip] : [slip, value];
  return {
    family: 'loss',
    logits,
    y,
    questions: [
      number('m', m, [unlessTop('true-logit', own), ['index', top], ['sign', -m]]),
      number('lse', logSumExp, [
        ['forgot-shift', logS],
        ['base-10', m + logS / Math.LN10, logSumExp / Math.LN10],
        ['base-2', m + logS / Math.LN2, logSumExp / Math.LN2],
        ['no-log', m + s],
        ['only-max', m],
        ['sign', -logSumExp],
        ['gave-sum', s, valueAt(naive.s)],
        unlessTop('gave-loss', loss),
        ['shift-sign', logS - m],
      ]),
      number('loss', loss, [
        ['label-off', ...neighbours.map((x) => logSumExp - x)],
        ['forgot-minus', -loss],
        ['forgot-shift', logS - own],
        ['base-10', logS / Math.LN10 - (own - m), loss / Math.LN10],
        ['base-2', logS / Math.LN2 - (own - m), loss / Math.LN2],
        ['probability', softmax[y] ?? Number.NaN],
        ['only-max', m - own],
        unlessTop('max-class', logS),
        ['other-loss', ...others.map((x) => logSumExp - x)],
        ['lse-not-loss', logSumExp],
        ['own-added', logSumExp + own],
        ['shift-sign', logS - m - own],
      ]),
    ],
  };
}
