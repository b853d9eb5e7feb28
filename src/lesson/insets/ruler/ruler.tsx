import { type ReactNode, useMemo } from 'react';
import { type Followed, followedBy, useFollowing } from '../../../panel/live.ts';
import { useNames } from '../../../panel/names.ts';
import { useScenarioPart } from '../../../panel/panel.ts';
import type { Group } from '../../../panel/strip/group.ts';
import { Strip } from '../../../panel/strip/strip.tsx';
import type { ScenarioStore } from '../../../scenario/store.ts';
import { Say } from '../../../ui/sentence.tsx';
import { useWords } from '../../../words/context.tsx';
import type { Names } from '../../../words/explain.ts';
import type { Sentence } from '../../../words/sentence.ts';
import { FigureFrame } from '../figure-frame.tsx';
import { Band, Exponentials } from './below.tsx';
import type { Ruled } from './ruled.ts';
import { type Column, Values } from './values.tsx';
import { RULER } from './words/words.ts';
import type { Zone } from './zones.ts';
import './ruler.css';

interface RulerProps<From extends Ruled> {
  readonly title: string;
  readonly store: ScenarioStore;
  readonly live: Followed<From>;
  /** What moves all exponents at once; null if nothing does. Memoised by the caller, as what follows. */
  readonly group: Group | null;
  /** Whether it is shown where the largest exponent may stand; with a mark where the max is subtracted. */
  readonly band?: 'plain' | 'marked';
  readonly columns: readonly Column[];
  readonly zone: (ruled: From) => Zone;
  /** What is the case now. */
  readonly say: (ruled: From, names: Names) => Sentence;
  readonly reset: () => void;
  readonly children?: ReactNode;
}

/** Exponents on the axis of the format, a table of what becomes of them, and what that means in one sentence. */
export function Ruler<From extends Ruled>(props: RulerProps<From>) {
  const { title, store, live, group, band, columns, reset, children } = props;
  const words = useWords(RULER);
  const names = useNames(store);
  const trueClass = useScenarioPart(store, (scenario) => scenario.trueClass);
  const drawn = useMemo(() => followedBy(live, (ruled) => ruled.drawn), [live]);
  return (
    <FigureFrame
      kind="ruler"
      title={title}
      controls={
        <div className="ruler-controls">
          <div className="ruler-own">{children}</div>
          <button type="button" className="quiet" onClick={reset}>
            {words.reset}
          </button>
        </div>
      }
      caption={<Caption {...props} names={names} />}
    >
      <Strip
        live={drawn}
        store={store}
        names={names}
        trueClass={trueClass}
        locked={false}
        group={group}
        title={words.axis}
      >
        <Exponentials live={live} />
      </Strip>
      {band !== undefined && (
        <>
          <Band live={live} marked={band === 'marked'} />
          <Legend />
        </>
      )}
      <Values live={live} names={names} columns={columns} />
    </FigureFrame>
  );
}

/** Takes a figure back to the scenario that it opened in. */
export const resetting = (store: ScenarioStore) => () =>
  store.dispatch({ type: 'load', scenario: store.rendered });

function Legend() {
  const words = useWords(RULER);
  return (
    <p className="ruler-legend" aria-hidden="true">
      <span>{words.band}</span>
      {(['right', 'wrong', 'broken'] as const).map((zone) => (
        <span key={zone} data-zone={zone}>
          {words.zones[zone]}
        </span>
      ))}
    </p>
  );
}

function Caption<From extends Ruled>(props: RulerProps<From> & { readonly names: Names }) {
  const { live, zone, say, names } = props;
  const words = useWords(RULER);
  const ruled = useFollowing(live);
  const now = zone(ruled);
  return (
    <>
      <strong className="ruler-zone" data-zone={now}>
        {words.zones[now]}
      </strong>{' '}
      <Say sentence={say(ruled, names)} />
    </>
  );
}
