import type { ReactNode } from 'react';
import { type Column, columnsOf, PROGRAM_IDS, type ProgramId } from '../../softmax/compared.ts';

/** The columns of the programs, one program after another. */
export const PROGRAM_COLUMNS: readonly Column<ProgramId>[] = PROGRAM_IDS.flatMap(columnsOf);

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
