import { shortestDecimal } from '../../../core/decimal.ts';
import { float64 } from '../../../core/format.ts';
import { type DecimalMark, floatPart, shownFloat, wholeFloat } from '../../../words/numbers.ts';
import { type Inline, plainText } from '../../../words/sentence.ts';

/** Digits kept in intermediate results of a four-digit answer. */
const DIGITS = 6;

/** Rounded as on paper: -1.7999999999999998 is -1.8. */
const onPaper = (value: number) => Number(value.toPrecision(DIGITS));

export const shownOnPaper = (value: number, mark: DecimalMark): string =>
  shownFloat(onPaper(value), float64, mark, DIGITS);

/** A number computed on paper: six digits are shown, the full value is in the markup. */
export const paperPart = (value: number, mark: DecimalMark): Inline => ({
  value: shortestDecimal(value, float64),
  shown: plainText([floatPart(onPaper(value), float64, mark, DIGITS)]),
});

/** A number that was given: with all its digits, as whoever asks wrote it. */
export const givenPart = (value: number, mark: DecimalMark): Inline => ({
  value: shortestDecimal(value, float64),
  shown: wholeFloat(value, float64, mark),
});
