import type { Format } from '../../core/format.ts';
import { type Cell, valueAt } from '../../core/trace.ts';
import { Shown } from '../../panel/shown.tsx';
import type { Trouble } from '../../softmax/trouble.ts';
import { useWords } from '../../words/context.tsx';
import { PATTERN } from './words/words.ts';

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
