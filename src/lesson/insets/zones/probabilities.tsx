import { useMemo } from 'react';
import { type Live, useBound, useRendered } from '../../../panel/live.ts';
import { LiveFloat } from '../../../panel/live-float.tsx';
import { LiveText } from '../../../panel/live-text.tsx';
import { isRight } from '../../../softmax/closeness.ts';
import type { Evaluation } from '../../../softmax/evaluate.ts';
import type { Zone } from '../../../softmax/zones.ts';
import { useStrings, useWords } from '../../../words/context.tsx';
import type { Names } from '../../../words/explain.ts';
import { shownDecimal } from '../../../words/numbers.ts';
import { percentOff } from '../../../words/telling-digits.ts';
import { ZONES } from './words/words.ts';

interface ProbabilitiesProps {
  readonly live: Live;
  readonly names: Names;
}

/** The naive and the true probability of each class, and how far apart they are. */
export function Probabilities({ live, names }: ProbabilitiesProps) {
  const { heads } = useWords(ZONES);
  return (
    <table className="zones-table">
      <thead>
        <tr>
          <th scope="col">{heads.name}</th>
          <th scope="col">{heads.naive}</th>
          <th scope="col">{heads.truth}</th>
          <th scope="col">{heads.off}</th>
        </tr>
      </thead>
      <tbody>
        {names.map((name, lane) => (
          <Row key={name} live={live} name={name} lane={lane} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ live, name, lane }: { live: Live; name: string; lane: number }) {
  const t = useStrings();
  const words = useWords(ZONES);
  const { naive, truth, text, write } = useMemo(() => {
    const zone = (evaluation: Evaluation) => stateOf(evaluation, lane);
    return {
      naive: (evaluation: Evaluation) => evaluation.naive.p.values[lane],
      truth: (evaluation: Evaluation) => evaluation.truth().softmax[lane],
      text: (evaluation: Evaluation) => {
        const { state, percent } = zone(evaluation);
        if (state === 'broken') return words.states.nan;
        if (state === 'right') return words.states.right;
        return percent === null
          ? words.states.far
          : words.states.off(shownDecimal(percent, t.mark));
      },
      write: (row: HTMLElement, evaluation: Evaluation) => {
        row.dataset.zone = zone(evaluation).state;
      },
    };
  }, [lane, words, t]);
  const row = useBound<HTMLTableRowElement>(live, write);
  return (
    <tr ref={row} data-zone={stateOf(useRendered(live), lane).state}>
      <th scope="row">{t.breakable(name)}</th>
      <td>
        <LiveFloat live={live} read={naive} />
      </td>
      <td>
        <LiveFloat live={live} read={truth} />
      </td>
      <td>
        <LiveText live={live} read={text} />
      </td>
    </tr>
  );
}

/** How one naive probability compares with the true one. */
function stateOf(
  { naive, truth, problem }: Evaluation,
  lane: number,
): { readonly state: Zone; readonly percent: number | null } {
  const value = naive.p.values[lane] ?? Number.NaN;
  const exact = truth().softmax[lane] ?? Number.NaN;
  if (Number.isNaN(value)) return { state: 'broken', percent: null };
  if (isRight(value, exact, problem.format)) return { state: 'right', percent: null };
  return { state: 'wrong', percent: value === 0 ? 100 : percentOff(value, exact) };
}
