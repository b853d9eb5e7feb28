import { ulpsBetween } from '../../core/bits.ts';
import { floatProps } from '../../panel/live-numbers.ts';
import type { Stage } from '../../panel/stage.ts';
import { ROLES } from '../../panel/table-roles.ts';
import { type Column, columnsOf, PROGRAM_IDS, type ProgramId } from '../../softmax/compared.ts';
import { Float } from '../../ui/float.tsx';
import { useStrings } from '../../words/context.tsx';
import { ColumnHead, inputColumns, PROGRAM_COLUMNS, VALUE_COLUMNS } from './columns.tsx';
import type { LabControl } from './definition.ts';
import type { LabView } from './lab-view.ts';
import { RemoveCell, RowFields } from './row-fields.tsx';
import { Totals } from './totals.tsx';
import { Value } from './value.tsx';
import './trace-table.css';
import './trace-cards.css';

interface TraceTableProps {
  readonly lab: LabView;
  /** Changes when everything is replaced, so that half-typed fields are reset. */
  readonly revision: number;
}

/** The table of logits is the trace: each row is computed from left to right, starting at the logit field. */
export function TraceTable({ lab, revision }: TraceTableProps) {
  const t = useStrings();
  const { scenario, showTruth, stage } = lab;
  return (
    <table className="trace-table" {...ROLES.table} data-truth={showTruth || undefined}>
      <caption className="visually-hidden">{t.lab.tableTitle}</caption>
      <Columns showTruth={showTruth} stage={stage} />
      <Head showTruth={showTruth} stage={stage} />
      <tbody {...ROLES.group} key={revision}>
        {/* Rows are edited in place and identified by position. */}
        {[...scenario.logits.keys()].map((lane) => (
          <Row key={lane} lab={lab} lane={lane} />
        ))}
      </tbody>
      <Totals lab={lab} />
    </table>
  );
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
      <col className="value" span={VALUE_COLUMNS.length} />
      {showTruth && <col className="value" />}
      <col className="remove" />
    </colgroup>
  );
}

function Head({ showTruth, stage }: HeadProps) {
  const { columns, programs, truth, truthWay } = useStrings().lab;
  return (
    <thead {...ROLES.group}>
      <tr {...ROLES.row}>
        <td colSpan={inputColumns(stage)} />
        {PROGRAM_IDS.map((id) => (
          <th
            {...ROLES.columnHead}
            key={id}
            colSpan={columnsOf(id).length}
            scope="colgroup"
            className={`${id} group-head`}
          >
            {programs[id].title} <span className="way">{programs[id].way}</span>
          </th>
        ))}
        {showTruth && (
          <th {...ROLES.columnHead} scope="colgroup" className="truth group-head">
            {truth} <span className="way">{truthWay}</span>
          </th>
        )}
        <td />
      </tr>
      <tr {...ROLES.row}>
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

function Row({ lab, lane }: { lab: LabView; lane: number }) {
  const { scenario, dispatch, names, announce, paste, showTruth, stage } = lab;
  const shared = { lane, name: names[lane] ?? '', dispatch, announce, paste, stage };
  return (
    <tr {...ROLES.row} data-true={scenario.trueClass === lane || undefined}>
      <RowFields
        {...shared}
        logit={scenario.logits[lane] ?? Number.NaN}
        isTrue={scenario.trueClass === lane}
      />
      {VALUE_COLUMNS.map((column) => (
        <TraceCell key={column.side + column.step} lab={lab} lane={lane} column={column} />
      ))}
      {showTruth && <TrueCell lab={lab} lane={lane} />}
      <RemoveCell {...shared} only={scenario.logits.length === 1} />
    </tr>
  );
}

function TraceCell({ lab, lane, column }: { lab: LabView; lane: number; column: Column }) {
  const t = useStrings();
  const { side, step: name, short } = column;
  return (
    <td
      {...ROLES.cell}
      className={`numeric ${side}`}
      data-label={name === 'p' ? `${t.inspector.sides[side]} p` : short}
      data-column={`${side}-${name}`}
    >
      <Value
        lab={lab}
        at={{ side, name, lane }}
        label={t.lab.valueLabel(short, lab.names[lane] ?? '', t.inspector.sides[side])}
      >
        {lab.showTruth && name === 'p' && side !== 'inputs' && (
          <UlpError lab={lab} side={side} lane={lane} />
        )}
      </Value>
    </td>
  );
}

function UlpError({ lab, side, lane }: { lab: LabView; side: ProgramId; lane: number }) {
  const t = useStrings();
  const { evaluation } = lab;
  const value = evaluation[side].p.values[lane] ?? Number.NaN;
  const exact = evaluation.truth().softmax[lane] ?? Number.NaN;
  const ulps = ulpsBetween(value, exact, evaluation.problem.format);
  if (ulps === null) return null;
  return (
    <span className="ulp-error">
      {ulps === 0 ? t.lab.exactly : t.lab.ulps(value > exact ? ulps : -ulps)}
    </span>
  );
}

function TrueCell({ lab, lane }: { lab: LabView; lane: number }) {
  const t = useStrings();
  const { evaluation } = lab;
  const exact = evaluation.truth().softmax[lane] ?? Number.NaN;
  return (
    <td {...ROLES.cell} className="numeric truth" data-label={t.lab.columns.truth}>
      <Float {...floatProps(exact, evaluation.problem.format, t)} />
    </td>
  );
}
