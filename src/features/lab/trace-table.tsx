import { type MouseEvent, useCallback, useState } from 'react';
import type { Stage } from '../../panel/stage.ts';
import { ROLES } from '../../panel/table-roles.ts';
import { columnsOf, PROGRAM_IDS } from '../../softmax/compared.ts';
import { ROW_KEYS } from '../../ui/row-keys.ts';
import { useStrings } from '../../words/context.tsx';
import { ColumnHead, inputColumns, PROGRAM_COLUMNS, VALUE_COLUMNS } from './columns.tsx';
import type { LabControl } from './definition.ts';
import type { LabView } from './lab-view.ts';
import { Row } from './row.tsx';
import { Totals } from './totals.tsx';
import './trace-table.css';
import './trace-rows.css';

/** With more classes than this the rows scroll inside the lab. */
const MANY = 8;

interface TraceTableProps {
  readonly lab: LabView;
  /** Changes when everything is replaced, so that half-typed fields are reset. */
  readonly revision: number;
}

/** The table of logits is the trace: each row is computed from left to right, starting at the logit field. */
export function TraceTable({ lab, revision }: TraceTableProps) {
  const t = useStrings();
  const { names, showTruth, stage } = lab;
  const [open, setOpen] = useState<number | 'totals' | null>(null);
  const toggle = useCallback(
    (which: number | 'totals') => setOpen((now) => (now === which ? null : which)),
    [],
  );
  return (
    <div className="table-region" data-many={names.length > MANY || undefined} {...ROW_KEYS}>
      <table
        className="trace-table"
        {...ROLES.table}
        data-truth={showTruth || undefined}
        {...OPEN_BY_TOUCH}
      >
        <caption className="visually-hidden">{t.lab.tableTitle}</caption>
        <Columns showTruth={showTruth} stage={stage} />
        <Head showTruth={showTruth} stage={stage} />
        <tbody {...ROLES.group} key={revision}>
          {/* Rows are edited in place and identified by position. */}
          {[...names.keys()].map((lane) => (
            <Row key={lane} lab={lab} lane={lane} open={open === lane} onToggle={toggle} />
          ))}
        </tbody>
        <Totals lab={lab} open={open === 'totals'} onToggle={toggle} />
      </table>
    </div>
  );
}

/** The keyboard has the button in the row for it. */
const OPEN_BY_TOUCH = { onClick: openByTouch };

/** A press anywhere in a row that is not on a control of its own opens it, where its button is shown. */
function openByTouch({ target }: MouseEvent) {
  if (!(target instanceof Element) || target.closest('button, input, label') !== null) return;
  const button = target.closest('tr, tfoot')?.querySelector<HTMLElement>('.row-toggle');
  if (button && button.getClientRects().length > 0) button.click();
}

interface HeadProps {
  readonly showTruth: boolean;
  readonly stage: Stage<LabControl>;
}

/** Fixed widths, so that columns do not change width with their numbers. */
function Columns({ showTruth, stage }: HeadProps) {
  return (
    <colgroup>
      {!stage.hides('true-class') && <col className="true-class" />}
      <col />
      {!stage.hides('logits') && <col className="field" />}
      {VALUE_COLUMNS.map(({ side, step }) => (
        <col key={side + step} className={step === 'p' ? 'result' : 'step'} />
      ))}
      {showTruth && <col className="step" />}
      <col className="remove" />
    </colgroup>
  );
}

function Head({ showTruth, stage }: HeadProps) {
  const { inspector, lab } = useStrings();
  const { columns, programs, truth, truthWay } = lab;
  return (
    <thead {...ROLES.group}>
      <tr {...ROLES.row} className="groups">
        <td colSpan={inputColumns(stage)} />
        {PROGRAM_IDS.map((id) => (
          <th
            {...ROLES.columnHead}
            key={id}
            colSpan={columnsOf(id).length}
            scope="colgroup"
            className={`${id} group-head`}
          >
            <span className="group-title">
              {programs[id].title} <span className="way">{programs[id].way}</span>
            </span>
            <span className="group-short" aria-hidden="true">
              {inspector.sides[id]}
            </span>
          </th>
        ))}
        {showTruth && (
          <th {...ROLES.columnHead} scope="colgroup" className="truth group-head">
            <span className="group-title">
              {truth} <span className="way">{truthWay}</span>
            </span>
          </th>
        )}
        <td />
      </tr>
      <tr {...ROLES.row} className="heads">
        {!stage.hides('true-class') && (
          <th {...ROLES.columnHead} scope="col" className="center">
            {columns.trueClass}
          </th>
        )}
        <th {...ROLES.columnHead} scope="col">
          {columns.name}
        </th>
        {!stage.hides('logits') && (
          <th {...ROLES.columnHead} scope="col" className="numeric">
            {columns.logit}
          </th>
        )}
        <th {...ROLES.columnHead} scope="col" className="numeric">
          {columns.x}
        </th>
        {PROGRAM_COLUMNS.map(({ side, step, head }) => (
          <th {...ROLES.columnHead} key={side + step} scope="col" className={`numeric ${side}`}>
            <ColumnHead head={head} />
          </th>
        ))}
        {showTruth && (
          <th {...ROLES.columnHead} scope="col" className="numeric truth">
            p
          </th>
        )}
        <th {...ROLES.columnHead} scope="col">
          <span className="visually-hidden">{columns.remove}</span>
        </th>
      </tr>
    </thead>
  );
}
