import { readNumber } from '../read-number.ts';

/**
 * One number as a program writes it, without a decimal comma: what `readNumber` reads, and digits grouped by
 * underscores or apostrophes, suffixes of C, Java and Julia (1.5f, 2L, 1f0), Fortran's exponents (1.5D+03), 1.5×10^3,
 * hexadecimal floats (0x1.8p3), infinities and NaN of many languages. Null for anything else: plain hexadecimal
 * integers, which may be bit patterns; percentages; complex numbers; and 1f32, which is 1 in Rust and 1e32 in Julia.
 */
export function readScalar(text: string): number | null {
  if (text === '' || text.length > 400) return null;
  if (text.includes(',')) return null;
  return readNumber(text) ?? (PLAIN.test(text) ? null : (special(text) ?? decorated(text)));
}

/** A short way out for words. */
const PLAIN = /^[a-z]{1,2}$/i;

const INFINITE =
  /^([+-]?)(?:(?:np|numpy|cp|mx|jax|jnp|torch|tf|math|Math|Number|cmath|Base|f16|f32|f64|std|Float|Double|float|double|Single)(?:\.numpy|\.math)?(?:\.|::))?(inf(?:inity|ty|inito)?(?:16|32|64)?f?|\\infty|∞|pinf|ninf|(?:positive|pos|negative|neg)_?inf(?:inity)?|huge_valf?|nan(?:16|32|64)?|1\.#inf0*|1\.#(?:ind|qnan|snan)0*|nan\((?:ind|snan)?\)|qnan|snan)$/i;

function special(text: string): number | null {
  const [, sign, word = ''] = INFINITE.exec(text) ?? [];
  if (sign === undefined) return null;
  const name = word.toLowerCase();
  if (/nan|#ind/.test(name)) return Number.NaN;
  const negative = name.startsWith('n') !== (sign === '-');
  return negative ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
}

const NUMERAL = "([+-]?(?:\\d+(?:[_']\\d+)*(?:\\.\\d*(?:_\\d+)*)?|\\.\\d+))";
const SUFFIXED = new RegExp(`^${NUMERAL}(?:([ed])([+-]?\\d+))?(?:f|l|d)?$`, 'i');
const JULIA = new RegExp(`^${NUMERAL}f([+-]?\\d{1,2})$`);
const TIMES_TEN = new RegExp(
  `^${NUMERAL}(?:×|x|·|⋅|\\*|\\\\times|\\\\cdot)10(?:\\^\\{?([+-]?\\d{1,4})\\}?|\\*\\*([+-]?\\d{1,4})|([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]{1,5}))$`,
);
const HEX = /^([+-]?)0x([0-9a-f]{1,14})?(?:\.([0-9a-f]{0,14}))?p([+-]?\d{1,4})$/i;

function decorated(text: string): number | null {
  const suffixed = SUFFIXED.exec(text);
  if (suffixed) return decimal(suffixed[1], suffixed[3] ?? '0');
  const julia = JULIA.exec(text);
  if (julia) return /^(?:16|32|64)$/.test(julia[2] ?? '') ? null : decimal(julia[1], julia[2]);
  const scaled = TIMES_TEN.exec(text);
  if (scaled) return decimal(scaled[1], scaled[2] ?? scaled[3] ?? fromSuperscript(scaled[4] ?? ''));
  return hexadecimal(text);
}

/** Rounded once, from the decimal text. */
function decimal(digits = '', exponent = '0'): number | null {
  const plain = digits.replace(/[_']/g, '');
  // Apostrophes group thousands: 1'5 is no number.
  if (digits.includes("'") && !/^[+-]?\d{1,3}(?:'\d{3})+(?:\.\d*)?$/.test(digits)) return null;
  return Number(`${plain}e${exponent}`);
}

const fromSuperscript = (power: string): string =>
  [...power].map((sign) => (sign === '⁻' ? '-' : '⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(sign))).join('');

/** Only where the result is exact. */
function hexadecimal(text: string): number | null {
  const [, sign, whole = '', fraction = '', power] = HEX.exec(text) ?? [];
  if (power === undefined || whole + fraction === '') return null;
  const digits = BigInt(`0x${whole}${fraction}`);
  const mantissa = Number(digits);
  const exponent = Number(power) - 4 * fraction.length;
  const value = mantissa * 2 ** exponent;
  const exact = BigInt(mantissa) === digits && value * 2 ** -exponent === mantissa;
  return exact ? (sign === '-' ? -value : value) : null;
}

/**
 * The number with its decimal exponent raised, rounded once: 0.0012 by 3 is 1.2. Null where the text has no decimal
 * digits to shift and is not special.
 */
export function shifted(text: string, power: number): number | null {
  const value = readScalar(text);
  if (value === null || !Number.isFinite(value)) return value;
  const [, digits, , exponent = '0'] = SUFFIXED.exec(text) ?? [];
  return digits === undefined ? null : decimal(digits, String(Number(exponent) + power));
}

/** How a cell of a table writes numbers. */
export type Notation = (cell: string) => number | null;

/** 1.5, and no comma. */
export const withPoint: Notation = readScalar;

/** 1,5, and no point. An apostrophe or thin space may group the thousands. */
export const withComma: Notation = (cell) => {
  const comma = cell.indexOf(',');
  if (comma < 0) return cell.includes('.') && !cell.includes('.#') ? null : readScalar(cell);
  return /\d,\d/.test(cell) && !cell.includes('.') ? readScalar(cell.replace(',', '.')) : null;
};

/** 1,234.56, and 12,34,567 as in India. */
export const withCommaGroups: Notation = (cell) =>
  /^[+-]?[1-9]\d{0,2}(?:,\d{2,3}){0,8},\d{3}(?:\.\d*)?$/.test(cell)
    ? readScalar(cell.replaceAll(',', ''))
    : readScalar(cell);

/** 1.234,56 */
export const withPointGroups: Notation = (cell) =>
  /^[+-]?[1-9]\d{0,2}(?:\.\d{3}){1,9}(?:,\d+)?$/.test(cell)
    ? readScalar(cell.replaceAll('.', '').replace(',', '.'))
    : withComma(cell);

/** 1 234,56 and 1 234.56 */
export const withSpaceGroups: Notation = (cell) =>
  /^[+-]?[1-9]\d{0,2}(?: \d{3}){1,9}(?:[.,]\d+)?$/.test(cell)
    ? readScalar(cell.replaceAll(' ', '').replace(',', '.'))
    : (withPoint(cell) ?? withComma(cell));
