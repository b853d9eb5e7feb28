import type { Format } from '../core/format.ts';
import type { SumOrder } from '../core/sum-orders.ts';
import type { ExpLoss } from '../softmax/exp-loss.ts';
import type { LossCause } from '../softmax/loss-cause.ts';
import type { LseCause } from '../softmax/lse-cause.ts';
import type { TroubleKind } from '../softmax/trouble.ts';
import type { Inline } from './sentence.ts';

/** The facts behind the sentences of every language. Numbers come from the trace; wording is up to the language. */
export interface OperationFacts {
  readonly format: Format;
  readonly left: number;
  readonly right: number;
}

export interface LimitFacts extends OperationFacts {
  readonly largest: number;
  /** Digits that show that the limit is exceeded. */
  readonly digits: number;
}

export interface NamedFacts extends OperationFacts {
  readonly name: string;
  readonly result: number;
}

/** A number, or the largest of a vector, that was converted. */
export interface ConvertFacts {
  readonly format: Format;
  /** The format and the value it had before. */
  readonly from: Format;
  readonly value: number;
  readonly largest: number;
  readonly smallest: number;
  /** Whether all of a vector became the same. */
  readonly all: boolean;
  /** Digits that show that the limit is exceeded. */
  readonly digits: number;
}

export interface InvalidFacts extends OperationFacts {
  readonly sign: '÷' | '−' | '+';
}

export interface SumFacts {
  readonly format: Format;
  /** How many terms had been added when the sum overflowed. */
  readonly terms: number;
  readonly of: number;
  readonly largest: number;
  /** The two partial sums whose addition overflowed; null where terms are added one by one. */
  readonly partial: { readonly left: number; readonly right: number } | null;
  /** Digits that show that the limit is exceeded. */
  readonly digits: number;
}

export interface UnderflowFacts {
  readonly format: Format;
  /** The largest exponent x. */
  readonly exponent: number;
  readonly smallest: number;
  readonly flushToZero: boolean;
}

export interface BrokenFacts {
  readonly nans: number;
  readonly classes: number;
  readonly overflowed: TroubleKind;
  /** The trouble was an exponential that overflowed. */
  readonly fromExp: boolean;
  /** What the exponentials were divided by. */
  readonly sum: number;
}

export interface SoundFacts {
  readonly format: Format;
  /** Of the normal probabilities. */
  readonly worstUlps: number;
  /** The largest error of the subnormal ones. */
  readonly subnormalError: number;
  /** Some probabilities were flushed to 0 and are not counted. */
  readonly flushed: boolean;
}

export interface WrongFacts {
  readonly format: Format;
  readonly name: string;
  readonly value: number;
  readonly exact: number;
  /** Digits in which the two differ. */
  readonly digits: number;
  readonly cause: CauseFacts;
}

/** What cost a probability its digits: an operation of one class, with its result. */
export type CauseFacts =
  | { readonly kind: 'roundings' }
  | { readonly kind: 'sum'; readonly format: Format; readonly value: number }
  | {
      readonly kind: 'conversion';
      readonly format: Format;
      readonly value: number;
      /** The format and the value it had before. */
      readonly from: Format;
      readonly before: number;
    }
  | {
      readonly kind: 'saturated';
      readonly format: Format;
      readonly largest: number;
      /** What the reader calls the result; "" where it has no name. */
      readonly where: string;
    }
  | {
      readonly kind: ExpLoss | 'exponent';
      readonly format: Format;
      readonly name: string;
      /** The exponential, or the rounded exponent. */
      readonly value: number;
      /** The exponent of that exponential. */
      readonly exponent: number;
    };

export interface CountFacts {
  readonly format: Format;
  readonly subnormal: number;
  readonly vanished: number;
}

export interface LossFacts {
  readonly format: Format;
  readonly value: number;
  readonly exact: number;
  /** Digits in which the two differ. */
  readonly digits: number;
}

export interface WrongLossFacts extends LossFacts {
  /** What is wrong with -log p: the probability itself, or that it is so near 1 that its logarithm has few digits. */
  readonly cause: 'probability' | 'near-one' | null;
}

export interface NotFiniteLossFacts extends LossFacts {
  /** The true loss is not finite either. */
  readonly deserved: boolean;
}

/** The ways of writing the loss from the logits that the page knows beside log-sum-exp - x[y]. */
export type OtherLossForm = 'shift' | 'log1p' | 'logP';

export interface LostDigitsFacts extends LossFacts {
  /** The format of m and log s. */
  readonly inner: Format;
  readonly m: number;
  readonly logS: number;
  readonly lse: number;
  readonly cause: LossCause;
  /** The forms that keep the digits, with their values. */
  readonly cures: readonly { readonly form: OtherLossForm; readonly value: number }[];
}

/** A log-sum-exp, its true value, and digits in which the two differ. */
export interface LseFacts {
  readonly format: Format;
  readonly value: number;
  readonly exact: number;
  readonly digits: number;
}

/** The ways of writing log-sum-exp that the page knows beside that of a program. */
export type OtherLseForm = 'shift' | 'log1p';

export interface BrokenLseFacts extends LseFacts {
  /** The forms that are right, with their values. */
  readonly cures: readonly { readonly form: OtherLseForm; readonly value: number }[];
}

export interface WrongLseFacts extends BrokenLseFacts {
  readonly cause: LseCause;
  /** The formats of the sum, and of m and log s. */
  readonly sums: Format;
  readonly inner: Format;
  readonly s: number;
  readonly logS: number;
  /** What was subtracted from every x; 0 where nothing was. */
  readonly m: number;
}

/** A shift by an infinite max, and what the guard gives instead. */
export interface GuardedLseFacts extends LseFacts {
  /** The format of m. */
  readonly inner: Format;
  readonly m: number;
  readonly guarded: number;
}

/** The terms of a sum that is one of them, as they are printed. */
export interface Absorption {
  readonly kept: Inline;
  readonly lost: Inline;
}

/** The probabilities a sound verdict counts in ulps: all, those that are normal numbers, those that were not flushed. */
export type Counted = 'all' | 'normal' | 'unflushed';

/** Where naive is quietly wrong on the scale of the temperature. */
export interface ZoneFacts {
  /** Both are wrong, and have at most three digits. */
  readonly from: number;
  readonly to: number;
  /** It begins where naive is no longer broken, or it stands alone; partly: some steps between the two are right. */
  readonly kind: 'next' | 'apart' | 'partly';
}

/** What a reader chose beside the format of logits and results; null where it is that one. */
export interface MixedFacts {
  readonly compute: string | null;
  readonly accumulation: string | null;
  readonly order: SumOrder;
}
