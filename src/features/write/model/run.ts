import type { Range } from '../../../python/syntax.ts';
import type { Step } from '../../../core/trace.ts';
import type { PythonError } from '../../../python/errors.ts';
import type { Program } from '../../../python/syntax.ts';
import type { Value } from '../../../python/values.ts';
import type { Argument } from './cases.ts';
import type { Setting } from './expected.ts';
import type { Computed } from './look.ts';

/** One call of a function of the text. */
export interface Ran {
  readonly result: Value | null;
  readonly printed: readonly string[];
  readonly error: PythonError | null;
  /** Where in the text a step was made. */
  readonly placeOf: (step: Step) => Range | undefined;
  readonly computed: readonly Computed[];
}

export type Argued = readonly Value[];

export const argued = (_args: readonly Argument[], _setting: Setting): Argued => [];
export const printedAs = (_value: Value | null): string => 'none';
export function callIn(_program: Program, _name: string, _args: Argued, _setting: Setting): Ran {
  return { result: null, printed: [], error: null, placeOf: () => undefined, computed: [] };
}
