import { type Format, float64 } from './format.ts';
import { largestMagnitude } from './magnitude.ts';
import { beside, type Outcome, outcomeOf } from './outcome.ts';
import { type Arithmetic, at, type Cell, recorder, type Step, valueAt } from './trace.ts';

/** What code adds under the root of layer normalization, so that a row of equal values does not divide by zero. */
export const EPSILON = 1e-5;

/** One unit of the layer that follows: weights, then the learned gain and bias. Exact in every format. */
export const UNIT = { weights: [0.5, -0.25, 0.75, -0.5, 0.25], gain: 1.5, bias: 0.5 } as const;

const scalar = ({ input }: Arithmetic, value: number): Cell => at(input([value]), 0);

function mean(arithmetic: Arithmetic, x: Step) {
  const total = arithmetic.sum(x);
  return { total, mean: arithmetic.div(total, scalar(arithmetic, x.values.length)) };
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
  const deviation = sqrt(add(variance, scalar(arithmetic, EPSILON)));
  const y = div(centred, deviation);
  return { x, mean: centre, centred, squares, variance, deviation, y, ...unit(arithmetic, y) };
}

/**
 * x / sqrt(mean of squares); B. Zhang, R. Sennrich, arXiv 1910.07467. Without the epsilon code adds, so that nothing
 * but the format limits the scale.
 */
export function rmsNorm(arithmetic: Arithmetic, x: Step) {
  const { mul, div, sqrt } = arithmetic;
  const squares = mul(x, x);
  const rms = sqrt(mean(arithmetic, squares).mean);
  const y = div(x, rms);
  return { x, squares, rms, y, ...unit(arithmetic, y) };
}

/** The same with the largest magnitude divided out first. It cancels in the quotient: nothing has to be put back. */
export function scaledRmsNorm(arithmetic: Arithmetic, x: Step) {
  const largest = largestMagnitude(arithmetic, x);
  const shrunk = arithmetic.div(x, largest);
  return { ...rmsNorm(arithmetic, shrunk), x, largest, shrunk };
}

/** What the next layer makes of it: a weighted sum, with the learned gain and bias. */
function unit(arithmetic: Arithmetic, y: Step) {
  const { input, mul, sum, add } = arithmetic;
  const weighted = sum(mul(y, input(UNIT.weights)));
  const gained = mul(weighted, scalar(arithmetic, UNIT.gain));
  return { weighted, gained, out: add(gained, scalar(arithmetic, UNIT.bias)) };
}

export type LayerNormOutcome = Outcome | { readonly kind: 'epsilon' };

export type LayerNormEvaluation = ReturnType<typeof evaluateLayerNorm>;
export type RmsNormEvaluation = ReturnType<typeof evaluateRmsNorm>;

/**
 * Five activations, as many as the unit has weights, and an offset added to each before the format reads them; any
 * doubles. Over the reals the offset changes nothing, so float64, which stands for the truth, never meets it: at 1e8 it
 * would have lost the digits of a small activation too.
 */
export function evaluateLayerNorm(activations: readonly number[], format: Format, offset = 0) {
  const inFormat = (each: Format, values: readonly number[]) => {
    const arithmetic = recorder(each, false);
    return layerNorm(arithmetic, arithmetic.input(values));
  };
  const run = inFormat(
    format,
    activations.map((value) => value + offset),
  );
  const double = inFormat(float64, activations);
  const outcome = outcomeOf(run.y, double.y.values, format);
  // At fifty times epsilon the output is 1% short of what it is at every larger scale: visible.
  const shrunk = outcome.kind === 'sound' && valueAt(double.variance) < 50 * EPSILON;
  return { run, double, outcome: shrunk ? ({ kind: 'epsilon' } as const) : outcome };
}

/** Five activations, not all zero. */
export function evaluateRmsNorm(activations: readonly number[], format: Format) {
  const plain = beside(format, activations, rmsNorm);
  const cured = beside(format, activations, scaledRmsNorm);
  const right = plain.double.y.values;
  return {
    plain: plain.run,
    cured: cured.run,
    double: plain.double,
    outcome: outcomeOf(plain.run.y, right, format),
    curedOutcome: outcomeOf(cured.run.y, right, format),
  };
}
