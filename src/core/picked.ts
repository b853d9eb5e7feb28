import type { FloatArray, Format } from './format.ts';
import { isCell, type Operand, valueAt } from './trace.ts';

/** In lane i, number picks[i] of the values of all operands, counted through one after another. All are of the format. */
export function picked(
  format: Format,
  operands: readonly Operand[],
  picks: Int32Array,
): FloatArray {
  const all = format.allocate(operands.reduce((n, operand) => n + sizeOf(operand), 0));
  let filled = 0;
  for (const operand of operands) {
    if (isCell(operand)) all[filled] = valueAt(operand);
    else all.set(operand.values, filled);
    filled += sizeOf(operand);
  }
  const values = format.allocate(picks.length);
  for (let lane = 0; lane < values.length; lane++)
    values[lane] = all[picks[lane] ?? Number.NaN] ?? Number.NaN;
  return values;
}

const sizeOf = (operand: Operand): number => (isCell(operand) ? 1 : operand.values.length);
