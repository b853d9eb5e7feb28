import { memo, type ReactNode, useCallback, useEffect, useId, useMemo, useState } from 'react';
import { FORMATS } from '../../core/format.ts';
import { useSelected } from '../../panel/inspector/inspected.ts';
import { InspectorPlace } from '../../panel/inspector/inspector-place.tsx';
import { useFollowing, useLiveEvaluation } from '../../panel/live.ts';
import { useNames } from '../../panel/names.ts';
import { type PanelProps, usePointedAt, useScenarioPart } from '../../panel/panel.ts';
import { RoundingNote } from '../../panel/rounding-note.tsx';
import { presence, type Stage } from '../../panel/stage.ts';
import { claimScenario } from '../../scenario/claims.ts';
import { problemOf } from '../../scenario/problem.ts';
import { type Action, isJump } from '../../scenario/reducer.ts';
import { defaultLabels } from '../../scenario/scenario.ts';
import type { ScenarioStore } from '../../scenario/store.ts';
import { PROGRAM_IDS } from '../../softmax/compared.ts';
import { type Evaluation, evaluate } from '../../softmax/evaluate.ts';
import { useSettled } from '../../ui/use-settled.ts';
import { whenIdle } from '../../ui/when-idle.ts';
import { useStrings } from '../../words/context.tsx';
import { explainLoss, explainSoftmax, type Names } from '../../words/explain.ts';
import { paragraph, plainText } from '../../words/sentence.ts';
import type { Strings } from '../../words/strings.ts';
import { Charts } from './charts.tsx';
import type { LabControl } from './definition.ts';
import { LabStrip } from './lab-strip.tsx';
import type { LabView } from './lab-view.ts';
import { Notices } from './notices.tsx';
import { Mixed, Options } from './options.tsx';
import { pasteInto } from './paste.tsx';
import { TemperatureControl } from './temperature.tsx';
import { TraceTable } from './trace-table.tsx';
import { Verdicts } from './verdicts.tsx';
import './lab.css';

/**
 * Type a logit, drag the temperature, and see two softmaxes compute side by side. A change of numbers renders none of
 * this: the values follow the evaluation by themselves (panel/live.ts).
 */
export default function Lab({ store, link, unread, stage }: PanelProps<LabControl>) {
  const t = useStrings();
  const live = useLiveEvaluation(store);
  const titleId = useId();
  const { selected, select } = useSelected();
  const [showTruth, setShowTruth] = useState(false);
  const [message, setMessage] = useState<ReactNode>('');
  const [revision, setRevision] = useState(0);
  const ringed = usePointedAt(store);
  const trueClass = useScenarioPart(store, (scenario) => scenario.trueClass);
  const names = useNames(store);

  useEffect(
    () =>
      store.subscribe((action) => {
        if (isJump(action) || action.type === 'remove') setRevision((count) => count + 1);
      }),
    [store],
  );

  useEffect(() => warmUp(t), [t]);

  const dispatch = useCallback(
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

  const lab: LabView = useMemo(
    () => ({
      store,
      live,
      dispatch,
      names,
      trueClass,
      selected,
      select,
      ringed,
      showTruth,
      stage,
      announce: setMessage,
      paste,
    }),
    [store, live, dispatch, names, trueClass, selected, select, ringed, showTruth, stage, paste],
  );

  return (
    <section className="lab inspectable" aria-labelledby={titleId}>
      <h2 id={titleId} className="visually-hidden">
        {t.lab.title}
      </h2>
      <Notices unread={unread} />
      {!stage.hides('temperature') && <TemperatureControl lab={lab} />}
      <Options lab={lab} link={link} onShowTruth={setShowTruth} />
      <Mixed store={store} />
      <div className="strip-place">
        <LabStrip lab={lab} />
      </div>
      <TraceTable lab={lab} revision={revision} />
      {!stage.hides('verdicts') && (
        <>
          <Verdicts lab={lab} />
          <Status lab={lab} />
        </>
      )}
      <p className="message" role="status">
        {message}
      </p>
      <Rounded store={store} />
      <TableHint stage={stage} />
      {!stage.hides('charts') && <Charts lab={lab} />}
      {!stage.hides('inspector') && <InspectorPlace of={lab} />}
      <Glyphs />
    </section>
  );
}

/** What rounding into the format did to a logit, where it can be seen. */
function Rounded({ store }: { store: ScenarioStore }) {
  const logits = useScenarioPart(store, (scenario) => scenario.logits);
  const format = useScenarioPart(store, (scenario) => scenario.format);
  return <RoundingNote values={logits} format={FORMATS[format]} />;
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
    <div className="table-hint">
      {opens && <p>{t.lab.tableHint}</p>}
      {takesPaste && <p>{t.paste.hint}</p>}
    </div>
  );
}

/** The verdict for screen readers, announced once the numbers have settled. */
function Status({ lab }: { lab: LabView }) {
  const settled = useSettled(useFollowing(lab.live));
  return <Spoken evaluation={settled} names={lab.names} />;
}

const Spoken = memo(function Spoken({
  evaluation,
  names,
}: {
  evaluation: Evaluation;
  names: Names;
}) {
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
