import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
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
  readonly blank: string;
  readonly rebuild: string;
  readonly read: string;
  readonly next: string;
  readonly why: string;
  /** What to do on the blank page, and after reading. */
  readonly write: string;
  readonly close: string;
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
  /** If hidden, the derivation is shown in full; if locked, it stays a blank page. */
  readonly mode?: 'hidden' | 'locked' | 'free';
  /** Whether the reader has chosen to read rather than to start from the blank page. */
  readonly reading: boolean;
  readonly onReading: (reading: boolean) => void;
  readonly children?: ReactNode;
}

/** What the reader can choose: all lines; the first and the last; those, and a choice of what comes between. */
type Mode = 'blank' | 'rebuild' | 'read';

/**
 * A derivation as a blank page between its first and its last line, on which the lines are recalled and shown one by
 * one, or chosen one by one; or all of it, to be read. Lines that are not shown keep their room, so nothing moves when
 * they come. In print and without script all of it is shown.
 */
export function Derivation(props: DerivationProps) {
  const { title, lines, words, mode: choice = 'free', reading, onReading, children } = props;
  const [rebuilding, setRebuilding] = useState(false);
  const mode = modeOf(choice, rebuilding, reading);
  /** How many lines are shown with their reasons, besides the first. */
  const [shown, setShown] = useState(0);
  /** The feedback on the last choice. `turn` counts, so that the same text is announced again. */
  const [said, setSaid] = useState({ text: '', turn: 0 });
  const work = useRef<HTMLFieldSetElement>(null);
  const next = useRef<HTMLButtonElement>(null);
  /** Whether the button that shows the next line takes the focus from the one before, which is gone. */
  const following = useRef(false);
  const last = lines.length - 1;
  const finished = shown >= last;

  const announce = (text: string) => setSaid(({ turn }) => ({ text, turn: turn + 1 }));
  const restart = () => {
    setShown(0);
    announce('');
  };
  const start = (chosen: Mode) => {
    setRebuilding(chosen === 'rebuild');
    if (chosen !== 'rebuild') onReading(chosen === 'read');
    restart();
  };
  /** The button that was pressed will be removed, so the focus moves here. */
  const keepFocus = () => work.current?.focus({ preventScroll: true });
  const solved = () => {
    keepFocus();
    setShown(shown + 1);
  };
  const show = (line: DerivationLine) => {
    following.current = shown + 1 < last;
    if (!following.current) keepFocus();
    announce(`${shown + 1 < last ? linearMath(line.html) : ''} ${line.reason}`.trim());
    setShown(shown + 1);
  };

  useEffect(() => {
    if (following.current) next.current?.focus({ preventScroll: true });
    following.current = false;
  });

  return (
    <div className="derivation">
      <div className="derivation-head">
        <h3>{title}</h3>
        {choice !== 'hidden' && (
          <Choice
            legend={words.mode}
            options={[
              { value: 'blank', label: words.blank },
              { value: 'rebuild', label: words.rebuild },
              { value: 'read', label: words.read },
            ]}
            value={mode}
            onChange={start}
            locked={choice === 'locked'}
          />
        )}
      </div>
      <ol className="derivation-lines">
        {lines.map((line, index) => {
          const told = mode === 'read' || index <= shown;
          const stands = told || index === last;
          return (
            <li key={line.html} {...(stands ? {} : { className: 'blank' })}>
              <span className={stands ? 'line' : 'line closed'}>
                <Formula html={line.html} display />
              </span>
              {index > 0 && (
                <span className={told ? 'reason' : 'reason closed'}>{line.reason}</span>
              )}
              {mode === 'blank' && index === shown + 1 && (
                <button
                  ref={next}
                  type="button"
                  className={index < last ? 'chip show-line' : 'chip show-line show-reason'}
                  onClick={() => show(line)}
                >
                  {index < last ? words.next : words.why}
                </button>
              )}
            </li>
          );
        })}
      </ol>
      {choice !== 'hidden' && (
        <fieldset
          ref={work}
          tabIndex={-1}
          aria-label={title}
          className={mode === 'rebuild' && !finished ? 'question' : 'derivation-step'}
        >
          {mode === 'rebuild' && !finished && (
            <Question
              key={shown}
              lines={lines}
              next={shown + 1}
              words={words}
              onSay={announce}
              onLineFound={keepFocus}
              onSolved={solved}
            />
          )}
          {mode === 'read' && <p>{words.close}</p>}
          {mode === 'blank' && !finished && <p>{words.write}</p>}
          {mode !== 'read' && (
            <p
              className={mode === 'blank' && !finished ? 'visually-hidden' : 'feedback'}
              role="status"
            >
              <span key={said.turn}>{finished ? words.done : said.text}</span>
            </p>
          )}
          {mode !== 'read' && finished && (
            <button
              type="button"
              className="chip"
              onClick={() => {
                keepFocus();
                restart();
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

function modeOf(choice: DerivationProps['mode'], rebuilding: boolean, reading: boolean): Mode {
  if (choice === 'hidden') return 'read';
  if (choice === 'locked') return 'blank';
  if (rebuilding) return 'rebuild';
  return reading ? 'read' : 'blank';
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
