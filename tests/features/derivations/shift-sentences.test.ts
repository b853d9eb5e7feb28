import { expect, test } from 'vitest';
import { nextDown, nextUp } from '../../../src/core/bits.ts';
import { float32, float64, largestFinite, smallestNormal } from '../../../src/core/format.ts';
import { kindOf } from '../../../src/core/kind.ts';
import { valueAt } from '../../../src/core/trace.ts';
import { type Random, randomFrom } from '../../../src/practice/random.ts';
import type { Problem } from '../../../src/softmax/evaluate.ts';
import {
  evaluateShift,
  type ShiftEvaluation,
  type ShiftWindow,
  shiftWindow,
} from '../../../src/softmax/shift.ts';
import { trueSoftmax } from '../../../src/softmax/truth.ts';
import { en } from '../../../src/words/derivations/en.ts';
import { es } from '../../../src/words/derivations/es.ts';
import { explainWindow } from '../../../src/words/derivations/explain.ts';
import { plainText } from '../../../src/words/sentence.ts';
import { type Claim, falseSentences, wording } from '../../support/claims.ts';
import { numbersIn, prints, readPrinted } from '../../support/printed-numbers.ts';

const NAMES = ['first', 'second', 'third', 'fourth', 'fifth'];
const OPENING = [1.2, 4.7, 3.1, 0.5, 2.9];

interface State {
  readonly problem: Problem;
  readonly window: ShiftWindow;
  readonly shifted: ShiftEvaluation;
}

function drawLogits(random: Random): readonly number[] {
  const offset = random.pick([0, 0, 100, -300, 1e4, 1e8]);
  const spread = random.pick([0, 1, 10, 60, 120, 400]);
  return Array.from({ length: random.integer(1, 5) }, () =>
    random.next() < 0.05 ? Number.NEGATIVE_INFINITY : offset + spread * (random.next() - 0.5),
  );
}

const random = randomFrom('sentences of the shift');

/** Constants in all ranges, and on both sides of each end of the window. */
function drawConstant({ low, right, high }: ShiftWindow, { format }: Problem): number {
  const ends = [low, right, high].flatMap((end) => [end, nextUp(end, format)]);
  if (random.next() < 0.3) return ends[random.integer(0, ends.length - 1)] ?? low;
  if (random.next() < 0.05)
    return random.pick([Infinity, -Infinity, NaN, -1e300, largestFinite(format) / 2]);
  return low - 20 + (high - low + 40) * random.next();
}

const states: readonly State[] = Array.from({ length: 400 }, (_, index) => {
  const problem: Problem = {
    logits: index < 50 ? OPENING : drawLogits(random),
    temperature: 1,
    trueClass: 0,
    format: random.pick([float32, float32, float64]),
    flushToZero: random.pick([false, false, true]),
  };
  const window = shiftWindow(problem);
  return { problem, window };
}).flatMap(({ problem, window }) =>
  window === null
    ? []
    : [0, 1, 2, 3, 4].map(() => {
        const constant = drawConstant(window, problem);
        return { problem, window, shifted: evaluateShift(problem, { constant }) };
      }),
);

const sumAt = ({ problem }: State, constant: number) =>
  valueAt(evaluateShift(problem, { constant }).s);
const works = (state: State, constant: number) => {
  const sum = sumAt(state, constant);
  return Number.isFinite(sum) && sum > 0;
};

/** The largest relative error of the probabilities that are normal numbers. */
function farthestOff({ problem }: State, constant: number): number {
  const { x, p } = evaluateShift(problem, { constant });
  const truth = trueSoftmax(x.values, problem.format);
  const off = truth.map((exact, lane) =>
    kindOf(exact, problem.format) === 'normal'
      ? Math.abs((p.values[lane] ?? Number.NaN) / exact - 1)
      : 0,
  );
  return Math.max(...off);
}

const between = (low: number, high: number) =>
  [0, 0.2, 0.6, 0.9, 1].map((part) => low + (high - low) * part);

