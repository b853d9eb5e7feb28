import { type MouseEvent, useEffect, useId, useRef, useState } from 'react';
import type { PanelProps } from '../../panel/panel.ts';
import { DEFAULT_SCENARIO, type Scenario } from '../../scenario/scenario.ts';
import { Say } from '../../ui/sentence.tsx';
import { submitting } from '../../ui/submitting.ts';
import { showLabels } from '../../words/class-names.ts';
import { useStrings, useWords } from '../../words/context.tsx';
import { AnswerField } from './answer-field.tsx';
import type { DrillsControl } from './definition.ts';
import { type Drill, type FieldId, labelsOf } from './model/drill.ts';
import { mark, rightOnes } from './model/mark.ts';
import {
  another,
  check,
  type DrillOutcome,
  type FamilyProgress,
  reveal,
} from './model/progress.ts';
import { Solution } from './solution.tsx';
import type { Words } from './words/en.ts';
import { DRILLS } from './words/words.ts';

interface ExerciseProps extends Pick<PanelProps<DrillsControl>, 'showInLab' | 'stage'> {
  readonly drill: Drill;
  readonly progress: FamilyProgress;
  readonly onProgress: (next: FamilyProgress) => void;
}

/** The question, its fields, and help: hints, the solution, another exercise. */
export function Exercise({ drill, progress, onProgress, showInLab, stage }: ExerciseProps) {
  const t = useStrings();
  const words = useWords(DRILLS);
  const titleId = useId();
  const title = useRef<HTMLHeadingElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const end = useRef<HTMLHeadingElement>(null);
  /** Where the focus goes when the requested part has been rendered. */
  const [next, setNext] = useState<'mark' | 'end' | 'title' | null>(null);
  const [said, setSaid] = useState('');
  const names = showLabels(t, labelsOf(drill));
  const { answers, checked, outcome } = progress;
  const hints = hintsFor(drill, words);
  const nextHint = progress.hints === 0 ? words.hint : words.nextHint;
  const hintButton = progress.hints < hints.length ? nextHint : words.noMoreHints;
  const markOf = (id: FieldId) => {
    const question = drill.questions.find((one) => one.id === id);
    const text = answers[id] ?? '';
    return question === undefined || checked[id] !== text ? null : mark(question, text);
  };

  useEffect(() => {
    if (next === null) return;
    setNext(null);
    const wrong = drill.questions.find(({ id }) => markOf(id)?.kind !== 'right');
    if (next === 'title') title.current?.focus();
    else if (next === 'end' || wrong === undefined) end.current?.focus();
    else fieldOf(form.current, wrong.id)?.focus();
  });

  const sending = submitting(() => {
    // An empty field is checked too, and reported as unanswered.
    const whole = Object.fromEntries(drill.questions.map(({ id }) => [id, answers[id] ?? '']));
    onProgress(check({ ...progress, answers: whole }, drill));
    setSaid(words.score(rightOnes(drill, whole), drill.questions.length));
    setNext('mark');
  });

  function show() {
    onProgress(reveal(progress));
    setSaid('');
    setNext('end');
  }

  function startAnother() {
    onProgress(another(progress));
    setSaid('');
    setNext('title');
  }

  function showHint() {
    if (progress.hints < hints.length) onProgress({ ...progress, hints: progress.hints + 1 });
  }

  const anotherButton = (className: string) =>
    !stage.hides('another') && (
      <button
        type="button"
        className={className}
        disabled={stage.locks('another')}
        onClick={startAnother}
      >
        {words.another}
      </button>
    );

  return (
    <section aria-labelledby={titleId} className="panel-part">
      <h4 id={titleId} ref={title} tabIndex={-1}>
        {words.question}
      </h4>
      <p className="drills-question">
        <Say sentence={words.questions[drill.family](drill, names)} />
      </p>
      <form ref={form} {...sending.form}>
        {drill.questions.map((question) => (
          <AnswerField
            key={question.id}
            question={question}
            names={names}
            answer={answers[question.id] ?? ''}
            mark={markOf(question.id)}
            onAnswer={(text) =>
              onProgress({ ...progress, answers: { ...answers, [question.id]: text } })
            }
          />
        ))}
        <div className="drills-buttons">
          <button {...sending.button} className="primary">
            {words.check}
          </button>
          <p role="status">{said}</p>
        </div>
      </form>
      <ol className="drills-hints" aria-live="polite" aria-label={words.hintsTitle}>
        {hints.slice(0, progress.hints).map((hint) => (
          <li key={hint}>{hint}</li>
        ))}
      </ol>
      <div className="drills-buttons">
        {outcome === 'open' && !stage.hides('hints') && (
          <button
            type="button"
            className="chip"
            disabled={stage.locks('hints')}
            // After the last hint the focus stays on the button.
            aria-disabled={progress.hints >= hints.length || undefined}
            onClick={showHint}
          >
            {hintButton}
          </button>
        )}
        {outcome === 'open' && !stage.hides('solution') && (
          <button type="button" className="chip" disabled={stage.locks('solution')} onClick={show}>
            {words.showSolution}
          </button>
        )}
        {showInLab !== null && (
          <button
            type="button"
            className="chip"
            onClick={(event: MouseEvent<HTMLElement>) =>
              showInLab(scenarioOf(drill), event.currentTarget)
            }
          >
            {words.lab}
          </button>
        )}
        {outcome === 'open' && anotherButton('chip')}
      </div>
      {outcome !== 'open' && (
        <section className="drills-end">
          <End ref={end} outcome={outcome} goesOn={!stage.hides('another')} />
          {!stage.hides('solution') && <Solution drill={drill} />}
        </section>
      )}
      {outcome !== 'open' && <div className="drills-buttons">{anotherButton('primary')}</div>}
    </section>
  );
}

function End({
  ref,
  outcome,
  goesOn,
}: {
  ref: React.Ref<HTMLHeadingElement>;
  outcome: Exclude<DrillOutcome, 'open'>;
  /** Whether another exercise of the kind can be asked for. */
  goesOn: boolean;
}) {
  const words = useWords(DRILLS);
  return (
    <>
      <h5 ref={ref} tabIndex={-1} className={outcome === 'shown' ? undefined : 'mark-right'}>
        {words.done[outcome]}
      </h5>
      <p>{words.doneNote[goesOn ? outcome : 'solved']}</p>
    </>
  );
}

const hintsFor = ({ family, questions }: Drill, { hints }: Words): readonly string[] => [
  ...hints[family],
  ...(questions.some(({ id }) => id === 'gap') ? hints.gap : []),
];

/** The first control of a question. */
const fieldOf = (form: HTMLFormElement | null, id: FieldId) =>
  form?.querySelector<HTMLElement>(
    `[data-question="${id}"]:checked, [data-question="${id}"]:not([type="radio"])`,
  ) ?? form?.querySelector<HTMLElement>(`[data-question="${id}"]`);

const scenarioOf = (drill: Drill): Scenario => ({
  ...DEFAULT_SCENARIO,
  logits: drill.logits,
  labels: labelsOf(drill),
  trueClass: drill.y,
});
