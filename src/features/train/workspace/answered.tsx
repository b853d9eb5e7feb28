import { useWords } from '../../../words/context.tsx';
import type { RunState } from '../model/controller.ts';
import { judge, type Prediction, RANGES } from '../model/prediction.ts';
import { WORKSPACE } from '../words/workspace.ts';

interface AnsweredProps {
  readonly prediction: Prediction;
  readonly names: readonly [string, string];
  readonly run: RunState;
}

/** What the reader said before the run, and what happened. */
export function Answered({ prediction, names, run }: AnsweredProps) {
  const { predict: said } = useWords(WORKSPACE);
  const over = run.facts !== null && run.reached >= run.facts.last;
  const answer = judge(prediction, run.deaths, over);
  const [from, to] = RANGES[prediction.range ?? -1] ?? [0, 0];
  const isKnown = answer.standing !== 'open' || over || answer.who !== 'neither';
  if (prediction.who === null && !isKnown) return null;
  return (
    <div className="train-answer" data-part="answer">
      {prediction.who !== null && (
        <p>
          {said.said(prediction.who, names)}{' '}
          <span className={MARKS[answer.standing]}>
            {answer.standing === 'open' && !isKnown ? '' : said.so[answer.standing]}
          </span>
        </p>
      )}
      {isKnown && (
        <p>
          {over || answer.who !== 'neither' ? said.truth(answer.who, names, run.deaths, over) : ''}{' '}
          {answer.range === 'right' && said.rangeRight(from, to)}
          {answer.range === 'wrong' && said.rangeWrong(from, to)}
        </p>
      )}
    </div>
  );
}

const MARKS = { right: 'mark-right', wrong: 'mark-wrong', open: '' } as const;
