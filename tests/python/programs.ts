import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ulpsBetween } from '../../src/core/bits.ts';
import { FORMATS, type FormatName, float32, float64 } from '../../src/core/format.ts';
import { valueAt } from '../../src/core/trace.ts';
import { isProgram, parseProgram, type Run, runProgram } from '../../src/python/run.ts';
import { cellsOf } from '../../src/python/snapshot.ts';
import type { Value } from '../../src/python/values.ts';

/*
 * The programs of tests/fixtures/programs and what Python and NumPy made of them (tests/fixtures/make_programs.py), with
 * how far the interpreter may be from that.
 */

/** A value as make_programs.py tells it. */
export interface Told {
  readonly type: string;
  readonly scalar?: boolean;
  readonly dtype?: string;
  readonly shape?: readonly number[];
  readonly values?: readonly string[];
  readonly items?: readonly Told[];
}

export interface Outcome {
  readonly result?: Told;
  readonly printed?: readonly string[];
  readonly error?: string;
  readonly line?: number;
}

export const FOLDER = path.join('tests', 'fixtures', 'programs');

/** Texts by name, as `file: name`. */
export function readPrograms(): Map<string, string> {
  const texts = new Map<string, string>();
  for (const file of readdirSync(FOLDER)
    .filter((name) => name.endsWith('.py'))
    .sort()) {
    const [, ...parts] = readFileSync(path.join(FOLDER, file), 'utf8').split(/^#% /m);
    const named = parts.map(
      (part) =>
        [part.slice(0, part.indexOf('\n')).trim(), part.slice(part.indexOf('\n') + 1)] as const,
    );
    const prelude = named.find(([name]) => name === 'prelude')?.[1] ?? '';
    for (const [name, text] of named)
      if (name !== 'prelude') texts.set(`${file.replace('.py', '')}: ${name}`, prelude + text);
  }
  return texts;
}

/** What the interpreter makes of a program. */
export function outcomeOf(text: string): Outcome {
  const parsed = parseProgram(text);
  if (!isProgram(parsed)) {
    const [problem] = parsed;
    return { error: problem?.kind === 'syntax' ? 'SyntaxError' : `Problem ${problem?.kind}` };
  }
  const { failed, printed, result } = run(parsed);
  if (failed === undefined) return { result: toldOf(result), printed };
  const line = text.slice(0, failed.from).split('\n').length;
  return { error: failed.kind, line, printed };
}

export const run = (program: Parameters<typeof runProgram>[0]): Run =>
  runProgram(program, { format: float32, flushToZero: false });

function toldOf(value: Value | undefined): Told {
  switch (value?.type) {
    case undefined:
    case 'none':
      return { type: 'none' };
    case 'bool':
      return { type: 'bool', values: [value.value ? '1' : '0'] };
    case 'int':
    case 'str':
      return { type: value.type, values: [String(value.value)] };
    case 'float':
      return { type: 'float', values: [textOf(valueAt(value.cell))] };
    case 'array':
      return {
        type: 'array',
        scalar: value.isScalar,
        dtype: value.dtype.name,
        shape: value.shape,
        values: cellsOf(value).map((cell) => textOf(valueAt(cell))),
      };
    case 'tuple':
    case 'list':
      return { type: value.type, items: value.items.map(toldOf) };
    default:
      return { type: 'other' };
  }
}

const textOf = (value: number) => (Object.is(value, -0) ? '-0' : String(value));

const numberIn = (text: string): number => {
  const named = {
    nan: Number.NaN,
    inf: Number.POSITIVE_INFINITY,
    '-inf': Number.NEGATIVE_INFINITY,
  }[text.toLowerCase()];
  return named ?? Number(text);
};

/**
 * Functions that NumPy computes with an error of its own: up to 4 ulp in the SIMD loops for float32 (their documentation
 * promises that much), and products of matrices, which BLAS adds in an order of its own. A program that uses none of them
 * must agree to the last bit.
 */
const INEXACT = /\b(?:exp|expm1|log|log1p|dot|log_softmax|pow|power)\b|\*\*| @ /;

/** Ulps allowed: more than of one function, as the logarithm of a probability near 1 magnifies what exp was off by. */
export const toleranceOf = (text: string): number => (INEXACT.test(text) ? 8 : 0);

/** Where two values differ; undefined if they agree. */
export function difference(ours: Told, theirs: Told, tolerance: number): string | undefined {
  const { values: left = [], items = [] } = ours;
  const { values: right = [], items: others = [] } = theirs;
  const kind = ({ type, scalar, dtype, shape, items: inner }: Told) =>
    JSON.stringify([type, scalar, dtype, shape, inner?.length]);
  if (kind(ours) !== kind(theirs)) return `${kind(ours)} instead of ${kind(theirs)}`;
  if (ours.type === 'str' || ours.type === 'int')
    return left.join() === right.join() ? undefined : `${left} instead of ${right}`;
  for (const [lane, text] of right.entries()) {
    const [a, b] = [numberIn(left[lane] ?? ''), numberIn(text)];
    if (!isNear(a, b, ours.dtype, tolerance)) return `${a} instead of ${b} in lane ${lane}`;
  }
  for (const [index, item] of items.entries()) {
    const found = difference(item, others[index] ?? { type: 'missing' }, tolerance);
    if (found !== undefined) return `[${index}]: ${found}`;
  }
  return undefined;
}

function isNear(a: number, b: number, dtype: string | undefined, tolerance: number): boolean {
  if (Object.is(a, b)) return true;
  const format = FORMATS[(dtype ?? 'float64') as FormatName] ?? float64;
  if (!Number.isFinite(a) || !Number.isFinite(b)) return false;
  const apart = ulpsBetween(a, b, format);
  return apart !== null && Math.abs(apart) <= tolerance;
}
