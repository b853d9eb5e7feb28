import { type Format, float64 } from '../../../core/format.ts';
import { largestMagnitude } from '../../../core/magnitude.ts';
import { recorder } from '../../../core/recorder.ts';
import { type Arithmetic, type Step, valueAt } from '../../../core/trace.ts';
import { causesOfError } from './blame.ts';
import { runWithDouble, type VectorOutcome, vectorOutcome } from './outcome.ts';

/** The epsilon under the root of layer normalization, which avoids a division by zero if all values are equal. */
export const EPSILON = 1e-5;

/** One unit of the next layer: its weights, then the learned gain and bias. Exact in every format. */
export const UNIT = { weights: [0.5, -0.25, 0.75, -0.5, 0.25], gain: 1.5, bias: 0.5 } as const;

function mean(arithmetic: Arithmetic, x: Step) {
  const total = arithmetic.sum(x);
  return { total, mean: arithmetic.div(total, arithmetic.number(x.values.length)) };
}

/**
 * (x - mean) / sqrt(variance + epsilon); J. L. Ba, J. R. Kiros, G. E. Hinton, arXiv 1607.06450. The variance divides
 * by the count.
 */
export function layerNorm(arithmetic: Arithmetic, x: Step) {
  const { sub, mul, div, add, sqrt } = arithmetic;
  const { mean: centre } = mean(arithmetic, x);
  const centred = sub(x, centre);
  const squares = mul(centred, centred);
  const { mean: variance } = mean(arithmetic, squares);
  const deviation = sqrt(add(variance, arithmetic.number(EPSILON)));
  const y = div(centred, deviation);
  return { x, mean: centre, centred, squares, variance, deviation, y, ...unit(arithmetic, y) };
}

/**
 * x / sqrt(mean of squares); B. Zhang, R. Sennrich, arXiv 1910.07467. Without the epsilon used in practice, so that
 * only the format limits the scale.
 */
export function rmsNorm(arithmetic: Arithmetic, x: Step) {
  const { mul, div, sqrt } = arithmetic;
  const squares = mul(x, x);
  const { mean: meanSquare } = mean(arithmetic, squares);
  const rms = sqrt(meanSquare);
  const y = div(x, rms);
  return { x, squares, meanSquare, rms, y, ...unit(arithmetic, y) };
}

/** The same, dividing by the largest magnitude first. It cancels in the quotient, so nothing is multiplied back. */
export function scaledRmsNorm(arithmetic: Arithmetic, x: Step) {
  const largest = largestMagnitude(arithmetic, x);
  const shrunk = arithmetic.div(x, largest);
  return { ...rmsNorm(arithmetic, shrunk), x, largest, shrunk };
}

/** The next layer: a weighted sum, then the learned gain and bias. */
function unit(arithmetic: Arithmetic, y: Step) {
  const { input, mul, sum, add } = arithmetic;
  const weighted = sum(mul(y, input(UNIT.weights)));
  const gained = mul(weighted, arithmetic.number(UNIT.gain));
  return { weighted, gained, out: add(gained, arithmetic.number(UNIT.bias)) };
}

export type LayerNormOutcome =
  | Exclude<VectorOutcome, { kind: 'sound' }>
  /** `epsilon` if the output is visibly smaller than it is at every larger scale, in float64 too. */
  | (Omit<Extract<VectorOutcome, { kind: 'sound' }>, 'kind'> & {
      readonly kind: 'sound' | 'epsilon';
    });

/** Where an output lost digits: when the activations were read, when their mean was computed, or later. */
export type LayerNormCause = 'reading' | 'mean' | 'later';

/** The same for RMSNorm, which subtracts no mean: in the squares, or in their mean. */
export type RmsNormCause = 'reading' | 'squares' | 'mean' | 'later';

export type LayerNormEvaluation = ReturnType<typeof evaluateLayerNorm>;
export type RmsNormEvaluation = ReturnType<typeof evaluateRmsNorm>;

/** An output smaller by this fraction is visibly smaller. */
const VISIBLY_SHRUNK = 0.01;

/**
 * Five activations, as many as the unit has weights, and an offset added to each before they are rounded to the format;
 * any doubles. Over the reals the offset changes nothing, so float64, which stands for the true value, is computed
 * without it: at 1e8 float64 too would lose digits of a small activation.
 */
export function evaluateLayerNorm(activations: readonly number[], format: Format, offset = 0) {
  const moved = activations.map((value) => value + offset);
  const program = (arithmetic: Arithmetic, rounded: number) =>
    layerNorm(arithmetic, arithmetic.input(rounded > 0 ? moved : activations));
  const run = program(recorder(format, false), 1);
  const double = program(recorder(float64, false), 0);
  const outcome = vectorOutcome(run.y, double.y.values, format);
  const shrunk = shrunkBy(valueAt(double.variance));
  const causes = (): LayerNormCause[] =>
    causesOfError(format, (arithmetic, rounded) => program(arithmetic, rounded).y, [
      { cause: 'reading', last: run.x },
      { cause: 'mean', last: run.mean.step },
      { cause: 'later', last: run.y },
    ]);
  return { run, double, shrunk, causes, outcome: withEpsilon(outcome, shrunk) };
}

/**
 * The fraction by which epsilon reduces the output: 1 - sqrt(variance / (variance + epsilon)), without cancellation.
 */
function shrunkBy(variance: number): number {
  const deviation = Math.sqrt(variance + EPSILON);
  return EPSILON / (deviation * (deviation + Math.sqrt(variance)));
}

const withEpsilon = (outcome: VectorOutcome, shrunk: number): LayerNormOutcome =>
  outcome.kind === 'sound' && shrunk > VISIBLY_SHRUNK ? { ...outcome, kind: 'epsilon' } : outcome;

/** Five activations, not all zero. */
export function evaluateRmsNorm(activations: readonly number[], format: Format) {
  const plain = runWithDouble(format, activations, rmsNorm);
  const cured = runWithDouble(format, activations, scaledRmsNorm);
  const right = plain.double.y.values;
  const causesIn =
    (run: ReturnType<typeof rmsNorm>, program: typeof rmsNorm) => (): RmsNormCause[] =>
      causesOfError(format, (arithmetic) => program(arithmetic, arithmetic.input(activations)).y, [
        { cause: 'reading', last: run.x },
        { cause: 'squares', last: run.squares },
        { cause: 'mean', last: run.rms.step },
        { cause: 'later', last: run.y },
      ]);
  return {
    plain: plain.run,
    cured: cured.run,
    double: plain.double,
    outcome: vectorOutcome(plain.run.y, right, format),
    curedOutcome: vectorOutcome(cured.run.y, right, format),
    causes: causesIn(plain.run, rmsNorm),
    curedCauses: causesIn(cured.run, scaledRmsNorm),
  };
}
