import { shortestDecimal } from '../core/decimal.ts';
import { type Format, smallestNormal } from '../core/format.ts';
import { scientificExp } from '../softmax/truth.ts';
import type { Inline } from './sentence.ts';

export type DecimalMark = '.' | ',';

/** Digits shown in a table; the exact number is in the element's value and in the inspector. */
export const TABLE_DIGITS = 4;

/** The most digits of a shortest decimal; with more, a double is printed as its exact value has them. */
const DOUBLE_DIGITS = 17;

/**
 * A float as shown: all its digits if they are few, otherwise rounded to `digits` significant ones; e-notation below
 * 1e-4 and from 1e6 on; a true minus sign and the language's decimal mark.
 */
export function shownFloat(
  value: number,
  format: Format,
  mark: DecimalMark,
  digits: number = TABLE_DIGITS,
): string {
  const plain = special(value);
  if (plain !== undefined) return typeset(plain, mark);
  if (isNarrow(format)) return typeset(rounded(String(value), value, digits), mark);
  // The shortest decimal of a subnormal has too few digits: 1e-45 for 1.401e-45.
  if (Math.abs(value) < smallestNormal(format))
    return typeset(value.toExponential(digits - 1), mark);
  return typeset(rounded(shortestDecimal(value, format), value, digits), mark);
}

/**
 * Formats whose shortest decimals hide what they do: 0.7 for 0.6875, and 100 for 96. They are shown by their exact
 * values, rounded as any number.
 */
const isNarrow = ({ precision }: Format): boolean => precision <= 11;

/** Enough digits to read any value of a narrow format back. */
const NARROW_DIGITS = 9;

/** Every digit needed to read the float back. */
export const wholeFloat = (value: number, format: Format, mark: DecimalMark): string =>
  isNarrow(format)
    ? shownFloat(value, format, mark, NARROW_DIGITS)
    : typeset(special(value) ?? shortestDecimal(value, format), mark);

/** A float for a sentence: powers of ten as 3.40 × 10³⁸. */
export const floatPart = (
  value: number,
  format: Format,
  mark: DecimalMark,
  digits = 4,
): Inline => ({
  value: shortestDecimal(value, format),
  shown: asPower(shownFloat(value, format, mark, digits)),
});

/**
 * e^x in a few digits as text, even if no float is that large; "" if its power of ten is out of range too. Text may be
 * broken where a float may not, so its spaces do not break.
 */
export function shownExp(x: number, mark: DecimalMark, digits = 3): string {
  const exp = scientificExp(x, digits);
  if (exp === null || !Number.isSafeInteger(exp.exponent)) return '';
  const [first = '', ...rest] = exp.digits;
  const power = asPower(`${first}.${rest.join('')}e${exp.exponent}`);
  return typeset(power, mark).replaceAll(' ', '\u00a0');
}

/** A plain decimal such as a percentage: `digits` significant ones. */
export const shownDecimal = (value: number, mark: DecimalMark, digits = 2): string =>
  typeset(String(Number(value.toPrecision(digits))), mark);

/** Rounded down to `digits` significant ones, so that "below this" is true of the number shown. */
export function shownFloor(value: number, mark: DecimalMark, digits = 4): string {
  const nearest = Number(value.toPrecision(digits));
  const step = 10 ** (Math.floor(Math.log10(value)) - digits + 1);
  return shownDecimal(nearest <= value ? nearest : nearest - step, mark, digits);
}

/** A power of ten on an axis: 10⁻⁸, and 1. */
export const shownPower = (power: number): string => (power === 0 ? '1' : asPower(`1e${power}`));

/** A count with its sign, as +3 or, where it is long, +1.1 × 10⁵. */
export function signedCount(count: number, mark: DecimalMark): string {
  const size = Math.abs(count);
  const text = size < 1e4 ? String(size) : asPower(tidyExponent(size.toExponential(1)));
  return `${count < 0 ? '\u2212' : '+'}${text.replace('.', mark)}`;
}

function special(value: number): string | undefined {
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return value < 0 ? '-∞' : '∞';
  return value === 0 ? (Object.is(value, -0) ? '-0' : '0') : undefined;
}

function rounded(shortest: string, value: number, digits: number): string {
  const magnitude = Math.abs(value);
  const scientific = magnitude < 1e-4 || magnitude >= 1e6;
  const significant = shortest
    .replace(/e.*$/, '')
    .replace(/^-?0?\.?0*|\.|-/g, '')
    .replace(/0+$/, '');
  if (significant.length <= digits && digits <= DOUBLE_DIGITS) {
    return scientific
      ? tidyExponent(value.toExponential(Math.max(0, significant.length - 1)))
      : // The shortest decimal of 65504 in float16 is 65500.
        Number.isInteger(value)
        ? value.toFixed(0)
        : shortest;
  }
  if (scientific) return tidyExponent(value.toExponential(digits - 1));
  return magnitude >= 10 ** (digits - 1) ? value.toFixed(0) : value.toPrecision(digits);
}

const tidyExponent = (text: string) => text.replace('e+', 'e');

/** From ASCII: a true minus sign, and the decimal mark of the language. */
export const typeset = (text: string, mark: DecimalMark) =>
  text.replace('e+', 'e').replace('.', mark).replaceAll('-', '\u2212');

const SUPERSCRIPTS: Readonly<Record<string, string>> = {
  '-': '⁻',
  '\u2212': '⁻',
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
};

export function asPower(text: string): string {
  const [significand = '', exponent] = text.split('e');
  if (exponent === undefined) return text;
  const power = `10${[...exponent].map((digit) => SUPERSCRIPTS[digit] ?? digit).join('')}`;
  if (significand === '1') return power;
  return significand === '\u22121' ? `\u2212${power}` : `${significand} × ${power}`;
}
