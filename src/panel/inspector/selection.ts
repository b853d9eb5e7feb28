import { at, type Cell, isCell, stepOf } from '../../core/trace.ts';
import type { CellName, Side } from '../../softmax/compared.ts';
import { type Evaluation, findStep } from '../../softmax/evaluate.ts';

/** A value identified by its name, so that it stays selected while the numbers change. */
export type Selection = CellName;

/** The cell a selection refers to; undefined if it no longer exists, as after removing a class. */
export function findCell(evaluation: Evaluation, selection: Selection): Cell | undefined {
  const operand = findStep(evaluation, selection.side, selection.name);
  if (operand === undefined) return undefined;
  if (selection.lane === null) return isCell(operand) ? operand : undefined;
  const step = stepOf(operand);
  return selection.lane < step.values.length ? at(step, selection.lane) : undefined;
}

/** The name of a cell. Undefined for a step with no name of its own. */
export function nameCell(evaluation: Evaluation, cell: Cell): Selection | undefined {
  const place = evaluation.placeOf(cell.step);
  if (place === undefined) return undefined;
  const operand = findStep(evaluation, place.side, place.name);
  const scalar = operand !== undefined && isCell(operand) && operand.lane === cell.lane;
  return { ...place, lane: scalar ? null : cell.lane };
}

export const sameSelection = (a: Selection | null, b: Selection): boolean =>
  a !== null && a.side === b.side && a.name === b.name && a.lane === b.lane;

export const selectionKey = ({
  side,
  name,
  lane,
}: {
  side: Side;
  name: string;
  lane: number | null;
}) => `${side}.${name}.${lane ?? ''}`;
