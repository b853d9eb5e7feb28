import type { ReactNode } from 'react';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import type { Column } from './value.tsx';

/** Several columns of numbers under one name. */
export interface ColumnGroup {
  readonly name: string;
  readonly columns: readonly string[];
}

interface GridProps {
  readonly caption: string;
  readonly rowName: string;
  /** Columns, or groups of them. */
  readonly columns: readonly string[] | readonly ColumnGroup[];
  readonly rows: readonly { readonly name: ReactNode; readonly cells: readonly ReactNode[] }[];
}

/** Rows of a table over lanes: what names each, and its cells. */
export const rowsOf = (
  lanes: number,
  name: Column,
  columns: readonly Column[],
): GridProps['rows'] =>
  Array.from({ length: lanes }, (_, lane) => ({
    name: name(lane),
    cells: columns.map((show) => show(lane)),
  }));

const isGrouped = (columns: GridProps['columns']): columns is readonly ColumnGroup[] =>
  typeof columns[0] === 'object';

/** A table of numbers. Where it is wider than the screen it scrolls in a region of its own. */
export function Grid({ caption, rowName, columns, rows }: GridProps) {
  const grouped = isGrouped(columns);
  const names = grouped ? columns.flatMap((group) => group.columns) : columns;
  return (
    <ScrollRegion className="pattern-grid" label={caption}>
      <table>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          {grouped && (
            <tr>
              <td />
              {columns.map((group) => (
                <th key={group.name} scope="colgroup" colSpan={group.columns.length}>
                  {group.name}
                </th>
              ))}
            </tr>
          )}
          <tr>
            <th scope="col">{rowName}</th>
            {names.map((name, index) => (
              // Columns never move: position is identity.
              <th key={columnKey(index)} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, cells }, row) => (
            <tr key={columnKey(row)}>
              <th scope="row">{name}</th>
              {cells.map((cell, index) => (
                <td key={columnKey(index)}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

const columnKey = (index: number) => `at-${index}`;
