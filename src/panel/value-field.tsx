import { clip } from '../scenario/parameters.ts';
import { readNumber, writeNumber } from '../scenario/read-number.ts';
import { NumberField } from '../ui/number-field.tsx';
import { useStrings } from '../words/context.tsx';
import type { DecimalMark } from '../words/numbers.ts';

/** Any double as the field writes it, with the reader's decimal mark. */
export const writtenIn = (mark: DecimalMark, value: number): string =>
  writeNumber(value).replace('.', mark);

interface ValueFieldProps {
  readonly label: string;
  readonly value: number;
  readonly onCommit: (value: number) => void;
  /** Called with pasted text that is no part of a number, such as a vector. Gives true once it was taken. */
  readonly onOtherText?: (text: string) => Promise<boolean>;
  readonly locked?: boolean;
  readonly onLeave?: () => void;
  readonly asked?: boolean;
}

/** A field for any double. It reads and writes as addresses do, except for the decimal mark. */
export function ValueField(props: ValueFieldProps) {
  const t = useStrings();
  return (
    <NumberField
      {...props}
      mark={t.mark}
      read={readNumber}
      write={(value) => writtenIn(t.mark, value)}
      complain={(text, kept) => t.fields.notANumber(clip(text), kept)}
    />
  );
}
