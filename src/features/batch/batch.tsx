import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { float32 } from '../../core/format.ts';
import { type PanelProps, useSettings } from '../../panel/panel.ts';
import { RoundingNote } from '../../panel/rounding-note.tsx';
import { defaultLabels } from '../../scenario/scenario.ts';
import { Choice } from '../../ui/choice.tsx';
import { Say } from '../../ui/sentence.tsx';
import { showLabel } from '../../words/class-names.ts';
import { useStrings, useWords } from '../../words/context.tsx';
import { BatchCode } from './batch-code.tsx';
import { BatchTable } from './batch-table.tsx';
import type { BatchView } from './batch-view.ts';
import type { BatchControl } from './definition.ts';
import { MaskedRowChoice } from './masked-row.tsx';
import { evaluateBatch } from './model/batch.ts';
import { BATCH_PRESETS, batchPresetOf } from './model/batch-presets.ts';
import {
  BATCH_PARAMETERS,
  type Batch,
  MAXIMA,
  type MaskedRow,
  type MaxOver,
  OPENING_BATCH,
} from './model/parameters.ts';
import { type Sheet, sheetOf } from './model/sheet.ts';
import { Lock } from './parts.tsx';
import { PredictRows } from './predict-rows.tsx';
import { tallyOf } from './words/explain.ts';
import { BATCH } from './words/words.ts';
import './batch.css';

/** A batch of logits, the choice of where the max is taken, and the result for each row. */
export default function BatchPanel({ settings, stage }: PanelProps<BatchControl>) {
  const t = useStrings();
  const words = useWords(BATCH);
  const batch = useSettings(settings, BATCH_PARAMETERS);
  const { rows, max, masked } = batch;
  const [beneath, setBeneath] = useState<Batch['rows'] | null>(null);
  const [revision, setRevision] = useState(0);
  const [message, announce] = useState<ReactNode>('');
  const latest = useRef<BatchView | null>(null);
  const evaluation = useEvaluation(batch);
  /** A locked control keeps its value when a preset or the reset button is used. */
  const fixed = {
    ...(stage.locks('max') && { max }),
    ...(stage.locks('masked') && { masked }),
  };
  const put = (change: Partial<Batch>) =>
    settings.of(BATCH_PARAMETERS).change({ ...change, ...fixed });

  function change(sheet: Sheet, rest: Partial<Batch> = {}) {
    setBeneath(sheet.beneath);
    announce('');
    put({ rows: sheet.rows, ...rest });
  }
  function replace(sheet: Sheet, rest: Partial<Batch> = {}) {
    setRevision((last) => last + 1);
    change(sheet, rest);
  }

  const view: BatchView = {
    words,
    stage,
    sheet: sheetOf(rows, beneath),
    evaluation,
    names: defaultLabels(rows[0]?.length ?? 0).map((label) => showLabel(t, label)),
    change,
    replace,
    announce,
    now: () => latest.current ?? view,
  };
  useEffect(() => {
    latest.current = view;
  });

  return (
    <div className="panel-card batch">
      <div className="panel-head">
        <h3>{words.title}</h3>
        {!stage.hides('max') && (
          <MaxChoice words={words} locked={stage.locks('max')} max={max} onChange={put} />
        )}
      </div>
      <p className="batch-note">
        <Say sentence={words.maxNotes[max]} />
      </p>
      {/* The answer to the prediction is what another max gives. */}
      {!stage.hides('predict') && !stage.locks('max') && (
        <PredictRows view={view} batch={batch} onShow={put} />
      )}
      {!stage.hides('presets') && (
        <Presets
          view={view}
          locked={stage.locks('presets')}
          onPick={replace}
          onReset={() =>
            replace({ rows: OPENING_BATCH.rows, beneath: OPENING_BATCH.rows }, OPENING_BATCH)
          }
        />
      )}
      <p className="batch-tally" role="status">
        {words.tally(tallyOf(evaluation))}
      </p>
      <BatchTable key={revision} view={view} />
      <RoundingNote values={rows.flat()} format={float32} />
      <p className="batch-message" role="status">
        {message}
      </p>
      {!stage.hides('masked') && (
        <MaskedRowChoice
          view={view}
          masked={masked}
          onChange={(next: MaskedRow) => put({ masked: next })}
        />
      )}
      {!stage.hides('code') && <BatchCode words={words} batch={batch} />}
    </div>
  );
}

const useEvaluation = ({ rows, max, masked }: Batch) =>
  useMemo(
    () => evaluateBatch({ rows, max, masked, format: float32, flushToZero: false }),
    [rows, max, masked],
  );

interface MaxChoiceProps {
  readonly words: BatchView['words'];
  readonly locked: boolean;
  readonly max: MaxOver;
  readonly onChange: (change: { readonly max: MaxOver }) => void;
}

function MaxChoice({ words, locked, max, onChange }: MaxChoiceProps) {
  return (
    <div className="batch-max">
      <span className="control-name" aria-hidden="true">
        {words.maxOver}
      </span>
      <Lock on={locked}>
        <Choice
          legend={words.maxOver}
          options={MAXIMA.map((value) => ({ value, label: words.max[value] }))}
          value={max}
          onChange={(next) => onChange({ max: next })}
        />
      </Lock>
    </div>
  );
}

interface PresetsProps {
  readonly view: BatchView;
  readonly locked: boolean;
  readonly onPick: (sheet: Sheet, rest: Partial<Batch>) => void;
  readonly onReset: () => void;
}

function Presets({ view: { words, sheet }, locked, onPick, onReset }: PresetsProps) {
  const active = batchPresetOf(sheet.rows);
  return (
    <Lock on={locked}>
      <div className="batch-presets">
        <span className="control-name" id="batch-try">
          {words.try}
        </span>
        <ul aria-labelledby="batch-try">
          {BATCH_PRESETS.map((preset) => (
            <li key={preset.id}>
              <button
                type="button"
                className="chip"
                aria-pressed={preset === active}
                onClick={() => onPick(preset, { max: preset.max })}
              >
                {words.presets[preset.id]}
              </button>
            </li>
          ))}
          <li>
            <button type="button" className="quiet" onClick={onReset}>
              {words.reset}
            </button>
          </li>
        </ul>
      </div>
      <p className="panel-note batch-preset-note">
        {active === undefined ? words.paste.hint : words.presetNotes[active.id]}
      </p>
    </Lock>
  );
}
