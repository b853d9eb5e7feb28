import { UNDERFLOW } from '../../../../core/flags.ts';
import { kindOf } from '../../../../core/kind.ts';
import { type Cell, flagsOf, valueAt } from '../../../../core/trace.ts';
import { assessLoss } from '../../../../softmax/assess.ts';
import { isRight } from '../../../../softmax/closeness.ts';
import type { StepName } from '../../../../softmax/compared.ts';
import type { Evaluation } from '../../../../softmax/evaluate.ts';
import { firstTrouble, troubleAt } from '../../../../softmax/trouble.ts';

/**
 * How a value is: `broken` is NaN, or an infinity or a vanished sum that an operation made; `thin` is finite and has lost
 * digits, or is quietly wrong. An infinity that was typed is no fault of the program.
 */
export type Level = 'fine' | 'thin' | 'broken';

export function levelOf(evaluation: Evaluation, name: StepName, cell: Cell): Level {
  const value = valueAt(cell);
  const { format } = evaluation.problem;
  if (name === 'loss' || name === 'lossP') return levelOfLoss(evaluation, cell);
  if (Number.isNaN(value) || troubleAt(cell) !== undefined) return 'broken';
  if (!Number.isFinite(value)) return firstTrouble(cell) === undefined ? 'fine' : 'broken';
  if (kindOf(value, cell.step.format) === 'subnormal') return 'thin';
  if (value === 0 && (flagsOf(cell) & UNDERFLOW) !== 0) return 'thin';
  if (name !== 'p') return 'fine';
  const exact = evaluation.truth().softmax[cell.lane] ?? Number.NaN;
  return isRight(value, exact, format) ? 'fine' : 'thin';
}

function levelOfLoss(evaluation: Evaluation, cell: Cell): Level {
  const verdict = assessLoss(evaluation, cell);
  switch (verdict.kind) {
    case 'sound':
      return 'fine';
    case 'wrong':
      return 'thin';
    case 'not-finite':
      return verdict.deserved && !Number.isNaN(valueAt(cell)) ? 'fine' : 'broken';
    default:
      return verdict satisfies never;
  }
}
