import { shortestDecimal } from '../../numeric/decimal.ts';
import type { Format } from '../../numeric/format.ts';
import { kindOf } from '../../numeric/kind.ts';
import { useStrings } from '../../text/context.tsx';
import { shownFloat } from '../../text/numbers.ts';
import { Float } from '../../ui/float.tsx';

interface ShownProps {
  readonly value: number;
  readonly format: Format;
  readonly digits?: number;
}

/** A value of a trace. */
export function Shown({ value, format, digits }: ShownProps) {
  const t = useStrings();
  const kind = kindOf(value, format);
  return (
    <Float
      value={shortestDecimal(value, format)}
      shown={shownFloat(value, format, t.mark, digits)}
      kind={kind}
      kindName={t.kinds[kind]}
    />
  );
}
