import { agrees, DIGITS } from '../../../practice/judge.ts';
import { readAnswer } from '../../../practice/read-answer.ts';
import { clip } from '../../../scenario/parameters.ts';

/** The result of reading the numbers a reader typed. */
export type Typed =
  | { readonly kind: 'none' }
  | { readonly kind: 'numbers'; readonly values: readonly number[] }
  | { readonly kind: 'wrong-count'; readonly found: number }
  | { readonly kind: 'unreadable'; readonly found: string };

/**
 * Reads the expected number of values, each in any notation of readAnswer: "[0.2, 0.2]", "0,2; 0,2", "0,2 0,2", "1/5
 * 1/5", "e^-1, ln 2". If several separators are possible, the one that gives the expected count is used.
 */
export function readNumbers(text: string, expected: number): Typed {
  if (text.trim() === '') return { kind: 'none' };
  const readings = readingsOf(text);
  const fitting = readings.find((values) => values.length === expected) ?? readings[0];
  if (fitting === undefined) return { kind: 'unreadable', found: unreadable(text) };
  return fitting.length === expected
    ? { kind: 'numbers', values: fitting }
    : { kind: 'wrong-count', found: fitting.length };
}

const SEPARATORS = [';', ',', /\s+/, /[;,\s]+/] as const;

const readingsOf = (text: string): (readonly number[])[] =>
  [
    readAll([bare(text)]),
    ...SEPARATORS.map((separator) => readAll(pieces(text, separator))),
  ].filter((values) => values !== null);

/** Without the brackets of a list, or the call and the dtype of an array. */
const bare = (text: string) => (ARRAY.exec(text.trim())?.[1] ?? text).replace(/[[\]]/g, ' ').trim();

const ARRAY = /^(?:[\w.]+\()?\[([^[\]]*)\](?:(?:,\s*dtype=[\w.]+)?\))?$/;

const pieces = (text: string, separator: string | RegExp): string[] =>
  bare(text)
    .split(separator)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');

function readAll(tokens: readonly string[]): readonly number[] | null {
  const values = tokens.map(readAnswer).filter((value) => value !== null);
  return values.length === tokens.length && values.length > 0 ? values : null;
}

/** The first piece that is not a number, clipped for a sentence. */
function unreadable(text: string): string {
  return clip(pieces(text, /[;,\s]+/).find((piece) => readAnswer(piece) === null) ?? text.trim());
}

/** How close a number is: right to four significant digits, to two, or to neither. */
export type Nearness = 'four' | 'two' | 'off';

/** Wrong answers with a known reason. */
export type NumbersSlip =
  /** The right numbers, each given for a neighbouring class. */
  | 'off-by-one'
  /** The results of exact arithmetic, where those of the program differ. */
  | 'exact'
  /** Zero for results that are tiny but not zero, such as subnormals. */
  | 'not-zero';

export interface NumbersVerdict {
  readonly entries: readonly Nearness[];
  readonly slip: NumbersSlip | null;
}

/** Digits required of an answer found without a calculator. */
const ROUGH_DIGITS = 2;

/** Numbers below this are often called zero. */
const TINY = 1e-6;

/** Entry by entry: NaN agrees with NaN, an infinity with itself, zero with zero. */
export function judgeNumbers(
  typed: readonly number[],
  results: readonly number[],
  exact: readonly number[],
): NumbersVerdict {
  const entries = results.map((result, index) => nearness(typed[index], result));
  return { entries, slip: entries.includes('off') ? slipOf(typed, results, exact) : null };
}

function slipOf(
  typed: readonly number[],
  results: readonly number[],
  exact: readonly number[],
): NumbersSlip | null {
  const agreeWith = (values: readonly number[]) =>
    values.every((value, index) => nearness(typed[index], value) !== 'off');
  if (agreeWith(exact)) return 'exact';
  if (agreeWith(rotated(results, 1)) || agreeWith(rotated(results, -1))) return 'off-by-one';
  const tiny = (value: number) => value !== 0 && Math.abs(value) < TINY;
  return agreeWith(results.map((value, index) => (tiny(value) && typed[index] === 0 ? 0 : value)))
    ? 'not-zero'
    : null;
}

function nearness(typed: number | undefined, result: number): Nearness {
  if (typed === undefined) return 'off';
  if (agrees(typed, result, DIGITS)) return 'four';
  return agrees(typed, result, ROUGH_DIGITS) ? 'two' : 'off';
}

const rotated = <T>(values: readonly T[], by: number): T[] => [
  ...values.slice(-by),
  ...values.slice(0, -by),
];
