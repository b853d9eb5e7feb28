import { backward } from '../core/backward.ts';
import { type FloatArray, FORMATS, type Format } from '../core/format.ts';
import { planIn } from '../core/plan.ts';
import { recorderFor } from '../core/recorder.ts';
import { isCell, valueAt } from '../core/trace.ts';
import {
  gradientOfValues,
  ofPresent,
  ofValues,
  type Present,
  rectify,
  throughRectified,
} from './layer-loops.ts';
import type { Model } from './model.ts';
import { type Example, type SideSettings, scaledLoss } from './step.ts';
import { descend, type LayerGradient } from './update-loops.ts';

/** What one step of training gave. */
export interface QuickStep {
  /** Before the division by T. */
  readonly logits: FloatArray;
  /** logits / T. */
  readonly x: FloatArray;
  readonly loss: number;
  /** Of the whole gradient, before it is clipped. */
  readonly norm: number;
  readonly next: Model;
}

/**
 * The step of step.ts, bit for bit, many times faster: only what is done on the logits, from the division by T to their
 * gradient, is recorded. The layers and the update are loops. No weight may be -0.
 */
export function quickStep(model: Model, example: Example, settings: SideSettings): QuickStep {
  const format = FORMATS[settings.format];
  const { logits, between, present } = forward(model, example.columns, format);
  const { x, loss, g } = onLogits(logits, example.y, settings);
  const gradients: readonly LayerGradient[] =
    between === null
      ? [{ g, read: present }]
      : [
          {
            g: throughRectified(gradientOfValues(between.layer, g, format), between.h),
            read: present,
          },
          { g, read: between.values },
        ];
  return { logits, x, loss, ...descend(model, gradients, format, settings) };
}

/** The logits of a sentence that has these features, before the division by T. */
export const quickLogits = (model: Model, columns: Int32Array, format: Format): FloatArray =>
  forward(model, columns, format).logits;

/** `between` is what happens behind the first layer where there is a second: h, max(h, 0), and that layer. */
function forward([first, second]: Model, columns: Int32Array, format: Format) {
  if (first === undefined) throw new RangeError('A model has at least one layer.');
  const present: Present = { columns, size: first.inputs };
  const h = ofPresent(first, present, format);
  if (second === undefined) return { logits: h, between: null, present };
  const values = rectify(h);
  return {
    logits: ofValues(second, values, format),
    between: { layer: second, h, values },
    present,
  };
}

/** The loss of the logits, and its gradient with respect to them, times the scale of the loss. */
function onLogits(values: FloatArray, y: number, settings: SideSettings) {
  const arithmetic = recorderFor(planIn(FORMATS[settings.format], false));
  const logits = arithmetic.input(values);
  const { x, loss, scaled } = scaledLoss(arithmetic, logits, y, settings);
  const gradient = backward(arithmetic, scaled).of(logits);
  if (gradient === undefined) throw new Error('The loss does not depend on the logits.');
  const g = isCell(gradient) ? arithmetic.stack([gradient]).values : gradient.values;
  return { x: x.values, loss: valueAt(loss), g };
}
