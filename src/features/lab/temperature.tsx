import { useId, useMemo, useState } from 'react';
import { float64 } from '../../core/format.ts';
import { valueAt } from '../../core/trace.ts';
import { useFollowing } from '../../panel/live.ts';
import { useScenarioPart } from '../../panel/panel.ts';
import { ValueField, writtenIn } from '../../panel/value-field.tsx';
import { problemOf } from '../../scenario/problem.ts';
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
  const { store, dispatch } = lab;
  const locked = lab.stage.locks('temperature');
  const zoneId = useId();
  const temperature = useScenarioPart(store, (scenario) => scenario.temperature);
  const breaking = useBreakingTemperature(lab);
  const set = (value: number) => dispatch({ type: 'temperature', value });
  return (
    <div className="temperature" data-part="temperature">
      <span className="control-name">
        {t.temperature.label} <var>T</var>
      </span>
      <Readout value={temperature} onCommit={set} locked={locked} />
      <LogSlider
        label={t.temperature.label}
        value={temperature}
        min={COLDEST}
        max={HOTTEST}
        markedUpTo={breaking}
        describedBy={zoneId}
        valueText={(value) => t.temperature.valueText(wholeFloat(value, float64, t.mark))}
        onChange={set}
        locked={locked}
      />
      <span className="zone" id={zoneId} data-on={breaking !== null || undefined}>
        {zoneText(t, breaking)}
      </span>
      <TemperatureNote lab={lab} />
    </div>
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

interface ReadoutProps {
  readonly value: number;
  readonly onCommit: (value: number) => void;
  readonly locked: boolean;
}

/**
 * The temperature as a number. A press turns it into a field for any number. It is no field from the start: the first
 * field of the lab is that of a logit.
 */
function Readout({ value, onCommit, locked }: ReadoutProps) {
  const t = useStrings();
  const [typing, setTyping] = useState(false);

  if (typing)
    return (
      <span className="readout">
        <ValueField
          label={t.temperature.field}
          value={value}
          onCommit={onCommit}
          onLeave={() => setTyping(false)}
          asked
        />
      </span>
    );
  return (
    <button
      type="button"
      className="readout"
      aria-label={t.temperature.type(writtenIn(t.mark, value))}
      disabled={locked}
      onClick={() => setTyping(true)}
    >
      <var>T</var> = <span className="number">{writtenIn(t.mark, value)}</span>
    </button>
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
