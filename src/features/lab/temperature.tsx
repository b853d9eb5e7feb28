import { useId, useState } from 'react';
import { valueAt } from '../../core/trace.ts';
import { useFollowing } from '../../panel/live.ts';
import { useScenarioPart } from '../../panel/panel.ts';
import {
  TemperatureSlider,
  useTemperatureZones,
  ZoneLine,
} from '../../panel/temperature-slider.tsx';
import { ValueField, writtenIn } from '../../panel/value-field.tsx';
import type { Scenario } from '../../scenario/scenario.ts';
import { limitTemperature } from '../../softmax/threshold.ts';
import { Say } from '../../ui/sentence.tsx';
import { useStrings } from '../../words/context.tsx';
import { explainTemperature } from '../../words/explain-temperature.ts';
import type { LabView } from './lab-view.ts';
import './temperature.css';

/** Temperature: a slider that shows where naive breaks and where it is quietly wrong, and any number on request. */
export function TemperatureControl({ lab }: { lab: LabView }) {
  const t = useStrings();
  const zoneId = useId();
  const { marks, explained } = useTemperatureZones(lab.live);
  return (
    <div className="temperature" data-part="temperature">
      <span className="control-name">
        {t.temperature.label} <var>T</var>
      </span>
      <Readout lab={lab} />
      <div className="slider-place">
        <TemperatureSlider
          live={lab.live}
          marks={marks}
          describedBy={zoneId}
          onChange={(value) => lab.dispatch({ type: 'temperature', value })}
          locked={lab.stage.locks('temperature')}
        />
      </div>
      <ZoneLine explained={explained} id={zoneId} />
      <TemperatureNote lab={lab} />
    </div>
  );
}

const temperatureOf = (scenario: Scenario) => scenario.temperature;

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
