import { readNumber, writeNumber } from '../../scenario/read-number.ts';
import { NumberField } from '../../ui/number-field.tsx';
import { useStrings } from '../../words/context.tsx';
import type { Strings } from '../../words/strings.ts';

/** Any number as the field writes it, and as the kept settings hold it. */
export const writtenIn = (t: Strings, value: number): string =>
  writeNumber(value).replace('.', t.mark);

interface NumberControlProps {
  /** What stands before the field, for the eye. */
  readonly symbol: string;
  readonly label: string;
  readonly value: number;
  readonly onCommit: (value: number) => void;
}

export function NumberControl({ symbol, label, value, onCommit }: NumberControlProps) {
  const t = useStrings();
  return (
    <span className="caveats-field">
      <span aria-hidden="true">
        <var>{symbol}</var> =
      </span>
      <NumberField
        label={label}
        value={value}
        read={readNumber}
        write={(number) => writtenIn(t, number)}
        complain={t.fields.notANumber}
        onCommit={onCommit}
      />
    </span>
  );
}

interface ExamplesProps {
  readonly values: readonly number[];
  readonly value: number;
  readonly label: (shown: string) => string;
  readonly onChoose: (value: number) => void;
}

/** Values worth seeing, one click away. */
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
      {label(writtenIn(t, example))}
    </button>
  ));
}
