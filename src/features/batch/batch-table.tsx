import type { CSSProperties, MouseEvent } from 'react';
import { float32 } from '../../core/format.ts';
import { cellOf, valueAt } from '../../core/trace.ts';
import { Shown } from '../../panel/shown.tsx';
import { ROLES } from '../../panel/table-roles.ts';
import { ValueField } from '../../panel/value-field.tsx';
import { useStrings } from '../../words/context.tsx';
import type { BatchView } from './batch-view.ts';
import type { RowEvaluation } from './model/batch.ts';
import { MAX_ROWS } from './model/parameters.ts';
import { isMask, withAnotherRow, withLogit, withMask, withoutRow } from './model/sheet.ts';
import { Lock } from './parts.tsx';
import { pasteInto } from './paste.tsx';
import { RowVerdictText } from './row-verdict.tsx';

interface BatchTableProps {
  readonly view: BatchView;
}

/** A row for each token and a cell for each class, with its logit, the constant subtracted, and the result. */
export function BatchTable({ view }: BatchTableProps) {
  const { words, names, evaluation } = view;
  return (
    <div className="batch-region" data-columns={names.length > 5 ? 'many' : 'few'}>
      <table
        {...ROLES.table}
        className="batch-table"
        style={{ '--columns': names.length } as CSSProperties}
      >
        <caption className="visually-hidden">{words.table}</caption>
        <thead {...ROLES.group}>
          <tr {...ROLES.row}>
            <th {...ROLES.columnHead} scope="col" className="batch-tokens">
              {words.tokens}
            </th>
            <th {...ROLES.columnHead} scope="col" className="batch-tokens">
              {words.actions}
            </th>
            {names.map((name) => (
              <th key={name} {...ROLES.columnHead} scope="col">
                {name}
              </th>
            ))}
            <th {...ROLES.columnHead} scope="col" className="visually-hidden">
              {words.verdict}
            </th>
          </tr>
        </thead>
        <tbody {...ROLES.group}>
          {/* Rows are edited in place and identified by position. */}
          {[...evaluation.rows.entries()].map(([index, row]) => (
            <Row key={index} view={view} row={row} index={index} />
          ))}
        </tbody>
      </table>
      {!view.stage.hides('matrix') && <AddRow view={view} />}
    </div>
  );
}

interface RowProps extends BatchTableProps {
  readonly row: RowEvaluation;
  readonly index: number;
}

function Row({ view, row, index }: RowProps) {
  const { names, words } = view;
  const { kind } = row.verdict;
  // Where the row is right, the true values equal the values shown; a masked row has none.
  const showTruth = kind === 'wrong' || (kind === 'broken' && !row.truth.every(Number.isNaN));
  return (
    <tr {...ROLES.row} data-verdict={kind}>
      <th {...ROLES.rowHead} scope="row" className="batch-token">
        {words.token(index + 1)}
      </th>
      <td {...ROLES.cell} className="batch-actions">
        <RowButtons view={view} index={index} />
      </td>
      {names.map((name, column) => (
        <td key={name} {...ROLES.cell} className="batch-cell">
          <span className="batch-class" aria-hidden="true">
            {name}
          </span>
          <Logit view={view} index={index} column={column} />
          <span className="batch-value">
            <span>−</span> <Shown format={float32} value={valueAt(cellOf(row.c, column))} />
          </span>
          <span className="batch-value batch-given">
            <var>{words.given}</var>{' '}
            <Shown format={float32} value={row.p.values[column] ?? Number.NaN} />
          </span>
          {showTruth && (
            <span className="batch-value">
              <span>{words.truth}</span>{' '}
              <Shown format={float32} value={row.truth[column] ?? Number.NaN} />
            </span>
          )}
        </td>
      ))}
      <td {...ROLES.cell} className="batch-verdict">
        <RowVerdictText view={view} row={row} index={index} />
      </td>
    </tr>
  );
}

interface LogitProps {
  readonly view: BatchView;
  readonly index: number;
  readonly column: number;
}

/** The logit, with its mask button. */
function Logit({ view, index, column }: LogitProps) {
  const t = useStrings();
  const { words, stage, sheet, evaluation } = view;
  const value = sheet.rows[index]?.[column] ?? Number.NaN;
  const name = view.names[column] ?? '';
  return (
    <span className="batch-entry">
      {stage.hides('matrix') ? (
        <Shown
          format={float32}
          value={evaluation.rows[index]?.logit.values[column] ?? Number.NaN}
        />
      ) : (
        <Lock on={stage.locks('matrix')}>
          <ValueField
            label={words.logitOf(name, index + 1)}
            value={value}
            onCommit={(number) => view.change(withLogit(sheet, index, column, number))}
            onOtherText={(text) => pasteInto({ view: view.now, t, row: index, column }, text)}
          />
        </Lock>
      )}
      {!stage.hides('mask') && (
        <Lock on={stage.locks('mask')}>
          <button
            type="button"
            className="chip batch-mask"
            aria-label={words.maskCell(name, index + 1)}
            aria-pressed={isMask(value)}
            onClick={() => view.change(withMask(sheet, index, [column], !isMask(value)))}
          >
            −∞
          </button>
        </Lock>
      )}
    </span>
  );
}

function RowButtons({ view, index }: { readonly view: BatchView; readonly index: number }) {
  const { words, stage, sheet } = view;
  const row = sheet.rows[index] ?? [];
  const allMasked = row.every(isMask);

  function remove(event: MouseEvent<HTMLButtonElement>) {
    const region = event.currentTarget.closest('.batch');
    view.replace(withoutRow(sheet, index));
    view.announce(words.removed(index + 1));
    // The next row takes this row's place and the focus. The last row cannot be removed.
    requestAnimationFrame(() => {
      const buttons = region?.querySelectorAll<HTMLElement>('.batch-remove:not(:disabled)');
      const next = buttons?.[Math.min(index, buttons.length - 1)];
      (next ?? region?.querySelector<HTMLElement>('.batch-add'))?.focus();
    });
  }

  return (
    <>
      {!stage.hides('mask') && (
        <Lock on={stage.locks('mask')}>
          <button
            type="button"
            className="chip batch-mask-row"
            aria-label={words.maskRowOf(index + 1)}
            aria-pressed={allMasked}
            onClick={() => view.change(withMask(sheet, index, [...row.keys()], !allMasked))}
          >
            {words.maskRow}
          </button>
        </Lock>
      )}
      {!stage.hides('matrix') && (
        <Lock on={stage.locks('matrix')}>
          <button
            type="button"
            className="quiet batch-remove"
            aria-label={words.remove(index + 1)}
            disabled={sheet.rows.length === 1}
            onClick={remove}
          >
            ×
          </button>
        </Lock>
      )}
    </>
  );
}

function AddRow({ view }: { readonly view: BatchView }) {
  const { words, stage, sheet } = view;
  const full = sheet.rows.length >= MAX_ROWS;
  return (
    <Lock on={stage.locks('matrix')}>
      <button
        type="button"
        className="quiet batch-add"
        aria-disabled={full || undefined}
        onClick={() => {
          view.change(withAnotherRow(sheet));
          view.announce(full ? words.full : words.added);
        }}
      >
        + {words.add}
      </button>
    </Lock>
  );
}
