import { type Format, float64 } from '../../../core/format.ts';
import { euclideanNorm, scaledNorm } from '../../../core/magnitude.ts';
import { recorder } from '../../../core/recorder.ts';
import { type Arithmetic, type Cell, type Step, valueAt } from '../../../core/trace.ts';
import { runWithDouble, type VectorOutcome, vectorOutcome } from './outcome.ts';

/** Length of the step along the clipped gradient. A power of two, so exact in every format. */
export const LEARNING_RATE = 0.125;

/**
 * g min(1, threshold / norm); R. Pascanu, T. Mikolov, Y. Bengio, ICML 2013. A NaN norm makes everything NaN.
 */
function clip(arithmetic: Arithmetic, g: Step, norm: Cell, threshold: number) {
  const { div, mul, atLeast, where, number } = arithmetic;
  const ratio = div(number(threshold), norm);
  const one = number(1);
  const factor = where(atLeast(ratio, one), one, ratio);
  const clipped = mul(g, factor);
  const length = mul(scaledNorm(arithmetic, clipped).norm, number(LEARNING_RATE));
  return { g, norm, factor, clipped, length };
}

export const clipByNorm = (arithmetic: Arithmetic, g: Step, threshold: number) => {
  const { norm, squares } = euclideanNorm(arithmetic, g);
  return { squares, ...clip(arithmetic, g, norm, threshold) };
};

export const clipByScaledNorm = (arithmetic: Arithmetic, g: Step, threshold: number) => {
  const { norm, largest } = scaledNorm(arithmetic, g);
  return { largest, ...clip(arithmetic, g, norm, threshold) };
};

/** Each entry clipped to [-threshold, threshold] separately, which changes the direction. NaN stays. */
export const clipEach = (g: ArrayLike<number>, threshold: number): number[] =>
  Array.from(g, (value) => Math.min(threshold, Math.max(-threshold, value)));

/** Angle between two vectors in degrees, 0 to 180, measured in float64; NaN when one has no direction. */
export function angleBetween(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const arithmetic = recorder(float64, false);
  const direction = (values: ArrayLike<number>) => {
    const vector = arithmetic.input(values);
    return arithmetic.div(vector, scaledNorm(arithmetic, vector).norm);
  };
  const [u, v] = [direction(a), direction(b)];
  // From the sum and the difference of the unit vectors: the cosine alone cannot tell small angles apart.
  const chord = valueAt(scaledNorm(arithmetic, arithmetic.sub(u, v)).norm);
  const complement = valueAt(scaledNorm(arithmetic, arithmetic.add(u, v)).norm);
  return (2 * Math.atan2(chord, complement) * 180) / Math.PI;
}

export interface ClippingEvaluation {
  readonly threshold: number;
  readonly plain: ReturnType<typeof clipByNorm>;
  readonly cured: ReturnType<typeof clipByScaledNorm>;
  /** What clipping by norm gives in float64. */
  readonly right: Step;
  readonly each: readonly number[];
  readonly outcome: VectorOutcome;
  readonly curedOutcome: VectorOutcome;
  /** Degrees between the gradient and each result. */
  readonly angles: { readonly plain: number; readonly cured: number; readonly each: number };
}

/** `gradient`: any doubles, rounded to the format; `threshold`: positive. */
export function evaluateClipping(
  gradient: readonly number[],
  threshold: number,
  format: Format,
): ClippingEvaluation {
  const plain = runWithDouble(format, gradient, (arithmetic, g) =>
    clipByNorm(arithmetic, g, threshold),
  );
  const cured = runWithDouble(format, gradient, (arithmetic, g) =>
    clipByScaledNorm(arithmetic, g, threshold),
  );
  const right = cured.double.clipped;
  const g = plain.run.g.values;
  const each = clipEach(g, threshold);
  return {
    threshold,
    plain: plain.run,
    cured: cured.run,
    right,
    each,
    outcome: vectorOutcome(plain.run.clipped, right.values, format),
    curedOutcome: vectorOutcome(cured.run.clipped, right.values, format),
    angles: {
      plain: angleBetween(g, plain.run.clipped.values),
      cured: angleBetween(g, cured.run.clipped.values),
      each: angleBetween(g, each),
    },
  };
}
