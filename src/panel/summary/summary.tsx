import { type CSSProperties, Fragment, useEffect } from 'react';
import { createPortal } from 'react-dom';
import type { SummaryRow } from '../../practice/marks.ts';
import { useWords } from '../../words/context.tsx';
import { SUMMARY } from './words/words.ts';
import './summary.css';

export interface SummaryPart {
  readonly title: string;
  /** What the answers are worth, in words; '' if nothing is marked. */
  readonly score: string;
  readonly rows: readonly SummaryRow[];
}

interface SummaryProps {
  /** Plain text. */
  readonly title: string;
  /** '' for none. */
  readonly name: string;
  readonly date: string;
  readonly parts: readonly SummaryPart[];
}

/** The lines of a cell, by the number of rows: what does not fit is cut. */
const linesFor = (rows: number): number => (rows <= 17 ? 3 : rows <= 36 ? 2 : 1);

/**
 * A reader's answers on one sheet of paper, A4 or Letter. While it is there, it is what the page prints; on screen it is
 * not seen.
 */
export function Summary({ title, name, date, parts }: SummaryProps) {
  const words = useWords(SUMMARY);
  useEffect(() => {
    const { dataset } = document.documentElement;
    dataset.sheet = '';
    return () => {
      delete dataset.sheet;
    };
  }, []);
  const rows = parts.reduce((sum, part) => sum + part.rows.length + 1, 0);
  return createPortal(
    <div
      className="print-sheet"
      style={{ '--rows': rows, '--lines': linesFor(rows) } as CSSProperties}
    >
      <p className="print-title">{title}</p>
      <dl>
        <div>
          <dt>{words.name}</dt>
          <dd>{name}</dd>
        </div>
        <div>
          <dt>{words.date}</dt>
          <dd>{date}</dd>
        </div>
      </dl>
      <table>
        <thead>
          <tr>
            <th>{words.question}</th>
            <th>{words.answer}</th>
            <th>{words.truth}</th>
            <th>{words.standing}</th>
          </tr>
        </thead>
        <tbody>
          {parts.map((part) => (
            <Fragment key={part.title}>
              <tr className="print-part">
                <th colSpan={3}>{part.title}</th>
                <td>{part.score}</td>
              </tr>
              {part.rows.map((row, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a sheet do not move
                <tr key={index}>
                  <td>
                    <div>{row.question}</div>
                  </td>
                  <td>
                    <div>{row.answer}</div>
                  </td>
                  <td>
                    <div>{row.truth}</div>
                  </td>
                  <td>
                    <div>{words.standings[row.standing]}</div>
                  </td>
                </tr>
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
      {rows === 0 && <p>{words.nothing}</p>}
      <p className="print-foot">{words.foot}</p>
    </div>,
    document.body,
  );
}
