import { useMemo, useRef, useState } from 'react';
import { FORMATS } from '../../../core/format.ts';
import { type PanelProps, useDeferredScenario } from '../../../panel/panel.ts';
import { useWords } from '../../../words/context.tsx';
import type { WriteControl } from '../definition.ts';
import type { Editor } from '../editor/editor.ts';
import type { Mark } from '../editor/marks.ts';
import type { ExerciseId } from '../model/exercise-ids.ts';
import type { Marking } from '../model/faults.ts';
import { inputsOf, labCase } from '../model/inputs.ts';
import { looksAt } from '../model/look.ts';
import { mark } from '../model/mark.ts';
import { type Attempt, passed, tested } from '../model/progress.ts';
import { WORKSPACE } from '../words/workspace.ts';
import { CodeField } from './code-field.tsx';
import { Help, HelpButtons } from './help.tsx';
import { InputChoice } from './input-choice.tsx';
import { LookView } from './look-view.tsx';
import { OutcomeView } from './outcome.tsx';
import { ProblemList } from './problem-list.tsx';
import { ShareBar } from './share-bar.tsx';
import { type Running, useTried } from './use-tried.ts';
import { VerdictList } from './verdict-list.tsx';
import './results.css';

interface BenchProps
  extends Pick<PanelProps<WriteControl>, 'store' | 'stage' | 'showInLab' | 'link'> {
  readonly id: ExerciseId;
  readonly attempt: Attempt;
  readonly onAttempt: (attempt: Attempt) => void;
  /** Whether the program came with the address: then nothing counts. */
  readonly isGuest: boolean;
  readonly focused: boolean;
}

/** One exercise: the editor, and beside it what the text gives. */
export function Bench({ id, attempt, onAttempt, isGuest, focused, ...panel }: BenchProps) {
  const words = useWords(WORKSPACE);
  const { store, stage, showInLab, link } = panel;
  const scenario = useDeferredScenario(store);
  const inputs = useMemo(() => inputsOf(id), [id]);
  const [chosen, setChosen] = useState(0);
  const input = inputs[chosen] ?? inputs[0] ?? { kind: 'none' };
  const format = FORMATS[scenario.format];
  const { flushToZero } = scenario;
  const setting = useMemo(() => ({ format, flushToZero }), [format, flushToZero]);
  const running = useTried({ id, text: attempt.text, input, scenario, setting });

  const [caret, setCaret] = useState(0);
  const [pointed, setPointed] = useState<number | null>(null);
  const [depth, setDepth] = useState(0);
  const [marking, setMarking] = useState<{ marking: Marking | null; text: string } | null>(null);
  const editor = useRef<Editor | null>(null);
  const at = pointed ?? caret;
  const isCurrent = running.text === attempt.text;
  const looks = useMemo(
    () => (isCurrent ? looksAt(computedIn(running), at) : []),
    [running, isCurrent, at],
  );
  const looked = looks[Math.min(depth, looks.length - 1)];
  const marks = useMemo(
    () => (isCurrent ? marksOf(running, looked) : []),
    [running, isCurrent, looked],
  );

  function look(place: number, by: 'caret' | 'pointer') {
    if (by === 'caret') setCaret(place);
    setPointed(by === 'pointer' ? place : null);
    setDepth(0);
  }

  function check() {
    const text = attempt.text;
    const marked = mark(id, text);
    setMarking({ marking: marked.kind === 'marked' ? marked : null, text });
    if (isGuest || marked.kind !== 'marked') return;
    const counted = tested(attempt);
    onAttempt(marked.passed ? passed(counted) : counted);
  }

  const goTo = (place: number) => editor.current?.goTo(place);
  const { last, tried } = running;
  const isMarked = id !== 'free';

  return (
    <>
      {inputs.length > 1 && !stage.hides('input') && (
        <InputChoice
          inputs={inputs}
          chosen={chosen}
          lab={labCase(id, scenario, (value) => value)}
          onChoose={setChosen}
          locked={stage.locks('input')}
        />
      )}
      <div className="write-bench">
        <div className="write-left">
          <CodeField
            text={attempt.text}
            label={words.editor}
            readOnly={false}
            marks={marks}
            handle={editor}
            focused={focused}
            onChange={(text) => onAttempt({ ...attempt, text })}
            onLook={look}
            onLeave={() => setPointed(null)}
            onCheck={isMarked ? check : () => {}}
          />
          <p className="panel-note write-keys">{words.keys}</p>
        </div>
        <div className="write-right">
          <ProblemList tried={tried} text={running.text} onGoTo={goTo} />
          <OutcomeView
            outcome={last?.outcome ?? null}
            stale={tried.kind !== 'done'}
            text={last?.text ?? ''}
          />
          <LookView looks={looks} depth={depth} onDepth={setDepth} text={running.text} />
        </div>
      </div>
      <div className="write-buttons">
        {isMarked && (
          <button type="button" className="primary" onClick={check}>
            {words.check}
          </button>
        )}
        <HelpButtons id={id} attempt={attempt} onAttempt={onAttempt} stage={stage} />
        <p role="status">{marking === null ? '' : said(words, marking.marking, attempt)}</p>
      </div>
      {marking?.marking != null && (
        <VerdictList
          marking={marking.marking}
          text={marking.text}
          showInLab={showInLab}
          onGoTo={goTo}
        />
      )}
      <Help id={id} attempt={attempt} stage={stage} />
      {!stage.hides('share') && (
        <ShareBar
          id={id}
          text={attempt.text}
          link={link}
          locked={stage.locks('share')}
          onReplace={(text) => editor.current?.replace(text)}
        />
      )}
    </>
  );
}

function said(
  words: ReturnType<typeof WORKSPACE.get>,
  marking: Marking | null,
  { outcome }: Attempt,
): string {
  if (marking === null) return words.cannotCheck;
  const right = marking.verdicts.filter(({ fault }) => fault === null).length;
  const score = words.score(right, marking.total);
  return marking.passed ? `${words.done[outcome]} ${score}` : score;
}

const computedIn = ({ tried }: Running) => {
  if (tried.kind === 'no-program') return [];
  return tried.kind === 'done' ? tried.outcome.computed : tried.computed;
};

/** What is marked in the text: its problems, or what first went wrong, and the expression that is looked at. */
function marksOf({ tried }: Running, looked: { from: number; to: number } | undefined): Mark[] {
  const seen: Mark[] =
    looked === undefined ? [] : [{ from: looked.from, to: looked.to, kind: 'looked' }];
  switch (tried.kind) {
    case 'no-program':
      return tried.problems.map(({ from, to }) => ({ from, to, kind: 'problem' }));
    case 'failed':
      return [...seen, { from: tried.error.from, to: tried.error.to, kind: 'problem' }];
    case 'done': {
      const { blame } = tried.outcome;
      return blame === null ? seen : [...seen, { from: blame.from, to: blame.to, kind: 'trouble' }];
    }
    default:
      return tried satisfies never;
  }
}
