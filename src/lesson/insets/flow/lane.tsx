import type { CSSProperties } from 'react';
import { type Cell, valueAt } from '../../../core/trace.ts';
import { floatProps } from '../../../panel/float-props.ts';
import { Shown } from '../../../panel/shown.tsx';
import type { ProgramId } from '../../../softmax/compared.ts';
import type { Evaluation } from '../../../softmax/evaluate.ts';
import { useStrings, useWords } from '../../../words/context.tsx';
import type { Names } from '../../../words/explain.ts';
import { type Line, LOSS, type Mark, type Token } from './model/flow.ts';
import type { Level } from './model/level.ts';
import { heightIn, isScalar, type Wire, wiresOf } from './model/wires.ts';
import { FLOW } from './words/words.ts';
import './lane.css';
import './motion.css';

interface LaneProps {
  readonly id: ProgramId;
  readonly evaluation: Evaluation;
  readonly lines: readonly Line[];
  /** The classes shown, and the names of all. */
  readonly classes: readonly number[];
  readonly names: Names;
  /** Where the reader is. */
  readonly at: number;
}

/** A program from left to right: its lines of code, what each gave, and the wires between. */
export function Lane(props: LaneProps) {
  const { id, evaluation, lines, classes, names, at } = props;
  const { title, way } = useStrings().lab.programs[id];
  const rows = classes.length;
  const row = classes.indexOf(evaluation.problem.trueClass);
  const latest = lines.filter((line) => line.at <= Math.min(at, LOSS - 1)).at(-1);
  return (
    <section
      className="flow-lane"
      data-lane={id}
      aria-label={title}
      style={{ '--rows': rows } as CSSProperties}
    >
      <p className="flow-lane-title">
        <b>{title}</b>
        {` ${way}`}
      </p>
      <div className="flow-body">
        <div className="flow-names" aria-hidden="true">
          {classes.map((index) => (
            <span key={index}>
              <bdi title={names[index]}>{names[index]}</bdi>
              {index === evaluation.problem.trueClass && <var>y</var>}
            </span>
          ))}
        </div>
        <ol className="flow-lines">
          {lines.map((line, place) => {
            const before = lines[place - 1];
            const near =
              line === latest ? 'now' : lines[place + 1] === latest ? 'before' : undefined;
            return (
              <li
                key={line.name}
                className={line.at === LOSS ? 'flow-loss' : 'flow-line'}
                data-line={line.name}
                data-reached={line.at <= at || undefined}
                data-now={line.at === at || undefined}
                data-near={near}
                style={
                  {
                    '--column': line.at + 1,
                    '--span': line.at - (before?.at ?? line.at),
                  } as CSSProperties
                }
              >
                <Wires wires={wiresOf(before, line, rows)} rows={rows} />
                {line.name === 'p' && <Drop loss={lines.find(isLoss)} at={at} row={row} />}
                <code>{line.code}</code>
                <Values {...props} before={before} line={line} />
                {line.marks.length > 0 && <Marks marks={line.marks} />}
              </li>
            );
          })}
        </ol>
      </div>
    </section>
  );
}

const isLoss = (line: Line): boolean => line.at === LOSS;

/** What is fine is drawn plainly. */
const drawnAs = (level: Level | undefined) => (level === 'fine' ? undefined : level);

interface ValuesProps extends Pick<LaneProps, 'evaluation' | 'names' | 'classes' | 'at'> {
  readonly before: Line | undefined;
  readonly line: Line;
}

function Values({ evaluation, names, classes, at, before, line }: ValuesProps) {
  const t = useStrings();
  const { trueClass } = useWords(FLOW);
  const { format } = evaluation.problem;
  const rows = classes.length;
  /** How far above or below it comes from. */
  const rise = (row: number) => {
    const by = before && heightIn(before, row, rows) - heightIn(line, row, rows);
    return by === undefined || by === 0 ? undefined : ({ '--rise': by } as CSSProperties);
  };
  const gathers = isScalar(line) && line.at !== LOSS && line.at === at && before !== undefined;
  return (
    <div className="flow-values">
      {line.tokens.map((token, row) => (
        <span
          key={token.index}
          className="flow-token"
          data-level={drawnAs(token.level)}
          style={isScalar(line) ? undefined : rise(row)}
        >
          <Spoken token={token} names={names} />
          {line.at === LOSS && (
            <span className="visually-hidden">
              {`${trueClass(names[evaluation.problem.trueClass] ?? '')} `}
            </span>
          )}
          <Shown value={valueAt(token.cell)} format={format} />
        </span>
      ))}
      {gathers &&
        before.tokens.map(({ index, cell }, row) => (
          <span key={index} className="flow-gathered" style={rise(row)} aria-hidden="true">
            {textOf(cell)}
          </span>
        ))}
    </div>
  );

  function textOf(cell: Cell) {
    return floatProps(valueAt(cell), format, t).shown;
  }
}

/** The class, which sighted readers see at the start of the row. */
const Spoken = ({ token: { index }, names }: { token: Token; names: Names }) =>
  index === null ? null : <span className="visually-hidden">{`${names[index]} `}</span>;

function Wires({ wires, rows }: { wires: readonly Wire[]; rows: number }) {
  if (wires.length === 0) return null;
  const levels: readonly Level[] = ['fine', 'thin', 'broken'];
  return (
    <svg
      className="flow-wires"
      viewBox={`0 0 4 ${rows}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {levels.map((level) => {
        const drawn = wires.filter((wire) => wire.level === level).map(pathOf);
        return (
          drawn.length > 0 && <path key={level} data-level={drawnAs(level)} d={drawn.join('')} />
        );
      })}
    </svg>
  );
}

/** Four wide, and a row high. */
const pathOf = ({ from, to }: Wire): string =>
  from === to ? `M0 ${from}H4` : `M0 ${from}C2 ${from} 2 ${to} 4 ${to}`;

interface DropProps extends Pick<LaneProps, 'at'> {
  readonly loss: Line | undefined;
  /** That of the true class. */
  readonly row: number;
}

/** From the probability of the true class down to the loss. */
const Drop = ({ loss, at, row }: DropProps) => (
  <i
    className="flow-drop"
    data-reached={at === LOSS || undefined}
    data-level={drawnAs(loss?.tokens[0]?.level)}
    style={{ '--row': row } as CSSProperties}
    aria-hidden="true"
  />
);

const GRAVE: readonly Mark[] = ['overflow', 'invalid', 'divideByZero'];

function Marks({ marks }: { marks: readonly Mark[] }) {
  const words = useWords(FLOW).marks;
  return (
    <div className="flow-marks">
      {marks.map((mark) => (
        <span key={mark} data-level={GRAVE.includes(mark) ? 'broken' : 'thin'}>
          {words[mark]}
        </span>
      ))}
    </div>
  );
}
