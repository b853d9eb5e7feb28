import { type ReactNode, useId, useRef, useState } from 'react';
import { Choice } from './choice.tsx';
import { Formula } from './formula.tsx';
import { linearMath } from './linear-math.ts';
import './derivation.css';

/** One line of a chain of equalities, with the reason it follows from the one before. */
export interface DerivationLine {
  readonly html: string;
  readonly reason: string;
  /** Tempting lines that do not follow, and why. */
  readonly wrong: readonly { readonly html: string; readonly why: string }[];
}

export interface DerivationWords {
  readonly mode: string;
  readonly read: string;
  readonly reveal: string;
  readonly rebuild: string;
  readonly next: string;
  readonly predict: string;
  readonly whichLine: string;
  readonly whichReason: string;
  readonly right: string;
  readonly otherReason: string;
  readonly done: string;
  readonly again: string;
}

interface DerivationProps {
  readonly title: string;
  /** The first line has no reason; each of the others has one. */
  readonly lines: readonly DerivationLine[];
  readonly words: DerivationWords;
  /** If hidden, the derivation is shown in full. */
  readonly mode?: 'hidden' | 'locked' | 'free';
  readonly children?: ReactNode;
}

type Mode = 'read' | 'reveal' | 'rebuild';

/**
 * A derivation that can be read, revealed line by line, or rebuilt between its first and last line. In print and
 * without script all of it is shown.
 */
export function Derivation(props: DerivationProps) {
  const { title, lines, words, mode: choice = 'free', children } = props;
  const [mode, setMode] = useState<Mode>('read');
  /** How many lines are shown, besides the first. */
  const [shown, setShown] = useState(0);
  /** The feedback on the last choice. `turn` counts, so that the same text is announced again. */
  const [said, setSaid] = useState({ text: '', turn: 0 });
  const work = useRef<HTMLFieldSetElement>(null);
  const last = lines.length - 1;
  const finished = shown >= last;

  const start = (next: Mode) => {
    setMode(next);
    setShown(0);
    announce('');
  };
  const announce = (text: string) => setSaid(({ turn }) => ({ text, turn: turn + 1 }));
  /** The button that was pressed will be removed, so the focus moves here. */
  const keepFocus = () => work.current?.focus({ preventScroll: true });
  const advance = () => {
    if (mode === 'rebuild' || shown + 1 === last) keepFocus();
    setShown(shown + 1);
  };
  const open = (index: number) =>
    mode === 'read' || index <= shown || (mode === 'rebuild' && index === last);

  return (
    <div className="derivation">
      <div className="derivation-head">
        <h3>{title}</h3>
        {choice !== 'hidden' && (
          <Choice
            legend={words.mode}
            options={[
              { value: 'read', label: words.read },
              { value: 'reveal', label: words.reveal },
              { value: 'rebuild', label: words.rebuild },
            ]}
            value={mode}
            onChange={start}
            locked={choice === 'locked'}
          />
        )}
      </div>
      <ol className="derivation-lines">
        {lines.map((line, index) => (
          <li key={line.html} className={open(index) ? 'open' : 'closed'}>
            <Formula html={line.html} display />
            {index > 0 && (
              <span className={mode === 'rebuild' && index > shown ? 'reason closed' : 'reason'}>
                {line.reason}
              </span>
            )}
          </li>
        ))}
      </ol>
      {mode !== 'read' && (
        <fieldset
          ref={work}
          tabIndex={-1}
          aria-label={title}
          className={mode === 'rebuild' && !finished ? 'question' : 'derivation-step'}
        >
          {mode === 'reveal' && !finished && (
            <p>
              {words.predict}{' '}
              <button type="button" className="chip" onClick={advance}>
                {words.next}
              </button>
            </p>
          )}
          {mode === 'rebuild' && !finished && (
            <Question
              key={shown}
              lines={lines}
              next={shown + 1}
              words={words}
              onSay={announce}
              onLineFound={keepFocus}
              onSolved={advance}
            />
          )}
          <p className="feedback" role="status">
            <span key={said.turn}>{finished ? words.done : said.text}</span>
          </p>
          {finished && (
            <button
              type="button"
              className="chip"
              onClick={() => {
                keepFocus();
                start(mode);
              }}
            >
              {words.again}
            </button>
          )}
        </fieldset>
      )}
      {children}
    </div>
  );
}

interface QuestionProps {
  readonly lines: readonly DerivationLine[];
  readonly next: number;
  readonly words: DerivationWords;
  readonly onSay: (text: string) => void;
  readonly onLineFound: () => void;
  readonly onSolved: () => void;
}

/** Asks which line comes next, then why it follows. */
function Question({ lines, next, words, onSay, onLineFound, onSolved }: QuestionProps) {
  const [lineFound, setLineFound] = useState(next === lines.length - 1);
  const legendId = useId();
  const line = lines[next];
  if (line === undefined) return null;

  const answers = lineFound ? reasonAnswers(lines, next, words) : lineAnswers(line, next);

  function choose({ correct, why }: Answer) {
    onSay(correct ? words.right : why);
    if (!correct) return;
    if (lineFound) return onSolved();
    onLineFound();
    setLineFound(true);
  }

  return (
    <>
      <p id={legendId}>{lineFound ? words.whichReason : words.whichLine}</p>
      {lineFound && next < lines.length - 1 && <Formula html={line.html} display />}
      <fieldset className="answers" aria-labelledby={legendId}>
        {answers.map((answer) => (
          <button
            key={answer.key}
            type="button"
            className="answer"
            aria-label={answer.name}
            onClick={() => choose(answer)}
          >
            {answer.content}
          </button>
        ))}
      </fieldset>
    </>
  );
}

interface Answer {
  readonly key: string;
  readonly content: ReactNode;
  /** Accessible name, if the content has none. */
  readonly name: string | undefined;
  readonly correct: boolean;
  readonly why: string;
}

function lineAnswers(line: DerivationLine, turn: number): Answer[] {
  const answer = (html: string, correct: boolean, why: string): Answer => ({
    key: html,
    content: <Formula html={html} />,
    name: linearMath(html),
    correct,
    why,
  });
  const wrong = line.wrong.map(({ html, why }) => answer(html, false, why));
  return rotate([answer(line.html, true, ''), ...wrong], turn);
}

/** The reasons of the other lines serve as wrong answers. */
function reasonAnswers(
  lines: readonly DerivationLine[],
  next: number,
  words: DerivationWords,
): Answer[] {
  const reasons = lines.slice(1).map(({ reason }, index) => ({
    key: reason,
    content: reason,
    name: undefined,
    correct: index === next - 1,
    why: words.otherReason,
  }));
  const right = reasons.filter(({ correct }) => correct);
  const wrong = rotate(
    reasons.filter(({ correct }) => !correct),
    next,
  ).slice(0, 2);
  return rotate([...right, ...wrong], next + 1);
}

/** So that the right answer is not always first; by a fixed amount, so that it does not move between renders. */
const rotate = <T,>(list: readonly T[], by: number): T[] => {
  const start = list.length === 0 ? 0 : by % list.length;
  return [...list.slice(start), ...list.slice(0, start)];
};
