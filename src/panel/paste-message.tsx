import { type ReactNode, useEffect, useRef } from 'react';
import type { Choice, Offer } from '../scenario/paste/offers.ts';
import type { Note } from '../scenario/paste/reading.ts';
import type { DecimalMark } from '../words/numbers.ts';
import type { Strings } from '../words/strings.ts';
import { writtenIn } from './value-field.tsx';
import type { PasteWords } from './words/words.ts';
import './paste-message.css';

interface PasteQuestionProps {
  readonly t: Strings;
  readonly words: PasteWords;
  readonly offer: Extract<Offer, { kind: 'ask' }>;
  readonly onUse: (choice: Choice) => void;
  readonly onLeave: () => void;
}

/**
 * What a text may mean, with a button for each reading. It takes the focus, and gives it back to the field if nothing is
 * used. Fits into a paragraph.
 */
export function PasteQuestion({ t, words, offer, onUse, onLeave }: PasteQuestionProps) {
  const first = useRef<HTMLButtonElement>(null);
  const field = useRef<Element | null>(null);
  useEffect(() => {
    field.current = document.activeElement;
    first.current?.focus();
  }, []);

  function leave() {
    onLeave();
    if (field.current instanceof HTMLElement) field.current.focus();
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset may not stand in a paragraph.
    <span className="paste-question" role="group" aria-label={words.question}>
      <span>{words.doubts[offer.doubt]}</span>
      {[...offer.choices.entries()].map(([at, choice]) => {
        const text = describe(t, words, choice);
        return (
          <span key={at} className="paste-choice">
            <span>{text}</span>
            <button
              type="button"
              className="chip"
              ref={at === 0 ? first : null}
              aria-label={`${words.use}: ${text}`}
              onClick={() => onUse(choice)}
            >
              {words.use}
            </button>
          </span>
        );
      })}
      {offer.more > 0 && <span>{words.more(offer.more)}</span>}
      <button type="button" className="link" onClick={leave}>
        {words.leave}
      </button>
    </span>
  );
}

/** What was pasted, what was left out of it, and a way back. */
export function PasteDone(props: {
  readonly words: PasteWords;
  readonly text: string;
  readonly notes: readonly Note[];
  readonly onUndo: () => void;
}): ReactNode {
  const { words, text, notes, onUndo } = props;
  return (
    <span className="paste-done">
      <span>{[text, ...notes.map(words.note)].join(' ')}</span>
      <button type="button" className="link" onClick={onUndo}>
        {words.undo}
      </button>
    </span>
  );
}

/** "Row 2: 3 numbers: 1.5, 2, 3" */
function describe(t: Strings, words: PasteWords, { rows, row, names, title }: Choice): string {
  const numbers = rows.slice(0, MOST_ROWS).map((values) => listed(t, values));
  const shown = rows.length > 1 ? numbers.map((list) => `[${list}]`).join(' ') : (numbers[0] ?? '');
  const cut = rows.length > MOST_ROWS ? `${shown} …` : shown;
  const size = words.size(rows.length, rows[0]?.length ?? 0);
  const head = row === null ? title : [title, words.row(row)].filter(Boolean).join(', ');
  const named = names === null ? '' : ` (${names.slice(0, MOST_NUMBERS).join(', ')})`;
  return `${head ? `${head}: ` : ''}${size}: ${cut}${named}`;
}

const MOST_ROWS = 3;
const MOST_NUMBERS = 6;

function listed(t: Strings, values: readonly number[]): string {
  const separator: Record<DecimalMark, string> = { '.': ', ', ',': '; ' };
  const shown = values.slice(0, MOST_NUMBERS).map((value) => writtenIn(t.mark, value));
  return [...shown, ...(values.length > MOST_NUMBERS ? ['…'] : [])].join(separator[t.mark]);
}
