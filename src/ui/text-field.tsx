import { useState } from 'react';

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly maxLength: number;
  readonly onCommit: (text: string) => void;
  readonly className?: string;
  readonly locked?: boolean;
  readonly tabIndex?: number;
}

/**
 * A name that can be edited in place. It commits when the field is left; the caller decides what an empty name becomes.
 */
export function TextField(props: TextFieldProps) {
  const { label, value, maxLength, onCommit, className, locked = false, tabIndex } = props;
  const [draft, setDraft] = useState<string | null>(null);

  function settle() {
    if (draft !== null && draft !== value) onCommit(draft);
    setDraft(null);
  }

  return (
    <input
      type="text"
      className={className}
      aria-label={label}
      // A name may be in a script that runs from right to left.
      dir="auto"
      disabled={locked}
      tabIndex={tabIndex}
      maxLength={maxLength}
      autoComplete="off"
      value={draft ?? value}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={settle}
      onKeyDown={(event) => {
        if (event.key === 'Enter') settle();
        if (event.key === 'Escape') setDraft(null);
      }}
    />
  );
}
