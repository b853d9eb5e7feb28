import { type Format, float32 } from '../../src/core/format.ts';
import { valueAt } from '../../src/core/trace.ts';
import {
  isProgram,
  parseProgram,
  type Run,
  type RunOptions,
  runProgram,
} from '../../src/python/run.ts';
import { cellsOf } from '../../src/python/snapshot.ts';
import type { Value } from '../../src/python/values.ts';

export function programOf(text: string) {
  const program = parseProgram(text);
  if (!isProgram(program)) throw new Error(JSON.stringify(program));
  return program;
}

export const runText = (text: string, options: Partial<RunOptions> = {}): Run =>
  runProgram(programOf(text), { format: float32, flushToZero: false, ...options });

/** Calls a function of a text. */
export const callText = (
  text: string,
  name: string,
  args: NonNullable<RunOptions['call']>['args'],
  format: Format = float32,
): Run => runText(text, { format, call: { name, args } });

/** The numbers of a value. */
export const numbersOf = (value: Value | undefined): number[] =>
  value === undefined ? [] : cellsOf(value).map(valueAt);

/** The text that an error, a place or an event points at. */
export const spot = (
  text: string,
  range: { readonly from: number; readonly to: number } | undefined,
): string | undefined => range && text.slice(range.from, range.to);
