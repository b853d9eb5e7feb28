import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { type Live, useLiveEvaluation } from '../../panel/live.ts';
import { useLiveInView } from '../../panel/live-in-view.ts';
import { LiveText } from '../../panel/live-text.tsx';
import { useNames } from '../../panel/names.ts';
import { type PanelProps, usePointedAt, useScenarioPart } from '../../panel/panel.ts';
import {
  TemperatureSlider,
  useTemperatureZones,
  ZoneLine,
} from '../../panel/temperature-slider.tsx';
import { isJump, pointedAtBy } from '../../scenario/reducer.ts';
import type { ScenarioStore } from '../../scenario/store.ts';
import type { CellName } from '../../softmax/compared.ts';
import type { Evaluation } from '../../softmax/evaluate.ts';
import { useStrings, useWords } from '../../words/context.tsx';
import { typeset } from '../../words/numbers.ts';
import { EvidenceLine, Said } from './evidence-line.tsx';
import { Table } from './table.tsx';
import { Verdicts } from './verdicts.tsx';
import { COMPANION_WORDS } from './words/words.ts';
import './companion.css';

/**
 * The reader's numbers beside the text, where its claims are shown: the same state as the lab's. It costs nothing while
 * it is out of view.
 */
export default function Companion({ store }: PanelProps) {
  const place = useRef<HTMLDivElement>(null);
  const live = useLiveInView(useLiveEvaluation(store), place);
  const trueClass = useScenarioPart(store, (scenario) => scenario.trueClass);
  const names = useNames(store);
  const pointedAt = usePointedAt(store);
  const watched = useWatched(store);
  return (
    <div className="companion" ref={place}>
      <EvidenceLine live={live} names={names} at={watched} proves={pointedAt !== null} />
      <Temperature live={live} store={store} />
      <Table live={live} store={store} names={names} trueClass={trueClass} pointedAt={pointedAt} />
      <Verdicts live={live} names={names} />
      <Said live={live} names={names} at={pointedAt} />
    </div>
  );
}

/** The value that was pointed at last: it stays in view while the reader changes what it is made of. */
function useWatched(store: ScenarioStore): CellName | null {
  const [watched, setWatched] = useState<CellName | null>(null);
  useEffect(() => {
    setWatched(pointedAtBy(store.last()));
    return store.subscribe((action) => {
      if (isJump(action) || action.type === 'remove') setWatched(pointedAtBy(action));
    });
  }, [store]);
  return watched;
}

const temperatureText = ({ problem }: Evaluation, mark: '.' | ',') =>
  typeset(String(problem.temperature), mark);

function Temperature({ live, store }: { live: Live; store: ScenarioStore }) {
  const t = useStrings();
  const words = useWords(COMPANION_WORDS);
  const zoneId = useId();
  const { marks, explained } = useTemperatureZones(live);
  const read = useMemo(
    () => (evaluation: Evaluation) => temperatureText(evaluation, t.mark),
    [t.mark],
  );
  return (
    <div className="companion-temperature">
      <span className="companion-t">
        <var>T</var> = <LiveText live={live} read={read} className="number" />
      </span>
      <div className="companion-slider">
        <TemperatureSlider
          live={live}
          marks={marks}
          label={words.temperature}
          describedBy={zoneId}
          onChange={(value) => store.dispatch({ type: 'temperature', value })}
        />
      </div>
      <ZoneLine explained={explained} id={zoneId} />
    </div>
  );
}
