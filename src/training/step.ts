import { backward, type Gradients } from '../core/backward.ts';
import { FORMATS, type FormatName, float32 } from '../core/format.ts';
import { planIn } from '../core/plan.ts';
import { type Journal, recorderFor } from '../core/recorder.ts';
import { type Arithmetic, type Cell, isCell, type Step, valueAt } from '../core/trace.ts';
import { lossParts } from '../softmax/loss-forms.ts';
import {
  isFiniteModel,
  type LayerSteps,
  logitsOf,
  type Model,
  presence,
  readModel,
} from './model.ts';
import { type LossId, lossForm, type Settings } from './settings.ts';

/** A sentence as the models see it. */
export interface Example {
  /** Features it has, sorted, no duplicates. */
  readonly columns: Int32Array;
  /** Index of the true class. */
  readonly y: number;
}

/** How one side trains. */
export interface SideSettings
  extends Pick<Settings, 'rate' | 'temperature' | 'lossScale' | 'clip'> {
  readonly loss: LossId;
  readonly format: FormatName;
}

/** One step of training, every operation of it recorded: forward pass, backward pass, update. */
export interface TrainingStep {
  /** Before the division by T. */
  readonly logits: Step;
  /** logits / T. */
  readonly x: Step;
  readonly loss: Cell;
  /** Of the whole gradient, before it is clipped. */
  readonly norm: Cell;
  readonly layers: readonly LayerSteps[];
  /** dL/d(parameters), as the backward pass gives them. */
  readonly gradients: readonly LayerSteps[];
  readonly updated: readonly LayerSteps[];
  readonly next: Model;
  /** `order` of the last step of the forward pass, and of the last of the backward pass. */
  readonly ends: readonly [forward: number, backward: number];
}

/** What torch.nn.utils.clip_grad_norm_ adds to the norm before it divides by it. */
export const CLIP_EPSILON = 1e-6;

/**
 * Stochastic gradient descent on one example. Both passes are computed in the format of the settings, one rounding an
 * operation; the weights are kept in float32, and the update is computed in float32, as is usual where a format is
 * narrow (docs/decisions/0023). The gradient comes from the operations of the forward pass alone (core/backward.ts).
 */
export function trainingStep(model: Model, example: Example, settings: SideSettings): TrainingStep {
  const journal: Journal = [];
  const arithmetic = recorderFor(planIn(FORMATS[settings.format], false), journal);
  const { input } = arithmetic;

  const layers = readModel(arithmetic, model);
  const features = input(presence(example.columns, model[0]?.inputs ?? 0));
  const logits = logitsOf(arithmetic, layers, features);
  const { x, loss, scaled } = scaledLoss(arithmetic, logits, example.y, settings);
  const forward = journal.length - 1;

  const { of } = backward(arithmetic, scaled);
  const gradients = layers.map(({ rows, biases }) => ({
    rows: rows.map((row) => gradientOf(arithmetic, of, row)),
    biases: gradientOf(arithmetic, of, biases),
  }));
  const back = journal.length - 1;

  const update = updateOf(recorderFor(planIn(float32, false), journal), settings);
  const { norm, updated } = update(model, gradients);
  const next = model.map((layer, index) => written(layer, updated[index]));
  return { logits, x, loss, norm, layers, gradients, updated, next, ends: [forward, back] };
}

/** From the logits to what the backward pass starts from. */
export function scaledLoss(
  arithmetic: Arithmetic,
  logits: Step,
  y: number,
  { temperature, loss: id, lossScale }: Pick<SideSettings, 'temperature' | 'loss' | 'lossScale'>,
) {
  const { number, div, mul } = arithmetic;
  const x = div(logits, number(temperature));
  const loss = lossForm(id).run(arithmetic, lossParts(arithmetic, x, y));
  return { x, loss, scaled: lossScale === 1 ? loss : mul(loss, number(lossScale)) };
}

/** 0 where the loss does not depend on the parameters, as after a choice. */
function gradientOf({ input, stack }: Arithmetic, of: Gradients['of'], parameters: Step): Step {
  const gradient = of(parameters);
  if (gradient === undefined) return input(new Float32Array(parameters.values.length));
  return isCell(gradient) ? stack([gradient]) : gradient;
}

/** The update in float32: the gradient is divided by the scale of the loss, clipped, and subtracted rate times. */
function updateOf(
  arithmetic: Arithmetic,
  { lossScale, clip, rate }: Pick<Settings, 'lossScale' | 'clip' | 'rate'>,
) {
  const { convert, number, mul, div, sub, sum, stack, sqrt } = arithmetic;
  return (model: Model, given: readonly LayerSteps[]) => {
    const unscale = lossScale === 1 ? null : div(number(1), number(lossScale));
    const gradients = mapSteps(given, (gradient) => {
      const wide = convert(gradient, float32);
      return unscale === null ? wide : mul(wide, unscale);
    });
    const squares = gradients
      .flatMap(({ rows, biases }) => [...rows, biases])
      .map((gradient) => sum(mul(gradient, gradient)));
    const norm = sqrt(sum(stack(squares)));
    const shortened = clip === null ? null : shortening(arithmetic, norm, clip);
    const times = number(rate);
    const weights = readModel(arithmetic, model);
    const updated = gradients.map(({ rows, biases }, index) => {
      const descend = (weight: Step | undefined, gradient: Step) => {
        const clipped = shortened === null ? gradient : mul(gradient, shortened);
        return weight === undefined ? clipped : sub(weight, mul(clipped, times));
      };
      return {
        rows: rows.map((row, unit) => descend(weights[index]?.rows[unit], row)),
        biases: descend(weights[index]?.biases, biases),
      };
    });
    return { norm, updated };
  };
}

/**
 * What a gradient is multiplied by so that its norm is at most about `clip`: clip / (norm + 1e-6), at most 1. As in
 * PyTorch, 0 for an infinite norm and NaN for NaN: neither makes a number of a NaN.
 */
function shortening({ number, add, div, where, atLeast }: Arithmetic, norm: Cell, clip: number) {
  const quotient = div(number(clip), add(norm, number(CLIP_EPSILON)));
  const one = number(1);
  return where(atLeast(quotient, one), one, quotient);
}

const mapSteps = (layers: readonly LayerSteps[], change: (step: Step) => Step): LayerSteps[] =>
  layers.map(({ rows, biases }) => ({ rows: rows.map(change), biases: change(biases) }));

function written(layer: Model[number], steps: LayerSteps | undefined): Model[number] {
  if (steps === undefined) return layer;
  const weights = new Float32Array(layer.weights.length);
  for (const [unit, { values }] of steps.rows.entries()) weights.set(values, unit * layer.inputs);
  return { ...layer, weights, biases: Float32Array.from(steps.biases.values) };
}

/** Whether the loss, the whole gradient and every new weight are finite. */
export const isSound = ({ loss, norm, next }: TrainingStep): boolean =>
  Number.isFinite(valueAt(loss)) && Number.isFinite(valueAt(norm)) && isFiniteModel(next);
