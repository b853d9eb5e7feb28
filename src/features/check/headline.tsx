import { FORMATS } from '../../core/format.ts';
import { Shown } from '../../panel/shown.tsx';
import { badRows, firstFinding } from './model/told.ts';
import { OperationLine } from './operation-line.tsx';
import { planName } from './plan-name.ts';
import type { Result } from './use-check.ts';
import type { Words } from './words/en.ts';

interface HeadlineProps {
  readonly words: Words;
  readonly result: Result;
  /** Of the sentence, which names the report. */
  readonly id: string;
  /** Whether it is about what is shown above it. */
  readonly now: boolean;
}

/** The answer in one sentence, then where it begins, then the loss. */
export function Headline({ words, result, id, now }: HeadlineProps) {
  const { report: said } = words;
  const { report } = result.outcome;
  const { naive, stable } = report.plan.softmax;
  const first = firstFinding(report);
  const sound = badRows(naive) + badRows(stable) === 0;
  return (
    <div className="check-headline" data-state={sound ? 'sound' : 'bad'}>
      <h3 id={id}>{sound ? said.headline.sound(report.rows) : said.headline.bad(naive, stable)}</h3>
      {!now && (
        <p className="panel-note">
          <span dir="auto">{result.current.input.name || words.input.pasted}</span>
          {': '}
          {said.of(report.rows, report.classes, planName(words, report.settings.plan))}
        </p>
      )}
      {first !== null && (
        <p>
          {said.first(first.example.row + 1, first.subject, first.kind)}{' '}
          {first.operation !== null && <OperationLine operation={first.operation} />}
        </p>
      )}
      <LossLine words={words} result={result} />
    </div>
  );
}

function LossLine({ words: { report: said }, result }: Omit<HeadlineProps, 'id' | 'now'>) {
  const { loss, settings } = result.outcome.report;
  if (loss === null) return null;
  const format = FORMATS[settings.plan.storage];
  return (
    <p>
      {said.loss(said.subject(loss.form), settings.reduction)}
      {loss.value !== null && (
        <>
          {': '}
          <Shown value={loss.value} format={format} digits={6} />
        </>
      )}
      {loss.exact !== null && (
        <>
          {' '}
          ({said.lossTrue} <Shown value={loss.exact} format={FORMATS.float64} digits={6} />)
        </>
      )}
      {'. '}
      {said.lossRows(loss.counted, loss.ignored)}.
    </p>
  );
}
