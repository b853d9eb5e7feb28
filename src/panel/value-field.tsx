import { clip } from '../scenario/parameters.ts';
import { readNumber, writeNumber } from '../scenario/read-number.ts';
import { NumberField } from '../ui/number-field.tsx';
import { useStrings } from '../words/context.tsx';
import type { DecimalMark } from '../words/numbers.ts';

/** Any double as a field writes it, with the reader's decimal mark. */
export const writtenIn = (mark: DecimalMark, value: number): string =>
  writeNumber(value).replace('.', mark);

interface ValueFieldProps {
  readonly label: string;
  readonly value: number;
  readonly onCommit: (value: number) => void;
  /** Pasted text that is no number but may be something else, such as a vector. True when it was taken. */
  readonly onOtherText?: (text: string) => boolean;
  readonly locked?: boolean;
}

/** A field for any double, read and written as in addresses but for the decimal mark. */
export function ValueField(props: ValueFieldProps) {
  const t = useStrings();
  return (
    <NumberField
      {...props}
      read={readNumber}
      write={(value) => writtenIn(t.mark, value)}
      complain={(text, kept) => t.fields.notANumber(clip(text), kept)}
    />
  );
}
