import type { ReactNode } from 'react';
import type { Side, StepName } from '../../softmax/evaluate.ts';

/** A column of the trace. Its head is mathematical notation, the same in every language. */
export interface Column {
  readonly side: Side;
  readonly name: StepName;
  readonly head: ReactNode;
  /** The head as plain text, for card layouts and screen readers. */
  readonly short: string;
}

export const X_COLUMN: Column = { side: 'inputs', name: 'x', head: 'x', short: 'x' };

export const NAIVE_COLUMNS: readonly Column[] = [
  {
    side: 'naive',
    name: 'e',
    head: (
      <>
        e<sup>x</sup>
      </>
    ),
    short: 'eˣ',
  },
  { side: 'naive', name: 'p', head: 'p', short: 'p' },
];

export const STABLE_COLUMNS: readonly Column[] = [
  { side: 'stable', name: 'd', head: 'x − m', short: 'x − m' },
  {
    side: 'stable',
    name: 'e',
    head: (
      <>
        e<sup>x − m</sup>
      </>
    ),
    short: 'eˣ⁻ᵐ',
  },
  { side: 'stable', name: 'p', head: 'p', short: 'p' },
];
