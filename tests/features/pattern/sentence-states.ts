import { expect, test } from 'vitest';
import { ulp } from '../../../src/core/bits.ts';
import { FORMATS, type Format, largestFinite } from '../../../src/core/format.ts';
import { type AttentionEvaluation, attend } from '../../../src/features/pattern/model/attention.ts';
import {
  type ClippingEvaluation,
  evaluateClipping,
} from '../../../src/features/pattern/model/clipping.ts';
import { type LossScaling, scaleLoss } from '../../../src/features/pattern/model/loss-scaling.ts';
import {
  evaluateLayerNorm,
  evaluateRmsNorm,
  type LayerNormEvaluation,
  type RmsNormEvaluation,
} from '../../../src/features/pattern/model/normalization.ts';
import {
  atScale,
  drawVectors,
  GRADIENTS,
  LARGEST_GRADIENTS,
  MAX_LENGTH,
  MAX_POWER,
  type NarrowFormat,
  OFFSETS,
  OTHER_GRADIENTS,
  SCALES,
  THRESHOLDS,
} from '../../../src/features/pattern/model/settings.ts';
import type { Words } from '../../../src/features/pattern/words/en.ts';
import { randomFrom } from '../../../src/practice/random.ts';
import { plainText, type Sentence } from '../../../src/words/sentence.ts';
import { type Claim, falseSentences, wording } from '../../support/claims.ts';
import { halfUnit, numbersIn, prints, readPrinted } from '../../support/printed-numbers.ts';
import { PATTERN } from '../../support/words.ts';

export const NARROW: readonly NarrowFormat[] = ['float16', 'float32'];
export const random = randomFrom('sentences of the pattern');

export const values = (of: { readonly values: ArrayLike<number> }) => Array.from(of.values);
export const sizes = (of: readonly number[]) => of.map(Math.abs);
export const largest = (of: readonly number[]) => Math.max(...of);
export const farthest = (a: readonly number[], b: readonly number[]) =>
  largest(a.map((value, lane) => Math.abs(value - (b[lane] ?? Number.NaN))));

/** Every step of the slider, and values between them, which may be kept on a device. */
export const scalesOf = (name: NarrowFormat, between: number): number[] => {
  const { low, high } = SCALES[name];
  return [
    ...Array.from({ length: 2 * (high - low) + 1 }, (_, index) => low + index / 2),
    ...Array.from({ length: between }, () => low + random.next() * (high - low)),
  ];
};

export interface Normalized<Evaluation> {
  readonly name: string;
  readonly format: Format;
  readonly activations: readonly number[];
  readonly offset: number;
  readonly evaluation: Evaluation;
}

export const layerNorms: readonly Normalized<LayerNormEvaluation>[] = NARROW.flatMap((name) =>
  scalesOf(name, 100).flatMap((scale) =>
    OFFSETS.map((offset) => ({
      name: `${name} 10^${scale} + ${offset}`,
      format: FORMATS[name],
      activations: atScale(scale),
      offset,
      evaluation: evaluateLayerNorm(atScale(scale), FORMATS[name], offset),
    })),
  ),
);

export const rmsNorms: readonly Normalized<RmsNormEvaluation>[] = NARROW.flatMap((name) =>
  scalesOf(name, 1000).map((scale) => ({
    name: `${name} 10^${scale}`,
    format: FORMATS[name],
    activations: atScale(scale),
    offset: 0,
    evaluation: evaluateRmsNorm(atScale(scale), FORMATS[name]),
  })),
);

export interface Clipped {
  readonly name: string;
  readonly format: Format;
  readonly first: number;
  readonly evaluation: ClippingEvaluation;
}

export const clippings: readonly Clipped[] = NARROW.flatMap((name) =>
  LARGEST_GRADIENTS[name].flatMap((first) =>
    THRESHOLDS.map((threshold) => ({
      name: `${name} first ${first}, threshold ${threshold}`,
      format: FORMATS[name],
      first,
      evaluation: evaluateClipping([first, ...OTHER_GRADIENTS], threshold, FORMATS[name]),
    })),
  ),
);

