import { memo, useCallback } from 'react';
import { valueAt } from '../../core/trace.ts';
import { Bar } from '../../panel/bar.tsx';
import { sameSelection } from '../../panel/inspector/selection.ts';
import { type Live, useLive, useRendered } from '../../panel/live.ts';
import { LiveFloat } from '../../panel/live-float.tsx';
import { axisKey } from '../../panel/strip/model/scale.ts';
import { ROLES } from '../../panel/table-roles.ts';
import type { ScenarioStore } from '../../scenario/store.ts';
import { type CellName, PROGRAM_IDS, type ProgramId } from '../../softmax/compared.ts';
import { type Evaluation, lossOf, planOf } from '../../softmax/evaluate.ts';
import { percent } from '../../ui/percent.ts';
import { useStrings, useWords } from '../../words/context.tsx';
import type { Names } from '../../words/explain.ts';
import { shownFloat } from '../../words/numbers.ts';
import { ticksOf } from './bars.ts';
import { LogitSlider } from './logit-slider.tsx';
import { shownLanes } from './shown-lanes.ts';
import { COMPANION_WORDS } from './words/words.ts';

interface TableProps {
  readonly live: Live;
  readonly store: ScenarioStore;
  readonly names: Names;
  readonly trueClass: number;
  /** The value that proves a claim. */
  readonly pointedAt: CellName | null;
}

/** Each class: its logit as a bar, and the probability that each program gives it; below them both losses. */
export function Table({ live, store, names, trueClass, pointedAt }: TableProps) {
  const t = useStrings();
  const words = useWords(COMPANION_WORDS);
  useLive(live, ({ problem, naive }) => axisKey(naive.e.format, problem.flushToZero));
  const evaluation = useRendered(live);
  const lanes = shownLanes(evaluation, pointedAt?.lane ?? null);
  return (
    <div className="companion-classes">
      <table className="companion-table" {...ROLES.table}>
        <caption className="visually-hidden">{words.tableTitle}</caption>
        <thead {...ROLES.group}>
          <tr {...ROLES.row}>
            <th {...ROLES.columnHead} scope="col">
              {t.lab.columns.name}
            </th>
            <th {...ROLES.columnHead} scope="col">
              {t.lab.columns.logit}
            </th>
            {PROGRAM_IDS.map((id) => (
              <th {...ROLES.columnHead} key={id} scope="col" className={id}>
                {t.inspector.sides[id]} <var>p</var>
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...ROLES.group}>
          {lanes.map((lane) => (
            <Row
              key={lane}
              live={live}
              store={store}
              lane={lane}
              name={names[lane] ?? ''}
              pointedAt={pointedAt?.lane === lane ? pointedAt : null}
            />
          ))}
        </tbody>
        <tfoot {...ROLES.group}>
          <LossRow
            live={live}
            pointedAt={pointedAt}
            problem={evaluation.problem}
            of={names[trueClass] ?? ''}
          />
        </tfoot>
      </table>
      {lanes.length < names.length && (
        <p className="companion-more">{words.more(names.length - lanes.length)}</p>
      )}
    </div>
  );
}

interface RowProps extends Pick<TableProps, 'live' | 'store' | 'pointedAt'> {
  readonly lane: number;
  readonly name: string;
}

/** As many as fit; a claim about more is in the line above. */
const LOGIT_DIGITS = 7;

const Row = memo(function Row({ live, store, lane, name, pointedAt }: RowProps) {
  const words = useWords(COMPANION_WORDS);
  const read = useCallback(({ inputs }: Evaluation) => inputs.logit.values[lane], [lane]);
  const ringed = (at: CellName) => sameSelection(pointedAt, at) || undefined;
  return (
    <tr {...ROLES.row}>
      <th {...ROLES.rowHead} scope="row" title={name}>
        <bdi>{name}</bdi>
      </th>
      <td
        {...ROLES.cell}
        className="companion-logit"
        data-ringed={ringed({ side: 'inputs', name: 'logit', lane })}
      >
        <LiveFloat live={live} read={read} digits={LOGIT_DIGITS} />
        <LogitSlider live={live} store={store} lane={lane} label={words.logitOf(name)} />
      </td>
      {PROGRAM_IDS.map((id) => (
        <td
          {...ROLES.cell}
          key={id}
          className={id}
          data-cell-p={`${id}.${lane}`}
          data-ringed={ringed({ side: id, name: 'p', lane })}
        >
          <Bar live={live} side={id} lane={lane} />
          <Probability live={live} side={id} lane={lane} />
        </td>
      ))}
    </tr>
  );
});

function Probability({ live, side, lane }: { live: Live; side: ProgramId; lane: number }) {
  const read = useCallback((all: Evaluation) => all[side].p.values[lane], [side, lane]);
  return <LiveFloat live={live} read={read} />;
}

interface LossRowProps extends Pick<TableProps, 'live' | 'pointedAt'>, Pick<Evaluation, 'problem'> {
  /** The true class. */
  readonly of: string;
}

/** Both losses; over them the axis that the bars share. */
function LossRow({ live, pointedAt, problem, of }: LossRowProps) {
  const words = useWords(COMPANION_WORDS);
  return (
    <tr {...ROLES.row} className="companion-loss">
      <th {...ROLES.rowHead} scope="row" colSpan={2} title={of}>
        <Axis problem={problem} />
        {words.lossOf} <bdi>{of}</bdi>
      </th>
      {PROGRAM_IDS.map((id) => (
        <td
          {...ROLES.cell}
          key={id}
          className={id}
          data-ringed={
            sameSelection(pointedAt, { side: id, name: 'loss', lane: null }) || undefined
          }
        >
          <LiveFloat live={live} read={LOSSES[id]} />
        </td>
      ))}
    </tr>
  );
}

const lossReader = (id: ProgramId) => (evaluation: Evaluation) => {
  const cell = lossOf(evaluation, id);
  return cell && valueAt(cell);
};

const LOSSES = { naive: lossReader('naive'), stable: lossReader('stable') };

function Axis({ problem }: Pick<Evaluation, 'problem'>) {
  const t = useStrings();
  const { fade, zero, ten, cliff } = ticksOf(problem);
  const { compute } = planOf(problem);
  const shown = (x: number) => shownFloat(x, compute, t.mark);
  return (
    <span className="companion-axis" aria-hidden="true">
      <span data-tick="fade" style={{ insetInlineStart: percent(fade.place) }}>
        <b>◂</b> {t.strip.subnormal}
      </span>
      {[zero, ten].map(({ x, place }) => (
        <span key={x} style={{ insetInlineStart: percent(place) }}>
          {shown(x)}
        </span>
      ))}
      <span data-tick="cliff" style={{ insetInlineStart: percent(cliff.place) }}>
        {shown(cliff.x)} <b>▸</b>
      </span>
    </span>
  );
}
