import { useId, useMemo, useState } from 'react';
import { float64 } from '../../core/format.ts';
import { valueAt } from '../../core/trace.ts';
import { useFollowing } from '../../panel/live.ts';
import { useScenarioPart } from '../../panel/panel.ts';
import { ValueField, writtenIn } from '../../panel/value-field.tsx';
import { problemOf } from '../../scenario/problem.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { breakingTemperature, limitTemperature } from '../../softmax/threshold.ts';
import { LogSlider } from '../../ui/log-slider.tsx';
import { Say } from '../../ui/sentence.tsx';
import { useStrings } from '../../words/context.tsx';
import { explainTemperature } from '../../words/explain-temperature.ts';
import { wholeFloat } from '../../words/numbers.ts';
import type { Strings } from '../../words/strings.ts';
import type { LabView } from './lab-view.ts';
import './temperature.css';

const COLDEST = 0.01;
const HOTTEST = 100;

/** Temperature: a slider that shows where naive breaks, and any number on request. */
export function TemperatureControl({ lab }: { lab: LabView }) {
  const t = useStrings();
  const zoneId = useId();
  const breaking = useBreakingTemperature(lab);
  return (
    <div className="temperature" data-part="temperature">
      <span className="control-name">
        {t.temperature.label} <var>T</var>
      </span>
      <Readout lab={lab} />
      <div className="slider-place">
        <Slider lab={lab} markedUpTo={breaking} describedBy={zoneId} />
      </div>
      <span className="zone" id={zoneId} data-on={breaking !== null || undefined}>
        {zoneText(t, breaking)}
      </span>
      <TemperatureNote lab={lab} />
    </div>
  );
}

const temperatureOf = (scenario: Scenario) => scenario.temperature;

interface SliderProps {
  readonly lab: LabView;
  readonly markedUpTo: number | null;
  readonly describedBy: string;
}

function Slider({ lab: { store, dispatch, stage }, ...marks }: SliderProps) {
  const t = useStrings();
  const temperature = useScenarioPart(store, temperatureOf);
  return (
    <LogSlider
      {...marks}
      label={t.temperature.label}
      value={temperature}
      min={COLDEST}
      max={HOTTEST}
      valueText={(value) => t.temperature.valueText(wholeFloat(value, float64, t.mark))}
      onChange={(value) => dispatch({ type: 'temperature', value })}
      locked={stage.locks('temperature')}
    />
  );
}

/** The zone does not depend on the temperature, so dragging does not compute it again. */
function useBreakingTemperature({ store, trueClass }: LabView): number | null {
  const logits = useScenarioPart(store, (scenario) => scenario.logits);
  const format = useScenarioPart(store, (scenario) => scenario.format);
  const flushToZero = useScenarioPart(store, (scenario) => scenario.flushToZero);
  return useMemo(
    () =>
      breakingTemperature(
        problemOf({ logits, labels: [], trueClass, temperature: 1, format, flushToZero }),
        COLDEST,
        HOTTEST,
      ),
    [logits, trueClass, format, flushToZero],
  );
}

function zoneText(t: Strings, breaking: number | null): string {
  if (breaking === null) return t.temperature.zoneNone;
  return breaking === HOTTEST ? t.temperature.zoneAll : t.temperature.zone(breaking);
}

/**
 * The temperature as a number. A press turns it into a field for any number. It is no field from the start: the first
 * field of the lab is that of a logit.
 */
function Readout({ lab: { store, dispatch, stage } }: { lab: LabView }) {
  const t = useStrings();
  const value = useScenarioPart(store, temperatureOf);
  const [typing, setTyping] = useState(false);

  if (typing)
    return (
      <span className="readout">
        <ValueField
          label={t.temperature.field}
          value={value}
          onCommit={(typed) => dispatch({ type: 'temperature', value: typed })}
          onLeave={() => setTyping(false)}
          asked
        />
      </span>
    );
  return (
    <span className="readout">
      <button
        type="button"
        aria-label={t.temperature.type(writtenIn(t.mark, value))}
        disabled={stage.locks('temperature')}
        onClick={() => setTyping(true)}
      >
        <var>T</var> = <span className="number">{writtenIn(t.mark, value)}</span>
      </button>
    </span>
  );
}

/** The effect of an unusual T, and a button that shows the limit. */
function TemperatureNote({ lab }: { lab: LabView }) {
  const t = useStrings();
  const evaluation = useFollowing(lab.live);
  const { temperature } = evaluation.problem;
  const note = explainTemperature(t, temperature, evaluation);
  if (note === null) return null;
  const infinite = !Number.isFinite(valueAt(evaluation.inputs.t));
  const limit =
    infinite && !Number.isNaN(temperature) ? null : limitTemperature(evaluation.problem);
  return (
    <p className="temperature-note" role="status">
      <Say sentence={note} />{' '}
      {limit !== null && !lab.stage.locks('temperature') && (
        <button
          type="button"
          className="link"
          onClick={() => lab.dispatch({ type: 'temperature', value: limit })}
        >
          {t.temperature.limit}
        </button>
      )}
    </p>
  );
}
