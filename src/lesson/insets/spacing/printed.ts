import { exactDecimal, shortestDecimal } from '../../../core/decimal.ts';
import { float32, smallestNormal } from '../../../core/format.ts';
import { asPower, type DecimalMark, shownFloat, typeset } from '../../../words/numbers.ts';
import type { Inline } from '../../../words/sentence.ts';

/** An exact decimal is printed if it is no longer than this; nine digits tell every float32 from its neighbours. */
const LONGEST = 12;
const TELLING = 9;

/** A float32 so that it differs from its neighbours, and from a decimal that is rounded to it. */
export function rulerText(value: number, mark: DecimalMark): string {
  if (!Number.isFinite(value) || Math.abs(value) < smallestNormal(float32))
    return shownFloat(value, float32, mark);
  const exact = exactDecimal(value);
  return exact.length <= LONGEST ? typeset(exact, mark) : decimalText(value, mark, TELLING);
}

/** A double in at most so many digits, written out up to 1e21. */
export const decimalText = (value: number, mark: DecimalMark, digits = TELLING): string =>
  Number.isFinite(value) && value !== 0
    ? typeset(String(Number(value.toPrecision(digits))), mark)
    : shownFloat(value, float32, mark);

export const rulerPart = (value: number, mark: DecimalMark): Inline => ({
  value: shortestDecimal(value, float32),
  shown: asPower(rulerText(value, mark)),
});

/** What the reader typed, or a decimal between two floats. */
export const decimalPart = (value: number, mark: DecimalMark): Inline => ({
  value: Object.is(value, -0) ? '-0' : String(value),
  shown: asPower(decimalText(value, mark, 12)),
});

/** A power of two. */
export const twoTo = (exponent: number): readonly Inline[] => [
  '2',
  { sup: [String(exponent).replace('-', '\u2212')] },
];
