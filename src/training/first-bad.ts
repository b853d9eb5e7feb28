import { type Cell, type Operation, operandsOf, valueAt } from '../core/trace.ts';
import { firstTrouble, type TroubleKind } from '../softmax/trouble.ts';
import { allWeights } from './model.ts';
import type { TrainingStep } from './step.ts';

export const PASSES = ['forward', 'backward', 'update'] as const;
export type Pass = (typeof PASSES)[number];

/** An operation with its numbers. */
export interface BadOperation {
  readonly kind: TroubleKind;
  readonly operation: Operation;
  readonly operands: readonly number[];
  readonly result: number;
}

/** The first operation that went wrong in a step whose loss, gradient or weights are not finite. */
export interface FirstBad {
  readonly pass: Pass;
  readonly operation: BadOperation | null;
  /** Weights that are NaN after the step, of so many. */
  readonly weights: number;
  readonly all: number;
}

export function firstBad(step: TrainingStep): FirstBad {
  const { loss, norm, updated, ends } = step;
  const trouble =
    firstTrouble(loss) ??
    firstTrouble(norm, ...updated.flatMap(({ rows, biases }) => [...rows, biases]));
  const weights = allWeights(step.next);
  return {
    pass: trouble === undefined ? 'update' : passOf(trouble.cell, ends),
    operation: trouble === undefined ? null : { kind: trouble.kind, ...numbersOf(trouble.cell) },
    weights: weights.filter(Number.isNaN).length,
    all: weights.length,
  };
}

const passOf = ({ step: { order } }: Cell, [forward, back]: TrainingStep['ends']): Pass =>
  order <= forward ? 'forward' : order <= back ? 'backward' : 'update';

const numbersOf = (cell: Cell) => ({
  operation: cell.step.operation,
  operands: operandsOf(cell).map(valueAt),
  result: valueAt(cell),
});
