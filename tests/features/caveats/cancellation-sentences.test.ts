import { describe, expect, test } from 'vitest';
import { expOf, precisionOf, toFixed } from '../../../src/core/enclosure.ts';
import {
  type Cancelling,
  errorPoints,
  evaluateCancellation,
  type Measured,
  measure,
  type RelativeError,
  sizeOf,
  vanishesUpTo,
} from '../../../src/features/caveats/model/cancellation.ts';
import { agreementText, errorText } from '../../../src/features/caveats/words/explain.ts';
import { randomFrom } from '../../../src/practice/random.ts';
import { plainText } from '../../../src/words/sentence.ts';
import { type Claim, falseSentences, wording } from '../../support/claims.ts';
import { halfUnit, numbersIn, prints, readPrinted } from '../../support/printed-numbers.ts';
import { CAVEATS } from '../../support/words.ts';

const random = randomFrom('sentences of the caveats');
const { en, es } = CAVEATS;
const largest = 3.4028234663852886e38;

/** Inputs of every size and sign, denser near 0, near 1 and at the limits of exp. */
const inputs: readonly number[] = [
  ...[0, -0, 1, 0.5, 2, -1, 3e-8, 1e-5, -50, -100, -1000, 88.72284, 89, 1e39, -1e39, 3.4e38],
  ...[Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NaN, 2 ** -149, -(2 ** -140)],
  ...Array.from({ length: 700 }, () => 10 ** (-13 * random.next())),
  ...Array.from({ length: 300 }, () => -(10 ** (-13 * random.next()))),
  ...Array.from({ length: 500 }, () => 4 * (random.next() - 0.5)),
  ...Array.from({ length: 400 }, () => 200 * (random.next() - 0.5)),
  ...Array.from({ length: 200 }, () => 1 + 10 ** (-8 * random.next()) * random.pick([1, -1])),
  ...Array.from({ length: 100 }, () => random.pick([1, -1]) * 10 ** (80 * (random.next() - 0.5))),
];

interface Case {
  readonly of: Cancelling;
  readonly facts: Measured;
}
const cases: readonly Case[] = (['log1p', 'expm1'] as const).flatMap((of) =>
  inputs.map((input) => ({ of, facts: measure(evaluateCancellation(of, [input])) })),
);

/** How far 1 - p or e^x lies from 1. */
const distanceFrom1 = ({ of, facts: { input } }: Case): number =>
  of === 'log1p' ? Math.abs(input) : Math.abs(Math.expm1(input));

const steps: Claim<Case>['holds'] = (state, side, size = '', _name, wanted = '', again) => {
  const { remains } = state.facts;
  const step = side === 'below' ? 2 ** -24 : 2 ** -23;
  return (
    remains.kind === 'steps' &&
    side === again &&
    prints(size, step) &&
    prints(wanted, distanceFrom1(state) / step) &&
    (state.facts.near1 === 1 || state.facts.near1 < 1 === (side === 'below'))
  );
};

