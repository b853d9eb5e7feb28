import { describe } from 'vitest';
import {
  FORMATS,
  type Format,
  float16,
  float64,
  smallestNormal,
} from '../../../src/core/format.ts';
import { recorder } from '../../../src/core/recorder.ts';
import { valueAt } from '../../../src/core/trace.ts';
import {
  EPSILON,
  evaluateLayerNorm,
  type LayerNormEvaluation,
  layerNorm,
  type RmsNormEvaluation,
} from '../../../src/features/pattern/model/normalization.ts';
import { explainLayerNorm, explainRmsNorm } from '../../../src/features/pattern/words/explain.ts';
import { type Claim, wording } from '../../support/claims.ts';
import { prints } from '../../support/printed-numbers.ts';
import {
  bounds,
  byRounding,
  COMMON,
  FLOAT,
  farthest,
  type InFormat,
  largest,
  layerNorms,
  type Normalized,
  rmsNorms,
  run,
  sizes,
  spacing,
  values,
  visible,
  worstReading,
} from './sentence-states.ts';

/** The output if only the inputs are rounded and everything else is float64. */
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

/** The fraction by which epsilon reduces the output. */
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
      // Rounding the inputs alone causes a large part of the error.
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
