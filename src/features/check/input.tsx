import { type ClipboardEvent, useId, useState } from 'react';
import { exampleFile } from './model/example.ts';
import type { Input } from './model/session.ts';
import type { Words } from './words/en.ts';

interface InputProps {
  readonly words: Words;
  readonly dragging: boolean;
  readonly take: (input: Input) => void;
  readonly takeFiles: (files: readonly File[]) => void;
  /** Null where it is hidden. */
  readonly example: 'free' | 'locked' | 'hidden';
  readonly paste: 'free' | 'locked' | 'hidden';
}

/** Where logits come from: a file, by dropping or choosing it; pasted text; an example. */
export function InputPart({ words, dragging, take, takeFiles, example, paste }: InputProps) {
  const { input } = words;
  return (
    <div className="check-input" data-dragging={dragging || undefined}>
      <div className="check-drop">
        <p className="check-drop-title">{dragging ? input.dropNow : input.drop}</p>
        <p className="check-kinds">{input.kinds}</p>
        <p className="check-ways">
          <FileButton label={input.choose} className="check-file primary" onFiles={takeFiles} />
          {example !== 'hidden' && (
            <button
              type="button"
              className="chip"
              disabled={example === 'locked'}
              onClick={() => take({ blob: new Blob([exampleFile()]), name: input.exampleName })}
            >
              {input.example}
            </button>
          )}
        </p>
        <p className="panel-note">{input.privacy}</p>
      </div>
      {paste !== 'hidden' && <PasteField words={words} take={take} locked={paste === 'locked'} />}
    </div>
  );
}

interface FileButtonProps {
  readonly label: string;
  readonly className: string;
  readonly onFiles: (files: readonly File[]) => void;
}

/** A native file input that looks like a button. The same file can be chosen again. */
export function FileButton({ label, className, onFiles }: FileButtonProps) {
  return (
    <label className={className}>
      {label}
      <input
        type="file"
        className="visually-hidden"
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          target.value = '';
          onFiles(files);
        }}
      />
    </label>
  );
}

interface PasteFieldProps {
  readonly words: Words;
  readonly take: InputProps['take'];
  readonly locked: boolean;
}

/** Pasting into the empty field checks at once; what is typed is checked by the button, or Control and Enter. */
function PasteField({ words: { input }, take, locked }: PasteFieldProps) {
  const id = useId();
  const [text, setText] = useState('');
  const check = (all: string) => take({ blob: new Blob([all]), name: '' });

  function paste(event: ClipboardEvent<HTMLTextAreaElement>) {
    const pasted = event.clipboardData.getData('text');
    if (text.trim() === '' && pasted.trim() !== '') check(pasted);
  }

  return (
    <div className="check-paste">
      <label htmlFor={id}>{input.paste}</label>
      <textarea
        id={id}
        rows={4}
        spellCheck={false}
        autoComplete="off"
        disabled={locked}
        aria-describedby={`${id}-hint`}
        value={text}
        onChange={({ target }) => setText(target.value)}
        onPaste={paste}
        onKeyDown={({ key, ctrlKey, metaKey }) => {
          if (key === 'Enter' && (ctrlKey || metaKey)) check(text);
        }}
      />
      <p className="panel-note" id={`${id}-hint`}>
        {input.pasteHint}
      </p>
      <p>
        <button type="button" className="chip" disabled={locked} onClick={() => check(text)}>
          {input.check}
        </button>
      </p>
    </div>
  );
}
