import { shortestDecimal } from '../core/decimal.ts';
import type { Format } from '../core/format.ts';
import { kindOf } from '../core/kind.ts';
import { shownFloat } from '../words/numbers.ts';
import type { Strings } from '../words/strings.ts';

/** The props of a float: its text, its machine-readable value, and its kind in words. */
export function floatProps(value: number, format: Format, t: Strings, digits?: number) {
  const kind = kindOf(value, format);
  return {
    value: shortestDecimal(value, format),
    shown: shownFloat(value, format, t.mark, digits),
    kind,
    kindName: t.kinds[kind],
  };
}
