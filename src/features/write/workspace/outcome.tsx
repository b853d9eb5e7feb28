import type { Format } from '../../../core/format.ts';
import { Shown } from '../../../panel/shown.tsx';
import { Say } from '../../../ui/sentence.tsx';
import { useStrings, useWords } from '../../../words/context.tsx';
import { signedUlps } from '../model/judge.ts';
import type { Outcome } from '../model/try.ts';
import { explainBlame, tellable } from '../words/explain.ts';
import { WORKSPACE } from '../words/workspace.ts';
import { NumbersList } from './numbers-list.tsx';

interface OutcomeViewProps {
  /** The last run that came to an end; null before there was one. */
  readonly outcome: Outcome | null;
  /** Whether the text has changed since, and does not run any more. */
  readonly stale: boolean;
  readonly text: string;
}

/** What a run gave: its result, how far off it is, and the operation that first went wrong. */
export function OutcomeView({ outcome, stale, text }: OutcomeViewProps) {
  const t = useStrings();
  const words = useWords(WORKSPACE);
  if (outcome === null) return <p className="panel-note">{words.waiting}</p>;
  const { blame, setting, printed } = outcome;
  return (
    <div className="write-outcome" data-stale={stale || undefined}>
      {stale && <p className="panel-note">{words.stale}</p>}
      <Result outcome={outcome} />
      {blame !== null && (
        <p className="write-blame">
          <strong>{words.firstBad}</strong>
          {!stale && <code>{text.slice(blame.from, blame.to)}</code>}{' '}
          <Say sentence={explainBlame(t, words, blame, setting)} />
        </p>
      )}
      {printed.length > 0 && (
        <div className="write-printed">
          <strong>{words.printed}</strong>
          <pre>{printed.join('\n')}</pre>
        </div>
      )}
    </div>
  );
}

function Result({ outcome }: { readonly outcome: Outcome }) {
  const words = useWords(WORKSPACE);
  const { name, numbers, other, setting, expected } = outcome;
  if (other === 'none') return <p>{name === 'test_softmax' ? words.holds : words.nothing}</p>;
  if (numbers === undefined) return other === null ? null : <code>{other}</code>;
  const format = numbers.isFloat ? numbers.format : setting.format;
  return (
    <>
      <p className="write-result">
        <span>{words.result(name)}</span>{' '}
        <NumbersList
          shape={numbers.shape}
          values={numbers.values}
          format={format}
          digits={numbers.shape.length === 0 ? 9 : undefined}
        />
      </p>
      {expected !== undefined && numbers.values.length === expected.entries.length && (
        <WorstError
          values={numbers.values}
          truths={expected.entries.map(({ truth }) => truth)}
          format={setting.format}
        />
      )}
    </>
  );
}

interface WorstErrorProps {
  readonly values: readonly number[];
  readonly truths: readonly number[];
  readonly format: Format;
}

/** The largest distance from the true values. Of a single number that is off the true one is shown too. */
function WorstError({ values, truths, format }: WorstErrorProps) {
  const words = useWords(WORKSPACE);
  const ulps = values.map((value, lane) => signedUlps(value, truths[lane] ?? Number.NaN, format));
  const worst = ulps.reduce<number | null>(
    (most, one) => (one === null || most === null ? null : farther(one, most)),
    0,
  );
  if (worst === 0) return <p className="panel-note">{words.exact}</p>;
  const [truth] = truths;
  const isSingle = values.length === 1 && truth !== undefined;
  const distance = tellable(worst);
  if (distance === null && !isSingle) return null;
  return (
    <p className="panel-note">
      {isSingle && (
        <>
          {words.truth}: <Shown value={truth} format={format} digits={9} />
          {distance !== null && '. '}
        </>
      )}
      {distance !== null && `${isSingle ? words.errorOf : words.worst}: ${words.ulps(distance)}`}
    </p>
  );
}

const farther = (a: number, b: number): number => (Math.abs(a) > Math.abs(b) ? a : b);
