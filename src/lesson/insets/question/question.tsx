import { useId, useRef, useState } from 'react';
import { useKept } from '../../../panel/use-kept.ts';
import { Say } from '../../../ui/sentence.tsx';
import { showLabels } from '../../../words/class-names.ts';
import { useStrings, useWords } from '../../../words/context.tsx';
import type { Names } from '../../../words/explain.ts';
import type { Sentence } from '../../../words/sentence.ts';
import type { InsetProps } from '../insets.ts';
import { ANSWERS, type Said, without } from './answers.ts';
import { type Answer, QUESTIONS, type Question, type QuestionId } from './model.ts';
import { QuestionTable } from './question-table.tsx';
import type { QuestionWords } from './words/en.ts';
import { explainQuestion } from './words/explain.ts';
import { QUESTION } from './words/words.ts';
import '../figure-frame.css';
import './question.css';

/** A table in which every answer may be asked for; what a question does not offer has no text there. */
type AnyQuestionWords = Pick<QuestionWords<Answer>, 'ask' | 'point'> & {
  readonly answers: Readonly<Partial<Record<Answer, string>>>;
  readonly wrong: Readonly<Partial<Record<Answer, Sentence>>>;
};

interface QuestionCardProps extends InsetProps {
  readonly of: QuestionId;
}

/** A question before a section answers it: one click, then what comes out and why. Nothing depends on it. */
export function QuestionCard({ of, showInLab }: QuestionCardProps) {
  const t = useStrings();
  const words = useWords(QUESTION);
  const id = useId();
  const [answers, keep] = useKept(ANSWERS);
  /** What screen readers announce: nothing about an answer of an earlier visit. */
  const [status, setStatus] = useState('');
  const card = useRef<HTMLElement>(null);
  const question = QUESTIONS[of];
  const own: AnyQuestionWords = words.questions[of];
  const [right = question.answers[0]] = question.right();
  const said = answers[question.key] ?? null;
  const names = showLabels(t, question.scenario.labels);
  const came = words.came(own.answers[right as Answer] ?? '');
  const verdictOn = (answer: Said) => {
    if (answer === 'shown') return '';
    return answer === right ? words.right : words.wrong;
  };

  function say(answer: Said) {
    if (said !== null) return;
    keep({ ...answers, [question.key]: answer });
    setStatus(`${verdictOn(answer)} ${came}`.trim());
  }

  function askAgain() {
    keep(without(answers, question.key));
    setStatus('');
    card.current?.querySelector('button')?.focus();
  }

  const told = said !== null;
  return (
    <section className="inset predict-first" ref={card} aria-labelledby={`${id} ${id}ask`}>
      <p className="question-label" id={id}>
        {words.label}
      </p>
      <p className="question-ask" id={`${id}ask`}>
        <Say sentence={own.ask} />
      </p>
      <div className="question-body" data-columns={question.columns().length}>
        <QuestionTable question={question} names={names} told={told} />
        <ul className="question-answers">
          {question.answers.map((answer) => (
            <li key={answer}>
              <button
                type="button"
                className="chip"
                aria-pressed={said === answer}
                aria-disabled={told || undefined}
                onClick={() => say(answer)}
              >
                <span className={told ? markOf(answer, said, right) : undefined}>
                  {own.answers[answer]}
                </span>
              </button>
            </li>
          ))}
        </ul>
      </div>
      {told ? (
        <div className="question-told">
          <p>
            {said !== 'shown' && (
              <span className={said === right ? 'mark-right' : 'mark-wrong'}>
                {verdictOn(said)}
              </span>
            )}{' '}
            <strong>{came}</strong> {said !== 'shown' && <Say sentence={own.wrong[said] ?? []} />}
          </p>
          <Why question={question} names={names} point={own.point} />
        </div>
      ) : (
        // Without a script there is nothing to press, and on paper neither: the answer follows the question.
        <div className="question-told question-printed">
          <ul>
            {question.answers.map((answer) => (
              <li key={answer}>{own.answers[answer]}</li>
            ))}
          </ul>
          <p>
            <strong>{came}</strong>
          </p>
          <Why question={question} names={names} point={own.point} />
        </div>
      )}
      <div className="question-buttons">
        {told ? (
          <button type="button" className="quiet" onClick={askAgain}>
            {words.again}
          </button>
        ) : (
          <button type="button" className="quiet" onClick={() => say('shown')}>
            {words.skip}
          </button>
        )}
        {told && showInLab !== null && (
          <button
            type="button"
            className="quiet"
            onClick={(event) => showInLab(question.scenario, event.currentTarget)}
          >
            {words.lab}
          </button>
        )}
      </div>
      <p className="visually-hidden" role="status">
        {status}
      </p>
    </section>
  );
}

/** The right answer is marked, and the reader's own where it is another. */
function markOf(answer: Answer, said: Said | null, right: Answer | undefined) {
  if (answer === right) return 'mark-right';
  return answer === said ? 'mark-wrong' : undefined;
}

interface WhyProps {
  readonly question: Question;
  readonly names: Names;
  readonly point: Sentence;
}

function Why({ question, names, point }: WhyProps) {
  const t = useStrings();
  const cause = explainQuestion(t, question, names);
  return (
    <p>
      <Say sentence={cause} /> {point.length > 0 && <Say sentence={point} />}
    </p>
  );
}
