import { useMemo } from 'react';
import { float64 } from '../../../core/format.ts';
import { followedBy, useLiveEvaluation } from '../../../panel/live.ts';
import { useScenarioPart } from '../../../panel/panel.ts';
import { COLDEST, HOTTEST } from '../../../panel/temperature-scale.ts';
import { LogSlider } from '../../../ui/log-slider.tsx';
import { useStrings, useWords } from '../../../words/context.tsx';
import { explainDistribution } from '../../../words/explain.ts';
import { wholeFloat } from '../../../words/numbers.ts';
import type { InsetProps } from '../insets.ts';
import { ruleNaive } from './ruled.ts';
import { Ruler, resetting } from './ruler.tsx';
import { RULER } from './words/words.ts';
import { zoneOfNaive } from './zones.ts';

const COLUMNS = ['e', 'p'] as const;

/** The naive softmax: a lower temperature stretches the exponents until one is past the edge. */
export function RulerWhy({ store }: InsetProps) {
  const t = useStrings();
  const words = useWords(RULER);
  const evaluations = useLiveEvaluation(store);
  const live = useMemo(() => followedBy(evaluations, ruleNaive), [evaluations]);
  const temperature = useScenarioPart(store, (scenario) => scenario.temperature);
  const shown = (value: number) => wholeFloat(value, float64, t.mark);
  return (
    <Ruler
      title={words.why.title}
      store={store}
      live={live}
      group={null}
      columns={COLUMNS}
      zone={zoneOfNaive}
      say={(ruled, names) => explainDistribution(t, ruled, names)}
      reset={resetting(store)}
    >
      <div className="ruler-slider">
        <span>
          <var>T</var> = <span className="number">{shown(temperature)}</span>
        </span>
        <LogSlider
          label={words.why.temperature}
          value={temperature}
          min={COLDEST}
          max={HOTTEST}
          valueText={shown}
          onChange={(value) => store.dispatch({ type: 'temperature', value })}
        />
      </div>
    </Ruler>
  );
}
