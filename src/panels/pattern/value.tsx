import { shortestDecimal } from '../../numeric/decimal.ts';
import type { Format } from '../../numeric/format.ts';
import { kindOf } from '../../numeric/kind.ts';
import { type Cell, valueAt } from '../../numeric/trace.ts';
import type { Trouble } from '../../numeric/trouble.ts';
import { useStrings, useWords } from '../../text/context.tsx';
import { shownFloat } from '../../text/numbers.ts';
import { PATTERN } from '../../text/practice/pattern/words.ts';
import { Float } from '../../ui/float.tsx';

interface ValueProps {
  readonly value: number;
  readonly format: Format;
}

export function Value({ value, format }: ValueProps) {
  const t = useStrings();
  const kind = kindOf(value, format);
  return (
    <Float
      value={shortestDecimal(value, format)}
      shown={shownFloat(value, format, t.mark)}
      kind={kind}
      kindName={t.kinds[kind]}
    />
  );
}

interface CellValueProps {
  readonly cell: Cell;
  readonly format: Format;
  readonly trouble: Trouble | undefined;
}

/** A value of a trace. The one where it first went wrong is marked. */
export function CellValue({ cell, format, trouble }: CellValueProps) {
  const words = useWords(PATTERN);
  const first = trouble?.cell.step === cell.step && trouble.cell.lane === cell.lane;
  const value = <Value value={valueAt(cell)} format={format} />;
  if (!first) return value;
  return (
    <span className="pattern-first">
      {value}
      <span className="visually-hidden"> ({words.firstBad})</span>
    </span>
  );
}
