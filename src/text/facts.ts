import type { Place } from '../numeric/evaluate.ts';
import type { Format } from '../numeric/format.ts';
import type { TroubleKind } from '../numeric/trouble.ts';

/** What the sentences of every language are told. Numbers come from the trace; the words are the language's. */
export interface OperationFacts {
  readonly format: Format;
  readonly left: number;
  readonly right: number;
}

export interface LimitFacts extends OperationFacts {
  readonly largest: number;
  /** Digits that tell the result from the limit: more where it has only just been passed. */
  readonly digits: number;
}

export interface NamedFacts extends OperationFacts {
  readonly name: string;
}

export interface InvalidFacts extends OperationFacts {
  readonly place: Place['name'] | undefined;
}

export interface SumFacts {
  readonly format: Format;
  /** How many terms had been added when the sum overflowed. */
  readonly terms: number;
  readonly of: number;
  readonly largest: number;
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
}

export interface SoundFacts {
  readonly worstUlps: number;
  /** Some probabilities were flushed to 0 and are not counted. */
  readonly flushed: boolean;
}

export interface WrongFacts {
  readonly format: Format;
  readonly name: string;
  readonly value: number;
  readonly exact: number;
  readonly flushed: boolean;
}

export interface CountFacts {
  readonly format: Format;
  readonly subnormal: number;
  readonly vanished: number;
}

export interface LossFacts {
  readonly format: Format;
  readonly value: number;
  readonly exact: number;
}

export interface NotFiniteLossFacts extends LossFacts {
  /** The true loss is not finite either. */
  readonly deserved: boolean;
}

export interface AbsorbedFacts extends LossFacts {
  readonly m: number;
  readonly logS: number;
  /** Where the digits went: in the sum s, or in m + log(s), wholly or in part. */
  readonly where: 'sum' | 'whole' | 'digits';
  /** The way of writing the loss that keeps them, with what it gives. */
  readonly cure: { readonly form: 'shift' | 'log1p'; readonly value: number } | null;
}
