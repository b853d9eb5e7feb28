import type { ReactNode } from 'react';
import type { Stage } from '../../panel/stage.ts';
import { type Column, columnsOf, PROGRAM_IDS, type ProgramId } from '../../softmax/compared.ts';
import type { LabControl } from './definition.ts';

/** The columns of the programs, one program after another. */
export const PROGRAM_COLUMNS: readonly Column<ProgramId>[] = PROGRAM_IDS.flatMap(columnsOf);

/** Every column of values: x, then those of the programs. */
export const VALUE_COLUMNS: readonly Column[] = [...columnsOf('inputs'), ...PROGRAM_COLUMNS];

/** The head of a column: mathematics, the same in every language. */
export function ColumnHead({ head: [base, superscript] }: Pick<Column, 'head'>): ReactNode {
  if (superscript === undefined) return base;
  return (
    <>
      {base}
      <sup>{superscript}</sup>
    </>
  );
}

/** Number of columns before the naive side: the true class, the name, the logit and x. */
export const inputColumns = (stage: Stage<LabControl>) =>
  4 - Number(stage.hides('true-class')) - Number(stage.hides('logits'));
