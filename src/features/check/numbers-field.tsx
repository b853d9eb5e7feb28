import { useId, useState } from 'react';
import { readNumbers } from './model/typed-numbers.ts';

interface NumbersFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: readonly number[];
  /** What is said of a text that is no number; `at` counts from 1. */
  readonly complain: (found: string, at: number) => string;
  readonly onCommit: (values: readonly number[]) => void;
}

/** A field for a list of numbers. It commits when it is left; a text that cannot be read stays in it. */
export function NumbersField({ label, hint, value, complain, onCommit }: NumbersFieldProps) {
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);

  function settle() {
    if (draft === null) return;
    const read = readNumbers(draft);
    if ('found' in read) return setWrong(complain(read.found, read.at));
    setWrong(null);
    setDraft(null);
    onCommit(read.values);
  }

  return (
    <div className="check-field check-numbers">
      <label className="check-label" htmlFor={id}>
        {label}
      </label>
      <textarea
        id={id}
        rows={2}
        spellCheck={false}
        autoComplete="off"
        aria-invalid={wrong !== null || undefined}
        aria-describedby={`${id}-hint`}
        value={draft ?? value.join(' ')}
        onChange={({ target }) => setDraft(target.value)}
        onBlur={settle}
      />
      <span id={`${id}-hint`} className="panel-note">
        {wrong === null ? hint : <span className="complaint">{wrong}</span>}
      </span>
    </div>
  );
}