const GRAMMAR: readonly Claim<State>[] = [
  {
    says: wording`For c from # to # no probability is off by more than #${'\\s'}%${'(, subnormal ones aside)?'}.`,
    holds: (state, low = '', high = '', percent = '', aside = '') => {
      const { problem, shifted, window } = state;
      const truth = trueSoftmax(shifted.x.values, problem.format);
      const subnormal = truth.some((p) => kindOf(p, problem.format) === 'subnormal');
      const [from, to] = [readPrinted(low), readPrinted(high)];
      const max = Math.max(...shifted.x.values);
      return (
        subnormal === (aside !== '') &&
        from <= max &&
        max <= to &&
        // Nearly as wide as the window itself.
        from - window.low < (window.high - window.low) / 50 &&
        between(from, to).every((c) => farthestOff(state, c) <= Number(percent) / 100)
      );
    },
  },
  {
    says: wording`From there up to # there is no NaN and no infinity, but an exponential is subnormal or 0 whose probability is not: digits are lost without a word.`,
    holds: (state, end = '') => {
      const { problem, window } = state;
      const { format } = problem;
      const start = nextUp(window.right, format);
      return between(start, readPrinted(end)).every((c) => {
        const { c: held, x, e, p } = evaluateShift(problem, { constant: Math.max(c, start) });
        const truth = trueSoftmax(x.values, format);
        return (
          held > window.high ||
          (works(state, held) &&
            [...p.values].every(Number.isFinite) &&
            [...e.values].some(
              (value, lane) =>
                value < smallestNormal(format) && kindOf(truth[lane] ?? 0, format) === 'normal',
            ))
        );
      });
    },
  },
  {
    says: wording`Below, the sum of the exponentials overflows; above, it vanishes.`,
    holds: (state) =>
      sumAt(state, nextDown(state.window.low, state.problem.format)) === Infinity &&
      sumAt(state, nextUp(state.window.high, state.problem.format)) === 0,
  },
  {
    says: wording`c = # lies inside.`,
    holds: (state, c = '') =>
      prints(c, state.shifted.c) && farthestOff(state, state.shifted.c) <= 1e-4,
  },
  {
    says: wording`c = # is too small: the sum overflows.`,
    holds: ({ shifted }, c = '') => prints(c, shifted.c) && valueAt(shifted.s) === Infinity,
  },
  {
    says: wording`c = # is too large: every exponential vanishes.`,
    holds: ({ shifted }, c = '') =>
      prints(c, shifted.c) && [...shifted.e.values].every((e) => e === 0),
  },
  {
    says: wording`c = # is too large to keep every digit.`,
    holds: (state, c = '') =>
      prints(c, state.shifted.c) &&
      works(state, state.shifted.c) &&
      [...state.shifted.e.values].some((e) => e < smallestNormal(state.problem.format)),
  },
  {
    says: wording`p of ${'(\\w+)'} is # instead of #.`,
    holds: ({ shifted, problem }, name = '', value = '', exact = '') => {
      const lane = NAMES.indexOf(name);
      const truth = trueSoftmax(shifted.x.values, problem.format)[lane] ?? Number.NaN;
      const given = shifted.p.values[lane] ?? Number.NaN;
      return (
        value !== exact &&
        prints(value, given) &&
        prints(exact, truth) &&
        Math.abs(given - truth) > 1e-4 * Math.max(truth, smallestNormal(problem.format))
      );
    },
  },
  { says: wording`c is not finite.`, holds: ({ shifted }) => !Number.isFinite(shifted.asked) },
  {
    says: wording`# is out of range for ${'(\\w+)'}: c becomes #.`,
    holds: ({ shifted, problem }, asked = '', format = '', c = '') =>
      prints(asked, shifted.asked) &&
      format === problem.format.name &&
      Number.isFinite(shifted.asked) &&
      !Number.isFinite(shifted.c) &&
      prints(c, shifted.c),
  },
  {
    says: wording`The max always lies inside, whatever the finite logits: it makes the largest exponent exactly 0.`,
    holds: (state) => {
      const max = Math.max(...state.shifted.x.values);
      return (
        max >= state.window.low && max <= state.window.right && farthestOff(state, max) <= 1e-4
      );
    },
  },
];

const text = (words: typeof en, { window, shifted, problem }: State) =>
  plainText(explainWindow(words.shift, window, shifted, problem.format, NAMES));

test('what is said of the window and of the constant is true', () => {
  const found = states.flatMap((state) => {
    const said = falseSentences(GRAMMAR, text(en, state), state);
    const { logits, format, flushToZero } = state.problem;
    return said.length === 0
      ? []
      : [
          `${Array.from(logits).join()} ${format.name} ${flushToZero ? 'ftz' : ''} c=${state.shifted.c}: ${said.join(' | ')}`,
        ];
  });
  expect(found.slice(0, 6), `${found.length} of ${states.length}`).toEqual([]);
});

test('both languages say the same numbers', () => {
  const differing = states.filter(
    (state) => numbersIn(text(en, state)).join() !== numbersIn(text(es, state)).join(),
  );
  expect(differing.slice(0, 3).map((state) => [text(en, state), text(es, state)])).toEqual([]);
});

test('the opening logits: right up to 87.8, and 108 gives one class all', () => {
  const problem = {
    logits: OPENING,
    temperature: 1,
    trueClass: 2,
    format: float32,
    flushToZero: false,
  };
  const window = shiftWindow(problem);
  expect(window).toMatchObject({
    low: expect.closeTo(-83.6776, 4),
    high: expect.closeTo(108.6721, 4),
  });
  expect(window?.right).toBeCloseTo(0.5 + 87.3365, 3);
  if (window === null) return;
  const said = (constant: number) =>
    plainText(
      explainWindow(en.shift, window, evaluateShift(problem, { constant }), float32, NAMES),
    );
  expect(said(3)).toContain(
    'For c from −83.67 to 87.83 no probability is off by more than 0.01\u00a0%.',
  );
  expect(said(3)).toContain('From there up to 108.6 there is no NaN');
  expect(said(106)).toMatch(
    /c = 106 is too large to keep every digit\. p of \w+ is [\d.]+ instead of [\d.]+\./,
  );
  expect(said(108)).toContain('p of second is 1 instead of 0.7080.');
});
