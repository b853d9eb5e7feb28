import { type CSSProperties, useId } from 'react';
import { type Cell, valueAt } from '../../../core/trace.ts';
import { Shown } from '../../../panel/shown.tsx';
import { ROLES } from '../../../panel/table-roles.ts';
import type { Evaluation } from '../../../softmax/evaluate.ts';
import { gradientsOf } from '../../../softmax/gradient.ts';
import { TABLE_KEYS } from '../../../ui/row-keys.ts';
import { Say } from '../../../ui/sentence.tsx';
import { useStrings, useWords } from '../../../words/context.tsx';
import type { Names } from '../../../words/explain.ts';
import { floatPart } from '../../../words/numbers.ts';
import { Fan, type Level, levelOf } from './fan.tsx';
import { wrongEntries } from './model/outcome.ts';
import { FROM_LOGITS, isBirth, type Pass, type Place, READS, type Row } from './model/rows.ts';
import { operationOf } from './told.ts';
import { GRADIENT } from './words/words.ts';

/** Enough to see a size; the sentence below has more. */
const DIGITS = 2;
const DIGITS_OF_X = 3;

interface PassesProps {
  readonly evaluation: Evaluation;
  readonly pass: Pass;
  readonly names: Names;
  /** The last step of the backward pass that is shown. */
  readonly at: number;
  readonly selected: Place;
  readonly select: (place: Place) => void;
  readonly setTrueClass: (lane: number) => void;
}

/**
 * Both passes of naive softmax, an operation a row and a class a column, and p - onehot below. Where it is narrow a class
 * is a row, and of the operations only two are there: the one the reader is at, and the one explained or read by it.
 */
export function Passes(props: PassesProps) {
  const { evaluation, pass, names, at, selected } = props;
  const words = useWords(GRADIENT);
  const now = pass.backward[at]?.name;
  const near = [now, selected.row === now ? READS[selected.row] : selected.row];
  const line = (row: Row, step: number) => (
    <Line
      key={row.name}
      {...props}
      row={row}
      reached={step <= at}
      now={row.name === now}
      near={near.includes(row.name)}
    />
  );
  const style = { '--classes': names.length } as CSSProperties;
  return (
    <table
      className="gradient"
      aria-label={words.table}
      style={style}
      {...ROLES.table}
      {...TABLE_KEYS}
    >
      <thead {...ROLES.group}>
        <tr {...ROLES.row}>
          <Classes {...props} />
        </tr>
      </thead>
      <tbody className="gradient-naive" {...ROLES.group}>
        <Head sentence={words.forward} />
        {pass.forward.map((row) => line(row, 0))}
      </tbody>
      <tbody className="gradient-naive" {...ROLES.group}>
        <Head sentence={words.backward} />
        {pass.backward.map(line)}
      </tbody>
      <tbody className="gradient-stable" {...ROLES.group}>
        <Head sentence={words.fromLogits} />
        <FromLogits evaluation={evaluation} />
      </tbody>
    </table>
  );
}

const Head = ({ sentence }: { sentence: Parameters<typeof Say>[0]['sentence'] }) => (
  <tr className="gradient-head" {...ROLES.row}>
    <th scope="rowgroup" {...ROLES.rowHead}>
      <Say sentence={sentence} />
    </th>
  </tr>
);

/** The classes, of which the reader chooses the true one. */
function Classes({ evaluation, names, setTrueClass }: PassesProps) {
  const words = useWords(GRADIENT);
  const id = useId();
  return (
    <>
      <td id={id} {...ROLES.cell}>
        <Say sentence={words.trueClass} />
      </td>
      {names.map((name, lane) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: classes are told apart by their place
        <th key={lane} scope="col" {...ROLES.columnHead}>
          <label>
            <input
              type="radio"
              name={id}
              aria-describedby={id}
              checked={lane === evaluation.problem.trueClass}
              onChange={() => setTrueClass(lane)}
            />
            <bdi>{name}</bdi>
          </label>
        </th>
      ))}
    </>
  );
}

interface LineProps extends PassesProps {
  readonly row: Row;
  readonly reached: boolean;
  readonly now: boolean;
  readonly near: boolean;
}

