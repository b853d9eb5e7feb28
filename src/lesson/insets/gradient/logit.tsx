import { type CSSProperties, useMemo } from 'react';
import { float64 } from '../../../core/format.ts';
import type { ScenarioStore } from '../../../scenario/store.ts';
import type { Evaluation } from '../../../softmax/evaluate.ts';
import { Slider } from '../../../ui/slider.tsx';
import { useStrings, useWords } from '../../../words/context.tsx';
import type { Names } from '../../../words/explain.ts';
import { shownFloat } from '../../../words/numbers.ts';
import { type Zone, zoneKindOf, zonesOf } from './model/zones.ts';
import { GRADIENT } from './words/words.ts';
import './logit.css';

/** From where naive's gradient is right, over where it is wrong without a NaN, to where it is NaN. */
const RANGE = { min: 40, max: 100, step: 0.1 };
const PLACES = Math.round((RANGE.max - RANGE.min) / RANGE.step);

/** Of a logit as it was typed. */
const DIGITS = 17;

/** The logit at a place of the slider: the double that its decimal reads as. */
const logitAt = (place: number) => Number((RANGE.min + place * RANGE.step).toFixed(1));

interface LogitProps {
  readonly store: ScenarioStore;
  readonly names: Names;
  readonly evaluation: Evaluation;
}

/** The logit that was the largest when the figure opened. */
export function Logit({ store, names, evaluation }: LogitProps) {
  const t = useStrings();
  const words = useWords(GRADIENT);
  const { logits } = evaluation.problem;
  const opening = store.rendered.logits;
  const index = opening.indexOf(Math.max(...opening));
  const value = logits[index] ?? RANGE.min;
  const text = shownFloat(value, float64, t.mark, DIGITS);
  return (
    <div className="gradient-logit">
      <Slider
        label={words.logitOf(names[index] ?? '')}
        {...RANGE}
        value={Number.isNaN(value) ? RANGE.min : Math.min(Math.max(value, RANGE.min), RANGE.max)}
        valueText={`${text}: ${words.zones[zoneKindOf(evaluation)]}`}
        readout={text}
        onChange={(to) => store.dispatch({ type: 'logit', index, value: to })}
      />
      <Zones evaluation={evaluation} index={index} />
    </div>
  );
}

/** How the gradient is along the slider. It does not depend on where the slider stands. */
function Zones({ evaluation, index }: Pick<LogitProps, 'evaluation'> & { index: number }) {
  const words = useWords(GRADIENT);
  const { problem } = evaluation;
  const others = Array.from(problem.logits, (logit, lane) => (lane === index ? '' : logit)).join();
  const key = [others, problem.trueClass, problem.temperature, problem.format.name].join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key is all of the problem that counts
  const zones = useMemo(() => zonesOf(problem, index, PLACES + 1, logitAt), [key, index]);
  return (
    <div className="gradient-zones" aria-hidden="true">
      {zones.map((zone) => (
        <span key={zone.from} data-zone={zone.kind} style={shareOf(zone)}>
          <i />
          {words.zones[zone.kind]}
        </span>
      ))}
    </div>
  );
}

const shareOf = ({ from, to }: Zone) => ({ '--share': to - from + 1 }) as CSSProperties;