export const attentions: readonly {
  readonly name: string;
  readonly evaluation: AttentionEvaluation;
}[] = Array.from({ length: 60 }, (_, draw) => draw + 1).flatMap((draw) => {
  const { query, keys } = drawVectors(draw);
  return Array.from({ length: MAX_LENGTH + 1 }, (_, power) => ({
    name: `draw ${draw}, length 2^${power}`,
    evaluation: attend(
      query.slice(0, 2 ** power),
      keys.map((key) => key.slice(0, 2 ** power)),
    ),
  }));
});

export const scalings: readonly { readonly name: string; readonly evaluation: LossScaling }[] =
  Array.from({ length: MAX_POWER + 1 }, (_, power) => ({
    name: `k = ${power}`,
    evaluation: scaleLoss(GRADIENTS, power),
  }));

export const FLOAT = '(float16|float32)';
export const SOME = '(?:\\()?(?:[^ ]+(?: × [^ ]+)?)(?:\\))?';

/** A bound: not below the value, and above it by no more than a unit of its last digit. */
export const bounds = (text: string, value: number) =>
  readPrinted(text) >= value && readPrinted(text) - value <= 2 * halfUnit(text) * (1 + 1e-9);

export interface InFormat {
  readonly format: Format;
  /** The input of the program, before rounding. */
  readonly read: readonly number[];
  readonly squares: readonly number[];
  /** The result, and the right one. */
  readonly given: readonly number[];
  readonly right: readonly number[];
  readonly divisor: number;
}

export const limit = (format: Format, name: string, shown: string) =>
  name === format.name && prints(shown, largestFinite(format));

export const sumIn = ({ round }: Format, terms: readonly number[]) =>
  terms.reduce((total, term) => round(total + term));

export const visible = ({ given, right }: InFormat) =>
  farthest(given, right) > 0.01 * largest(sizes(right));

