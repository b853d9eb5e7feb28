import { useMemo, useState } from 'react';
import { type Live, useFollowing, useLiveEvaluation } from '../../../panel/live.ts';
import { useScenarioPart } from '../../../panel/panel.ts';
import type { ScenarioStore } from '../../../scenario/store.ts';
import { PROGRAM_IDS } from '../../../softmax/compared.ts';
import { Choice } from '../../../ui/choice.tsx';
import { Say } from '../../../ui/sentence.tsx';
import { showLabel } from '../../../words/class-names.ts';
import { useStrings, useWords } from '../../../words/context.tsx';
import type { Names } from '../../../words/explain.ts';
import { spokenVerdicts } from '../../../words/program-words.ts';
import { plainText } from '../../../words/sentence.ts';
import type { Strings } from '../../../words/strings.ts';
import { FigureFrame } from '../figure-frame.tsx';
import type { InsetProps } from '../insets.ts';
import { Lane } from './lane.tsx';
import { classesShown, LAST, linesOf } from './model/flow.ts';
import { useSteps } from './steps.ts';
import { type Telling, tell, tellAll } from './told.ts';
import { FLOW } from './words/words.ts';
import './flow.css';

const SOURCES = ['text', 'lab'] as const;

/**
 * The lines of both programs with the values that move through them, one operation at a time. It opens with the vector of
 * the text, at the end; the reader's own numbers are one press away, and followed.
 */
export function Flow({ store, state }: InsetProps) {
  const t = useStrings();
  const words = useWords(FLOW);
  const [source, setSource] = useState<(typeof SOURCES)[number]>('text');
  const followed = source === 'text' ? store : state.store;
  const live = useLiveEvaluation(followed);
  const [said, setSaid] = useState('');
  const steps = useSteps((at) => {
    const names = namesIn(t, followed.get().labels);
    const telling = { t, words: words.told, names, evaluation: live.get() };
    setSaid(`${words.position(at, LAST)}. ${spoken(telling, at)}`);
  });
  const { at, moving, playing } = steps;

  const controls = (
    <div className="flow-controls">
      <Choice
        legend={words.numbers}
        options={SOURCES.map((value) => ({ value, label: words.from[value] }))}
        value={source}
        onChange={setSource}
      />
      <div className="flow-steps">
        <button type="button" className="chip" aria-disabled={at === 0} onClick={steps.back}>
          {words.back}
        </button>
        <button type="button" className="chip" onClick={steps.forward}>
          {words.step}
        </button>
        <button type="button" className="chip" onClick={steps.toggle}>
          {playing ? words.pause : at === LAST ? words.replay : words.play}
        </button>
        <span className="flow-position">{words.position(at, LAST)}</span>
      </div>
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </div>
  );
  const shown = { live, store: followed, at };
  return (
    <FigureFrame
      kind="flow"
      title={words.title}
      controls={controls}
      caption={<Caption key={source} {...shown} />}
    >
      <Picture key={source} {...shown} moving={moving} />
    </FigureFrame>
  );
}

interface ShownProps {
  readonly live: Live;
  readonly store: ScenarioStore;
  readonly at: number;
}

function Picture({ live, store, at, moving }: ShownProps & { readonly moving: boolean }) {
  const words = useWords(FLOW);
  const evaluation = useFollowing(live);
  const names = useNames(store);
  const classes = classesShown(evaluation);
  const leftOut = evaluation.problem.logits.length - classes.length;
  return (
    <div className="flow" data-moving={moving || undefined}>
      {PROGRAM_IDS.map((id) => (
        <Lane
          key={id}
          id={id}
          evaluation={evaluation}
          lines={linesOf(evaluation, id, classes)}
          classes={classes}
          names={names}
          at={at}
        />
      ))}
      {leftOut > 0 && <p className="flow-left-out">{words.leftOut(leftOut)}</p>}
    </div>
  );
}

function Caption({ live, store, at }: ShownProps) {
  const t = useStrings();
  const words = useWords(FLOW);
  const evaluation = useFollowing(live);
  const names = useNames(store);
  return PROGRAM_IDS.map((id) => {
    const telling = { t, words: words.told, names, evaluation, id };
    return (
      <p key={id} className="flow-told" data-lane={id}>
        <b>{t.lab.programs[id].spoken}:</b>{' '}
        <Say sentence={at === LAST ? tellAll(telling) : tell(telling, at)} />
      </p>
    );
  });
}

const spoken = (telling: Omit<Telling, 'id'>, at: number): string =>
  spokenVerdicts(
    telling.t.lab.programs,
    PROGRAM_IDS.map((id) => [id, plainText(tell({ ...telling, id }, at))]),
  );

const namesIn = (t: Strings, labels: readonly string[]): Names =>
  labels.map((label) => showLabel(t, label));

function useNames(store: ScenarioStore): Names {
  const t = useStrings();
  const labels = useScenarioPart(store, (scenario) => scenario.labels);
  return useMemo(() => namesIn(t, labels), [t, labels]);
}
