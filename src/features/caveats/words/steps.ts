import { float64 } from '../../../core/format.ts';
import { type DecimalMark, floatPart, typeset } from '../../../words/numbers.ts';
import type { Inline } from '../../../words/sentence.ts';

const DIGITS = 4;

/**
 * How many steps the exact number lies from 1, for comparison with the whole number that was kept: to a tenth of a step
 * or better, and never printed as half a step unless it is exactly that.
 */
export function wantedSteps(wanted: number, mark: DecimalMark): Inline {
  if (wanted < 1e-4) return floatPart(wanted, float64, mark, DIGITS);
  let digits = Math.max(DIGITS, Math.floor(Math.log10(wanted)) + 2);
  const rounded = () => Number(wanted.toPrecision(digits));
  while (rounded() % 1 === 0.5 && rounded() !== wanted) digits++;
  return { value: String(wanted), shown: typeset(String(rounded()), mark) };
}

/** The whole number of steps that were kept, with all its digits. */
export const keptSteps = (kept: number): Inline => ({ value: String(kept), shown: String(kept) });
