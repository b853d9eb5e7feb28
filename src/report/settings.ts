import { FORMATS, type Format, type FormatName, saturating } from '../core/format.ts';
import type { Plan } from '../core/plan.ts';
import type { SumOrder } from '../core/sum-orders.ts';

/** A plan as plain data, for messages, links and files: formats by their names. */
export interface PlanSettings {
  readonly storage: FormatName;
  readonly compute: FormatName;
  readonly accumulation: FormatName;
  readonly order: SumOrder;
  readonly flushToZero: boolean;
  /** Past the largest value of a format without infinities: that value, instead of NaN. */
  readonly saturate: boolean;
}

/** The ways to compute the probabilities, in the order in which they are shown. */
export const SOFTMAX_IDS = ['naive', 'stable', 'division-free'] as const;
export type SoftmaxId = (typeof SOFTMAX_IDS)[number];

/** The ways to write the loss of a row, in the order in which they are shown. */
export const LOSS_FORMS = [
  /** -log p[y], with p of the naive softmax. */
  'log-p-naive',
  /** -log p[y], with p of the stable softmax. */
  'log-p-stable',
  /** lse - x[y] */
  'lse',
  /** log s - (x[y] - m), as log_softmax of libraries. */
  'shift',
  /** log1p(sum of the others) - (x[y] - m) */
  'log1p',
  /** -log of p[y] clipped to [1e-7, 1 - 1e-7], as Keras does with probabilities. */
  'clipped',
] as const;
export type LossForm = (typeof LOSS_FORMS)[number];

/** What is counted: a softmax, or a loss. */
export type Subject = SoftmaxId | LossForm;

export const REDUCTIONS = ['none', 'mean', 'sum'] as const;
export type Reduction = (typeof REDUCTIONS)[number];

/** Everything about a report but the numbers of the files. Plain data: it can be sent to a worker, and kept. */
export interface ReportSettings {
  readonly plan: PlanSettings;
  /** Any double; every logit is divided by it. */
  readonly temperature: number;
  /** The softmax that the cures start from. */
  readonly softmax: SoftmaxId;
  /** Of the reported loss, its gradient and the cures. */
  readonly lossForm: LossForm;
  /** A label that does not count. Any other must be a class. */
  readonly ignoreIndex: number;
  /** From 0 to 1. */
  readonly labelSmoothing: number;
  /** One weight for each class; null for 1 each. */
  readonly classWeights: readonly number[] | null;
  readonly reduction: Reduction;
  /** The formats that are counted side by side with the plan, everything in that one format. */
  readonly sideBySide: readonly FormatName[];
}

export const FORMAT_NAMES = Object.keys(FORMATS) as readonly FormatName[];

/** Everything in one format, as PyTorch's cross_entropy has its defaults. */
export const DEFAULT_SETTINGS: ReportSettings = {
  plan: {
    storage: 'float32',
    compute: 'float32',
    accumulation: 'float32',
    order: 'left-to-right',
    flushToZero: false,
    saturate: false,
  },
  temperature: 1,
  softmax: 'stable',
  lossForm: 'shift',
  ignoreIndex: -100,
  labelSmoothing: 0,
  classWeights: null,
  reduction: 'mean',
  sideBySide: FORMAT_NAMES,
};

/** The plan with its formats. Only a format without infinities saturates. */
export function planOf(settings: PlanSettings): Plan {
  const { order, flushToZero, saturate } = settings;
  const format = (name: FormatName): Format =>
    saturate && !FORMATS[name].infinities ? saturating(FORMATS[name]) : FORMATS[name];
  return {
    storage: format(settings.storage),
    compute: format(settings.compute),
    accumulation: format(settings.accumulation),
    order,
    flushToZero,
  };
}

/** Everything in one format, with the order and the rules of a plan. */
export const planWithin = (format: FormatName, plan: PlanSettings): PlanSettings => ({
  ...plan,
  storage: format,
  compute: format,
  accumulation: format,
});
