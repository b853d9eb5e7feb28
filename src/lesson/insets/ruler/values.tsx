import { useMemo } from 'react';
import { kindOf } from '../../../core/kind.ts';
import { at, type Cell } from '../../../core/trace.ts';
import { type Followed, useBound, useRendered } from '../../../panel/live.ts';
import { LiveFloat } from '../../../panel/live-float.tsx';
import { isRight } from '../../../softmax/closeness.ts';
import { useStrings, useWords } from '../../../words/context.tsx';
import type { Names } from '../../../words/explain.ts';
import type { Ruled } from './ruled.ts';
import { RULER } from './words/words.ts';
import './values.css';

/** `e`: the exponentials, with what kind of float they are; `p`, with bars; `true`: what p should be. */
export type Column = 'e' | 'p' | 'true';

interface ValuesProps<From extends Ruled> {
  readonly live: Followed<From>;
  readonly names: Names;
  readonly columns: readonly Column[];
}

/** The values of a trace, class by class. Follows the numbers without rendering. */
export function Values<From extends Ruled>({ live, names, columns }: ValuesProps<From>) {
  const words = useWords(RULER);
  const t = useStrings();
  const rendered = useRendered(live);
  const judged = columns.includes('true');
  const write = useMemo(() => {
    return (body: HTMLElement, ruled: From) => {
      [...body.children].forEach((row, lane) => {
        const { kind, share, off } = rowOf(ruled, lane, judged);
        const [kindPlace] = row.getElementsByClassName('ruler-kind');
        const [bar] = row.getElementsByClassName('ruler-bar') as HTMLCollectionOf<HTMLElement>;
        if (kindPlace && kindPlace.textContent !== t.kinds[kind])
          kindPlace.textContent = t.kinds[kind];
        if (bar) bar.style.transform = `scaleX(${share})`;
        row.setAttribute('data-kind', kind);
        row.setAttribute('data-off', String(off));
      });
    };
  }, [judged, t]);
  const body = useBound<HTMLTableSectionElement, From>(live, write);
  return (
    <table className="ruler-values" data-columns={columns.join(' ')}>
      <thead>
        <tr>
          <th scope="col">{words.heads.class}</th>
          {columns.map((column) => (
            <th key={column} scope="col" data-column={column}>
              {words.heads[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody ref={body}>
        {names.map((name, lane) => {
          const { kind, share, off } = rowOf(rendered, lane, judged);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a class is known by its place
            <tr key={lane} data-kind={kind} data-off={String(off)}>
              <th scope="row">
                <bdi>{t.breakable(name)}</bdi>
              </th>
              {columns.map((column) => (
                <td key={column} data-column={column}>
                  <Value live={live} lane={lane} column={column} />
                  {column === 'p' && (
                    <i className="ruler-bar" style={{ transform: `scaleX(${share})` }} />
                  )}
                  {column === 'e' && (
                    <span className="ruler-kind" aria-hidden="true">
                      {t.kinds[kind]}
                    </span>
                  )}
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

interface ValueProps<From extends Ruled> {
  readonly live: Followed<From>;
  readonly lane: number;
  readonly column: Column;
}

function Value<From extends Ruled>({ live, lane, column }: ValueProps<From>) {
  const read = useMemo(() => (ruled: From) => valueIn(ruled, column, lane), [column, lane]);
  return <LiveFloat live={live} read={read} />;
}

function valueIn({ e, p, truth }: Ruled, column: Column, lane: number): Cell | number | undefined {
  switch (column) {
    case 'e':
      return lane < e.values.length ? at(e, lane) : undefined;
    case 'p':
      return p.values[lane];
    case 'true':
      return truth().softmax[lane];
    default:
      return column satisfies never;
  }
}

/** The kind of an exponential, the length of the bar of p, full where it is NaN, and whether p is visibly off. */
function rowOf({ e, p, truth, problem }: Ruled, lane: number, judged: boolean) {
  const { format } = problem;
  const value = p.values[lane] ?? Number.NaN;
  const exact = judged ? (truth().softmax[lane] ?? Number.NaN) : value;
  return {
    kind: kindOf(e.values[lane] ?? Number.NaN, e.format),
    share: Number.isNaN(value) ? 1 : Math.round(value * 1e4) / 1e4,
    off: !isRight(value, exact, format),
  };
}
