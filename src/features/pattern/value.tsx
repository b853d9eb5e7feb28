import type { ReactNode } from 'react';
import type { Format } from '../../core/format.ts';
import { at, type Cell, type Step, valueAt } from '../../core/trace.ts';
import { Shown } from '../../panel/shown.tsx';
import type { Trouble } from '../../softmax/trouble.ts';
import { useWords } from '../../words/context.tsx';
import type { LayerNormOutcome } from './model/normalization.ts';
import type { VectorOutcome } from './model/outcome.ts';
import { PATTERN } from './words/words.ts';

/** What a column of a table shows in each lane. */
export type Column = (lane: number) => ReactNode;

/**
 * Shows the cells of a trace in its format, and marks the one where it first went wrong. Without an outcome nothing is
 * marked.
 */
export function cellViews(format: Format, outcome?: VectorOutcome | LayerNormOutcome) {
  const trouble = outcome?.kind === 'broken' ? outcome.trouble : undefined;
  const show = (cell: Cell): ReactNode => (
    <CellValue cell={cell} format={format} trouble={trouble} />
  );
  return {
    named: (name: string, cell: Cell) => ({ name, value: show(cell) }),
    column:
      (step: Step): Column =>
      (lane) =>
        show(at(step, lane)),
  };
}

interface CellValueProps {
  readonly cell: Cell;
  readonly format: Format;
  readonly trouble: Trouble | undefined;
}

function CellValue({ cell, format, trouble }: CellValueProps) {
  const words = useWords(PATTERN);
  const first = trouble?.cell.step === cell.step && trouble.cell.lane === cell.lane;
  const value = <Shown value={valueAt(cell)} format={format} />;
  if (!first) return value;
  return (
    <span className="pattern-first">
      {value}
      <span className="visually-hidden"> ({words.firstBad})</span>
    </span>
  );
}
