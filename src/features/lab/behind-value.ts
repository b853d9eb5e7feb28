import { type Cell, operandsOf, valueAt } from '../../core/trace.ts';
import type { Evaluation } from '../../softmax/evaluate.ts';
import { firstTrouble, type Trouble } from '../../softmax/trouble.ts';
import { trueExp, trueExpOfDifference } from '../../softmax/truth.ts';
import type { Selection } from './selection.ts';

/** The exact result for these x, rounded once; undefined if no true value of this step is known. */
export function trueValueOf(
  evaluation: Evaluation,
  { side, name, lane }: Selection,
): number | undefined {
  const { problem, inputs, stable } = evaluation;
  switch (name) {
    case 'p':
      return lane === null ? undefined : evaluation.truth().softmax[lane];
    case 'e': {
      const x = lane === null ? undefined : inputs.x.values[lane];
      if (x === undefined) return undefined;
      return side === 'stable'
        ? trueExpOfDifference(x, valueAt(stable.m), problem.format)
        : trueExp(x, problem.format);
    }
    case 'lse':
      return evaluation.truth().logSumExp;
    case 'loss':
    case 'lossShift':
    case 'lossLog1p':
    case 'lossP':
      return evaluation.truth().loss;
    default:
      return undefined;
  }
}

/**
 * The first bad operation before a value that is not finite, or 0. Undefined if the value is right all the same: a
 * difference that overflows to -Infinity makes an exponential 0, as it should be.
 */
export function troubleBehind(
  evaluation: Evaluation,
  cell: Cell,
  selected: Selection,
): Trouble | undefined {
  const value = valueAt(cell);
  if (Number.isFinite(value) && value !== 0) return undefined;
  const truth = trueValueOf(evaluation, selected);
  if (truth === value && Number.isFinite(value)) return undefined;
  const trouble = firstTrouble(cell);
  const harmless =
    value === 0 &&
    trouble?.kind === 'overflow' &&
    trouble.cell.step.operation === 'subtract' &&
    operandsOf(trouble.cell).every((operand) => Number.isFinite(valueAt(operand)));
  return harmless ? undefined : trouble;
}
