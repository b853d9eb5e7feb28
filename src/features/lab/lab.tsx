import {
  memo,
  type ReactNode,
  useCallback,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import { FORMATS } from '../../core/format.ts';
import { useEvaluation } from '../../panel/live-numbers.ts';
import { type PanelProps, useScenario } from '../../panel/panel.ts';
import { RoundingNote } from '../../panel/rounding-note.tsx';
import { presence, type Stage } from '../../panel/stage.ts';
import { claimScenario } from '../../scenario/claims.ts';
import { presetOf } from '../../scenario/presets.ts';
import { problemOf } from '../../scenario/problem.ts';
import { type Action, isJump } from '../../scenario/reducer.ts';
import { defaultLabels } from '../../scenario/scenario.ts';
import { PROGRAM_IDS } from '../../softmax/compared.ts';
import { type Evaluation, evaluate } from '../../softmax/evaluate.ts';
import { CopyLink } from '../../ui/copy-link.tsx';
import { useArrowKeys } from '../../ui/use-arrow-keys.ts';
import { useSettled } from '../../ui/use-settled.ts';
import { whenIdle } from '../../ui/when-idle.ts';
import { showLabel } from '../../words/class-names.ts';
import { useStrings } from '../../words/context.tsx';
import { explainLoss, explainSoftmax, type Names } from '../../words/explain.ts';
import { paragraph, plainText } from '../../words/sentence.ts';
import type { Strings } from '../../words/strings.ts';
import { Charts } from './charts.tsx';
import { Options, TemperatureControl } from './controls.tsx';
import type { LabControl } from './definition.ts';
import { Inspector } from './inspector.tsx';
import type { LabView } from './lab-view.ts';
import { Notices } from './notices.tsx';
import { pasteInto } from './paste.tsx';
import { PresetsBar } from './presets-bar.tsx';
import { type Selection, selectionKey } from './selection.ts';
import { TraceTable } from './trace-table.tsx';
import { Verdicts } from './verdicts.tsx';
import './lab.css';

const FIRST_VALUE = selectionKey({ side: 'inputs', name: 'x', lane: 0 });

/** Rows of controls that are left out if all their controls are hidden. */
const CONTROLS_ROW = ['temperature', 'format', 'ftz', 'truth'] as const;
const PRESETS_ROW = ['presets', 'actions'] as const;

/** Type a logit, drag the temperature, and see two softmaxes compute side by side. */
export default function Lab({ store, link, unread, stage }: PanelProps<LabControl>) {
  const t = useStrings();
  const scenario = useScenario(store);
  const titleId = useId();
  const [selected, setSelected] = useState<Selection | null>(null);
  const [showTruth, setShowTruth] = useState(false);
  const [message, setMessage] = useState<ReactNode>('');
  const [revision, setRevision] = useState(0);
  const opener = useRef<Element | null>(null);
  const { current, ...keys } = useArrowKeys(FIRST_VALUE);

  const evaluation = useEvaluation(scenario);
  const settled = useSettled(evaluation);
  const { labels } = scenario;
  const names = useMemo(() => labels.map((label) => showLabel(t, label)), [labels, t]);

  useEffect(
    () =>
      store.subscribe((action) => {
        if (isJump(action) || action.type === 'remove') setRevision((count) => count + 1);
      }),
    [store],
  );

  useEffect(() => warmUp(t), [t]);

  const act = useCallback(
    (action: Action) => {
      setMessage('');
      store.dispatch(action);
    },
    [store],
  );

  const paste = useCallback(
    (lane: number, text: string) =>
      pasteInto({ store, t, stage, announce: setMessage }, lane, text),
    [store, t, stage],
  );

  function select(selection: Selection | null) {
    if (selected === null) opener.current = document.activeElement;
    setSelected(selection);
    if (selection === null && opener.current instanceof HTMLElement) opener.current.focus();
  }

  const lab: LabView = {
    scenario,
    dispatch: act,
    evaluation,
    names,
    selected,
    select,
    current,
    showTruth,
    stage,
    announce: setMessage,
    paste,
  };

  return (
    <section className="lab" aria-labelledby={titleId}>
      <h2 id={titleId} className="visually-hidden">
        {t.lab.title}
      </h2>
      <Notices unread={unread} />
      {!CONTROLS_ROW.every(stage.hides) && (
        <div className="lab-controls">
          {!stage.hides('temperature') && <TemperatureControl lab={lab} />}
          <Options
            format={scenario.format}
            flushToZero={scenario.flushToZero}
            showTruth={showTruth}
            stage={stage}
            dispatch={act}
            onShowTruth={setShowTruth}
          />
        </div>
      )}
      {!PRESETS_ROW.every(stage.hides) && (
        <div className="lab-presets">
          {!stage.hides('presets') && (
            <PresetsBar
              active={presetOf(scenario)}
              dispatch={act}
              locked={stage.locks('presets')}
            />
          )}
          {!stage.hides('actions') && <Actions lab={lab} link={link} />}
        </div>
      )}
      <p className="message" role="status">
        {message}
      </p>
      <div className="table-region" {...keys}>
        <TraceTable lab={lab} revision={revision} />
      </div>
      <RoundingNote values={scenario.logits} format={FORMATS[scenario.format]} />
      <TableHint stage={stage} />
      {!stage.hides('inspector') && <Inspector lab={lab} onClose={() => select(null)} />}
      {!stage.hides('verdicts') && (
        <>
          <Verdicts lab={lab} />
          <Status evaluation={settled} names={names} />
        </>
      )}
      {!stage.hides('charts') && <Charts evaluation={evaluation} names={names} />}
      <Glyphs />
    </section>
  );
}

/** Computes and explains an overflow once while the main thread is idle, so that the first real one is not slow. */
const warmUp = (t: Strings) =>
  whenIdle(() => {
    const evaluation = evaluate(problemOf(claimScenario('one-92')));
    const names = defaultLabels(evaluation.inputs.x.values.length);
    for (const id of PROGRAM_IDS) {
      explainSoftmax(t, evaluation, id, names);
      explainLoss(t, evaluation, id);
    }
  });

/**
 * The signs that the first overflow will show. Finding a font that has them takes longer than the rest of that frame,
 * so they are rendered, invisibly, with the page.
 */
const Glyphs = memo(function Glyphs() {
  const signs = '∞ NaN ÷ − × ≈ ⁻⁰¹²³⁴⁵⁶⁷⁸⁹';
  return (
    <div className="visually-hidden" aria-hidden="true">
      {signs} <strong>{signs}</strong> <var>{signs}</var>
      <span className="float">{signs}</span> <strong className="float">{signs}</strong>
    </div>
  );
});

/** What the reader can do in the table, given what is hidden or locked. */
function TableHint({ stage }: { stage: Stage<LabControl> }) {
  const t = useStrings();
  const opens = presence(stage, 'inspector') === 'free';
  const takesPaste = presence(stage, 'logits') === 'free';
  if (!opens && !takesPaste) return null;
  return (
    <p className="table-hint">
      {opens && t.lab.tableHint} {takesPaste && t.paste.hint}
    </p>
  );
}

function Actions({ lab, link }: { lab: LabView; link: () => string }) {
  const t = useStrings();
  const locked = lab.stage.locks('actions');
  return (
    <div className="actions">
      <button
        type="button"
        className="quiet"
        disabled={locked}
        onClick={() => lab.dispatch({ type: 'reset' })}
      >
        {t.lab.reset}
      </button>
      <CopyLink
        label={t.lab.copyLink}
        className="quiet"
        disabled={locked}
        link={link}
        onDone={(copied) => lab.announce(copied ? t.lab.copied : t.lab.copyByHand)}
      />
    </div>
  );
}

interface StatusProps {
  readonly evaluation: Evaluation;
  readonly names: Names;
}

/** The verdict for screen readers, announced once the numbers have settled. */
const Status = memo(function Status({ evaluation, names }: StatusProps) {
  const t = useStrings();
  const verdicts = PROGRAM_IDS.map((id) => {
    const sentence = paragraph(
      explainSoftmax(t, evaluation, id, names),
      explainLoss(t, evaluation, id),
    );
    return [id, plainText(sentence)] as const;
  });
  return (
    <p className="visually-hidden" role="status">
      {t.lab.status(verdicts)}
    </p>
  );
});
