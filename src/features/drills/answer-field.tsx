import { useId } from 'react';
import { type NumberRead, readAnswer } from '../../practice/read-answer.ts';
import { clip } from '../../scenario/parameters.ts';
import { useStrings, useWords } from '../../words/context.tsx';
import type { DecimalMark } from '../../words/numbers.ts';
import {
  type ChoiceQuestion,
  isPlace,
  type NumberQuestion,
  type Question,
  WAYS,
} from './model/drill.ts';
import type { Mark } from './model/mark.ts';
import { MAX_ANSWER_LENGTH } from './model/progress.ts';
import type { Words } from './words/en.ts';
import { shownOnPaper } from './words/paper.ts';
import { DRILLS } from './words/words.ts';

interface FieldProps<Q extends Question> {
  readonly question: Q;
  /** Of the classes. */
  readonly names: readonly string[];
  readonly answer: string;
  /** Null until this answer was checked. */
  readonly mark: Mark | null;
  readonly onAnswer: (text: string) => void;
}

/** One question, with the verdict on its answer beside it. */
export function AnswerField({ question, ...props }: FieldProps<Question>) {
  return question.kind === 'number' ? (
    <NumberAnswer question={question} {...props} />
  ) : (
    <ChoiceAnswer question={question} {...props} />
  );
}

function NumberAnswer({ question, names, answer, mark, onAnswer }: FieldProps<NumberQuestion>) {
  const words = useWords(DRILLS);
  const id = useId();
  return (
    <div className="drills-field">
      <label htmlFor={id}>{labelOf(question, words, names)}</label>
      <input
        id={id}
        type="text"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        maxLength={MAX_ANSWER_LENGTH}
        value={answer}
        data-question={question.id}
        aria-invalid={isWrong(mark) || undefined}
        aria-describedby={`${id}-mark`}
        onChange={(event) => onAnswer(event.target.value)}
      />
      <p className="drills-mark" id={`${id}-mark`}>
        <Feedback question={question} answer={answer} mark={mark} />
      </p>
    </div>
  );
}

function ChoiceAnswer({ question, answer, mark, onAnswer }: FieldProps<ChoiceQuestion>) {
  const words = useWords(DRILLS);
  const id = useId();
  return (
    <fieldset className="drills-field drills-choice" aria-describedby={`${id}-mark`}>
      <legend>{words.fields[question.id]}</legend>
      {question.options.map((option) => (
        <label key={option}>
          <input
            type="radio"
            name={id}
            checked={answer === option}
            data-question={question.id}
            onChange={() => onAnswer(option)}
          />
          {words.options[option]}
        </label>
      ))}
      <p className="drills-mark" id={`${id}-mark`}>
        <Feedback question={question} answer={answer} mark={mark} />
      </p>
    </fieldset>
  );
}

const isWrong = (mark: Mark | null) =>
  mark !== null && mark.kind !== 'right' && mark.kind !== 'blank';

function labelOf({ id }: NumberQuestion, words: Words, names: readonly string[]): string {
  if (isPlace(id)) return words.probabilityOf(names[Number(id.slice(2))] ?? '');
  return words.fields[id];
}

function Feedback({ question, answer, mark }: Omit<FieldProps<Question>, 'onAnswer' | 'names'>) {
  const words = useWords(DRILLS);
  const { mark: decimal } = useStrings();
  if (mark === null) return null;
  if (mark.kind === 'blank') return words.blank;
  const read = question.kind === 'number' ? readAnswer(answer) : null;
  const note = read?.kind === 'number' ? noteOn(read, answer, mark, words, decimal) : '';
  return mark.kind === 'right' ? (
    <>
      <span className="mark-right">{words.right}</span>
      {note}
    </>
  ) : (
    <>
      <span className="mark-wrong">{complaint(question, answer, mark, words)}</span>
      {note}
    </>
  );
}

/** What the reader could not know from the mark alone: how the answer was read. After a space, or empty. */
function noteOn(
  { value, unequal }: NumberRead,
  answer: string,
  { kind }: Mark,
  words: Words,
  decimal: DecimalMark,
): string {
  const shown = shownOnPaper(value, decimal);
  if (unequal !== null) return ` ${words.unequal(shownOnPaper(unequal, decimal), shown)}`;
  const plain = Object.is(Number(answer.replace(decimal, '.')), value);
  return kind === 'wrong' && !plain ? ` ${words.readAs(shown)}` : '';
}

function complaint(
  question: Question,
  answer: string,
  mark: Exclude<Mark, { kind: 'right' | 'blank' }>,
  words: Words,
): string {
  switch (mark.kind) {
    case 'slip':
      return words.slips[mark.slip];
    case 'short':
    case 'imprecise':
      return words[mark.kind];
    case 'unreadable':
      return words.unreadable[mark.why.problem](clip(mark.why.found));
    case 'wrong': {
      if (question.kind === 'number') return `${words.wrong} ${words.ways[WAYS[question.id]]}`;
      const why: Readonly<Record<string, string>> = words.whyNot;
      return why[answer] ?? words.wrong;
    }
    default:
      return mark satisfies never;
  }
}
