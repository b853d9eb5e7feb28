import { valueAt } from '../../core/trace.ts';
import { Shown } from '../../panel/shown.tsx';
import { ROLES } from '../../panel/table-roles.ts';
import type { Evaluation } from '../../softmax/evaluate.ts';
import { useWords } from '../../words/context.tsx';
import type { Names } from '../../words/explain.ts';
import { SYMBOLS } from '../../words/symbols.ts';
import type { Program } from './model/outcome.ts';
import type { Scene } from './model/scenes.ts';
import { PREDICT } from './words/words.ts';
import './trace.css';

/** The columns of the trace, by the symbols of their steps. */
const COLUMNS = [
  { of: 'inputs', name: 'x' },
  { of: 'naive', name: 'e' },
  { of: 'naive', name: 'p' },
  { of: 'stable', name: 'd' },
  { of: 'stable', name: 'e' },
  { of: 'stable', name: 'p' },
] as const;

interface TraceProps {
  readonly scene: Scene;
  readonly evaluation: Evaluation;
  readonly names: Names;
}

/** Both programs side by side, a row for each class; below them the scalars. On narrow screens rows become cards. */
export function Trace({ scene: { asks }, evaluation, names }: TraceProps) {
  const words = useWords(PREDICT);
  const { inputs, naive, stable } = evaluation;
  const columns = [inputs.x, naive.e, naive.p, stable.d, stable.e, stable.p];
  const [s, m] = [SYMBOLS.s, SYMBOLS.m];
  return (
    <table className="predict-trace" {...ROLES.table}>
      <caption>{words.trace.caption}</caption>
      <Head asks={asks} />
      <tbody {...ROLES.group}>
        {names.map((name, lane) => (
          <tr key={name} {...ROLES.row}>
            <th scope="row" {...ROLES.rowHead}>
              {name}
            </th>
            {COLUMNS.map((column, index) => (
              <Cell
                key={column.of + column.name}
                program={column.of}
                label={SYMBOLS[column.name]}
                value={columns[index]?.values[lane] ?? null}
                evaluation={evaluation}
              />
            ))}
          </tr>
        ))}
      </tbody>
      <tfoot {...ROLES.group}>
        <Totals
          head={words.trace.totals}
          evaluation={evaluation}
          cells={[
            null,
            [s, valueAt(naive.s)],
            null,
            [m, valueAt(stable.m)],
            [s, valueAt(stable.s)],
            null,
          ]}
        />
        {asks === 'loss' && (
          <Totals
            head={words.trace.loss}
            evaluation={evaluation}
            cells={[
              null,
              null,
              [SYMBOLS.loss, valueAt(naive.loss)],
              null,
              null,
              [SYMBOLS.loss, valueAt(stable.loss)],
            ]}
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
        <th scope="colgroup" colSpan={2} data-program="naive" {...ROLES.columnHead}>
          {words.programs[asks].naive}
        </th>
        <th scope="colgroup" colSpan={3} data-program="stable" {...ROLES.columnHead}>
          {words.programs[asks].stable}
        </th>
      </tr>
      <tr {...ROLES.row}>
        <th scope="col" {...ROLES.columnHead}>
          {words.trace.class}
        </th>
        {COLUMNS.map(({ of, name }) => (
          <th key={of + name} scope="col" data-program={of} {...ROLES.columnHead}>
            {SYMBOLS[name]}
          </th>
        ))}
      </tr>
    </thead>
  );
}

interface TotalsProps {
  readonly head: string;
  readonly evaluation: Evaluation;
  /** A symbol and a value for each column that has one. */
  readonly cells: readonly (readonly [string, number] | null)[];
}

function Totals({ head, evaluation, cells }: TotalsProps) {
  return (
    <tr {...ROLES.row}>
      <th scope="row" {...ROLES.rowHead}>
        {head}
      </th>
      {COLUMNS.map((column, index) => {
        const [label = '', value = null] = cells[index] ?? [];
        return (
          <Cell
            key={column.of + column.name}
            program={column.of}
            label={label}
            value={value}
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
