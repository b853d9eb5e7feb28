import { useId, useMemo, useState } from 'react';
import { float64 } from '../../core/format.ts';
import { valueAt } from '../../core/trace.ts';
import { useFollowing } from '../../panel/live.ts';
import { useScenarioPart } from '../../panel/panel.ts';
import { ValueField, writtenIn } from '../../panel/value-field.tsx';
import { problemOf } from '../../scenario/problem.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { breakingTemperature, limitTemperature } from '../../softmax/threshold.ts';
import { isNeverWrong, wrongRanges } from '../../softmax/zones.ts';
import { LogSlider, type Mark, stepsOf } from '../../ui/log-slider.tsx';
import { Say } from '../../ui/sentence.tsx';
import { useSettled } from '../../ui/use-settled.ts';
import { useStrings } from '../../words/context.tsx';
import { explainTemperature } from '../../words/explain-temperature.ts';
import { explainZones, type KnownZones } from '../../words/explain-zones.ts';
import { wholeFloat } from '../../words/numbers.ts';
import type { LabView } from './lab-view.ts';
import './temperature.css';

const COLDEST = 0.01;
const HOTTEST = 100;

const STEPS = stepsOf(COLDEST, HOTTEST);

/** Temperature: a slider that shows where naive breaks and where it is quietly wrong, and any number on request. */
export function TemperatureControl({ lab }: { lab: LabView }) {
  const t = useStrings();
  const zoneId = useId();
  const zones = useZones(lab);
  const marks = useMemo(() => marksOf(zones), [zones]);
  const { broken, wrong, right } = explainZones(t, zones, HOTTEST);
  const shown = broken !== '' || wrong !== '';
  return (
    <div className="temperature" data-part="temperature">
      <span className="control-name">
        {t.temperature.label} <var>T</var>
      </span>
      <Readout lab={lab} />
      <div className="slider-place">
        <Slider lab={lab} marks={marks} describedBy={zoneId} />
      </div>
      <span className="zone" id={zoneId}>
        {broken !== '' && <span className="zone-broken">{broken}</span>}
        {broken !== '' && wrong !== '' && ' '}
        {wrong !== '' && <span className="zone-wrong">{wrong}</span>}
        <span className={shown ? 'visually-hidden' : undefined}>{right}</span>
      </span>
      <TemperatureNote lab={lab} />
    </div>
  );
}

const temperatureOf = (scenario: Scenario) => scenario.temperature;

interface SliderProps {
  readonly lab: LabView;
  readonly marks: readonly Mark[];
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

/**
 * They do not depend on the temperature, so dragging it does not compute them again. Where naive is quietly wrong may
 * take longer than a frame: while a logit is dragged, that waits for a rest.
 */
function useZones({ store, trueClass }: LabView): KnownZones {
  const logits = useScenarioPart(store, (scenario) => scenario.logits);
  const format = useScenarioPart(store, (scenario) => scenario.format);
  const flushToZero = useScenarioPart(store, (scenario) => scenario.flushToZero);
  const now = useMemo(() => {
    const problem = problemOf({
      logits,
      labels: [],
      trueClass,
      temperature: 1,
      format,
      flushToZero,
    });
    const broken = breakingTemperature(problem, 'naive', COLDEST, HOTTEST);
    return { problem, broken, wrong: isNeverWrong(problem, 'naive', STEPS) ? [] : null };
  }, [logits, trueClass, format, flushToZero]);
  const settled = useSettled(now);
  const found = useMemo(
    () => settled.wrong ?? wrongRanges(settled.problem, 'naive', STEPS, settled.broken),
    [settled],
  );
  return useMemo(
    () => (now === settled ? { broken: now.broken, wrong: found } : now),
    [now, settled, found],
  );
}

const marksOf = ({ broken, wrong }: KnownZones): Mark[] => [
  ...(broken === null ? [] : [{ kind: 'broken' as const, from: COLDEST, to: broken }]),
  ...(wrong ?? []).map((range) => ({ kind: 'wrong' as const, ...range })),
];

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
