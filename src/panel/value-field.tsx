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
  /** Which numbers can be taken, and what is said of others; without it, all can. `kept` is the value that stays. */
  readonly only?: {
    readonly accepts: (value: number) => boolean;
    readonly complain: (text: string, kept: string) => string;
  };
  /** Called with pasted text that is no part of a number, such as a vector. Gives true once it was taken. */
  readonly onOtherText?: (text: string) => Promise<boolean>;
  readonly locked?: boolean;
  readonly onLeave?: () => void;
  readonly asked?: boolean;
}

/** A field for any double. It reads and writes as addresses do, except for the decimal mark. */
export function ValueField({ only, ...props }: ValueFieldProps) {
  const t = useStrings();
  const complain = (text: string) =>
    readNumber(text) === null ? t.fields.notANumber : (only?.complain ?? t.fields.notANumber);
  return (
    <NumberField
      {...props}
      mark={t.mark}
      read={(text) => {
        const value = readNumber(text);
        return value === null || only?.accepts(value) === false ? null : value;
      }}
      write={(value) => writtenIn(t.mark, value)}
      complain={(text, kept) => complain(text)(clip(text), kept)}
    />
  );
}
