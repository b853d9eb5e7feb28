import type { Arithmetic, Step } from '../core/trace.ts';
import { randomFrom } from '../practice/random.ts';
import type { Settings } from './settings.ts';

/** A matrix of weights and a bias for each unit, in float32. */
export interface Layer {
  readonly units: number;
  readonly inputs: number;
  /** The weights of unit 0, then those of unit 1. */
  readonly weights: Float32Array;
  readonly biases: Float32Array;
}

/** From the features to the logits. Between two layers stands max(h, 0). */
export type Model = readonly Layer[];

/** Units of the hidden layer. */
export const HIDDEN_UNITS = 16;

/**
 * Weights at the start: whole multiples of scale / 2^23, drawn from the seed by integer arithmetic, so that they are the
 * same on every device. None is -0, and no update makes one.
 */
export function initialModel(
  { model, scale, seed }: Pick<Settings, 'model' | 'scale' | 'seed'>,
  features: number,
  classes: number,
): Model {
  const random = randomFrom(`weights ${seed}`);
  const layer = (units: number, inputs: number): Layer => ({
    units,
    inputs,
    weights: Float32Array.from(
      { length: units * inputs },
      // With 0 added after rounding, since a weight of -0 would become 0 where a gradient is -0.
      () => Math.fround(scale * (random.integer(0, 2 ** 24 - 1) / 2 ** 23 - 1)) + 0,
    ),
    biases: new Float32Array(units),
  });
  return model === 'linear'
    ? [layer(classes, features)]
    : [layer(HIDDEN_UNITS, features), layer(classes, HIDDEN_UNITS)];
}

export const rowOf = ({ weights, inputs }: Layer, unit: number): Float32Array =>
  weights.subarray(unit * inputs, (unit + 1) * inputs);

/** The parameters of a layer as steps of a trace: a vector of weights for each unit, and the biases. */
export interface LayerSteps {
  readonly rows: readonly Step[];
  readonly biases: Step;
}

/** Reads the weights into the format of the arithmetic: one rounding each. */
export const readModel = ({ input }: Arithmetic, model: Model): readonly LayerSteps[] =>
  model.map((layer) => ({
    rows: Array.from({ length: layer.units }, (_, unit) => input(rowOf(layer, unit))),
    biases: input(layer.biases),
  }));

/** 1 in the columns that a sentence has, 0 in the others. */
export function presence(columns: Int32Array, features: number): Float32Array {
  const present = new Float32Array(features);
  for (const column of columns) present[column] = 1;
  return present;
}

/**
 * The logits, before the division by T. Every weight takes part, also where the feature is absent: 0 * Infinity and
 * 0 * NaN are NaN, as in a dense matrix product.
 */
export function logitsOf(arithmetic: Arithmetic, layers: readonly LayerSteps[], x: Step): Step {
  let values = x;
  for (const [index, layer] of layers.entries())
    values = affine(arithmetic, layer, index === 0 ? values : rectified(arithmetic, values));
  return values;
}

const affine = ({ mul, sum, stack, add }: Arithmetic, { rows, biases }: LayerSteps, x: Step) =>
  add(stack(rows.map((row) => sum(mul(row, x)))), biases);

/** max(h, 0). NaN stays NaN, which 0 >= h is not true of. */
const rectified = ({ where, atLeast, number, input }: Arithmetic, h: Step): Step =>
  where(atLeast(input(new Float32Array(h.values.length)), h), number(0), h);

/** The class of the largest logit, the first of several; null where there is a NaN. */
export function classOf(logits: ArrayLike<number>): number | null {
  let best = 0;
  for (let k = 0; k < logits.length; k++) {
    const logit = logits[k] ?? Number.NaN;
    if (Number.isNaN(logit)) return null;
    if (logit > (logits[best] ?? Number.NaN)) best = k;
  }
  return best;
}

/** Every weight and bias, layer after layer. */
export const allWeights = (model: Model): Float32Array =>
  Float32Array.from(model.flatMap(({ weights, biases }) => [...weights, ...biases]));

export const isFiniteModel = (model: Model): boolean =>
  model.every(
    ({ weights, biases }) => weights.every(Number.isFinite) && biases.every(Number.isFinite),
  );

/** The largest of the values; NaN where there is one. */
export const largestOf = (values: ArrayLike<number>): number => Math.max(...Array.from(values));
