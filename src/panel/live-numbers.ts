import { shortestDecimal } from '../core/decimal.ts';
import type { Format } from '../core/format.ts';
import { type Equation, shownEquations } from '../words/equations.ts';
import type { Absorption } from '../words/facts.ts';
import type { Strings } from '../words/strings.ts';

/** What the slots of a formula show, and which terms of its sums were absorbed. */
export interface LiveNumbers {
  readonly slots: Readonly<Record<string, string>>;
  readonly absorptions: readonly Absorption[];
}

/**
 * Texts for the slots of a formula in the reader's notation: numbers with the digits that make its equations true; each
 * again under its name and `Right`, in parentheses where it has a sign, for a place after an operator; and in the slots
 * is1, is2 ... how the sides of each equation compare.
 */
export function liveNumbers<Name extends string>(
  values: Readonly<Record<Name, number>>,
  equations: readonly Equation<Name>[],
  format: Format,
  t: Strings,
): LiveNumbers {
  const { texts, relations, absorptions } = shownEquations(values, equations, format, t.mark);
  const part = (name: Name) => ({
    value: shortestDecimal(values[name], format),
    shown: texts[name],
  });
  return {
    slots: {
      ...texts,
      ...Object.fromEntries(
        Object.entries<string>(texts).map(([name, text]) => [`${name}Right`, asRightOperand(text)]),
      ),
      ...Object.fromEntries(relations.map((relation, index) => [`is${index + 1}`, relation])),
    },
    absorptions: absorptions.map(({ kept, lost }) => ({ kept: part(kept), lost: part(lost) })),
  };
}

const asRightOperand = (text: string): string => (text.startsWith('\u2212') ? `(${text})` : text);
