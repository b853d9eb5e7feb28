import { useId } from 'react';
import { defaultLabel } from '../../scenario/scenario.ts';
import { showLabel } from '../../words/class-names.ts';
import { useStrings, useWords } from '../../words/context.tsx';
import type { Strings } from '../../words/strings.ts';
import type { ChoiceQuestion, NumberQuestion, Question } from './model/drill.ts';
import type { Mark } from './model/mark.ts';
import { MAX_ANSWER_LENGTH } from './model/progress.ts';
import type { Words } from './words/en.ts';
import { DRILLS } from './words/words.ts';

interface FieldProps<Q extends Question> {
  readonly question: Q;
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

function NumberAnswer({ question, answer, mark, onAnswer }: FieldProps<NumberQuestion>) {
  const t = useStrings();
  const words = useWords(DRILLS);
  const id = useId();
  return (
    <div className="drills-field">
      <label htmlFor={id}>{labelOf(question, words, t)}</label>
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

function labelOf({ id }: NumberQuestion, words: Words, t: Strings): string {
  if (id === 'p-0' || id === 'p-1' || id === 'p-2')
    return words.probabilityOf(showLabel(t, defaultLabel(Number(id.slice(2)))));
  return words.fields[id];
}

function Feedback({ question, answer, mark }: Omit<FieldProps<Question>, 'onAnswer'>) {
  const words = useWords(DRILLS);
  if (mark === null) return null;
  if (mark.kind === 'right') return <span className="mark-right">{words.right}</span>;
  if (mark.kind === 'blank') return words.blank;
  return <span className="mark-wrong">{complaint(question, answer, mark, words)}</span>;
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
    case 'imprecise':
      return words.imprecise;
    case 'unreadable':
      return words.unreadable;
    case 'wrong': {
      const why: Readonly<Record<string, string>> = words.whyNot;
      return (question.kind === 'choice' ? why[answer] : undefined) ?? words.wrong;
    }
    default:
      return mark satisfies never;
  }
}
