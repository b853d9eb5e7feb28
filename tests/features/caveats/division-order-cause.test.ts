import { expect, test } from 'vitest';
import { FORMATS, type Format, float32, smallestNormal } from '../../../src/core/format.ts';
import type { Step } from '../../../src/core/trace.ts';
import { evaluateOrder } from '../../../src/features/caveats/model/division-order.ts';
import {
  ORDER_FORMATS,
  ORDER_LOGITS,
  VECTOR_IDS,
  VECTORS,
} from '../../../src/features/caveats/model/settings.ts';
import { randomFrom } from '../../../src/practice/random.ts';
import { evaluateShift } from '../../../src/softmax/shift.ts';
import { trueValues } from '../../../src/softmax/truth.ts';
import { en } from '../../../src/words/en.ts';
import { es } from '../../../src/words/es.ts';
import { type Distribution, explainDistribution } from '../../../src/words/explain.ts';
import { plainText } from '../../../src/words/sentence.ts';
import { type Claim, falseKnownSentences, wording } from '../../support/claims.ts';
import { numbersIn, prints } from '../../support/printed-numbers.ts';

/**
 * Two caveats describe a softmax in the words of the lab: T before or after the shift, and a constant other than the
 * max. The claims of these sentences must hold there too.
 */
interface State {
  readonly name: string;
  readonly format: Format;
  readonly e: Step;
  readonly distribution: Distribution;
}

const random = randomFrom('causes');
const NAMES = ['first', 'second', 'third', 'fourth', 'fifth'];

const temperatures = [0.803, ...Array.from({ length: 1500 }, () => 10 ** (-8 * random.next()))];
const orders: readonly State[] = ORDER_FORMATS.flatMap((format) =>
  temperatures.flatMap((temperature) => {
    const order = evaluateOrder({
      logits: ORDER_LOGITS,
      temperature,
      trueClass: 0,
      format: FORMATS[format],
      flushToZero: false,
    });
    return (['before', 'after'] as const).map((which) => ({
      name: `${format}, T = ${temperature}, divided ${which}`,
      format: FORMATS[format],
      e: order[which].e,
      distribution: order[which],
    }));
  }),
);

const shifts: readonly State[] = VECTOR_IDS.flatMap((vector) =>
  Array.from({ length: 300 }, () => {
    const constant = -150 + 500 * random.next();
    const problem = {
      logits: VECTORS[vector],
      temperature: 1,
      trueClass: 0,
      format: float32,
      flushToZero: false,
    };
    const { x, e, p, placeOf } = evaluateShift(problem, { constant });
    return {
      name: `${vector}, c = ${constant}`,
      format: float32,
      e,
      distribution: {
        problem,
        p,
        truth: () => trueValues(x.values, 0, float32),
        placeOf,
      },
    };
  }),
);

const states = [...orders, ...shifts];

const GRAMMAR: readonly Claim<State>[] = [
  {
    says: wording`The exponentials are so small that they have few digits left.`,
    // Of the class that is called wrong.
    holds: (state) => {
      const [, name = ''] = /p of (\w+) is/.exec(textIn(en, state)) ?? [];
      return (state.e.values[NAMES.indexOf(name)] ?? 1) < smallestNormal(state.format);
    },
  },
  {
    says: wording`No NaN, and still wrong: p of ${'(\\w+)'} is #, the true value is #.`,
    holds: ({ distribution: { p, truth } }, name = '', value = '', exact = '') => {
      const lane = NAMES.indexOf(name);
      return (
        value !== exact &&
        prints(value, p.values[lane] ?? Number.NaN) &&
        prints(exact, truth().softmax[lane] ?? Number.NaN)
      );
    },
  },
  {
    says: wording`Every x is −∞, every exponential is exactly 0, and so is their sum.`,
    holds: () => false,
  },
];

const textIn = (t: typeof en, { distribution }: State) =>
  plainText(explainDistribution(t, distribution, NAMES));

test('the cause that is named is one', () => {
  const found = states.flatMap((state) => {
    const said = falseKnownSentences(GRAMMAR, textIn(en, state), state);
    return said.length === 0 ? [] : [`${state.name}: ${said.join(' | ')}`];
  });
  expect(found.slice(0, 8), `${found.length} of ${states.length}`).toEqual([]);
});

test('both languages say the same numbers', () => {
  const differing = states.flatMap((state) => {
    const texts = [en, es].map((t) => textIn(t, state));
    const [english, spanish] = texts.map((text) => numbersIn(text).sort().join());
    return english === spanish ? [] : [`${state.name}: ${texts.join(' | ')}`];
  });
  expect(differing.slice(0, 3)).toEqual([]);
});
