import { cellOf, valueAt } from '../../core/trace.ts';
import { Shown } from '../../panel/shown.tsx';
import { ROLES } from '../../panel/table-roles.ts';
import { type Column, columnsOf, type StepName, symbolOf } from '../../softmax/compared.ts';
import { type Evaluation, findStep } from '../../softmax/evaluate.ts';
import { useWords } from '../../words/context.tsx';
import type { Names } from '../../words/explain.ts';
import { PROGRAMS, type Program } from './model/outcome.ts';
import type { Scene } from './model/scenes.ts';
import { PREDICT } from './words/words.ts';
import './trace.css';

/** x, then the columns of the two programs. */
const COLUMNS: readonly Column<'inputs' | Program>[] = [
  ...columnsOf('inputs'),
  ...PROGRAMS.flatMap(columnsOf),
];

interface TraceProps {
  readonly scene: Scene;
  readonly evaluation: Evaluation;
  readonly names: Names;
}

/** Both programs side by side, a row for each class; below them the scalars. On narrow screens rows become cards. */
export function Trace({ scene: { asks }, evaluation, names }: TraceProps) {
  const words = useWords(PREDICT);
  return (
    <table className="predict-trace" {...ROLES.table}>
      <caption>{words.trace.caption}</caption>
      <Head asks={asks} />
      <tbody {...ROLES.group}>
        {names.map((name, lane) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: classes have no other identity.
          <tr key={lane} {...ROLES.row}>
            <th scope="row" {...ROLES.rowHead}>
              {name}
            </th>
            {COLUMNS.map((column) => (
              <Cell
                key={column.side + column.step}
                program={column.side}
                label={symbolOf({ side: column.side, name: column.step })}
                value={valueIn(evaluation, column, lane)}
                evaluation={evaluation}
              />
            ))}
          </tr>
        ))}
      </tbody>
      <tfoot {...ROLES.group}>
        <Totals head={words.trace.totals} evaluation={evaluation} nameIn={({ below }) => below} />
        {asks === 'loss' && (
          <Totals
            head={words.trace.loss}
            evaluation={evaluation}
            nameIn={({ step }) => (step === 'p' ? 'loss' : undefined)}
          />
        )}
      </tfoot>
    </table>
  );
}

function Head({ asks }: { asks: Scene['asks'] }) {
  const words = useWords(PREDICT);
  return (
    <thead {...ROLES.group}>
      <tr {...ROLES.row}>
        <td colSpan={2} {...ROLES.cell} />
        {PROGRAMS.map((program) => (
          <th
            key={program}
            scope="colgroup"
            colSpan={columnsOf(program).length}
            data-program={program}
            {...ROLES.columnHead}
          >
            {words.programs[asks][program]}
          </th>
        ))}
      </tr>
      <tr {...ROLES.row}>
        <th scope="col" {...ROLES.columnHead}>
          {words.trace.class}
        </th>
        {COLUMNS.map(({ side, step }) => (
          <th key={side + step} scope="col" data-program={side} {...ROLES.columnHead}>
            {symbolOf({ side, name: step })}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** The value of a step: a scalar, or one lane of a vector. Null where the program has no such step. */
function valueIn(
  evaluation: Evaluation,
  { side, step }: Pick<Column, 'side' | 'step'>,
  lane: number,
): number | null {
  const operand = findStep(evaluation, side, step);
  return operand === undefined ? null : valueAt(cellOf(operand, lane));
}

interface TotalsProps {
  readonly head: string;
  readonly evaluation: Evaluation;
  /** The scalar under a column, if there is one. */
  readonly nameIn: (column: Column) => StepName | undefined;
}

function Totals({ head, evaluation, nameIn }: TotalsProps) {
  return (
    <tr {...ROLES.row}>
      <th scope="row" {...ROLES.rowHead}>
        {head}
      </th>
      {COLUMNS.map((column) => {
        const { side, step } = column;
        const name = nameIn(column);
        return (
          <Cell
            key={side + step}
            program={side}
            label={name === undefined ? '' : symbolOf({ side, name })}
            value={name === undefined ? null : valueIn(evaluation, { side, step: name }, 0)}
            evaluation={evaluation}
          />
        );
      })}
    </tr>
  );
}

interface CellProps {
  readonly program: 'inputs' | Program;
  readonly label: string;
  readonly value: number | null;
  readonly evaluation: Evaluation;
}

function Cell({ program, label, value, evaluation }: CellProps) {
  return (
    <td {...ROLES.cell} data-program={program} data-label={label || undefined}>
      {value !== null && <Shown value={value} format={evaluation.problem.format} />}
    </td>
  );
}
