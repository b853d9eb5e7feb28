import { memo, type ReactNode } from 'react';
import { findCell, type Selection } from '../../panel/inspector/selection.ts';
import { useFollowing } from '../../panel/live.ts';
import { LiveFloat } from '../../panel/live-float.tsx';
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
import type { Evaluation } from '../../softmax/evaluate.ts';
import { Say } from '../../ui/sentence.tsx';
import { useStrings } from '../../words/context.tsx';
import { plainText, type Sentence } from '../../words/sentence.ts';
import { inputColumns, PROGRAM_COLUMNS } from './columns.tsx';
import type { LabView } from './lab-view.ts';
import { UlpError } from './ulp-error.tsx';
import { Value } from './value.tsx';
import './totals.css';

interface TotalsProps {
  readonly lab: LabView;
  /** In narrow layouts: whether all totals are shown, or only the sums and the losses. */
  readonly open: boolean;
  readonly onToggle: (which: 'totals') => void;
}

/** Under the columns: what they were added up to, the log-sum-exp, and the losses. */
export const Totals = memo(function Totals({ lab, open, onToggle }: TotalsProps) {
  const t = useStrings();
  return (
    <tfoot {...ROLES.group} data-open={open || undefined}>
      <tr {...ROLES.row} className="sums" data-part="sum">
        <TotalHead lab={lab} name={t.lab.columns.sum}>
          <AddClass lab={lab} />
          <button
            type="button"
            className="row-toggle"
            aria-expanded={open}
            aria-label={t.lab.openTotals}
            tabIndex={-1}
            onClick={() => onToggle('totals')}
          />
        </TotalHead>
        {PROGRAM_COLUMNS.map((column) => (
          <td
            {...ROLES.cell}
            key={column.side + column.step}
            className={`numeric ${column.side}`}
            data-below={column.step}
          >
            <Below lab={lab} column={column} />
          </td>
        ))}
        {lab.showTruth && <td {...ROLES.cell} className="truth" />}
        <td {...ROLES.cell} />
      </tr>
      <ResultRow lab={lab} className="lses" name={t.lab.columns.logSumExp} truth={trueLse}>
        {(id) => <LogSumExp lab={lab} id={id} />}
      </ResultRow>
      <ResultRow
        lab={lab}
        className="losses"
        part="loss"
        name={t.lab.columns.loss}
        truth={trueLoss}
      >
        {(id) => <Losses lab={lab} id={id} />}
      </ResultRow>
    </tfoot>
  );
});

const trueLse = (evaluation: Evaluation) => evaluation.truth().logSumExp;
const trueLoss = (evaluation: Evaluation) => evaluation.truth().loss;

interface ResultRowProps {
  readonly lab: LabView;
  readonly className: string;
  readonly part?: string;
  readonly name: string;
  readonly truth: (evaluation: Evaluation) => number;
  readonly children: (id: ProgramId) => ReactNode;
}

/** One result of each program, over all its columns. */
function ResultRow({ lab, className, part, name, truth, children }: ResultRowProps) {
  return (
    <tr {...ROLES.row} className={className} data-part={part}>
      <TotalHead lab={lab} name={name} />
      {PROGRAM_IDS.map((id) => (
        <td {...ROLES.cell} key={id} className={`numeric ${id}`} colSpan={columnsOf(id).length}>
          {children(id)}
        </td>
      ))}
      {lab.showTruth && (
        <td {...ROLES.cell} className="numeric truth">
          <LiveFloat live={lab.live} read={truth} />
        </td>
      )}
      <td {...ROLES.cell} />
    </tr>
  );
}

function TotalHead({ lab, name, children }: { lab: LabView; name: string; children?: ReactNode }) {
  return (
    <th {...ROLES.rowHead} scope="row" colSpan={inputColumns(lab.stage)} className="total-head">
      {children}
      <span className="total-name">{name}</span>
    </th>
  );
}

function AddClass({ lab }: { lab: LabView }) {
  const t = useStrings();
  const { stage, names, dispatch, announce } = lab;
  const full = names.length >= MAX_CLASSES;
  if (stage.hides('logits')) return null;
  return (
    <button
      type="button"
      className="quiet add"
      disabled={stage.locks('logits')}
      aria-disabled={full || undefined}
      onClick={() => {
        dispatch({ type: 'add' });
        announce(full ? t.lab.full : t.lab.added);
      }}
    >
      + {t.lab.add}
    </button>
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
  return (
    <Total lab={lab} at={at} label={[logSumExp.formula]}>
      {lab.showTruth && <UlpError lab={lab} at={at} />}
    </Total>
  );
}

function Losses({ lab, id }: { lab: LabView; id: ProgramId }) {
  const evaluation = useFollowing(lab.live);
  const forms = descriptionOf(id)
    .losses.filter(
      ({ step, insteadOf }) =>
        insteadOf === undefined || onlyFirstIsRight(evaluation, id, step, insteadOf),
    )
    .map(({ step }) => step);
  return forms.map((step) => <LossForm key={step} lab={lab} id={id} step={step} />);
}

const LossForm = memo(function LossForm({
  lab,
  id,
  step,
}: {
  lab: LabView;
  id: ProgramId;
  step: StepName;
}) {
  const t = useStrings();
  const labels: { readonly [Name in StepName]?: Sentence } = t.lab.programs[id].losses;
  return <Total lab={lab} at={{ side: id, name: step, lane: null }} label={labels[step] ?? []} />;
});

/** Then the sentence under the table speaks of it. */
function onlyFirstIsRight(
  evaluation: Evaluation,
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
