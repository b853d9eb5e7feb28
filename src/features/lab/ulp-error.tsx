import { ulpsBetween } from '../../core/bits.ts';
import type { Format } from '../../core/format.ts';
import { useStrings } from '../../words/context.tsx';

interface UlpErrorProps {
  readonly value: number;
  readonly exact: number;
  readonly format: Format;
}

/** How far a value is from the true one; nothing where no distance is. */
export function UlpError({ value, exact, format }: UlpErrorProps) {
  const t = useStrings();
  const ulps = ulpsBetween(value, exact, format);
  if (ulps === null) return null;
  return (
    <span className="ulp-error">
      {ulps === 0 ? t.lab.exactly : t.lab.ulps(value > exact ? ulps : -ulps)}
    </span>
  );
}