function Line(props: LineProps) {
  const { row, reached, now, near, pass, evaluation, names } = props;
  return (
    <tr
      data-row={row.name}
      data-scalar={row.scalar || undefined}
      data-hidden={!reached || undefined}
      data-now={now || undefined}
      data-near={near || undefined}
      {...ROLES.row}
    >
      <th scope="row" {...ROLES.rowHead}>
        <code>{row.code}</code>
      </th>
      {row.scalar ? (
        <td className="gradient-scalar" colSpan={names.length} {...ROLES.cell}>
          <Around side="in" row={row} pass={pass} evaluation={evaluation} />
          <Value {...props} lane={0} />
          <Around side="out" row={row} pass={pass} evaluation={evaluation} />
        </td>
      ) : (
        row.cells.map((_, lane) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: classes are told apart by their place
          <td key={lane} {...ROLES.cell}>
            <Value {...props} lane={lane} />
          </td>
        ))
      )}
    </tr>
  );
}

function Value({ evaluation, row, lane, reached, selected, select }: LineProps & { lane: number }) {
  const { mark } = useStrings();
  const { format } = evaluation.problem;
  const cell = row.cells[lane];
  if (cell === undefined) return null;
  const wrong = row.name === 'dx' ? wrongAt(evaluation, lane) : undefined;
  const chosen = selected.row === row.name && selected.lane === lane;
  return (
    <button
      type="button"
      className="gradient-value"
      aria-pressed={chosen}
      disabled={!reached}
      tabIndex={chosen ? 0 : -1}
      onClick={() => select({ row: row.name, lane })}
    >
      <Shown
        value={valueAt(cell)}
        format={format}
        digits={row.name === 'x' ? DIGITS_OF_X : DIGITS}
      />
      {isBirth(cell) && (
        <span className="gradient-note" data-level="nan">
          <Say sentence={operationOf(cell, format, mark, DIGITS)} />
        </span>
      )}
      {wrong !== undefined && (
        <span className="gradient-note">
          ≠ <Say sentence={[floatPart(wrong.reference, format, mark, DIGITS)]} />
        </span>
      )}
    </button>
  );
}

const wrongAt = (evaluation: Evaluation, lane: number) =>
  wrongEntries(evaluation).find((entry) => entry.lane === lane);

interface AroundProps extends Pick<PassesProps, 'pass' | 'evaluation'> {
  readonly side: 'in' | 'out';
  readonly row: Row;
}

/** What a scalar was made from, and where it goes. */
function Around({ side, row, pass, evaluation }: AroundProps) {
  const { trueClass } = evaluation.problem;
  const rows = [...pass.forward, ...pass.backward];
  const before = rows[rows.indexOf(row) - 1];
  const [own] = row.cells;
  if (own === undefined || before === undefined) return null;
  if (side === 'in') {
    const levels = before.cells.map((cell, lane) =>
      row.name === 'loss' && lane !== trueClass ? null : levelIn(cell),
    );
    return <Fan way="in" levels={levels} />;
  }
  if (row.name === 'loss') return null;
  const lanes = [...evaluation.inputs.x.values];
  return <Fan way="out" levels={lanes.map(() => levelIn(own))} />;
}

const levelIn = (cell: Cell): Level => levelOf(valueAt(cell));

/** p - onehot(y) as bars between -1 and 1. */
function FromLogits({ evaluation }: { evaluation: Evaluation }) {
  const { gradient } = gradientsOf(evaluation).fromLogits();
  return (
    <tr data-row="logits" {...ROLES.row}>
      <th scope="row" {...ROLES.rowHead}>
        <code>{FROM_LOGITS}</code>
      </th>
      {[...gradient.values].map((value, lane) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: classes are told apart by their place
        <td key={lane} {...ROLES.cell}>
          <span className="gradient-bar" aria-hidden="true" data-first={lane === 0 || undefined}>
            <i
              data-sign={value < 0 ? 'minus' : 'plus'}
              style={{ '--size': Number.isNaN(value) ? 0 : Math.abs(value) } as CSSProperties}
            />
          </span>
          <Shown value={value} format={evaluation.problem.format} digits={DIGITS} />
        </td>
      ))}
    </tr>
  );
}
