import { memo, useId, useMemo } from 'react';
import { FORMATS, float64 } from '../../core/format.ts';
import { valueAt } from '../../core/trace.ts';
import { ValueField } from '../../panel/value-field.tsx';
import { problemOf } from '../../scenario/problem.ts';
import { READER_FORMATS, type Scenario } from '../../scenario/scenario.ts';
import { breakingTemperature, limitTemperature } from '../../softmax/threshold.ts';
import { Choice, Switch } from '../../ui/choice.tsx';
import { LogSlider } from '../../ui/log-slider.tsx';
import { Say } from '../../ui/sentence.tsx';
import { useStrings } from '../../words/context.tsx';
import { explainTemperature } from '../../words/explain-temperature.ts';
import { wholeFloat } from '../../words/numbers.ts';
import type { Strings } from '../../words/strings.ts';
import type { LabView } from './lab-view.ts';
import './controls.css';

const COLDEST = 0.01;
const HOTTEST = 100;

/** Temperature: a slider that shows where naive breaks, and a field for any number. */
export function TemperatureControl({ lab }: { lab: LabView }) {
  const t = useStrings();
  const { scenario, dispatch } = lab;
  const locked = lab.stage.locks('temperature');
  const zoneId = useId();
  const { logits, trueClass, format, flushToZero } = scenario;
  // The zone does not depend on the temperature, so dragging does not compute it again.
  const breaking = useMemo(
    () =>
      breakingTemperature(
        problemOf({ logits, labels: [], trueClass, temperature: 1, format, flushToZero }),
        COLDEST,
        HOTTEST,
      ),
    [logits, trueClass, format, flushToZero],
  );
  const set = (value: number) => dispatch({ type: 'temperature', value });
  return (
    <div className="temperature">
      <div className="temperature-head">
        <span className="control-name">
          {t.temperature.label} <var>T</var>
        </span>
        <span className="control-note">{t.temperature.note}</span>
        <ValueField
          label={t.temperature.field}
          value={scenario.temperature}
          onCommit={set}
          locked={locked}
        />
      </div>
      <LogSlider
        label={t.temperature.label}
        value={scenario.temperature}
        min={COLDEST}
        max={HOTTEST}
        markedUpTo={breaking}
        describedBy={zoneId}
        valueText={(value) => t.temperature.valueText(wholeFloat(value, float64, t.mark))}
        onChange={set}
        locked={locked}
      />
      <div className="temperature-scale">
        <span aria-hidden="true">{`0${t.mark}01`}</span>
        <span className="zone" id={zoneId} data-on={breaking !== null || undefined}>
          {zoneText(t, breaking)}
        </span>
        <span aria-hidden="true">100</span>
      </div>
      <TemperatureNote lab={lab} />
    </div>
  );
}

function zoneText(t: Strings, breaking: number | null): string {
  if (breaking === null) return t.temperature.zoneNone;
  return breaking === HOTTEST ? t.temperature.zoneAll : t.temperature.zone(breaking);
}

/** The effect of an unusual T, and a button that shows the limit. */
function TemperatureNote({ lab }: { lab: LabView }) {
  const t = useStrings();
  const note = explainTemperature(t, lab.scenario.temperature, lab.evaluation);
  if (note === null) return null;
  const infinite = !Number.isFinite(valueAt(lab.evaluation.inputs.t));
  const limit =
    infinite && !Number.isNaN(lab.scenario.temperature)
      ? null
      : limitTemperature(problemOf(lab.scenario));
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

interface OptionsProps
  extends Pick<Scenario, 'format' | 'flushToZero'>,
    Pick<LabView, 'showTruth' | 'stage' | 'dispatch'> {
  readonly onShowTruth: (on: boolean) => void;
}

/** Number format, flushing, true values. Memoised: none of it depends on the temperature. */
export const Options = memo(function Options(props: OptionsProps) {
  const { format, flushToZero, showTruth, stage, dispatch, onShowTruth } = props;
  const t = useStrings();
  return (
    <div className="options">
      {!stage.hides('format') && (
        <Choice
          legend={t.lab.format}
          options={READER_FORMATS.map((value) => ({ value, label: FORMATS[value].name }))}
          value={format}
          onChange={(value) => dispatch({ type: 'format', format: value })}
          locked={stage.locks('format')}
        />
      )}
      {!stage.hides('ftz') && (
        <Switch
          on={flushToZero}
          onChange={(on) => dispatch({ type: 'flushToZero', on })}
          locked={stage.locks('ftz')}
        >
          {t.lab.flush}
        </Switch>
      )}
      {!stage.hides('truth') && (
        <Switch on={showTruth} onChange={onShowTruth} locked={stage.locks('truth')}>
          {t.lab.showTruth}
        </Switch>
      )}
    </div>
  );
});
