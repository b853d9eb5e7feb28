import { describe, expect, test } from 'vitest';
import { ulp } from '../../../src/core/bits.ts';
import {
  FORMATS,
  type Format,
  float16,
  float64,
  largestFinite,
  smallestNormal,
} from '../../../src/core/format.ts';
import { kindOf } from '../../../src/core/kind.ts';
import { recorder, valueAt } from '../../../src/core/trace.ts';
import {
  type AttentionEvaluation,
  attend,
  isSaturated,
} from '../../../src/features/pattern/model/attention.ts';
import {
  type ClippingEvaluation,
  evaluateClipping,
} from '../../../src/features/pattern/model/clipping.ts';
import { type LossScaling, scaleLoss } from '../../../src/features/pattern/model/loss-scaling.ts';
import {
  EPSILON,
  evaluateLayerNorm,
  evaluateRmsNorm,
  type LayerNormEvaluation,
  layerNorm,
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
import {
  explainAttention,
  explainClipping,
  explainLayerNorm,
  explainLossScaling,
  explainRmsNorm,
} from '../../../src/features/pattern/words/explain.ts';
import { randomFrom } from '../../../src/practice/random.ts';
import { plainText, type Sentence } from '../../../src/words/sentence.ts';
import { type Claim, falseSentences, wording } from '../../support/claims.ts';
import { halfUnit, numbersIn, prints, readPrinted } from '../../support/printed-numbers.ts';
import { PATTERN } from '../../support/words.ts';

const NARROW: readonly NarrowFormat[] = ['float16', 'float32'];
const random = randomFrom('sentences of the pattern');

const values = (of: { readonly values: ArrayLike<number> }) => Array.from(of.values);
const sizes = (of: readonly number[]) => of.map(Math.abs);
const largest = (of: readonly number[]) => Math.max(...of);
const farthest = (a: readonly number[], b: readonly number[]) =>
  largest(a.map((value, lane) => Math.abs(value - (b[lane] ?? Number.NaN))));

/** Every stop of the slider, and places between them, which a device may have kept. */
const scalesOf = (name: NarrowFormat, between: number): number[] => {
  const { low, high } = SCALES[name];
  return [
    ...Array.from({ length: 2 * (high - low) + 1 }, (_, index) => low + index / 2),
    ...Array.from({ length: between }, () => low + random.next() * (high - low)),
  ];
};

interface Normalized<Evaluation> {
  readonly name: string;
  readonly format: Format;
  readonly activations: readonly number[];
  readonly offset: number;
  readonly evaluation: Evaluation;
}

const layerNorms: readonly Normalized<LayerNormEvaluation>[] = NARROW.flatMap((name) =>
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

const rmsNorms: readonly Normalized<RmsNormEvaluation>[] = NARROW.flatMap((name) =>
  scalesOf(name, 1000).map((scale) => ({
    name: `${name} 10^${scale}`,
    format: FORMATS[name],
    activations: atScale(scale),
    offset: 0,
    evaluation: evaluateRmsNorm(atScale(scale), FORMATS[name]),
  })),
);

interface Clipped {
  readonly name: string;
  readonly format: Format;
  readonly first: number;
  readonly evaluation: ClippingEvaluation;
}

const clippings: readonly Clipped[] = NARROW.flatMap((name) =>
  LARGEST_GRADIENTS[name].flatMap((first) =>
    THRESHOLDS.map((threshold) => ({
      name: `${name} first ${first}, threshold ${threshold}`,
      format: FORMATS[name],
      first,
      evaluation: evaluateClipping([first, ...OTHER_GRADIENTS], threshold, FORMATS[name]),
    })),
  ),
);

const attentions: readonly { readonly name: string; readonly evaluation: AttentionEvaluation }[] =
  Array.from({ length: 60 }, (_, draw) => draw + 1).flatMap((draw) => {
    const { query, keys } = drawVectors(draw);
    return Array.from({ length: MAX_LENGTH + 1 }, (_, power) => ({
      name: `draw ${draw}, length 2^${power}`,
      evaluation: attend(
        query.slice(0, 2 ** power),
        keys.map((key) => key.slice(0, 2 ** power)),
      ),
    }));
  });

const scalings: readonly { readonly name: string; readonly evaluation: LossScaling }[] = Array.from(
  { length: MAX_POWER + 1 },
  (_, power) => ({ name: `k = ${power}`, evaluation: scaleLoss(GRADIENTS, power) }),
);

const FLOAT = '(float16|float32)';
const SOME = '(?:\\()?(?:[^ ]+(?: × [^ ]+)?)(?:\\))?';

/** A bound: not past the value, and no looser than a unit of its last digit. */
const bounds = (text: string, value: number) =>
  readPrinted(text) >= value && readPrinted(text) - value <= 2 * halfUnit(text) * (1 + 1e-9);

interface InFormat {
  readonly format: Format;
  /** What the program read, before it was rounded. */
  readonly read: readonly number[];
  readonly squares: readonly number[];
  /** What came out, and what should have. */
  readonly given: readonly number[];
  readonly right: readonly number[];
  readonly divisor: number;
}

const limit = (format: Format, name: string, shown: string) =>
  name === format.name && prints(shown, largestFinite(format));

const sumIn = ({ round }: Format, terms: readonly number[]) =>
  terms.reduce((total, term) => round(total + term));

const visible = ({ given, right }: InFormat) =>
  farthest(given, right) > 0.01 * largest(sizes(right));

/** What every demonstration may have to say. */
const COMMON: readonly Claim<InFormat>[] = [
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

const byRounding = ({ format, given, right }: InFormat) =>
  farthest(given, right) <= 8 * 2 ** -format.precision * largest(sizes(right));

/** The numbers read by a program are this far from what they are in the format, at most. */
const worstReading = ({ format, read }: InFormat) =>
  largest(read.map((value) => Math.abs(format.round(value) - value)));

const spacing = (state: InFormat, x: string, name: string | undefined, step: string) => {
  const held = state.read.map(state.format.round);
  const top = held.find((value) => Math.abs(value) === largest(sizes(held))) ?? Number.NaN;
  return (
    name === state.format.name &&
    prints(x, top) &&
    prints(step, ulp(top, state.format)) &&
    worstReading(state) <= ulp(top, state.format) / 2
  );
};

const run = <S extends { readonly name: string }>(
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

/** The output where only what is read was rounded, and all that follows is float64. */
const outputOfReading = (state: LayerNorm) => {
  const exact = recorder(float64, false);
  return values(layerNorm(exact, exact.input(state.read.map(state.format.round))).y);
};

type LayerNorm = InFormat & Normalized<LayerNormEvaluation>;

const asLayerNorm = (state: Normalized<LayerNormEvaluation>): LayerNorm => ({
  ...state,
  read: state.activations.map((value) => value + state.offset),
  squares: values(state.evaluation.run.squares),
  given: values(state.evaluation.run.y),
  right: values(state.evaluation.double.y),
  divisor: valueAt(state.evaluation.run.deviation),
});

/** The part of the output that epsilon takes. */
const shrinks = ({ evaluation }: LayerNorm) => {
  const variance = valueAt(evaluation.double.variance);
  return 1 - Math.sqrt(variance / (variance + EPSILON));
};

describe('layer normalization', () => {
  const grammar: readonly Claim<LayerNorm>[] = [
    ...COMMON,
    {
      says: wording`The output is that of float64, up to the rounding of ${FLOAT}.`,
      holds: (state, name) => name === state.format.name && byRounding(state),
    },
    {
      says: wording`Neither scale nor offset shows in it.`,
      holds: (state) => byRounding(state) && shrinks(state) < 9 * 2 ** -state.format.precision,
    },
    {
      says: wording`The offset does not show in it, and the scale only by way of ε, which makes it #% smaller.`,
      holds: (state, percent = '') =>
        byRounding(state) && Math.abs(Number(percent) / 100 / shrinks(state) - 1) < 0.06,
    },
    {
      says: wording`Around # the numbers of ${FLOAT} are # apart.`,
      holds: (state, x = '', name, step = '') => spacing(state, x, name, step),
    },
    {
      says: wording`The activations were rounded to such steps before the mean was subtracted, and no later step brings the digits back.`,
      // Rounding them spoils a good part of the output by itself.
      holds: (state) =>
        farthest(outputOfReading(state), state.right) >= 0.2 * farthest(state.given, state.right),
    },
    {
      says: wording`The mean was rounded, to #, and what it is off by goes into every difference from it.`,
      holds: (state, mean = '') => {
        const held = state.read.map(state.format.round);
        const exact = held.reduce((a, b) => a + b, 0) / held.length;
        const rounded = valueAt(state.evaluation.run.mean);
        const deviation = valueAt(state.evaluation.run.deviation);
        return (
          prints(mean, rounded) &&
          Math.abs(rounded - exact) / deviation >= 0.1 * farthest(state.given, state.right)
        );
      },
    },
    {
      says: wording`The variance, #, is so small that ε = # counts beside it, and the output shrinks with the scale.`,
      holds: (state, variance = '', epsilon = '') =>
        prints(variance, valueAt(state.evaluation.double.variance)) &&
        prints(epsilon, EPSILON) &&
        shrinks(state) > 0.01,
    },
    { says: wording`This is no rounding error: float64 shrinks as much.`, holds: byRounding },
    {
      says: wording`This is no rounding error: float64 shrinks too, and no output of ${FLOAT} is more than # from its.`,
      holds: (state, name, bound = '') =>
        name === state.format.name &&
        !visible(state) &&
        bounds(bound, farthest(state.given, state.right)),
    },
    {
      says: wording`ε is there so that a row of equal values does not divide by zero.`,
      holds: () => true,
    },
    {
      says: wording`Choose float32: in practice the mean and the variance are computed in it even when the activations are float16.`,
      holds: ({ format, activations, offset }) => {
        const { kind } = evaluateLayerNorm(activations, FORMATS.float32, offset).outcome;
        return format === float16 && (kind === 'sound' || kind === 'epsilon');
      },
    },
  ];
  run(layerNorms.map(asLayerNorm), grammar, (words, { evaluation, format }) =>
    explainLayerNorm(words, evaluation, format),
  );
});

type RmsNorm = InFormat & Normalized<RmsNormEvaluation>;

const asRmsNorm = (state: Normalized<RmsNormEvaluation>): RmsNorm => ({
  ...state,
  read: state.activations,
  squares: values(state.evaluation.plain.squares),
  given: values(state.evaluation.plain.y),
  right: values(state.evaluation.double.y),
  divisor: valueAt(state.evaluation.plain.rms),
});

const cured = (state: RmsNorm): InFormat => ({ ...state, given: values(state.evaluation.cured.y) });

describe('root-mean-square normalization', () => {
  const mended = (state: RmsNorm, size: string) =>
    prints(size, valueAt(state.evaluation.cured.largest)) &&
    values(state.evaluation.cured.squares).every((square) => square <= 1);
  const few = (value: number, format: Format) => value < smallestNormal(format) / 4;
  const grammar: readonly Claim<RmsNorm>[] = [
    ...COMMON,
    {
      says: wording`The output is that of float64, up to the rounding of ${FLOAT}, with the cure and without.`,
      holds: (state, name) =>
        name === state.format.name && byRounding(state) && byRounding(cured(state)),
    },
    {
      says: wording`The squares are subnormal, the largest #: few digits are left of them.`,
      holds: ({ squares, format }, top = '') =>
        prints(top, largest(squares)) && few(largest(squares), format),
    },
    {
      says: wording`The mean square, #, is subnormal: few digits are left of it.`,
      holds: ({ evaluation, format }, mean = '') =>
        prints(mean, valueAt(evaluation.plain.meanSquare)) &&
        few(valueAt(evaluation.plain.meanSquare), format),
    },
    {
      says: wording`Around # the numbers of ${FLOAT} are # apart, and the activations were rounded to such steps when they were read.`,
      holds: (state, x = '', name, step = '') => spacing(state, x, name, step),
    },
    {
      says: wording`Using the same trick again mends it.`,
      holds: (state) => byRounding(cured(state)),
    },
    {
      says: wording`Divide by the largest size first, #: no square is above 1, the output in the cured column is right, and the factor cancels.`,
      holds: (state, size = '') => mended(state, size) && byRounding(cured(state)),
    },
    {
      says: wording`Using the same trick again helps.`,
      holds: (state) => !byRounding(cured(state)) && !visible(cured(state)),
    },
    {
      says: wording`Divide by the largest size first, #: no square is above 1, and no output in the cured column is off by more than #.`,
      holds: (state, size = '', bound = '') =>
        mended(state, size) && bounds(bound, farthest(cured(state).given, state.right)),
    },
    {
      says: wording`What is left was lost when the activations were read.`,
      holds: (state) =>
        worstReading(state) > 2 ** -state.format.precision * largest(sizes(state.read)),
    },
    {
      says: wording`The cure comes too late: what was lost was lost when the activations were read.`,
      holds: (state) =>
        !(farthest(cured(state).given, state.right) <= 0.01 * largest(sizes(state.right))) &&
        worstReading(state) > 2 ** -state.format.precision * largest(sizes(state.read)),
    },
  ];
  run(rmsNorms.map(asRmsNorm), grammar, (words, { evaluation, format }) =>
    explainRmsNorm(words, evaluation, format),
  );
});

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

test('every outcome is met', () => {
  const met = (
    states: readonly { readonly evaluation: { readonly outcome: { readonly kind: string } } }[],
  ) => [...new Set(states.map(({ evaluation }) => evaluation.outcome.kind))].sort();
  expect(met(layerNorms)).toEqual(['broken', 'epsilon', 'sound', 'wrong']);
  expect(met(rmsNorms)).toEqual(['broken', 'sound', 'wrong']);
  expect(met(clippings)).toEqual(['broken', 'sound']);
  expect(new Set(attentions.map(({ evaluation }) => isSaturated(evaluation.plain))).size).toBe(2);
});
