import type { Format } from '../core/format.ts';
import { roundedInputs } from '../scenario/rounded-inputs.ts';
import { useStrings } from '../words/context.tsx';
import { wholeFloat } from '../words/numbers.ts';
import { writtenIn } from './value-field.tsx';

interface RoundingNoteProps {
  readonly values: readonly number[];
  readonly format: Format;
}

const MOST = 3;

/** Says which of the numbers the reader gave are computed with as others. Empty where that makes no difference. */
export function RoundingNote({ values, format }: RoundingNoteProps) {
  const t = useStrings();
  const rounded = roundedInputs(values, format);
  const listed = rounded
    .slice(0, MOST)
    .map(({ value, read }) =>
      t.fields.readAs(writtenIn(t.mark, value), wholeFloat(read, format, t.mark)),
    );
  return (
    <p className="rounding-note" aria-live="polite">
      {rounded.length > 0 && t.fields.rounded(format.name, listed, rounded.length - listed.length)}
    </p>
  );
}
