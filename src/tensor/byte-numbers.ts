import { clean } from '../scenario/paste/clean.ts';
import { readScalar, withComma } from '../scenario/paste/scalars.ts';

export type DecimalMark = '.' | ',';

const POWERS = Float64Array.from({ length: 23 }, (_, power) => 10 ** power);

const [MINUS, PLUS, POINT, COMMA, ZERO, NINE] = [0x2d, 0x2b, 0x2e, 0x2c, 0x30, 0x39];

/**
 * The number that bytes write, read exactly as the nearest double; undefined where they write none. What is usual is
 * read without making a string: whole digits below 2^53, and a power of ten that is a double, need one rounding only.
 */
export function numberOf(
  bytes: Uint8Array,
  from: number,
  to: number,
  mark: DecimalMark,
): number | undefined {
  const point = mark === '.' ? POINT : COMMA;
  let at = from;
  let sign = 1;
  const first = bytes[at];
  if (first === MINUS || first === PLUS) {
    if (first === MINUS) sign = -1;
    at++;
  }
  let digits = 0;
  let whole = 0;
  let places = 0;
  let pointed = false;
  for (; at < to; at++) {
    const byte = bytes[at] ?? 0;
    if (byte >= ZERO && byte <= NINE) {
      whole = whole * 10 + (byte - ZERO);
      if (pointed) places++;
      digits++;
    } else if (byte === point && !pointed) pointed = true;
    else break;
  }
  if (digits === 0 || digits > 15) return slowNumber(bytes, from, to, mark);
  let power = -places;
  if (at < to) {
    const exponent = exponentOf(bytes, at, to);
    if (exponent === undefined) return slowNumber(bytes, from, to, mark);
    power += exponent;
  }
  if (power === 0) return sign * whole;
  if (power < -22 || power > 22) return slowNumber(bytes, from, to, mark);
  return power < 0 ? (sign * whole) / (POWERS[-power] ?? 1) : sign * whole * (POWERS[power] ?? 1);
}

/** "e-05"; undefined for anything else. */
function exponentOf(bytes: Uint8Array, from: number, to: number): number | undefined {
  const letter = bytes[from];
  if (letter !== 0x65 && letter !== 0x45) return undefined;
  let at = from + 1;
  const sign = bytes[at] === MINUS ? -1 : 1;
  if (bytes[at] === MINUS || bytes[at] === PLUS) at++;
  if (at === to || to - at > 4) return undefined;
  let exponent = 0;
  for (; at < to; at++) {
    const byte = bytes[at] ?? 0;
    if (byte < ZERO || byte > NINE) return undefined;
    exponent = 10 * exponent + (byte - ZERO);
  }
  return sign * exponent;
}

/** The longest number that is read, in bytes. */
const LONGEST = 400;

function slowNumber(
  bytes: Uint8Array,
  from: number,
  to: number,
  mark: DecimalMark,
): number | undefined {
  if (to - from > LONGEST || from === to) return undefined;
  const text = textOf(bytes, from, to);
  const read = mark === '.' ? readScalar : withComma;
  return read(text) ?? read(clean(text).text.trim()) ?? undefined;
}

const UTF8 = new TextDecoder();

export const textOf = (bytes: Uint8Array, from: number, to: number): string =>
  UTF8.decode(bytes.subarray(from, to));
