import { float64 } from '../core/format.ts';
import { type DecimalMark, typeset, wholeFloat } from './numbers.ts';

/** A number in a few significant digits, cut where it stops agreeing with the true one. */
export interface AgreeingDigits {
  /** Sign, and the digits up to there. */
  readonly agreeing: string;
  readonly differing: string;
  /** The power of ten, if one is written. */
  readonly power: string;
  /** How many digits agree, of how many. A number without digits (0, an infinity, NaN) is one sign. */
  readonly agree: number;
  readonly of: number;
}

/** Enough to tell any float32 from its neighbours. */
const DIGITS = 9;

/**
 * Digit by digit from the left, as the eye compares: with another sign or another power of ten no digit agrees. Both
 * numbers must be of the same format, so that the nearest float to the truth agrees whole.
 */
export function agreeingDigits(
  value: number,
  truth: number,
  mark: DecimalMark,
  digits: number = DIGITS,
): AgreeingDigits {
  if (!hasDigits(value))
    return wholeOrNone(wholeFloat(value, float64, mark), value === truth || sameNaN(value, truth));
  const { significand, exponent } = parts(value, digits);
  const other = parts(truth, digits);
  const comparable = hasDigits(truth) && exponent === other.exponent && value < 0 === truth < 0;
  const first = [...significand].findIndex((digit, index) => digit !== other.significand[index]);
  const agree = comparable ? (first < 0 ? digits : first) : 0;
  const { text, before, power } = layOut(significand, exponent, digits);
  const at = agree === 0 ? 0 : placeOf(agree, text, before);
  const sign = value < 0 ? '-' : '';
  return {
    agreeing: typeset(sign + text.slice(0, at), mark),
    differing: typeset(text.slice(at), mark),
    power: typeset(power, mark),
    agree,
    of: digits,
  };
}

const hasDigits = (value: number) => Number.isFinite(value) && value !== 0;
const sameNaN = (a: number, b: number) => Number.isNaN(a) && Number.isNaN(b);

const wholeOrNone = (sign: string, agrees: boolean): AgreeingDigits => ({
  agreeing: agrees ? sign : '',
  differing: agrees ? '' : sign,
  power: '',
  agree: agrees ? 1 : 0,
  of: 1,
});

function parts(value: number, digits: number): { significand: string; exponent: number } {
  const [significand = '', exponent = '0'] = Math.abs(value)
    .toExponential(digits - 1)
    .split('e');
  return { significand: significand.replace('.', ''), exponent: Number(exponent) };
}

/** Plain from 1e-4 to 1e6, else with a power of ten; `before` counts the signs before the first significant digit. */
function layOut(significand: string, exponent: number, digits: number) {
  const scientific = exponent < -4 || exponent >= Math.min(6, digits);
  const point = (text: string, at: number) =>
    at < text.length ? `${text.slice(0, at)}.${text.slice(at)}` : text;
  if (scientific) return { text: point(significand, 1), before: 0, power: `e${exponent}` };
  if (exponent >= 0) return { text: point(significand, exponent + 1), before: 0, power: '' };
  const zeros = `0.${'0'.repeat(-exponent - 1)}`;
  return { text: zeros + significand, before: zeros.length, power: '' };
}

/** Where the text is cut after so many significant digits. */
function placeOf(count: number, text: string, before: number): number {
  let [left, at] = [count, before];
  while (left > 0) if (text[at++] !== '.') left--;
  return at;
}
