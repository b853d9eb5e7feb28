import { useId, useMemo } from 'react';
import { float32 } from '../../../core/format.ts';
import { type Live, useFollowing, useLiveEvaluation } from '../../../panel/live.ts';
import { useNames } from '../../../panel/names.ts';
import { useScenarioPart } from '../../../panel/panel.ts';
import type { ProgramId } from '../../../softmax/compared.ts';
import { leastWrongUlps, type TemperatureZones } from '../../../softmax/zones.ts';
import { Choice } from '../../../ui/choice.tsx';
import { Say } from '../../../ui/sentence.tsx';
import { useStrings, useWords } from '../../../words/context.tsx';
import { explainSoftmax, type Names } from '../../../words/explain.ts';
import { wrongFacts } from '../../../words/explain-zones.ts';
import { FigureFrame } from '../figure-frame.tsx';
import type { InsetProps } from '../insets.ts';
import { Plot } from './plot.tsx';
import { Probabilities } from './probabilities.tsx';
import { zonesOf } from './scale.ts';
import { VECTOR_IDS, VECTORS, type VectorId, vectorOf } from './vectors.ts';
import { ZONES } from './words/words.ts';
import './zones.css';

/** Where on the axis of the temperature softmax is right, quietly wrong and broken, for a few vectors. */
export function Zones({ store, showInLab }: InsetProps) {
  const words = useWords(ZONES);
  const live = useLiveEvaluation(store);
  const rule = useId();
  const logits = useScenarioPart(store, (scenario) => scenario.logits);
  const names = useNames(store);
  const zones = useMemo(() => {
    const scenario = { ...store.get(), logits };
    return { naive: zonesOf(scenario, 'naive'), stable: zonesOf(scenario, 'stable') };
  }, [store, logits]);
  return (
    <FigureFrame
      kind="zones"
      title={words.title(words.titled[vectorOf(logits)])}
      controls={
        <div className="zones-controls">
          <Choice
            legend={words.vectors}
            options={VECTOR_IDS.map((value) => ({ value, label: words.vector[value] }))}
            value={vectorOf(logits)}
            onChange={(id: VectorId) => {
              const { temperature } = store.get();
              store.dispatch({ type: 'load', scenario: { ...VECTORS[id], temperature } });
            }}
          />
          {showInLab !== null && (
            <button
              type="button"
              className="chip"
              onClick={(event) => showInLab(store.get(), event.currentTarget)}
            >
              {words.lab}
            </button>
          )}
        </div>
      }
      caption={
        <>
          <Rule zones={zones} id={rule} />
          <Verdict live={live} names={names} />
        </>
      }
    >
      <Plot store={store} live={live} zones={zones} describedBy={rule} />
      <ul className="zones-legend" aria-hidden="true">
        {(['broken', 'wrong', 'right'] as const).map((zone) => (
          <li key={zone} data-zone={zone}>
            {words.kinds[zone]}
          </li>
        ))}
      </ul>
      <Probabilities live={live} names={names} />
    </FigureFrame>
  );
}

/** What naive softmax comes to at the temperature of the marker. */
function Verdict({ live, names }: { live: Live; names: Names }) {
  const evaluation = useFollowing(live);
  return (
    <p className="zones-verdict">
      <Say sentence={explainSoftmax(useStrings(), evaluation, 'naive', names)} />
    </p>
  );
}

interface RuleProps {
  readonly zones: Readonly<Record<ProgramId, TemperatureZones>>;
  readonly id: string;
}

/** Where the zones are, and what quietly wrong means. */
function Rule({ zones: { naive, stable }, id }: RuleProps) {
  const words = useWords(ZONES);
  const facts = wrongFacts(naive);
  const stableIsRight = stable.broken === null && stable.wrong.length === 0;
  return (
    <p id={id}>
      {naive.broken !== null && <span className="zones-broken">{words.broken(naive.broken)}</span>}
      {facts !== null && <span className="zones-wrong"> {words.wrong(facts)}</span>}. {words.right}{' '}
      {facts !== null && `${words.meaning(leastWrongUlps(float32))} `}
      {stableIsRight && words.stableRight}
    </p>
  );
}
