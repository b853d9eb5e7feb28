import { ulpsBetween } from '../../core/bits.ts';
import { type Cell, valueAt } from '../../core/trace.ts';
import { trueValueOf } from '../../panel/inspector/behind-value.ts';
import { findCell } from '../../panel/inspector/selection.ts';
import type { CellName } from '../../softmax/compared.ts';
import type { Evaluation } from '../../softmax/evaluate.ts';

/** A value of the trace, and what it should be. */
export interface Evidence {
  readonly cell: Cell;
  readonly value: number;
  /** The exact result for these x, rounded once; undefined if none is known. */
  readonly truth: number | undefined;
  /** How far the value is above the true one; null where no distance is. */
  readonly ulps: number | null;
}

/** Undefined if the value is gone, as that of a class that was removed. */
export function evidenceOf(evaluation: Evaluation, at: CellName): Evidence | undefined {
  const cell = findCell(evaluation, at);
  if (cell === undefined) return undefined;
  const value = valueAt(cell);
  const truth = trueValueOf(evaluation, at);
  const off = truth === undefined ? null : ulpsBetween(value, truth, cell.step.format);
  return {
    cell,
    value,
    truth,
    ulps: off === null || truth === undefined || value > truth ? off : -off,
  };
}

/** A logit with all its digits, since its sentence is about the last of them; others as in a table. */
export const digitsOf = ({ name }: CellName): number | undefined =>
  name === 'logit' ? 9 : undefined;
