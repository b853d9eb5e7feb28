/** Numbers as the English sentences print them, read from the text alone, as a reader does. */

const POWERS = '⁻⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Between a significand and its power of ten. */
const TIMES = '[\\s\u00a0]×[\\s\u00a0]';

/** One printed number, for a pattern: 92, −0.6429, 3.403 × 10³⁸, 10⁻⁴⁵, +2, −∞, NaN. */
export const NUMBER = `(?:[−+]?(?:10[${POWERS}]+|\\d+(?:\\.\\d+)?(?:${TIMES}10[${POWERS}]+)?|∞)|NaN)`;

/** Its digits and power of ten: 0.0120 is 120 with -2 for the first digit. Undefined for 0 and what is not finite. */
function decimalOf(text: string): { digits: string; exponent: number } | undefined {
  const match = new RegExp(`^[−+]?(\\d+(?:\\.\\d+)?)?(?:(?:${TIMES})?10([${POWERS}]+))?$`).exec(
    text,
  );
  if (match === null) return undefined;
  const [, plain = '', power = ''] = match;
  const [whole = '', fraction = ''] = (plain === '' ? '1' : plain).split('.');
  const digits = (whole + fraction).replace(/^0+/, '');
  if (digits === '') return undefined;
  const leading = (whole + fraction).length - digits.length;
  const tens = [...power].map((one) => (one === '⁻' ? '-' : POWERS.indexOf(one) - 1)).join('');
  return { digits, exponent: whole.length - 1 - leading + Number(tens || 0) };
}

/** Whether a printed number is the value, to all the digits printed. */
export function prints(text: string, value: number): boolean {
  if (Number.isNaN(value)) return text === 'NaN';
  const sign = value < 0 || Object.is(value, -0) ? '−' : '';
  if (!text.startsWith(sign) || (sign === '' && text.startsWith('−'))) return false;
  const size = text.replace(/^[−+]/, '');
  if (!Number.isFinite(value)) return size === '∞';
  if (value === 0) return size === '0';
  // Numbers with four digits or more before the point are printed in full: 9999.5 is 10000.
  if (/^\d{4,}$/.test(size) && Math.abs(value).toFixed(0) === size) return true;
  const decimal = decimalOf(size);
  if (decimal === undefined) return false;
  const [significand = '', exponent] = Math.abs(value)
    .toExponential(decimal.digits.length - 1)
    .split('e');
  return significand.replace('.', '') === decimal.digits && Number(exponent) === decimal.exponent;
}

/** Which of two printed sizes is larger: above 0 if the first, 0 if they read the same. Neither is 0 or NaN. */
export function compareSizes(a: string, b: string): number {
  const [left, right] = [a, b].map((text) =>
    text.endsWith('∞') ? { digits: '', exponent: Infinity } : decimalOf(text),
  );
  if (left === undefined || right === undefined) throw new Error(`${a} or ${b} has no size`);
  if (left.exponent !== right.exponent) return left.exponent - right.exponent;
  const length = Math.max(left.digits.length, right.digits.length);
  const [x, y] = [left, right].map(({ digits }) => digits.padEnd(length, '0'));
  return (x ?? '') > (y ?? '') ? 1 : x === y ? 0 : -1;
}

/** A printed number as a significand and a power of ten, for arithmetic past the largest double. */
export function scaled(text: string): { significand: number; exponent: number } {
  const decimal = decimalOf(text);
  if (decimal === undefined) return { significand: 0, exponent: 0 };
  const [first = '', ...rest] = decimal.digits;
  const significand = Number(`${first}.${rest.join('')}`);
  return {
    significand: text.startsWith('−') ? -significand : significand,
    exponent: decimal.exponent,
  };
}

/** The value of a printed number. */
export function readPrinted(text: string): number {
  const decimal = decimalOf(text);
  if (decimal === undefined) return Number(text.replace('−', '-').replace('∞', 'Infinity'));
  const { significand, exponent } = scaled(text);
  return Number(`${significand}e${exponent}`);
}

/** Half a unit of the last digit that was printed. */
export function halfUnit(text: string): number {
  const decimal = decimalOf(text);
  const last =
    decimal === undefined
      ? -(text.split('.')[1]?.length ?? 0)
      : decimal.exponent - decimal.digits.length + 1;
  return Number(`0.5e${last}`);
}

/** The numbers of a text in order, with any decimal mark and grouping of digits. */
export const numbersIn = (text: string): string[] =>
  [
    ...text
      .replace(/(?<=\d),(?=\d)/g, '.')
      .replace(/(?<=\d)[\u00a0\u2009\u202f](?=\d{3})/g, '')
      .replace(/\bfloat(?:16|32|64)\b/g, '')
      .matchAll(new RegExp(NUMBER, 'gu')),
  ].map(([number]) => number.replaceAll('\u00a0', ' '));
