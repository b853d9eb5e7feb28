import type { Format } from '../../numeric/format.ts';
import { type Cell, valueAt } from '../../numeric/trace.ts';
import type { Trouble } from '../../numeric/trouble.ts';
import { useWords } from '../../text/context.tsx';
import { PATTERN } from '../../text/practice/pattern/words.ts';
import { Shown } from '../shown.tsx';

interface CellValueProps {
  readonly cell: Cell;
  readonly format: Format;
  readonly trouble: Trouble | undefined;
}

/** A value of a trace. The one where it first went wrong is marked. */
export function CellValue({ cell, format, trouble }: CellValueProps) {
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
