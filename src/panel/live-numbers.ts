import { useMemo } from 'react';
import { shortestDecimal } from '../core/decimal.ts';
import type { Format } from '../core/format.ts';
import { kindOf } from '../core/kind.ts';
import { problemOf } from '../scenario/problem.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { type Evaluation, evaluate } from '../softmax/evaluate.ts';
import { shownFloat } from '../words/numbers.ts';
import type { Strings } from '../words/strings.ts';

/** The evaluation of a scenario, computed again only if its numbers change. */
export function useEvaluation(scenario: Scenario): Evaluation {
  const { logits, trueClass, temperature, format, flushToZero } = scenario;
  return useMemo(
    () => evaluate(problemOf({ logits, labels: [], trueClass, temperature, format, flushToZero })),
    [logits, trueClass, temperature, format, flushToZero],
  );
}

/** Texts for the slots of a formula: four significant digits in the reader's notation. */
export const slotTexts = (
  values: Readonly<Record<string, number>>,
  format: Format,
  t: Strings,
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, shownFloat(value, format, t.mark)]),
  );

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
