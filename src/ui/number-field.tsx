import {
  type ClipboardEvent,
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import './number-field.css';
import './complaint.css';

interface Draft {
  readonly text: string;
  /** The current value when this was typed. If the value changes from outside, the draft is dropped. */
  readonly value: number;
}

interface NumberFieldProps {
  readonly label: string;
  readonly value: number;
  readonly read: (text: string) => number | null;
  readonly write: (value: number) => string;
  /** The reader's decimal mark. */
  readonly mark: '.' | ',';
  readonly onCommit: (value: number) => void;
  /** The message about text that is not a number, given that text and the value that stays in force. */
  readonly complain: (text: string, kept: string) => ReactNode;
  /** Called with pasted text that is no part of a number, such as a vector. Gives true once it was taken. */
  readonly onOtherText?: (text: string) => Promise<boolean>;
  readonly locked?: boolean;
  /** Called when the field is left with a number in it. */
  readonly onLeave?: () => void;
  /** Takes the focus when it appears, for a field that a press has asked for. */
  readonly asked?: boolean;
}

/**
 * A text field for any double. It shows the text as typed and commits whenever that is a number. Other text stays in
 * the field while the last good value stays in force, and a message appears when the field is left.
 */
export function NumberField(props: NumberFieldProps) {
  const { label, value, read, write, onCommit, complain, onOtherText, locked = false } = props;
  const { onLeave, asked = false } = props;
  const field = useRef<HTMLInputElement>(null);

  useEffect(() => {
    if (asked) field.current?.focus();
  }, [asked]);
  const [draft, setDraft] = useState<Draft | null>(null);
  const [left, setLeft] = useState(false);
  const complaintId = useId();
  /** The value when the field was entered, which Escape and unreadable text restore. */
  const before = useRef(value);

  const current = draft !== null && Object.is(draft.value, value) ? draft : null;
  const unreadable = current !== null && read(current.text) === null;
  const complaining = unreadable && (left || !mayBecomeNumber(current.text));

  function change(text: string) {
    // "12abc" must not leave 12 behind: text that cannot become a number restores the value before it.
    const next = read(text) ?? (mayBecomeNumber(text) ? value : before.current);
    setLeft(false);
    commit(text, next);
  }

  function commit(text: string | null, next: number) {
    setDraft(text === null ? null : { text, value: next });
    if (!Object.is(next, value)) onCommit(next);
  }

  function leave() {
    settle();
    if (!unreadable) onLeave?.();
  }

  function settle() {
    if (current === null) return;
    if (!unreadable) return setDraft(null);
    setLeft(true);
    commit(current.text, before.current);
  }

  function paste(event: ClipboardEvent<HTMLInputElement>) {
    const text = event.clipboardData.getData('text');
    if (onOtherText === undefined || isOfOneNumber(text, props)) return;
    event.preventDefault();
    void onOtherText(text).then((taken) => taken && setDraft(null));
  }

  return (
    <span className="number-field">
      <input
        ref={field}
        type="text"
        inputMode="text"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        aria-label={label}
        disabled={locked}
        aria-invalid={complaining || undefined}
        aria-describedby={complaining ? complaintId : undefined}
        value={current?.text ?? write(value)}
        onChange={(event) => change(event.target.value)}
        onFocus={(event) => {
          if (current === null) before.current = value;
          event.target.select();
        }}
        onBlur={leave}
        onPaste={paste}
        onKeyDown={(event: KeyboardEvent) => {
          if (event.key === 'Enter') settle();
          if (event.key === 'Escape') commit(null, before.current);
        }}
      />
      {complaining && (
        <span className="complaint" id={complaintId} role="alert">
          {complain(current.text, write(value))}
        </span>
      )}
    </span>
  );
}

/**
 * Numbers, and parts of one to be inserted, are pasted as usual. Between digits a comma may separate two numbers or group
 * thousands: where it is the decimal mark, only 1,5 and 1,25 are taken for one number.
 */
function isOfOneNumber(text: string, { read, mark }: NumberFieldProps): boolean {
  if (/\d,\d/.test(text)) return mark === ',' && /^\s*[+\-\u2212]?\d+,\d{1,2}\s*$/.test(text);
  return /^\s*[+\-\u2212]?\d*[.,]?\d*(e[+\-\u2212]?\d*)?\s*$/i.test(text) || read(text) !== null;
}

/** "-", "1e", "i", "": text that may become a number is not reported yet. */
const mayBecomeNumber = (text: string) =>
  /^\s*[+\-\u2212]?(\d*([.,]\d*)?(e[+\-\u2212]?\d*)?|i|in|inf\w*|n|na|nan)\s*$/i.test(text);
