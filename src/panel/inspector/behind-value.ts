import { type Cell, operandsOf, stepOf, valueAt } from '../../core/trace.ts';
import { descriptionOf, type Side } from '../../softmax/compared.ts';
import { type Evaluation, findStep, shiftOf } from '../../softmax/evaluate.ts';
import { firstTrouble, type Trouble } from '../../softmax/trouble.ts';
import { trueExp, trueExpOfDifference } from '../../softmax/truth.ts';
import type { Selection } from './selection.ts';

/** The exact result for these x, rounded once; undefined if no true value of this step is known. */
export function trueValueOf(
  evaluation: Evaluation,
  { side, name, lane }: Selection,
): number | undefined {
  const means = descriptionOf(side).steps[name]?.means;
  switch (means) {
    case 'probability':
      return lane === null ? undefined : evaluation.truth().softmax[lane];
    case 'exponential':
      return lane === null ? undefined : trueExponential(evaluation, side, lane);
    case 'total':
      return evaluation.truth().softmax.some(Number.isNaN) ? Number.NaN : 1;
    case 'log-sum-exp':
      return evaluation.truth().logSumExp;
    case 'loss':
      return evaluation.truth().loss;
    case undefined:
      return undefined;
    default:
      return means satisfies never;
  }
}

function trueExponential(evaluation: Evaluation, side: Side, lane: number): number | undefined {
  const e = findStep(evaluation, side, 'e');
  const x = evaluation.inputs.x.values[lane];
  if (x === undefined || e === undefined) return undefined;
  const { format } = stepOf(e);
  const shift = shiftOf(evaluation, side);
  return shift === undefined ? trueExp(x, format) : trueExpOfDifference(x, valueAt(shift), format);
}

/**
 * The first bad operation before a value that is not finite, or 0. Undefined if the value is right all the same: a
 * difference that overflows to -Infinity makes an exponential 0, as it should be, and the log-sum-exp of a masked row is
 * -Infinity.
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
  if (truth === value && trouble?.kind === 'all-masked') return undefined;
  const harmless =
    value === 0 &&
    trouble?.kind === 'overflow' &&
    trouble.cell.step.operation === 'subtract' &&
    operandsOf(trouble.cell).every((operand) => Number.isFinite(valueAt(operand)));
  return harmless ? undefined : trouble;
}
