import type { FormatName } from '../core/format.ts';
import { LOSS_FORMS } from '../softmax/loss-forms.ts';

/** The forms of the loss that a side may train with. */
export const LOSS_IDS = ['naive', 'log-p', 'log-sum-exp', 'shift'] as const;
export type LossId = (typeof LOSS_IDS)[number];

/** One layer; or two, with TRAINED_HIDDEN units between them. */
export const MODELS = ['linear', 'hidden'] as const;
export type ModelId = (typeof MODELS)[number];

/** What both passes are computed in. The weights are kept in float32 (docs/decisions/0023). */
export const TRAINING_FORMATS = ['float32', 'float16', 'bfloat16'] as const;
export type TrainingFormat = (typeof TRAINING_FORMATS)[number] & FormatName;

/**
 * How both sides train. Any double is computed with: what a reader may set is narrower (features/train/model/limits.ts).
 */
export interface Settings {
  readonly model: ModelId;
  /** Learning rate: w becomes w - rate * gradient. 0 changes nothing. */
  readonly rate: number;
  /** The weights start evenly spread between -scale and scale; biases at 0. */
  readonly scale: number;
  /** The logits are divided by it. */
  readonly temperature: number;
  /** The form of the loss of each side: all that the sides differ in. */
  readonly losses: readonly [LossId, LossId];
  readonly format: TrainingFormat;
  /** The loss is multiplied by it before the backward pass, and the gradient divided by it after. 1 changes nothing. */
  readonly lossScale: number;
  /** A gradient whose norm is larger is shortened to about this norm; null for no clipping. */
  readonly clip: number | null;
  /** Chooses the weights at the start and the order of the examples. */
  readonly seed: number;
}

export function lossForm(id: LossId) {
  const found = LOSS_FORMS.find((form) => form.id === id);
  if (found === undefined) throw new RangeError(`There is no form ${id} of the loss.`);
  return found;
}
