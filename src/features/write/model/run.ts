import type { Step } from '../../../core/trace.ts';
import type { PythonError } from '../../../python/errors.ts';
import { type Argument as Passed, runProgram, textOf } from '../../../python/run.ts';
import type { Program, Range } from '../../../python/syntax.ts';
import type { Value } from '../../../python/values.ts';
import type { Argument } from './cases.ts';
import type { Setting } from './expected.ts';
import type { Computed, Seen } from './look.ts';
import { numbersOf } from './numbers.ts';

/** One call of a function of the text. */
export interface Ran {
  readonly result: Value | null;
  readonly printed: readonly string[];
  readonly error: PythonError | null;
  /** Where in the text a step was made. */
  readonly placeOf: (step: Step) => Range | undefined;
  readonly computed: readonly Computed[];
}

/** A loop without an end holds the page no longer than a moment, also on a slow phone. Solutions take a few hundred. */
const MOST = { operations: 20_000, work: 500_000 };

/** Runs the text, and calls a function of it. Vectors and matrices are passed in the format. Bounded, so it ends. */
export function callIn(
  program: Program,
  name: string,
  args: readonly Argument[],
  setting: Setting,
): Ran {
  const run = runProgram(program, {
    ...setting,
    call: { name, args: args.map(passed) },
    bounds: MOST,
  });
  return {
    result: run.result ?? null,
    printed: run.printed,
    error: run.failed ?? null,
    placeOf: run.placeOf,
    computed: run.events.map(({ from, to, value }) => ({ from, to, see: () => seen(value) })),
  };
}

function passed(argument: Argument): Passed {
  switch (argument.kind) {
    case 'index':
      return argument.value;
    case 'vector':
      return argument.values;
    case 'matrix':
      return argument.rows;
    default:
      return argument satisfies never;
  }
}

/** Floats are shown as such, all else as Python prints it. */
export function seen(value: Value): Seen {
  const numbers = numbersOf(value);
  if (numbers?.isFloat === true) return { numbers, text: '' };
  return { numbers: undefined, text: textOf(value) };
}
