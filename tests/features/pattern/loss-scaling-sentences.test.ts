import { describe } from 'vitest';
import { float16, largestFinite } from '../../../src/core/format.ts';
import { kindOf } from '../../../src/core/kind.ts';
import { GRADIENTS } from '../../../src/features/pattern/model/settings.ts';
import { explainLossScaling } from '../../../src/features/pattern/words/explain.ts';
import { type Claim, wording } from '../../support/claims.ts';
import { prints } from '../../support/printed-numbers.ts';
import { bounds, largest, run, scalings, values } from './sentence-states.ts';

describe('loss scaling', () => {
  type Scaling = (typeof scalings)[number];
  const kinds = (step: { readonly values: ArrayLike<number> }, ...wanted: readonly string[]) =>
    values(step).filter((value) => wanted.includes(kindOf(value, float16))).length;
  const all = ({ evaluation }: Scaling, k: string, count: string) =>
    Number(k) === evaluation.power && Number(count) === GRADIENTS.length;
  const grammar: readonly Claim<Scaling>[] = [
    {
      says: wording`At 2^#, # ${'gradients? overflows?'} float16, whose largest number is #.`,
      holds: ({ evaluation }, k = '', count = '', top = '') =>
        Number(k) === evaluation.power &&
        kinds(evaluation.scaled, 'infinity') === Number(count) &&
        prints(top, largestFinite(float16)),
    },
    {
      says: wording`Mixed-precision training detects the infinity, skips the whole step and goes on with a smaller power.`,
      holds: ({ evaluation }) => evaluation.skipped,
    },
    {
      says: wording`At 2^#, # of # gradients ${'(?:has|have)'} vanished in float16${'(?:, and (\\d+) (?:is|are) subnormal, with fewer digits)?'}.`,
      holds: (state, k = '', gone = '', count = '', thin = '0') =>
        all(state, k, count) &&
        kinds(state.evaluation.scaled, 'zero') === Number(gone) &&
        kinds(state.evaluation.scaled, 'subnormal') === Number(thin),
    },
    {
      says: wording`Dividing afterwards cannot bring back what is 0.`,
      holds: ({ evaluation }) => kinds(evaluation.unscaled, 'zero') > 0,
    },
    {
      says: wording`At 2^# none of # gradients is 0, but # ${'(?:is|are)'} subnormal in float16: ${'(?:it has|they have)'} fewer digits than the others.`,
      holds: (state, k = '', count = '', thin = '') =>
        all(state, k, count) &&
        kinds(state.evaluation.scaled, 'zero') === 0 &&
        kinds(state.evaluation.scaled, 'subnormal') === Number(thin),
    },
    {
      says: wording`At 2^# all # gradients are normal numbers of float16 and come back with the # bits it has: none is off by more than #%.`,
      holds: (state, k = '', count = '', bits = '', percent = '') => {
        const { scaled, unscaled, gradient } = state.evaluation;
        const held = values(gradient);
        const errors = values(unscaled).map((value, lane) =>
          Math.abs(value / (held[lane] ?? Number.NaN) - 1),
        );
        return (
          all(state, k, count) &&
          kinds(scaled, 'normal') === GRADIENTS.length &&
          Number(bits) === float16.precision &&
          bounds(percent, largest(errors) * 100) &&
          largest(errors) <= 2 ** -float16.precision
        );
      },
    },
    {
      says: wording`Unscaled, # would vanish and # be subnormal, with fewer digits.`,
      holds: ({ evaluation }, gone = '', thin = '') =>
        kinds(evaluation.plain, 'zero') === Number(gone) &&
        kinds(evaluation.plain, 'subnormal') === Number(thin),
    },
  ];
  run(scalings, grammar, (words, { evaluation }) => explainLossScaling(words, evaluation));
});
