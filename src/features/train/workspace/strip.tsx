import { useMemo } from 'react';
import { FORMATS } from '../../../core/format.ts';
import { type Cell, valueAt } from '../../../core/trace.ts';
import { Shown } from '../../../panel/shown.tsx';
import { ROLES } from '../../../panel/table-roles.ts';
import type { Scenario } from '../../../scenario/scenario.ts';
import type { LossFormId } from '../../../softmax/loss-forms.ts';
import { ScrollRegion } from '../../../ui/scroll-region.tsx';
import { showLabels } from '../../../words/class-names.ts';
import { useStrings, useWords } from '../../../words/context.tsx';
import { type PassRow, passesOf } from '../model/passes.ts';
import { WORKSPACE } from '../words/workspace.ts';
import './strip.css';

interface StripProps {
  /** What the table is called. */
  readonly label: string;
  /** The logits that the side had for the example, as the lab has them. */
  readonly scenario: Scenario;
  readonly form: LossFormId;
  readonly lossScale: number;
}

/** One example there and back: an operation a row, a class a column. */
export function Strip({ label, scenario, form, lossScale }: StripProps) {
  const words = useWords(WORKSPACE);
  const t = useStrings();
  const passes = useMemo(() => passesOf(scenario, form, lossScale), [scenario, form, lossScale]);
  const names = showLabels(t, scenario.labels);
  const { birth } = passes;
  const lines = (rows: readonly PassRow[]) =>
    rows.map((row) => (
      <Line key={row.code} row={row} classes={names.length} birth={birth} scenario={scenario} />
    ));
  return (
    <ScrollRegion className="train-strip scroll-region" label={label}>
      <table {...ROLES.table}>
        <caption className="visually-hidden">{label}</caption>
        <thead {...ROLES.group}>
          <tr {...ROLES.row}>
            <td {...ROLES.cell} />
            {names.map((name, lane) => (
              <th
                // biome-ignore lint/suspicious/noArrayIndexKey: classes are told apart by their place
                key={lane}
                scope="col"
                data-true={lane === scenario.trueClass || undefined}
                {...ROLES.columnHead}
              >
                <bdi>{name}</bdi>
                {lane === scenario.trueClass && (
                  <span className="train-true"> {words.example.trueClass}</span>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <Group head={words.example.forward}>{lines(passes.forward)}</Group>
        <Group head={words.example.backward}>{lines(passes.backward)}</Group>
        <Group head={words.example.fromLogits}>{lines([passes.fromLogits])}</Group>
      </table>
    </ScrollRegion>
  );
}

const Group = ({
  head,
  children,
}: {
  readonly head: string;
  readonly children: React.ReactNode;
}) => (
  <tbody {...ROLES.group}>
    <tr {...ROLES.row}>
      <th scope="rowgroup" className="train-strip-head" colSpan={99} {...ROLES.rowHead}>
        {head}
      </th>
    </tr>
    {children}
  </tbody>
);

interface LineProps {
  readonly row: PassRow;
  readonly classes: number;
  readonly birth: Cell | null;
  readonly scenario: Scenario;
}

const DIGITS = 3;

function Line({ row: { code, cells, scalar }, classes, birth, scenario }: LineProps) {
  const words = useWords(WORKSPACE);
  const format = FORMATS[scenario.format];
  return (
    <tr {...ROLES.row}>
      <th scope="row" {...ROLES.rowHead}>
        <code>{code}</code>
      </th>
      {cells.map((cell, lane) => {
        const born = birth !== null && birth.step === cell.step && birth.lane === cell.lane;
        return (
          <td
            // biome-ignore lint/suspicious/noArrayIndexKey: classes are told apart by their place
            key={lane}
            colSpan={scalar ? classes : 1}
            data-nan={Number.isNaN(valueAt(cell)) || undefined}
            data-born={born || undefined}
            {...ROLES.cell}
          >
            <Shown value={valueAt(cell)} format={format} digits={DIGITS} />
            {born && <span className="visually-hidden"> {words.example.born}</span>}
          </td>
        );
      })}
    </tr>
  );
}
