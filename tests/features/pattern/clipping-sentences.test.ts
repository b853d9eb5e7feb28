import { describe } from 'vitest';
import { valueAt } from '../../../src/core/trace.ts';
import { OTHER_GRADIENTS } from '../../../src/features/pattern/model/settings.ts';
import { explainClipping } from '../../../src/features/pattern/words/explain.ts';
import { type Claim, wording } from '../../support/claims.ts';
import { prints, readPrinted } from '../../support/printed-numbers.ts';
import { type Clipped, COMMON, clippings, type InFormat, run, values } from './sentence-states.ts';

type Clipping = InFormat & Clipped;

const asClipping = (state: Clipped): Clipping => ({
  ...state,
  read: [state.first, ...OTHER_GRADIENTS],
  squares: values(state.evaluation.plain.squares),
  given: values(state.evaluation.plain.clipped),
  right: values(state.evaluation.right),
  divisor: valueAt(state.evaluation.plain.norm),
});

describe('clipping', () => {
  const ANGLE = '(less than 0\\.01|[\\d.]+)°';
  const angle = (shown: string, value: number) =>
    shown.startsWith('less') ? value < 0.01 : prints(shown, value);
  const grammar: readonly Claim<Clipping>[] = [
    ...COMMON,
    {
      says: wording`The norm, #, is not above #: nothing changes.`,
      holds: ({ evaluation, divisor, given, read, format }, norm = '', threshold = '') =>
        prints(norm, divisor) &&
        Number(threshold) === evaluation.threshold &&
        divisor <= evaluation.threshold &&
        readPrinted(norm) <= Number(threshold) &&
        given.every((value, lane) => value === format.round(read[lane] ?? Number.NaN)),
    },
    {
      says: wording`The norm, #, is above #: every gradient is multiplied by #.`,
      holds: ({ evaluation, divisor }, norm = '', threshold = '', factor = '') =>
        prints(norm, divisor) &&
        divisor > evaluation.threshold &&
        readPrinted(norm) > Number(threshold) &&
        prints(factor, valueAt(evaluation.plain.factor)),
    },
    {
      says: wording`The vector turns by ${ANGLE}; clipping each value by itself turns it by ${ANGLE}.`,
      holds: ({ evaluation: { angles } }, turned = '', each = '') =>
        angle(turned, angles.plain) && angle(each, angles.each),
    },
    {
      says: wording`The norm is then ∞, # ÷ ∞ is 0, and every gradient becomes 0: the step is lost, with no NaN to warn you.`,
      holds: ({ evaluation, divisor, given }, threshold = '') =>
        divisor === Number.POSITIVE_INFINITY &&
        Number(threshold) === evaluation.threshold &&
        given.every((value) => value === 0),
    },
    {
      says: wording`Using the same trick again mends it.`,
      holds: ({ evaluation }) => evaluation.curedOutcome.kind === 'sound',
    },
    {
      says: wording`Divide by the largest size first, #, take the norm, multiply back: the norm is #, and the direction survives.`,
      holds: (
        {
          evaluation: {
            cured: { largest: size, norm },
            angles,
          },
        },
        first = '',
        shown = '',
      ) => prints(first, valueAt(size)) && prints(shown, valueAt(norm)) && angles.cured < 0.1,
    },
    {
      says: wording`No norm mends an infinite gradient.`,
      holds: ({ first }) => first === Number.POSITIVE_INFINITY,
    },
    { says: wording`Skip the step, and look for what overflowed.`, holds: () => true },
  ];
  run(clippings.map(asClipping), grammar, (words, { evaluation, format }) =>
    explainClipping(words, evaluation, format),
  );
});
