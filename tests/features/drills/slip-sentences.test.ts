import { expect, test } from 'vitest';
import { valueAt } from '../../../src/core/trace.ts';
import type { NumberQuestion, Slip } from '../../../src/features/drills/model/drill.ts';
import type { Working } from '../../../src/features/drills/model/working.ts';
import { absorbed, near, type State, states, withGap } from './sentence-states.ts';

/** What the hint for a wrong answer claims about it; hints that only advise claim nothing. */
const SLIPS: Partial<
  Record<Slip, (value: number, state: State, question: NumberQuestion) => boolean>
> = {
  'other-class': (value, { w }) => w.p.some((p) => near(p, value)),
  'forgot-minus': (value, { w }) => near(value, -w.loss),
  'label-off': (value, { w }) =>
    [w.y - 1, w.y + 1].some((other) => near(value, w.lse - (w.x[other] ?? NaN))),
  'max-class': (value, { w }) => near(value, w.lse - w.m),
  probability: (value, { w }) => near(value, w.py),
  'true-logit': (value, { w }) => value === w.x[w.y],
  index: (value, { w }) => value === w.x.indexOf(w.m),
  'gave-lse': (value, { w }) => near(value, w.lse),
  count: (value, { w }) => value === w.count,
  'sum-alone': (value, { w }) =>
    valueAt(withGap(w.count, value).s) === 1 &&
    w.gap !== null &&
    w.gap < value &&
    absorbed(w.count, w.gap),
  'one-off': (value, { w }) => w.gap !== null && Math.abs(value - w.gap) === 1,
  exact: (value, { w }) => near(value, 1 / w.count),
  'finite-over-inf': (value, { w }, { id }) =>
    value === 0 && side(w, id).e.every((e) => e === Infinity),
  'inf-over-inf': (_, { w }, { id }) => side(w, id).e.every((e) => e === Infinity),
  'zero-over-zero': (_, { w }, { id }) =>
    side(w, id).e.every((e) => e === 0) && side(w, id).s === 0,
  'only-the-sum': (_, { w }, { id }) =>
    side(w, id).e.every(Number.isFinite) && side(w, id).s === Infinity,
  'stopped-at-inf': (_, { w }, { id }) => side(w, id).s === Infinity,
  'no-overflow': (_, { w }, { id }) =>
    side(w, id).e.every(Number.isFinite) && Number.isFinite(side(w, id).s) && side(w, id).s > 0,
  'exp-of-zero': (_, { w }) => w.x.every((x) => x === 0),
  // The truth may be a float32.
  percent: (value, _, { expected: { truth } }) =>
    [0.01, 100].some((factor) => Math.abs(value / truth / factor - 1) < 1e-6),
  softmin: (value, { w }) => {
    const turned = w.x.map((x) => Math.exp(Math.min(...w.x) - x));
    return turned.some((e) => near(value, e / turned.reduce((sum, one) => sum + one, 0)));
  },
  'gave-log': (value, _, { expected: { truth } }) => near(Math.abs(value), -Math.log(truth)),
  sign: (value, _, { expected: { truth } }) => value === -truth,
  'gave-sum': (value, { w }) => near(value, w.s) || near(Math.log(value), w.lse),
  'gave-loss': (value, { w }) => near(value, w.loss) && near(value, w.lse - w.own),
  'shift-sign': (value, { w }, { expected: { truth } }) => near(value + 2 * w.m, truth),
  'own-added': (value, { w }) => near(value, w.lse + w.own),
  'lse-not-loss': (value, { w }) => near(value, w.lse),
  'other-loss': (value, { w }) => w.x.some((x, i) => i !== w.y && near(value, w.lse - x)),
  'minus-log': (value, { w }) => near(value, w.m - Math.log(w.count)),
};
const side = (w: Working, id: string) => (id === 'naive64' ? w.wide : w.narrow);

test('what is said of a wrong answer is true of it', () => {
  const met = new Set<Slip>();
  for (const state of states) {
    for (const question of state.drill.questions) {
      if (question.kind === 'choice') continue;
      for (const { slip, value } of question.expected.slips) {
        met.add(slip);
        if (SLIPS[slip]?.(value, state, question) === false)
          throw new Error(
            `${state.drill.family} ${state.drill.logits} ${question.id}: ${value}, ${slip}`,
          );
      }
    }
  }
  const unmet = (Object.keys(SLIPS) as Slip[]).filter((slip) => !met.has(slip));
  expect(unmet).toEqual([]);
});
