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

/** Without the brackets of a list; LaTeX's rows and columns become items. */
function bare(text: string): string {
  const flat = (ARRAY.exec(text.trim())?.[1] ?? text)
    .replace(/\\(?:begin|end)\{\w+\}|\\(?:left|right)(?![a-z])|[[\]$]|\^\{?(?:T|\\top)\b\}?/g, ' ')
    .replace(/\\\\|&/g, ';')
    .trim();
  const [, inner] = /^(?:[^()=≈:]*[=≈:])?\s*\((.*)\)$/s.exec(flat) ?? [];
  return inner !== undefined && isBalanced(inner) ? inner.trim() : flat;
}

/** Whether no bracket closes that is not open: not so within "(1/2), (1/3)". */
function isBalanced(text: string): boolean {
  let depth = 0;
  for (const sign of text) {
    depth += sign === '(' ? 1 : sign === ')' ? -1 : 0;
    if (depth < 0) return false;
  }
  return depth === 0;
}

/** The call and the dtype of an array. */
const ARRAY = /^(?:[\w.]+\()?\[([^[\]]*)\](?:(?:,\s*dtype=[\w.]+)?\))?$/;

const pieces = (text: string, separator: string | RegExp): string[] =>
  bare(text)
    .split(separator)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');

function readAll(tokens: readonly string[]): readonly number[] | null {
  const values = tokens.map(numberIn).filter((value) => value !== null);
  return values.length === tokens.length && values.length > 0 ? values : null;
}

/** The first piece that is not a number, clipped for a sentence. */
function unreadable(text: string): string {
  return clip(pieces(text, /[;,\s]+/).find((piece) => numberIn(piece) === null) ?? text.trim());
}

function numberIn(text: string): number | null {
  const read = readAnswer(text);
  return read.kind === 'number' ? read.value : null;
}

/** How close a number is: right to four significant digits, to two, or to neither. */
export type Nearness = 'four' | 'two' | 'off';

/** Wrong answers with a known reason. */
export type NumbersSlip =
  /** The right numbers, each given for a neighbouring class. */
  | 'off-by-one'
  /** The results of exact arithmetic, where those of the program differ. */
  | 'exact'
  /** The right numbers, from the last class to the first. */
  | 'reversed'
  /** Percentages, without their sign. */
  | 'percent'
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
  const tiny = (value: number, index: number) =>
    value !== 0 && Math.abs(value) < TINY && typed[index] === 0;
  const reasons: readonly (readonly [NumbersSlip, readonly number[]])[] = [
    ['exact', exact],
    ['off-by-one', rotated(results, 1)],
    ['off-by-one', rotated(results, -1)],
    ['reversed', [...results].reverse()],
    ['percent', results.map((value) => value * 100)],
    ['not-zero', results.map((value, index) => (tiny(value, index) ? 0 : value))],
  ];
  // Each says what the numbers are, which stays true where another says it too.
  return reasons.find(([, values]) => agreeWith(values))?.[0] ?? null;
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
