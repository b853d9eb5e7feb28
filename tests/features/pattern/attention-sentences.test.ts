import { describe } from 'vitest';
import { explainAttention } from '../../../src/features/pattern/words/explain.ts';
import { type Claim, wording } from '../../support/claims.ts';
import { prints } from '../../support/printed-numbers.ts';
import { attentions, bounds, largest, run, values } from './sentence-states.ts';

describe('attention', () => {
  const top = (of: { readonly values: ArrayLike<number> }) => largest(values(of));
  type Attention = (typeof attentions)[number];
  const grammar: readonly Claim<Attention>[] = [
    {
      says: wording`At d = # the undivided softmax is saturated: one key gets #, and no p (1 − p) is above #, so hardly any gradient comes through.`,
      holds: ({ evaluation: { length, plain } }, d = '', first = '', slope = '') =>
        Number(d) === length &&
        prints(first, top(plain.p)) &&
        bounds(slope, top(plain.slope)) &&
        top(plain.slope) < 0.01,
    },
    {
      says: wording`Every number is finite and nothing overflowed.`,
      holds: ({ evaluation: { plain } }) =>
        [plain.scores, plain.p, plain.slope].every((step) => values(step).every(Number.isFinite)),
    },
    {
      says: wording`Divided by √d, the largest probability is # and the steepest slope #.`,
      holds: ({ evaluation: { scaled } }, p = '', slope = '') =>
        prints(p, top(scaled.p)) && prints(slope, top(scaled.slope)),
    },
    {
      says: wording`At d = # the undivided softmax still responds: its steepest slope p (1 − p) is #.`,
      holds: ({ evaluation: { length, plain } }, d = '', slope = '') =>
        Number(d) === length && prints(slope, top(plain.slope)) && top(plain.slope) >= 0.01,
    },
    {
      says: wording`Divided by √d it is #; the most it can be is #.`,
      holds: ({ evaluation: { scaled } }, slope = '', most = '') =>
        prints(slope, top(scaled.slope)) && most === '0.25' && top(scaled.slope) <= 0.25,
    },
  ];
  run(attentions, grammar, (words, { evaluation }) => explainAttention(words, evaluation));
});
