import type { ReactNode } from 'react';
import { valueAt } from '../../core/trace.ts';
import { floatProps } from '../../panel/live-numbers.ts';
import { ROLES } from '../../panel/table-roles.ts';
import { MAX_CLASSES } from '../../scenario/scenario.ts';
import { assessLoss } from '../../softmax/assess.ts';
import {
  type Column,
  columnsOf,
  descriptionOf,
  PROGRAM_IDS,
  type ProgramId,
  type StepName,
  symbolOf,
} from '../../softmax/compared.ts';
import { Float } from '../../ui/float.tsx';
import { Say } from '../../ui/sentence.tsx';
import { useStrings } from '../../words/context.tsx';
import { plainText, type Sentence } from '../../words/sentence.ts';
import { inputColumns, PROGRAM_COLUMNS } from './columns.tsx';
import type { LabView } from './lab-view.ts';
import { findCell, type Selection } from './selection.ts';
import { UlpError } from './ulp-error.tsx';
import { Value } from './value.tsx';

/** Under the columns: what they were added up to, log-sum-exp, and the losses. */
export function Totals({ lab }: { lab: LabView }) {
  const t = useStrings();
  const { scenario, showTruth, dispatch, announce, stage } = lab;
  const full = scenario.logits.length >= MAX_CLASSES;
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
        {PROGRAM_COLUMNS.map((column) => (
          <td {...ROLES.cell} key={column.side + column.step} className={`numeric ${column.side}`}>
            <Below lab={lab} column={column} />
          </td>
        ))}
        {showTruth && <td {...ROLES.cell} className="truth" />}
        <td {...ROLES.cell} />
      </tr>
      <tr {...ROLES.row} className="losses">
        <th {...ROLES.rowHead} scope="row" colSpan={inputColumns(stage)} className="total-head">
          <span className="total-name">{t.lab.columns.logSumExp}</span>
        </th>
        {PROGRAM_IDS.map((id) => (
          <td {...ROLES.cell} key={id} className={`numeric ${id}`} colSpan={columnsOf(id).length}>
            <LogSumExp lab={lab} id={id} />
          </td>
        ))}
        {showTruth && (
          <td {...ROLES.cell} className="numeric truth">
            <Float
              {...floatProps(lab.evaluation.truth().logSumExp, lab.evaluation.problem.format, t)}
            />
          </td>
        )}
        <td {...ROLES.cell} />
      </tr>
      <tr {...ROLES.row} className="losses">
        <th {...ROLES.rowHead} scope="row" colSpan={inputColumns(stage)} className="total-head">
          <span className="total-name">{t.lab.columns.loss}</span>
        </th>
        {PROGRAM_IDS.map((id) => (
          <td {...ROLES.cell} key={id} className={`numeric ${id}`} colSpan={columnsOf(id).length}>
            <Losses lab={lab} id={id} />
          </td>
        ))}
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

/** The scalar under a column. */
function Below({ lab, column: { side, below } }: { lab: LabView; column: Column }) {
  if (below === undefined) return null;
  return (
    <Total
      lab={lab}
      at={{ side, name: below, lane: null }}
      label={[symbolOf({ side, name: below })]}
    />
  );
}

function LogSumExp({ lab, id }: { lab: LabView; id: ProgramId }) {
  const { logSumExp } = descriptionOf(id);
  if (logSumExp === undefined) return null;
  const at = { side: id, name: logSumExp.step, lane: null };
  const cell = findCell(lab.evaluation, at);
  return (
    <Total lab={lab} at={at} label={[logSumExp.formula]}>
      {lab.showTruth && cell !== undefined && (
        <UlpError
          value={valueAt(cell)}
          exact={lab.evaluation.truth().logSumExp}
          format={lab.evaluation.problem.format}
        />
      )}
    </Total>
  );
}

function Losses({ lab, id }: { lab: LabView; id: ProgramId }) {
  const t = useStrings();
  const labels: { readonly [Name in StepName]?: Sentence } = t.lab.programs[id].losses;
  return descriptionOf(id)
    .losses.filter(
      ({ step, insteadOf }) =>
        insteadOf === undefined || onlyFirstIsRight(lab, id, step, insteadOf),
    )
    .map(({ step }) => (
      <Total
        key={step}
        lab={lab}
        at={{ side: id, name: step, lane: null }}
        label={labels[step] ?? []}
      />
    ));
}

/** Then the sentence under the table speaks of it. */
function onlyFirstIsRight(
  { evaluation }: LabView,
  id: ProgramId,
  first: StepName,
  second: StepName,
) {
  const verdict = (name: StepName) => {
    const cell = findCell(evaluation, { side: id, name, lane: null });
    return cell && assessLoss(evaluation, cell).kind;
  };
  return verdict(second) === 'wrong' && verdict(first) === 'sound';
}

interface TotalProps {
  readonly lab: LabView;
  readonly at: Selection;
  readonly label: Sentence;
  /** After the number, inside its button. */
  readonly children?: ReactNode;
}

function Total({ lab, at, label, children }: TotalProps) {
  const t = useStrings();
  return (
    <span className="total">
      <span className="total-label" aria-hidden="true">
        <Say sentence={label} />
      </span>
      <Value lab={lab} at={at} label={`${plainText(label)}, ${t.inspector.sides[at.side]}`}>
        {children}
      </Value>
    </span>
  );
}
