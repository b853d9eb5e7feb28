import type { Format } from '../../core/format.ts';
import type { ShiftWindow } from '../../softmax/shift.ts';

/** The facts behind the sentences of the shift panel. */
export interface WindowFacts extends ShiftWindow {
  readonly format: Format;
  /** Digits with which the ends are printed. */
  readonly digits: number;
}

/** A probability and its true value, in digits that tell them apart. */
export interface OffFacts {
  readonly name: string;
  readonly value: number;
  readonly exact: number;
  readonly format: Format;
  readonly digits: number;
}
