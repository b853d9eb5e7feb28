import { plus, type Rational } from '../softmax/exact.ts';

/** Numbers as equations print them, read from the text alone, as a reader does. */

/** As a program reads it: without typographic signs and parentheses. */
export const plain = (text: string): string =>
  text
    .replaceAll('−', '-')
    .replace(',', '.')
    .replace(/^\((.*)\)$/, '$1');

/** The exact value of what is printed. */
export function read(text: string): Rational {
  const [significand = '', power = '0'] = plain(text).split('e');
  const [whole = '', fraction = ''] = significand.split('.');
  const exponent = Number(power) - fraction.length;
  const units = BigInt(whole + fraction);
  return exponent < 0
    ? { n: units, d: 10n ** BigInt(-exponent) }
    : { n: units * 10n ** BigInt(exponent), d: 1n };
}

export const minus = (a: Rational, b: Rational): Rational => plus(a, { n: -b.n, d: b.d });

/** To double precision, also where numerator and denominator are out of its range. */
export function asNumber({ n, d }: Rational): number {
  if (n === 0n) return 0;
  const size = n < 0n ? -n : n;
  const shift = d.toString(2).length - size.toString(2).length + 64;
  const quotient = shift < 0 ? (size >> BigInt(-shift)) / d : (size << BigInt(shift)) / d;
  const half = Math.trunc(shift / 2);
  const near = Number(quotient) / 2 ** half / 2 ** (shift - half);
  return Math.min(near, Number.MAX_VALUE) * (n < 0n ? -1 : 1);
}

/** One unit of the last printed place; a number printed in full has four digits. */
export function unit(text: string): number {
  const ascii = plain(text);
  if (Number(ascii) === 0) return 0;
  const [significand = '', power = '0'] = ascii.split('e');
  const decimals = significand.split('.')[1]?.length ?? 0;
  const [, exponent] = Math.min(Number(ascii), Number.MAX_VALUE).toExponential().split('e');
  return 10 ** Math.min(Number(power) - decimals, Number(exponent) - 3);
}
