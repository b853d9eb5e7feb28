import { ValueField, writtenIn } from '../../panel/value-field.tsx';
import { useStrings } from '../../words/context.tsx';

interface NumberControlProps {
  /** The symbol before the field. Hidden from screen readers. */
  readonly symbol: string;
  readonly label: string;
  readonly value: number;
  readonly onCommit: (value: number) => void;
}

export function NumberControl({ symbol, label, value, onCommit }: NumberControlProps) {
  return (
    <span className="caveats-field">
      <span aria-hidden="true">
        <var>{symbol}</var> =
      </span>
      <ValueField label={label} value={value} onCommit={onCommit} />
    </span>
  );
}

interface ExamplesProps {
  readonly values: readonly number[];
  readonly value: number;
  readonly label: (shown: string) => string;
  readonly onChoose: (value: number) => void;
}

/** Example values as buttons. */
export function Examples({ values, value, label, onChoose }: ExamplesProps) {
  const t = useStrings();
  return values.map((example) => (
    <button
      key={example}
      type="button"
      className="chip"
      aria-pressed={Object.is(value, example)}
      onClick={() => onChoose(example)}
    >
      {label(writtenIn(t.mark, example))}
    </button>
  ));
}
