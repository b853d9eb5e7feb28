import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { scrollTo, windowOf } from './model/window.ts';
import './windowed.css';

interface WindowedProps {
  /** Of the region and the table. */
  readonly label: string;
  readonly columns: readonly string[];
  readonly count: number;
  /** The cells of a row, the first of them its head. */
  readonly cells: (index: number) => readonly ReactNode[];
  /** A row to scroll to, once it changes. */
  readonly shown?: number | undefined;
}

/** Pixels of a row; the sheet says the same. */
const HEIGHT = 44;
const ROOM = 308;

/** A table of any length of which only what is seen is in the document. It scrolls natively, also with the keyboard. */
export function Windowed({ label, columns, count, cells, shown }: WindowedProps) {
  const region = useRef<HTMLElement>(null);
  const [top, setTop] = useState(0);
  const { first, end, above, below } = windowOf(count, HEIGHT, top, ROOM);

  useLayoutEffect(() => {
    if (shown !== undefined && region.current !== null)
      region.current.scrollTop = scrollTo(shown, count, HEIGHT, ROOM);
  }, [shown, count]);

  return (
    <section
      className="check-window"
      ref={region}
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard
      tabIndex={0}
      onScroll={({ currentTarget }) => setTop(currentTarget.scrollTop)}
    >
      {/* Stands in for what is not drawn. */}
      <div style={{ paddingBlock: `${above}px ${below}px` }}>
        <table aria-rowcount={count + 1}>
          <caption className="visually-hidden">{label}</caption>
          <thead>
            <tr aria-rowindex={1}>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {Array.from({ length: end - first }, (_, at) => first + at).map((index) => {
              const [head, ...rest] = cells(index);
              return (
                <tr key={index} aria-rowindex={index + 2}>
                  <th scope="row">{head}</th>
                  {rest.map((cell, at) => (
                    <td key={columns[at + 1]}>{cell}</td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}
