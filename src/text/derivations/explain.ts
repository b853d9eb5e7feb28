import type { Format } from '../../numeric/format.ts';
import type { ShiftWindow } from '../../numeric/shift.ts';
import { paragraph, type Sentence } from '../sentence.ts';
import type { derivations } from './en.ts';

type ShiftWords = (typeof derivations)['shift'];

/** Which constants work, and whether this one does. */
export function explainWindow(
  words: ShiftWords,
  window: ShiftWindow,
  c: number,
  format: Format,
): Sentence {
  return paragraph(
    words.windowText(window.low, window.high, format),
    [{ strong: whereIs(words, window, c, format) }],
    [words.maxIsSafe],
  );
}

function whereIs(
  { inside, tooLow, tooHigh, notFinite }: ShiftWords,
  { low, high }: ShiftWindow,
  c: number,
  format: Format,
): Sentence {
  if (!Number.isFinite(c)) return notFinite;
  if (c < low) return tooLow(c, format);
  return c > high ? tooHigh(c, format) : inside(c, format);
}
