import { useDeferredValue, useEffect, useId, useMemo, useState } from 'react';
import { type PanelProps, useSettings } from '../../../panel/panel.ts';
import { useStrings, useWords } from '../../../words/context.tsx';
import type { TrainControl } from '../definition.ts';
import type { RunState } from '../model/controller.ts';
import { TRAIN_PARAMETERS } from '../model/parameters.ts';
import { judge, type Prediction } from '../model/prediction.ts';
import { PRESET_IDS, type PresetId, type Settings, settingsOf } from '../model/settings.ts';
import { differences, readShared, writeShared } from '../model/shared.ts';
import { WORKSPACE } from '../words/workspace.ts';
import { Answered } from './answered.tsx';
import { FirstBad } from './first-bad.tsx';
import { PredictionForm } from './prediction.tsx';
import { Presets } from './presets.tsx';
import { Details } from './run-details.tsx';
import { SettingsForm } from './settings-form.tsx';
import { Stage } from './stage.tsx';
import { useController, useRun } from './use-run.ts';
import './workspace.css';

const UNSAID: Prediction = { who: null, range: null };

/** The run that is chosen, what the reader says of it before, and the run itself. */
export default function Workspace(props: PanelProps<TrainControl>) {
  const { stage, settings: store } = props;
  const words = useWords(WORKSPACE);
  const { language } = useStrings();
  const titleId = useId();
  const { train } = useSettings(store, TRAIN_PARAMETERS);
  const { preset, settings, unread } = useMemo(() => readShared(train), [train]);
  const [prediction, setPrediction] = useState(UNSAID);
  const controller = useController(settings, language);
  const run = useRun(controller);
  // The boundary around the workspace says so.
  if (run !== null && run.failure !== null) throw run.failure;

  function change(next: PresetId, chosen: Settings) {
    setPrediction(UNSAID);
    store.of(TRAIN_PARAMETERS).change({ train: writeShared({ preset: next, settings: chosen }) });
  }

  // What lies below follows a step behind where the machine is slow.
  const behind = useDeferredValue(useMemo(() => ({ controller, run }), [controller, run]));
  const names = useMemo(() => {
    const nameOf = (side: 0 | 1) =>
      words.sideName(words.sides[side] ?? '', words.losses[settings.losses[side]]);
    return [nameOf(0), nameOf(1)] as const;
  }, [words, settings]);
  useReport(props.report, preset, prediction, run);
  const started = run !== null && run.reached > 0;
  return (
    <section aria-labelledby={titleId} className="train-workspace">
      <h4 id={titleId} className="visually-hidden">
        {words.presets[preset].title}
      </h4>
      {unread !== null && (
        <p className="mark-wrong" role="status">
          {words.unread(unread)}
        </p>
      )}
      {!stage.hides('presets') && (
        <Presets
          current={preset}
          changed={differences({ preset, settings })}
          locked={stage.locks('presets')}
          onChoose={(id) => change(id, settingsOf(id))}
        />
      )}
      {!stage.hides('settings') && (
        <SettingsForm
          settings={settings}
          locked={stage.locks('settings')}
          onChange={(part) => change(preset, { ...settings, ...part })}
        />
      )}
      {!stage.hides('predict') &&
        (started && run !== null ? (
          <Answered prediction={prediction} names={names} run={run} />
        ) : (
          <PredictionForm
            prediction={prediction}
            names={names}
            locked={stage.locks('predict')}
            onChange={setPrediction}
          />
        ))}
      {controller !== null && run !== null && (
        <>
          <Stage
            controller={controller}
            run={run}
            settings={settings}
            names={names}
            showWeights={!stage.hides('weights')}
          >
            <FirstBad {...props} controller={controller} run={run} chosen={settings} />
          </Stage>
          {behind.controller !== null && behind.run !== null && (
            <Details
              {...props}
              controller={behind.controller}
              run={behind.run}
              chosen={settings}
              names={names}
            />
          )}
        </>
      )}
    </section>
  );
}

/** Reports how many of the offered runs were predicted and answered. */
function useReport(
  report: PanelProps['report'],
  preset: PresetId,
  prediction: Prediction,
  run: RunState | null,
) {
  const [answered, setAnswered] = useState<readonly PresetId[]>([]);
  const isAnswered =
    run?.facts != null &&
    judge(prediction, run.deaths, run.reached >= run.facts.last).standing !== 'open';
  if (isAnswered && !answered.includes(preset)) setAnswered([...answered, preset]);
  useEffect(() => report(answered.length, PRESET_IDS.length), [report, answered]);
}
