import type { FormatName } from '../core/format.ts';
import type { Operation } from '../core/trace.ts';
import type { TroubleKind } from '../softmax/trouble.ts';
import type { LossForm, ReportSettings, SoftmaxId, Subject } from './settings.ts';

/**
 * What became of a row: right to within the tolerance of the lab's verdict (softmax/closeness.ts); finite and visibly
 * wrong; or broken. A softmax is broken with a NaN in it, or with nothing but zeros. A loss is broken where it is NaN,
 * or infinite and the true one is not.
 */
export type Fate = 'sound' | 'wrong' | 'broken';

/** How many rows had each fate. */
export type Counts = Readonly<Record<Fate, number>>;

/** Rows by what became of them, in one plan. */
export interface Tally {
  readonly softmax: Readonly<Record<SoftmaxId, Counts>>;
  /** Rows whose label counts; null without labels. */
  readonly losses: Readonly<Record<LossForm, Counts>> | null;
}

/** A row, or as much of one as the lab can show. */
export interface Example {
  /** Index of the row. */
  readonly row: number;
  /** Index of its label among all classes; null without one. */
  readonly label: number | null;
  /** What opens in the lab; null where no few lanes show the same. */
  readonly shown: ExampleLanes | null;
}

export interface ExampleLanes {
  /** Which classes the logits are of, ascending. All of them where the row is short. */
  readonly lanes: readonly number[];
  /** At most 64: the numbers of the file, with the mask added in the arithmetic of the plan. */
  readonly logits: readonly number[];
  /** Index of the true class into `lanes`; 0 for a row without a label. */
  readonly trueClass: number;
  /** Whether these are all classes of the row. */
  readonly whole: boolean;
}

/** An operation that went bad, with its numbers. */
export interface BadOperation {
  readonly operation: Operation;
  /** Of the result. */
  readonly format: FormatName;
  /** In reading order, each with its format. Empty for an input and for a sum. */
  readonly operands: readonly { readonly value: number; readonly format: FormatName }[];
  readonly result: number;
}

/** Rows that go wrong in the same way. */
export interface Finding {
  readonly subject: Subject;
  /** The first operation that went bad, by its kind; 'quietly-wrong' where all is finite. */
  readonly kind: TroubleKind | 'quietly-wrong';
  readonly rows: number;
  /** The first of these rows. */
  readonly example: Example;
  /** What went bad in that row; null where all is finite. */
  readonly operation: BadOperation | null;
}

/** The loss as PyTorch's cross_entropy defines it. */
export interface LossReport {
  readonly form: LossForm;
  /** Rows whose label counts. */
  readonly counted: number;
  readonly ignored: number;
  /** In the arithmetic of the plan; NaN for the mean of nothing. Null where nothing is reduced. */
  readonly value: number | null;
  /** The same over the reals, as a double. */
  readonly exact: number | null;
  /** Of each row, 0 where it is ignored. */
  readonly rows: Float64Array;
}

export interface GradientReport {
  readonly form: LossForm;
  /** Rows whose label counts. */
  readonly counted: number;
  /** Rows with an entry that is NaN or infinite. */
  readonly nonFinite: GradientFinding;
  /** Rows with an entry of 0 where the true one is more than half the smallest number of the format. */
  readonly vanishing: GradientFinding;
}

export interface GradientFinding {
  readonly rows: number;
  readonly example: Example | null;
}

/** Where e^x leaves a format. */
export interface Cliffs {
  /** The largest x whose exponential is finite. */
  readonly overflow: number;
  /** The smallest x whose exponential is a normal number. */
  readonly subnormal: number;
  /** The smallest x whose exponential is not 0. */
  readonly zero: number;
}

/** All logits of the file, with the mask added, before they are divided by the temperature. */
export interface Histogram {
  /** Of the finite logits that are no mask. */
  readonly bins: Bins | null;
  readonly nan: number;
  readonly positiveInfinity: number;
  readonly negativeInfinity: number;
  /** Finite numbers that stand for -Infinity, such as -1e9 or the lowest number of a format. */
  readonly maskLike: number;
  /** Of the finite logits, masks included; null without any. */
  readonly range: { readonly min: number; readonly max: number } | null;
  readonly cliffs: Readonly<Record<FormatName, Cliffs>>;
}

/** Bin i holds the numbers from low + i * width on, and before low + (i + 1) * width. */
export interface Bins {
  readonly low: number;
  /** A power of two. */
  readonly width: number;
  readonly logits: readonly number[];
  /** The largest logit of each row, in the same bins. */
  readonly largest: readonly number[];
}

export const CURE_KINDS = [
  /** The stable softmax, or the loss from its probabilities. */
  'subtract-maximum',
  /** The loss from the logits: log s - (x[y] - m). */
  'loss-from-logits',
  /** log1p of the sum of the others. */
  'loss-log1p',
  /** Everything in float32. */
  'logits-in-float32',
  /** The sums in float32. */
  'accumulate-in-float32',
  /** The sums in pairs. */
  'add-pairwise',
  /** Subnormals are kept. */
  'keep-subnormals',
  /** Finite numbers that stand for -Infinity become -Infinity. */
  'replace-mask-by-infinity',
  /** What is below the lowest number of the storage format, -Infinity included, becomes that number. */
  'clamp-to-lowest',
  /** Zeros for a row that is all masked. */
  'mask-policy',
  /** The maximum is subtracted before the temperature divides. */
  'divide-after-shift',
] as const;
export type CureKind = (typeof CURE_KINDS)[number];

/** A change that was tried on rows that are not sound. */
export interface Cure {
  readonly kind: CureKind;
  readonly subject: Subject;
  /** How many of the rows that were tried are sound with it. At least 1. */
  readonly rows: number;
  readonly tried: number;
  /** How many rows are not sound: more than were tried where there are many. */
  readonly of: number;
  readonly verified: true;
}

export interface Report {
  readonly settings: ReportSettings;
  readonly rows: number;
  readonly classes: number;
  /** In the plan. */
  readonly plan: Tally;
  /** Everything in one format. */
  readonly sideBySide: Readonly<Partial<Record<FormatName, Tally>>>;
  /** In the plan, by subject, the most rows first. */
  readonly findings: readonly Finding[];
  /** Null without labels, as are gradients. */
  readonly loss: LossReport | null;
  readonly gradients: GradientReport | null;
  readonly histogram: Histogram;
  /** The most rows first. */
  readonly cures: readonly Cure[];
}
