import { useEffect, useMemo, useState } from 'react';
import type { Job, RowFatesTable, Session } from './model/session.ts';
import { type Asked, FATES } from './model/told.ts';
import type { Result } from './use-check.ts';
import { Windowed } from './windowed.tsx';
import type { Words } from './words/en.ts';

interface RowListProps {
  readonly words: Words;
  readonly result: Result;
  readonly session: () => Session;
  readonly asked: Asked;
  readonly row: number | null;
  readonly onOpen: (row: number) => void;
  readonly onClose: () => void;
}

/** What became of each row; computed when it is first asked, and kept for the report. */
const TABLES = new WeakMap<Job, Promise<RowFatesTable | null>>();

export function fatesOfRows(session: Session, job: Job): Promise<RowFatesTable | null> {
  const known = TABLES.get(job);
  if (known !== undefined) return known;
  const table = session.fates(job).catch(() => {
    TABLES.delete(job);
    return null;
  });
  TABLES.set(job, table);
  return table;
}

/** The rows behind a count, each of which opens. */
export function RowList({ words, result, session, asked, row, onOpen, onClose }: RowListProps) {
  const { list } = words.report;
  const [table, setTable] = useState<RowFatesTable | null>(null);
  const { job } = result;

  useEffect(() => {
    let wanted = true;
    void fatesOfRows(session(), job).then((found) => {
      if (wanted) setTable(found);
    });
    return () => {
      wanted = false;
    };
  }, [session, job]);

  const rows = useMemo(() => (table === null ? null : rowsOf(table, asked)), [table, asked]);
  const title = list.title(rows?.length ?? 0, asked.subject, asked.fate);
  return (
    <div className="check-list">
      {rows === null ? (
        <p role="status">{list.loading}</p>
      ) : (
        <>
          <p className="check-list-head">
            <strong>{title}</strong>
            <button type="button" className="quiet" onClick={onClose}>
              {list.close}
            </button>
          </p>
          <Windowed
            label={title}
            columns={[list.column]}
            count={rows.length}
            cells={(at) => {
              const index = rows[at] ?? 0;
              return [
                <button
                  key={index}
                  type="button"
                  className="link"
                  aria-current={index === row || undefined}
                  onClick={() => onOpen(index)}
                >
                  {list.row(index + 1)}
                </button>,
              ];
            }}
          />
        </>
      )}
    </div>
  );
}

/** The rows of a subject that had a fate, ascending. */
function rowsOf({ subjects, fates }: RowFatesTable, { subject, fate }: Asked): Int32Array {
  const at = subjects.indexOf(subject);
  const wanted = FATES.indexOf(fate);
  const found: number[] = [];
  for (let row = 0, index = at; index < fates.length; row++, index += subjects.length)
    if (fates[index] === wanted) found.push(row);
  return Int32Array.from(found);
}
