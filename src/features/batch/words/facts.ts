import type { WrongCause } from '../model/batch.ts';

/** The possible results of a row that has a true softmax. */
export type RowOutcome = 'sound' | 'wrong' | 'broken';

/** The worst class of a row that is wrong without a NaN. */
export interface WrongRow {
  readonly name: string;
  readonly value: number;
  readonly exact: number;
  readonly causes: readonly WrongCause[];
}

/** The number of rows, and of rows with each outcome. */
export interface Tally extends Readonly<Record<RowOutcome | 'decided', number>> {
  readonly rows: number;
}