/** Sentences that every demonstration may say. */
export const COMMON: readonly Claim<InFormat>[] = [
  {
    says: wording`An input is larger in size than any finite ${FLOAT}, #, and is read as infinity.`,
    holds: ({ format, read }, name = '', shown = '') =>
      limit(format, name, shown) &&
      read.some((input) => Number.isFinite(input) && !Number.isFinite(format.round(input))),
  },
  {
    says: wording`The square of # is past the largest ${FLOAT}, #, and overflows to ∞.`,
    holds: ({ format, squares }, value = '', name = '', shown = '') =>
      limit(format, name, shown) &&
      squares.includes(Number.POSITIVE_INFINITY) &&
      readPrinted(value) ** 2 > largestFinite(format),
  },
  {
    says: wording`Each square fits, and their sum overflows: term # of # takes it past the largest ${FLOAT}, #.`,
    holds: ({ format, squares }, term = '', of = '', name = '', shown = '') =>
      limit(format, name, shown) &&
      Number(of) === squares.length &&
      squares.every(Number.isFinite) &&
      !Number.isFinite(sumIn(format, squares.slice(0, Number(term)))) &&
      Number.isFinite(sumIn(format, squares.slice(0, Number(term) - 1))),
  },
  {
    says: wording`The sum overflows: term # of # takes it past the largest ${FLOAT}, #.`,
    holds: ({ format, read }, term = '', of = '', name = '', shown = '') => {
      const held = read.map(format.round);
      return (
        limit(format, name, shown) &&
        Number(of) === held.length &&
        !Number.isFinite(sumIn(format, held.slice(0, Number(term)))) &&
        Number.isFinite(sumIn(format, held.slice(0, Number(term) - 1)))
      );
    },
  },
  {
    says: wording`Every square is too small for ${FLOAT} and underflows to 0, and so the root is 0.`,
    holds: ({ format, squares, divisor }, name) =>
      name === format.name && squares.every((square) => square === 0) && divisor === 0,
  },
  {
    says: wording`# of # squares ${'underflows?'} to 0 in ${FLOAT}, and the mean of all does too, and so the root is 0.`,
    holds: ({ format, squares, divisor }, zeros = '', of = '', name) =>
      name === format.name &&
      squares.filter((square) => square === 0).length === Number(zeros) &&
      squares.length === Number(of) &&
      sumIn(format, squares) > 0 &&
      format.round(sumIn(format, squares) / squares.length) === 0 &&
      divisor === 0,
  },
  {
    says: wording`# ÷ # divides by zero.`,
    holds: ({ divisor }, left = '', right = '') =>
      readPrinted(left) !== 0 && readPrinted(right) === 0 && divisor === 0,
  },
  {
    says: new RegExp(
      `${SOME} [÷−×] ${SOME} has no answer: the operation is invalid and gives NaN\\.`,
    ),
    holds: ({ given }) => given.some(Number.isNaN),
  },
  {
    says: wording`The divisor is then ∞, and a finite number ÷ ∞ is 0: every output is 0, with no NaN to warn you.`,
    holds: ({ given, divisor }) =>
      divisor === Number.POSITIVE_INFINITY && given.every((value) => value === 0),
  },
  { says: wording`Every output is NaN.`, holds: ({ given }) => given.every(Number.isNaN) },
  {
    says: wording`# of # outputs ${'(is|are)'} NaN.`,
    holds: ({ given }, count = '', of = '', verb = '') =>
      given.filter(Number.isNaN).length === Number(count) &&
      given.length === Number(of) &&
      (verb === 'is') === (count === '1'),
  },
  {
    says: wording`Every output is infinite.`,
    holds: ({ given }) => given.every((value) => Math.abs(value) === Number.POSITIVE_INFINITY),
  },
  {
    says: wording`No output is off by more than #: right to the eye, but that is more than the rounding of ${FLOAT}.`,
    holds: (state, bound = '', name) =>
      name === state.format.name &&
      bounds(bound, farthest(state.given, state.right)) &&
      !visible(state) &&
      !byRounding(state),
  },
  {
    says: wording`No NaN, and still wrong: an output is # instead of #.`,
    holds: (state, value = '', exact = '') =>
      value !== exact &&
      state.given.every(Number.isFinite) &&
      visible(state) &&
      state.given.some(
        (given, lane) => prints(value, given) && prints(exact, state.right[lane] ?? Number.NaN),
      ),
  },
];

export const byRounding = ({ format, given, right }: InFormat) =>
  farthest(given, right) <= 8 * 2 ** -format.precision * largest(sizes(right));

/** The largest rounding error of the inputs. */
export const worstReading = ({ format, read }: InFormat) =>
  largest(read.map((value) => Math.abs(format.round(value) - value)));

export const spacing = (state: InFormat, x: string, name: string | undefined, step: string) => {
  const held = state.read.map(state.format.round);
  const top = held.find((value) => Math.abs(value) === largest(sizes(held))) ?? Number.NaN;
  return (
    name === state.format.name &&
    prints(x, top) &&
    prints(step, ulp(top, state.format)) &&
    worstReading(state) <= ulp(top, state.format) / 2
  );
};

export const run = <S extends { readonly name: string }>(
  states: readonly S[],
  grammar: readonly Claim<S>[],
  explain: (words: Words, state: S) => Sentence,
) => {
  test('what is said is true', () => {
    const found = states.flatMap((state) => {
      const said = falseSentences(grammar, plainText(explain(PATTERN.en, state)), state);
      return said.length === 0 ? [] : [`${state.name}: ${said.join(' | ')}`];
    });
    expect(found.slice(0, 8), `${found.length} of ${states.length}`).toEqual([]);
  });

  test('both languages say the same numbers', () => {
    const differing = states.flatMap((state) => {
      const [english = '', spanish = ''] = [PATTERN.en, PATTERN.es].map((words) =>
        plainText(explain(words, state)),
      );
      return numbersIn(english).join() === numbersIn(spanish).join() ? [] : [[english, spanish]];
    });
    expect(differing.slice(0, 3)).toEqual([]);
  });
};
