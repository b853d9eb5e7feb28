import { useId, useRef, useState } from 'react';
import { copyText } from '../ui/copy-text.ts';
import './copy-line.css';

interface CopyLineProps {
  readonly name: string;
  readonly line: string;
  readonly words: {
    readonly copy: string;
    readonly copied: string;
    /** Where copying is not allowed: the text is selected then. */
    readonly blocked: string;
  };
}

/** A text to be copied, with its name above it. */
export function CopyLine({ name, line, words }: CopyLineProps) {
  const [message, setMessage] = useState('');
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);

  async function copy() {
    const copied = await copyText(line);
    if (!copied) field.current?.select();
    setMessage(copied ? words.copied : words.blocked);
  }

  return (
    <div className="copy-line">
      <label id={`${id}-name`} htmlFor={id}>
        {name}
      </label>
      <textarea
        id={id}
        ref={field}
        readOnly
        rows={4}
        spellCheck={false}
        value={line}
        onFocus={(event) => event.target.select()}
      />
      <div className="copy-line-foot">
        <button type="button" className="primary" aria-describedby={`${id}-name`} onClick={copy}>
          {words.copy}
        </button>
        <p role="status">{message}</p>
      </div>
    </div>
  );
}
