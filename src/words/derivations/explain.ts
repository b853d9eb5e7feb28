import type { Format } from '../../core/format.ts';
import { type ShiftEvaluation, type ShiftWindow, zoneOf } from '../../softmax/shift.ts';
import { roundedDown, roundedUp } from '../bounds.ts';
import type { Names } from '../explain.ts';
import { paragraph, type Sentence } from '../sentence.ts';
import { digitsThatDiffer } from '../telling-digits.ts';
import type { Words } from './en.ts';

type ShiftWords = Words['shift'];

/** Which constants work, and the effect of this one. */
export function explainWindow(
  words: ShiftWords,
  window: ShiftWindow,
  shifted: ShiftEvaluation,
  format: Format,
  names: Names,
): Sentence {
  return paragraph(
    words.windowText({ ...window, format, digits: digitsOfWindow(window) }),
    [{ strong: explainZone(words, window, shifted, format, names) }],
    [words.maxIsSafe],
  );
}

/** The effect of one constant. */
export function explainZone(
  words: ShiftWords,
  window: ShiftWindow,
  shifted: ShiftEvaluation,
  format: Format,
  names: Names,
): Sentence {
  const { c, asked } = shifted;
  const zone = zoneOf(shifted, window, format);
  switch (zone.kind) {
    case 'not-finite':
      return Number.isFinite(asked) ? words.outOfRange(asked, c, format) : words.notFinite;
    case 'too-low':
      return words.tooLow(c, format);
    case 'too-high':
      return words.tooHigh(c, format);
    case 'right':
      return words.inside(c, format);
    case 'digits-lost': {
      const { worst } = zone;
      if (worst === null) return words.digitsLost(c, format);
      const { lane, value, exact } = worst;
      const digits = digitsThatDiffer(value, exact);
      return paragraph(
        words.digitsLost(c, format),
        words.off({ name: names[lane] ?? '', value, exact, format, digits }),
      );
    }
    default:
      return zone satisfies never;
  }
}

/**
 * How many digits the ends need, given that they are rounded inwards, so that the printed interval is nearly as wide as
 * the true one: at least four, more if the logits are large.
 */
function digitsOfWindow({ low, right, high }: ShiftWindow): number {
  const slack = (high - low) / 100;
  let digits = 4;
  while (
    digits < 17 &&
    (roundedUp(low, digits) - low > slack ||
      right - roundedDown(right, digits) > slack ||
      high - roundedDown(high, digits) > slack)
  )
    digits++;
  return digits;
}
