import { decompose, ulp } from './bits.ts';
import type { Format } from './format.ts';

/**
 * The shortest decimal that reads back to the same value of the format, and the closest to the
 * value among the shortest: `format.round(Number(text))` is `value` again. Laid out as JavaScript
 * prints numbers (88.9, 1e-45), with -0, Infinity, -Infinity and NaN by name. `value` must be a
 * value of the format.
 */
export function shortestDecimal(value: number, format: Format): string {
  if (value === 0) return Object.is(value, -0) ? '-0' : '0';
  if (!Number.isFinite(value) || format.precision === 53) return String(value);
  // While 10^n <= 2^(b-1), decimals of n digits lie further apart than the floats of a binade with
  // b significant bits, so at most one of them reads back: rounding to n digits finds any shorter
  // decimal too, padded with zeros.
  const significantBits = Math.floor(Math.log2(Math.abs(value) / ulp(value, format))) + 1;
  const unambiguous = Math.floor((significantBits - 1) * Math.log10(2));
  for (let digits = Math.max(unambiguous, 1); digits < 17; digits += 1) {
    const found = readingBack(value, digits, format);
    // Below 16 digits a double prints as the decimal it was read from, without the padding.
    if (found !== null) return String(found);
  }
  return String(value);
}

/**
 * The double nearest to the closest decimal of so many digits that reads back to `value`; null if
 * none does.
 */
function readingBack(value: number, digits: number, format: Format): number | null {
  const text = value.toExponential(digits - 1);
  const closest = Number(text);
  if (format.round(closest) === value) return closest;
  // A power of two has twice the room above as below: there the next decimal up may do where the
  // closest does not.
  const magnitude = Math.abs(value);
  if (Math.abs(closest) > magnitude || !Number.isInteger(Math.log2(magnitude))) return null;
  const [significand = '', exponent = ''] = text.split('e');
  const next = Math.abs(Number(significand.replace('.', ''))) + 1;
  const above = Math.sign(value) * Number(`${next}e${Number(exponent) - digits + 1}`);
  return format.round(above) === value ? above : null;
}

/**
 * Every decimal digit of a finite number: 88.7 is
 * 88.7000000000000028421709430404007434844970703125. Never in exponent form; the smallest float64
 * has 1074 decimals. -0, Infinity, -Infinity and NaN by name.
 */
export function exactDecimal(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  if (Object.is(value, -0)) return '-0';
  const { significand, exponent } = decompose(value);
  const sign = significand < 0 ? '-' : '';
  const units = BigInt(Math.abs(significand));
  if (exponent >= 0) return sign + (units << BigInt(exponent)).toString();
  // units / 2^n = units * 5^n / 10^n
  const digits = (units * 5n ** BigInt(-exponent)).toString().padStart(1 - exponent, '0');
  const decimals = digits.slice(exponent).replace(/0+$/, '');
  return sign + digits.slice(0, exponent) + (decimals === '' ? '' : `.${decimals}`);
}
