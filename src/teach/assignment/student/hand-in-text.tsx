import { useId, useState } from 'react';
import { copyText } from '../../../ui/copy-text.ts';
import { useWords } from '../../../words/context.tsx';
import { saveText } from '../save-text.ts';
import { ASSIGNED } from './words/words.ts';

interface HandInTextProps {
  /** Undefined until it is made, null if the answers are too long. */
  readonly text: string | null | undefined;
  /** What it holds, in a sentence. */
  readonly note: string;
}

/** The text, to be copied, saved or shared. */
export function HandInText({ text, note }: HandInTextProps) {
  const { handIn: words } = useWords(ASSIGNED);
  const id = useId();
  /** Belongs to one text: about a later one it would be false. */
  const [said, setSaid] = useState({ about: '', words: '' });
  if (text === null) return <p className="mark-wrong">{words.tooLong}</p>;
  const say = (what: string) => setSaid({ about: text ?? '', words: what });
  const isMade = text !== undefined;

  async function copy() {
    say((await copyText(text ?? '')) ? words.copied : words.copyByHand);
  }

  async function share() {
    try {
      await navigator.share({ text: text ?? '' });
      say(words.shared);
    } catch {
      // Also where the reader changed their mind.
      say(words.notShared);
    }
  }

  return (
    <div className="assigned-field">
      <label htmlFor={id}>{words.text}</label>
      <textarea
        id={id}
        readOnly
        rows={8}
        spellCheck={false}
        value={text ?? words.making}
        aria-describedby={`${id}-note`}
        onFocus={(event) => event.target.select()}
      />
      <p className="panel-note" id={`${id}-note`}>
        {note}
      </p>
      <div className="assigned-buttons">
        <button type="button" className="primary" disabled={!isMade} onClick={copy}>
          {words.copy}
        </button>
        <button
          type="button"
          className="chip"
          disabled={!isMade}
          onClick={() => {
            saveText(words.fileName, `${text ?? ''}\n`, 'text/plain');
            say(words.saved);
          }}
        >
          {words.save}
        </button>
        {typeof navigator.share === 'function' && (
          <button type="button" className="chip" disabled={!isMade} onClick={share}>
            {words.share}
          </button>
        )}
      </div>
      <p role="status">{said.about === text ? said.words : ''}</p>
    </div>
  );
}
