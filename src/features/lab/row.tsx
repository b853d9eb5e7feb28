import { memo, useCallback } from 'react';
import { Bar } from '../../panel/bar.tsx';
import { LiveFloat } from '../../panel/live-float.tsx';
import { presence } from '../../panel/stage.ts';
import { ROLES } from '../../panel/table-roles.ts';
import type { Column } from '../../softmax/compared.ts';
import type { Evaluation } from '../../softmax/evaluate.ts';
import { useStrings } from '../../words/context.tsx';
import { VALUE_COLUMNS } from './columns.tsx';
import type { LabView } from './lab-view.ts';
import { RemoveCell, RowFields } from './row-fields.tsx';
import { UlpError } from './ulp-error.tsx';
import { Value } from './value.tsx';

interface RowProps {
  readonly lab: LabView;
  readonly lane: number;
  /** In narrow layouts: whether all its numbers are shown, or only the logit and both probabilities. */
  readonly open: boolean;
  readonly onToggle: (lane: number) => void;
}

/** A class: its logit, and what each program makes of it. Not rendered again while numbers change. */
export const Row = memo(function Row({ lab, lane, open, onToggle }: RowProps) {
  const { names, showTruth } = lab;
  return (
    <tr
      {...ROLES.row}
      data-part="row"
      data-true={lab.trueClass === lane || undefined}
      data-open={open || undefined}
    >
      <RowFields lab={lab} lane={lane} open={open} onToggle={onToggle} />
      {VALUE_COLUMNS.map((column) => (
        <TraceCell key={column.side + column.step} lab={lab} lane={lane} column={column} />
      ))}
      {showTruth && <TrueCell lab={lab} lane={lane} />}
      <RemoveCell lab={lab} lane={lane} only={names.length === 1} />
    </tr>
  );
});

function TraceCell({ lab, lane, column }: { lab: LabView; lane: number; column: Column }) {
  const t = useStrings();
  const { side, step: name, short } = column;
  const isResult = name === 'p' && side !== 'inputs';
  return (
    <td
      {...ROLES.cell}
      className={`numeric ${side}`}
      data-label={name === 'p' ? `${t.inspector.sides[side]} p` : short}
      data-column={`${side}-${name}`}
    >
      {isResult && <Bar live={lab.live} side={side} lane={lane} />}
      <Value
        lab={lab}
        at={{ side, name, lane }}
        label={t.lab.valueLabel(short, lab.names[lane] ?? '', t.inspector.sides[side])}
        first={side === 'inputs' && presence(lab.stage, 'logits') !== 'free'}
      >
        {isResult && lab.showTruth && <UlpError lab={lab} at={{ side, name, lane }} />}
      </Value>
    </td>
  );
}

function TrueCell({ lab, lane }: { lab: LabView; lane: number }) {
  const t = useStrings();
  const read = useCallback((evaluation: Evaluation) => trueProbability(evaluation, lane), [lane]);
  return (
    <td {...ROLES.cell} className="numeric truth" data-label={t.lab.columns.truth}>
      <LiveFloat live={lab.live} read={read} />
    </td>
  );
}

const trueProbability = (evaluation: Evaluation, lane: number) =>
  evaluation.truth().softmax[lane] ?? Number.NaN;