const GRAMMAR: readonly Claim<Case>[] = [
  {
    says: wording`Just ${'(below|above)'} 1, float32 has steps of #.`,
    holds: (_, side, size = '') => prints(size, side === 'below' ? 2 ** -24 : 2 ** -23),
  },
  {
    says: wording`The exact ${'(1 − p|exp\\(x\\))'} lies # of them ${'(below|above)'} 1; it is rounded to 1, and nothing of ${'[px]'} is left.`,
    holds: (state, name, wanted = '', side) =>
      steps(state, side, side === 'below' ? '5.960 × 10⁻⁸' : '1.192 × 10⁻⁷', name, wanted, side) &&
      state.facts.near1 === 1 &&
      state.facts.plain === 0,
  },
  {
    says: wording`The exact ${'(1 − p|exp\\(x\\))'} lies # of them ${'(below|above)'} 1; rounded, it lies # ${'(below|above)'}.`,
    holds: (state, name, wanted = '', side, kept = '', again) =>
      steps(state, side, side === 'below' ? '5.960 × 10⁻⁸' : '1.192 × 10⁻⁷', name, wanted, again) &&
      Number(kept) > 0 &&
      Math.abs(state.facts.near1 - 1) === Number(kept) * (side === 'below' ? 2 ** -24 : 2 ** -23) &&
      Math.abs(Number(kept) - readPrinted(wanted)) <= 0.5 + halfUnit(wanted),
  },
  {
    says: wording`In float32 this ${'[px]'} is 0, and so are both results.`,
    holds: ({ facts }) => [facts.input, facts.plain, facts.careful].every((value) => value === 0),
  },
  {
    says: wording`1 − p is exact: the two numbers lie within a factor of two.`,
    holds: ({ facts: { input, near1 } }) => input >= 0.5 && input <= 2 && 1 - input === near1,
  },
  { says: wording`Near 1 there is no trouble; the trouble is p near 0.`, holds: () => true },
  {
    says: wording`1 − p happens to be exact for this p: no digit is lost on the way.`,
    holds: ({ facts: { input, near1 } }) => 1 - near1 === input && 1 - input === near1,
  },
  {
    says: wording`1 − p is not near 1: rounding it costs little.`,
    holds: ({ facts: { near1, plainError } }) =>
      Math.abs(near1 - 1) > 0.5 && sizeOf(plainError) < 2e-7,
  },
  {
    says: wording`1 − p is exactly 0, and its logarithm −∞, in both.`,
    holds: ({ facts }) =>
      facts.input === 1 && facts.plain === -Infinity && facts.careful === -Infinity,
  },
  {
    says: wording`1 − p is negative and has no logarithm: both are NaN.`,
    holds: ({ facts }) =>
      facts.near1 < 0 && Number.isNaN(facts.plain) && Number.isNaN(facts.careful),
  },
  {
    says: wording`exp(x) is more than 2: rounding it costs little.`,
    holds: ({ facts: { near1, plainError } }) => near1 >= 2 && sizeOf(plainError) < 2e-7,
  },
  {
    says: wording`exp(x) is less than ½: rounding it costs little, and both results lie from −1 to −½.`,
    holds: ({ facts: { near1, plain, careful, plainError } }) =>
      near1 <= 0.5 &&
      sizeOf(plainError) < 2e-7 &&
      [plain, careful].every((value) => value >= -1 && value <= -0.5),
  },
  {
    says: wording`exp(x) is past the largest float32 and overflows, with or without the 1.`,
    holds: ({ facts }) =>
      Number.isFinite(facts.input) &&
      Math.exp(facts.input) > largest &&
      facts.plain === Infinity &&
      facts.careful === Infinity,
  },
  {
    says: wording`In float32 this ${'[px]'} is not a finite number.`,
    holds: ({ facts }) => !Number.isFinite(facts.input),
  },
];

describe('a number near 1', () => {
  test('what is said of it is true', () => {
    const found = cases.flatMap((state) => {
      const text = plainText(en.cancellation[state.of].remains(state.facts));
      const said = falseSentences(GRAMMAR, text, state);
      return said.length === 0 ? [] : [`${state.of} ${state.facts.input}: ${said.join(' | ')}`];
    });
    expect(found.slice(0, 8), `${found.length} of ${cases.length}`).toEqual([]);
  });

  test('both languages say the same numbers', () => {
    for (const { of, facts } of cases) {
      const texts = [en, es].map(({ cancellation }) => plainText(cancellation[of].remains(facts)));
      expect(new Set(texts.map((text) => numbersIn(text).join())).size, texts.join(' | ')).toBe(1);
    }
  });

  test('up to where nothing is left, nothing is', () => {
    for (const of of ['log1p', 'expm1'] as const) {
      const gone = vanishesUpTo(of);
      const [english = '', spanish] = [en, es].map(({ cancellation }) =>
        numbersIn(plainText(cancellation[of].vanishes(gone))).join(),
      );
      expect(english).toBe(spanish);
      const [bound = ''] = numbersIn(plainText(en.cancellation[of].vanishes(gone)));
      expect(readPrinted(bound)).toBeLessThanOrEqual(gone);
      expect(readPrinted(bound)).toBeGreaterThan(gone * 0.999);
      for (const part of [1, 0.9, 1e-3, 1e-9]) {
        expect(measure(evaluateCancellation(of, [readPrinted(bound) * part])).plain + 0).toBe(0);
      }
    }
  });
});

