import { ulpsBetween } from '../../core/bits.ts';
import { floatProps } from '../../panel/live-numbers.ts';
import type { Stage } from '../../panel/stage.ts';
import { ROLES } from '../../panel/table-roles.ts';
import { MAX_CLASSES } from '../../scenario/scenario.ts';
import { assessLoss } from '../../softmax/assess.ts';
import { Float } from '../../ui/float.tsx';
import { Say } from '../../ui/sentence.tsx';
import { useStrings } from '../../words/context.tsx';
import { plainText, type Sentence } from '../../words/sentence.ts';
import { type Column, NAIVE_COLUMNS, STABLE_COLUMNS, X_COLUMN } from './columns.tsx';
import type { LabControl } from './definition.ts';
import type { LabView } from './lab-view.ts';
import { RemoveCell, RowFields } from './row-fields.tsx';
import type { Selection } from './selection.ts';
import { Value } from './value.tsx';

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

/** Number of columns before the naive side: the true class, the name, the logit and x. */
const inputColumns = (stage: Stage<LabControl>) =>
  4 - Number(stage.hides('true-class')) - Number(stage.hides('logits'));

/** Fixed widths, so that columns do not change width with their numbers. */
function Columns({ showTruth, stage }: HeadProps) {
  return (
    <colgroup>
      {!stage.hides('true-class') && <col className="narrow" />}
      <col />
      {!stage.hides('logits') && <col className="field" />}
      <col className="value" />
      <col className="value" span={NAIVE_COLUMNS.length + STABLE_COLUMNS.length} />
      {showTruth && <col className="value" />}
      <col className="narrow" />
    </colgroup>
  );
}

function Head({ showTruth, stage }: HeadProps) {
  const { columns, naive, stable, naiveWay, stableWay, truth, truthWay } = useStrings().lab;
  return (
    <thead {...ROLES.group}>
      <tr {...ROLES.row}>
        <td colSpan={inputColumns(stage)} />
        <th {...ROLES.columnHead} colSpan={2} scope="colgroup" className="naive group-head">
          {naive} <span className="way">{naiveWay}</span>
        </th>
        <th {...ROLES.columnHead} colSpan={3} scope="colgroup" className="stable group-head">
          {stable} <span className="way">{stableWay}</span>
        </th>
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
        {[...NAIVE_COLUMNS, ...STABLE_COLUMNS].map(({ side, name, head }) => (
          <th {...ROLES.columnHead} key={side + name} scope="col" className={`numeric ${side}`}>
            {head}
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
  const { scenario, dispatch, names, announce, showTruth, stage } = lab;
  const shared = { lane, name: names[lane] ?? '', dispatch, announce, stage };
  return (
    <tr {...ROLES.row} data-true={scenario.trueClass === lane || undefined}>
      <RowFields
        {...shared}
        logit={scenario.logits[lane] ?? Number.NaN}
        isTrue={scenario.trueClass === lane}
      />
      <TraceCell lab={lab} lane={lane} column={X_COLUMN} />
      {[...NAIVE_COLUMNS, ...STABLE_COLUMNS].map((column) => (
        <TraceCell key={column.side + column.name} lab={lab} lane={lane} column={column} />
      ))}
      {showTruth && <TrueCell lab={lab} lane={lane} />}
      <RemoveCell {...shared} only={scenario.logits.length === 1} />
    </tr>
  );
}

function TraceCell({ lab, lane, column }: { lab: LabView; lane: number; column: Column }) {
  const t = useStrings();
  const { side, name, short } = column;
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

function UlpError({ lab, side, lane }: { lab: LabView; side: 'naive' | 'stable'; lane: number }) {
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

/** Below the columns: their sums, and the losses. */
function Totals({ lab }: { lab: LabView }) {
  const t = useStrings();
  const { scenario, showTruth, dispatch, announce, stage } = lab;
  const full = scenario.logits.length >= MAX_CLASSES;
  const scalar = (side: 'naive' | 'stable', name: Selection['name'], label: Sentence) => (
    <Total lab={lab} at={{ side, name, lane: null }} label={label} />
  );
  return (
    <tfoot {...ROLES.group}>
      <tr {...ROLES.row} className="sums">
        <th {...ROLES.rowHead} scope="row" colSpan={inputColumns(stage)} className="total-head">
          {!stage.hides('logits') && (
            <button
              type="button"
              className="quiet"
              disabled={stage.locks('logits')}
              aria-disabled={full || undefined}
              onClick={() => {
                dispatch({ type: 'add' });
                announce(full ? t.lab.full : t.lab.added);
              }}
            >
              + {t.lab.add}
            </button>
          )}
          <span className="total-name">{t.lab.columns.sum}</span>
        </th>
        <td {...ROLES.cell} className="numeric naive">
          {scalar('naive', 's', ['s'])}
        </td>
        <td {...ROLES.cell} className="numeric naive" />
        <td {...ROLES.cell} className="numeric stable">
          {scalar('stable', 'm', ['m'])}
        </td>
        <td {...ROLES.cell} className="numeric stable">
          {scalar('stable', 's', ['s'])}
        </td>
        <td {...ROLES.cell} className="numeric stable" />
        {showTruth && <td {...ROLES.cell} className="truth" />}
        <td {...ROLES.cell} />
      </tr>
      <tr {...ROLES.row} className="losses">
        <th {...ROLES.rowHead} scope="row" colSpan={inputColumns(stage)} className="total-head">
          <span className="total-name">{t.lab.columns.loss}</span>
        </th>
        <td {...ROLES.cell} className="numeric naive" colSpan={2}>
          {scalar('naive', 'loss', t.lab.lossLogP)}
        </td>
        <td {...ROLES.cell} className="numeric stable" colSpan={3}>
          {scalar('stable', 'loss', t.lab.lossLse)}
          {scalar('stable', 'lossShift', t.lab.lossShift)}
          {onlyLog1pIsRight(lab) && scalar('stable', 'lossLog1p', t.lab.lossLog1p)}
        </td>
        {showTruth && (
          <td {...ROLES.cell} className="numeric truth">
            <Float {...floatProps(lab.evaluation.truth().loss, lab.evaluation.problem.format, t)} />
          </td>
        )}
        <td {...ROLES.cell} />
      </tr>
    </tfoot>
  );
}

/** The third form is shown if it alone keeps the digits: the sentence under the table mentions it. */
const onlyLog1pIsRight = ({ evaluation }: LabView) =>
  assessLoss(evaluation, evaluation.stable.lossShift).kind === 'wrong' &&
  assessLoss(evaluation, evaluation.stable.lossLog1p).kind === 'sound';

function Total({ lab, at, label }: { lab: LabView; at: Selection; label: Sentence }) {
  const t = useStrings();
  return (
    <span className="total">
      <span className="total-label" aria-hidden="true">
        <Say sentence={label} />
      </span>
      <Value lab={lab} at={at} label={`${plainText(label)}, ${t.inspector.sides[at.side]}`} />
    </span>
  );
}
