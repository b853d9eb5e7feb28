import { useId, useRef, useState } from 'react';
import type { Stage } from '../../panel/stage.ts';
import { submitting } from '../../ui/submitting.ts';
import { useWords } from '../../words/context.tsx';
import type { PredictControl } from './definition.ts';
import { readNumbers } from './model/numbers.ts';
import { OUTCOMES, PROGRAMS, type Program, type ProgramOutcome } from './model/outcome.ts';
import { type Entry, LONGEST_TEXT, unsaid } from './model/progress.ts';
import type { Scene } from './model/scenes.ts';
import { PREDICT } from './words/words.ts';
import '../../ui/complaint.css';

interface QuestionProps {
  readonly scene: Scene;
  readonly entry: Entry;
  readonly stage: Stage<PredictControl>;
  readonly onSay: (program: Program, outcome: ProgramOutcome) => void;
  readonly onType: (program: Program, text: string) => void;
  readonly onRun: () => void;
  readonly onSkip: () => void;
  readonly onBack: (() => void) | null;
}

/** Asks for the outcome of each program before it runs. */
export function Question(props: QuestionProps) {
  const { scene, entry, stage, onSay, onType, onRun, onSkip, onBack } = props;
  const words = useWords(PREDICT);
  /** Whether Run was pressed: from then on missing predictions are reported. */
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const missing = unsaid(entry);

  function attempt() {
    setTried(true);
    const [first] = missing;
    if (first !== undefined) return focusOn(`[data-program="${first}"] input`);
    const unreadable = stage.hides('numbers')
      ? undefined
      : PROGRAMS.find((program) => complaintAbout(scene, entry.numbers[program]) !== null);
    if (unreadable === undefined) return onRun();
    focusOn(`[data-numbers="${unreadable}"]`);
  }

  const sending = submitting(attempt);

  function focusOn(selector: string) {
    const field = form.current?.querySelector<HTMLElement>(selector);
    const folded = field?.closest('details');
    if (folded) folded.open = true;
    field?.focus();
  }

  return (
    <form className="predict-question" ref={form} {...sending.form}>
      <p className="predict-ask">{words.ask[scene.asks](scene.format)}</p>
      <div className="predict-sides">
        {PROGRAMS.map((program) => (
          <Choices
            key={program}
            scene={scene}
            program={program}
            said={entry.said[program]}
            complaining={tried && missing.includes(program)}
            onSay={(outcome) => onSay(program, outcome)}
          />
        ))}
      </div>
      {!stage.hides('numbers') && (
        <Numbers
          scene={scene}
          numbers={entry.numbers}
          tried={tried}
          locked={stage.locks('numbers')}
          onType={onType}
        />
      )}
      <div className="predict-buttons">
        <button {...sending.button} className="primary">
          {words.run}
        </button>
        {!stage.hides('skip') && (
          <button type="button" className="chip" disabled={stage.locks('skip')} onClick={onSkip}>
            {words.skip}
          </button>
        )}
        {onBack !== null && (
          <button type="button" className="quiet" onClick={onBack}>
            {words.back}
          </button>
        )}
      </div>
    </form>
  );
}

interface ChoicesProps {
  readonly scene: Scene;
  readonly program: Program;
  readonly said: ProgramOutcome | null;
  readonly complaining: boolean;
  readonly onSay: (outcome: ProgramOutcome) => void;
}

function Choices({ scene: { asks }, program, said, complaining, onSay }: ChoicesProps) {
  const words = useWords(PREDICT);
  const id = useId();
  return (
    <fieldset
      className="predict-side"
      data-program={program}
      aria-describedby={complaining ? `${id}complaint` : undefined}
    >
      <legend>
        {words.programs[asks][program]} <span className="way">{words.ways[asks][program]}</span>
      </legend>
      {OUTCOMES[asks].map((outcome) => (
        <label key={outcome}>
          <input
            type="radio"
            name={id}
            checked={said === outcome}
            onChange={() => onSay(outcome)}
          />
          <span>{words.outcomes[outcome]}</span>
        </label>
      ))}
      {complaining && (
        <p className="complaint" id={`${id}complaint`} role="alert">
          {words.missing[program]}
        </p>
      )}
    </fieldset>
  );
}

interface NumbersProps {
  readonly scene: Scene;
  readonly numbers: Entry['numbers'];
  readonly tried: boolean;
  readonly locked: boolean;
  readonly onType: (program: Program, text: string) => void;
}

/** Optional fields for the exact numbers of each side, folded at first. */
function Numbers({ scene, numbers, tried, locked, onType }: NumbersProps) {
  const words = useWords(PREDICT);
  const id = useId();
  const [opened] = useState(numbers.naive !== '' || numbers.stable !== '');
  const { asks } = scene;
  const expected = expectedOf(scene);
  return (
    <details className="predict-numbers" open={opened}>
      <summary>{words.numbers.summary}</summary>
      <p className="panel-note" id={`${id}hint`}>
        {expected > 1 ? words.numbers.hint.softmax(expected) : words.numbers.hint.loss}
      </p>
      {PROGRAMS.map((program) => {
        const complaint = tried ? complaintAbout(scene, numbers[program]) : null;
        return (
          <div key={program}>
            <label htmlFor={`${id}${program}`}>{words.numbers.field[asks][program]}</label>
            <input
              id={`${id}${program}`}
              type="text"
              data-numbers={program}
              autoComplete="off"
              autoCapitalize="off"
              spellCheck={false}
              maxLength={LONGEST_TEXT}
              disabled={locked}
              value={numbers[program]}
              aria-invalid={complaint !== null || undefined}
              aria-describedby={`${id}hint ${id}${program}complaint`}
              onChange={(event) => onType(program, event.target.value)}
            />
            <p className="complaint" id={`${id}${program}complaint`} role="alert">
              {complaint?.kind === 'unreadable' && words.numbers.unreadable(complaint.found)}
              {complaint?.kind === 'wrong-count' && words.numbers.count(complaint.found, expected)}
            </p>
          </div>
        );
      })}
    </details>
  );
}

/** How many numbers a side gives. */
const expectedOf = ({ asks, logits }: Scene): number => (asks === 'softmax' ? logits.length : 1);

/** What is wrong with the numbers typed; null if they can be judged or there are none. */
function complaintAbout(scene: Scene, text: string) {
  const typed = readNumbers(text, expectedOf(scene));
  return typed.kind === 'unreadable' || typed.kind === 'wrong-count' ? typed : null;
}