describe('how far a result is off', () => {
  /** Whether the true value is a float: at 0, and where it is infinite or the input is. */
  const isFloat = ({ of, facts: { input } }: Case) =>
    input === 0 || !Number.isFinite(input) || (of === 'log1p' && input === 1);

  const told = ({ facts }: Case): readonly (readonly [number, RelativeError])[] => [
    [facts.plain, facts.plainError],
    [facts.careful, facts.carefulError],
  ];

  test('is called exact only where the true value is a float', () => {
    const found = cases.flatMap((state) =>
      told(state)
        .filter(([, error]) => errorText(en, error, '.') === 'exact' && !isFloat(state))
        .map(() => `${state.of}(${state.facts.input})`),
    );
    expect(found).toEqual([]);
  });

  test('is a number that a second way gives too', () => {
    for (const state of cases) {
      const { of, facts } = state;
      if (of !== 'expm1' || !(Math.abs(facts.input) < 100)) continue;
      for (const [value, error] of told(state)) {
        if (error.kind !== 'off' || !Number.isFinite(value)) continue;
        // In 400 bits: |value - (e^x - 1)| / |e^x - 1|.
        const p = precisionOf(500);
        const { low, exponent } = expOf(toFixed(facts.input, p.bits), p);
        const scale = BigInt(p.bits) + BigInt(exponent);
        const power = scale >= 0n ? low << scale : low >> -scale;
        const truth = power - (1n << BigInt(p.bits));
        const off = toFixed(value, p.bits) - truth;
        const ratio = Number((off << 400n) / truth) / 2 ** 400;
        expect(error.by / Math.abs(ratio), `expm1(${facts.input})`).toBeCloseTo(1, 3);
      }
    }
  });

  test('reads the same in both languages', () => {
    for (const state of cases) {
      for (const [value, error] of told(state)) {
        const texts = [
          `${errorText(en, error, '.')} ${agreementText(en, value, state.facts.truth, '.')}`,
          `${errorText(es, error, ',')} ${agreementText(es, value, state.facts.truth, ',')}`,
        ];
        expect(new Set(texts.map((text) => numbersIn(text).join())).size, texts.join()).toBe(1);
      }
    }
  });

  test('is counted in the digits that agree', () => {
    for (const { facts } of cases) {
      for (const value of [facts.plain, facts.careful]) {
        const { truth } = facts;
        const text = agreementText(en, value, truth, '.');
        if (Number.isNaN(truth)) expect(text).toBe('no true value');
        else if (!Number.isFinite(value) || value === 0)
          expect(text).toBe(value === truth ? 'is the true value, rounded' : 'no digit left');
        else {
          const [a = '', b = ''] = [value, truth].map((each) => each.toExponential(8));
          const alike =
            a.split('e')[1] === b.split('e')[1] && a.startsWith('-') === b.startsWith('-');
          const [left, right] = [a, b].map((each) => each.replace(/^-|\.|e.*$/g, ''));
          let agree = 0;
          while (alike && agree < 9 && left?.[agree] === right?.[agree]) agree++;
          expect(text).toBe(`${agree} of 9 digits agree`);
        }
      }
    }
  });

  test('the chart is as its description says', () => {
    for (const of of ['log1p', 'expm1'] as const) {
      const points = errorPoints(of, -12, 0, 20);
      expect(sizeOf(points[0]?.plain ?? { kind: 'none' })).toBe(1);
      for (const { careful } of points) expect(sizeOf(careful)).toBeLessThan(1e-7);
    }
  });
});
