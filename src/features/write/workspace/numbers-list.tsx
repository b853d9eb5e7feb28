import type { Format } from '../../../core/format.ts';
import { Shown } from '../../../panel/shown.tsx';
import { useWords } from '../../../words/context.tsx';
import { WORKSPACE } from '../words/workspace.ts';

/** More numbers than these are counted only. */
const MOST = 16;

interface NumbersListProps {
  readonly shape: readonly number[];
  readonly values: readonly number[];
  readonly format: Format;
  /** Significant digits of each; by default as in a table. */
  readonly digits?: number | undefined;
}

/** Numbers as NumPy prints them: in brackets, a line for each row. */
export function NumbersList({ shape, values, format, digits }: NumbersListProps) {
  const words = useWords(WORKSPACE);
  const shown = values.slice(0, MOST);
  const width = shape.length > 1 ? (shape.at(-1) ?? 0) : shown.length;
  const one = (index: number) => (
    <Shown key={index} value={shown[index] ?? Number.NaN} format={format} digits={digits} />
  );
  if (shape.length === 0) return one(0);
  const rows = Array.from({ length: Math.ceil(shown.length / Math.max(1, width)) }, (_, row) =>
    Array.from({ length: Math.min(width, shown.length - row * width) }, (_, at) =>
      one(row * width + at),
    ),
  );
  const hidden = values.length - shown.length;
  return (
    <span className="write-numbers">
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows are never reordered
        <span key={index} className="write-row">
          {row}
        </span>
      ))}
      {hidden > 0 && <span className="panel-note">{words.more(hidden)}</span>}
    </span>
  );
}
