import { useId, useState } from 'react';
import type { Format } from '../../../core/format.ts';
import { Shown } from '../../../panel/shown.tsx';
import { type Corpus, LONGEST_TEXT, type Reading } from '../../../training/corpus/corpus.ts';
import { percent } from '../../../ui/percent.ts';
import { useWords } from '../../../words/context.tsx';
import { WORKSPACE } from '../words/workspace.ts';
import type { WorkspaceWords } from '../words/workspace-en.ts';
import './own-sentence.css';

interface OwnSentenceProps {
  readonly corpus: Corpus;
  readonly names: readonly [string, string];
  /** Of the tenses. */
  readonly classes: readonly string[];
  readonly format: Format;
  /** What both models make of these columns at the step that is shown; null until it is computed. */
  readonly probabilities: readonly [ArrayLike<number>, ArrayLike<number>] | null;
  readonly text: string;
  readonly locked: boolean;
  readonly onType: (text: string) => void;
}

/** A sentence that the reader types, and what both models say of it. */
export function OwnSentence(props: OwnSentenceProps) {
  const { corpus, names, classes, format, probabilities, text, locked, onType } = props;
  const words = useWords(WORKSPACE).sentence;
  const id = useId();
  const reading = corpus.read(text);
  const [left, setLeft] = useState(false);
  const complaint = complaintOf(reading, words, left);
  const isRead = reading.standing === 'read' || reading.standing === 'unknown';
  return (
    <div className="train-own" data-part="sentence">
      <label htmlFor={id}>{words.field}</label>
      <input
        id={id}
        type="text"
        autoComplete="off"
        disabled={locked}
        value={text}
        aria-invalid={complaint !== null || undefined}
        aria-describedby={`${id}said`}
        onChange={({ target }) => {
          setLeft(false);
          onType(target.value);
        }}
        onBlur={() => setLeft(true)}
      />
      <p id={`${id}said`} className="complaint" role="status">
        {complaint}
      </p>
      {isRead && (
        <>
          <Seen reading={reading} />
          <table className="train-bars">
            <thead>
              <tr>
                <td />
                {names.map((name) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {classes.map((tense, lane) => (
                <tr key={tense}>
                  <th scope="row">{tense}</th>
                  {names.map((name, side) => (
                    <td key={name} className={side === 0 ? 'first' : 'second'}>
                      <Bar p={probabilities?.[side]?.[lane] ?? null} format={format} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </div>
  );
}

type Said = WorkspaceWords['sentence'];

function complaintOf(reading: Reading, words: Said, left: boolean): string | null {
  switch (reading.standing) {
    case 'read':
      return null;
    case 'unknown':
      return words.unknown;
    case 'empty':
      // An empty field is on the way to a sentence.
      return left ? words.empty : null;
    case 'long':
      return words.long(reading.length, LONGEST_TEXT);
    default:
      return reading satisfies never;
  }
}

function Bar({ p, format }: { readonly p: number | null; readonly format: Format }) {
  if (p === null) return <span className="train-bar">–</span>;
  const dead = Number.isNaN(p);
  return (
    <span className="train-bar" data-nan={dead || undefined}>
      <span aria-hidden="true">
        <i style={{ inlineSize: percent(dead ? 1 : Math.min(1, p)) }} />
      </span>
      <Shown value={p} format={format} digits={3} />
    </span>
  );
}

/** What the models see of a text, what training never showed, and what is not looked at. */
function Seen({
  reading: { features, skipped },
}: {
  readonly reading: Extract<Reading, { readonly columns: Int32Array }>;
}) {
  const words = useWords(WORKSPACE).sentence;
  const texts = (seen: boolean) =>
    features.filter((one) => one.seen === seen).map(({ text }) => text);
  return (
    <div className="train-seen">
      <Listed label={words.seen} texts={texts(true)} kind="seen" />
      <Listed label={words.unseen} texts={texts(false)} kind="unseen" />
      <Listed label={words.skipped} texts={skipped} kind="skipped" />
    </div>
  );
}

interface ListedProps {
  readonly label: string;
  readonly texts: readonly string[];
  readonly kind: 'seen' | 'unseen' | 'skipped';
}

function Listed({ label, texts, kind }: ListedProps) {
  const shown = [...new Set(texts)];
  if (shown.length === 0) return null;
  return (
    <p>
      {label}{' '}
      {shown.map((text) => (
        <span key={text} className="train-feature" data-kind={kind} dir="auto">
          {text}
        </span>
      ))}
    </p>
  );
}
