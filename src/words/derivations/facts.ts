import type { Format } from '../../core/format.ts';
import type { ShiftWindow } from '../../softmax/shift.ts';

/** What the sentences of the shift panel are told. */
export interface WindowFacts extends ShiftWindow {
  readonly format: Format;
  /** Digits the ends are printed with. */
  readonly digits: number;
}

/** A probability beside what it should be, in digits that tell them apart. */
export interface OffFacts {
  readonly name: string;
  readonly value: number;
  readonly exact: number;
  readonly format: Format;
  readonly digits: number;
}
