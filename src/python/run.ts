import type { Format } from '../core/format.ts';
import type { Step } from '../core/trace.ts';
import { arrayOf, type Library } from './arrays.ts';
import { BOOL, type DType, floatType, INT64 } from './dtypes.ts';
import { Failure, fail, type PythonError } from './errors.ts';
import { type FirstBad, firstBadOf } from './first-bad.ts';
import { strOf } from './format.ts';
import { Interpreter, type Moment } from './interpreter.ts';
import { BOUNDS, type Bounds, Machine } from './machine.ts';
import { snapshot } from './snapshot.ts';
import type { Program, Range } from './syntax.ts';
import { bool, float, int, NONE, type Value } from './values.ts';

export { BOUNDS, type Bounds } from './machine.ts';
export { isProgram, parseProgram } from './parse.ts';

/** An argument of a call: a number, or values in the format of the run; or integers, or booleans. */
export type Argument =
  | number
  | boolean
  | null
  | readonly number[]
  | readonly (readonly number[])[]
  | { readonly int64: readonly number[] | readonly (readonly number[])[] }
  | { readonly bool: readonly boolean[] | readonly (readonly boolean[])[] }
  /** A list of Python's floats. */
  | { readonly list: readonly number[] };

export interface RunOptions {
  /** Of the arrays that are passed to the call. What the program makes itself has the types it says. */
  readonly format: Format;
  readonly flushToZero: boolean;
  /** After the program has run, this function of it is called, and what it returns is the result. */
  readonly call?: { readonly name: string; readonly args: readonly Argument[] };
  /** What the arrays are that are passed: by default PyTorch's if the program imports it, and not NumPy. */
  readonly library?: Library;
  readonly bounds?: Partial<Bounds>;
}

/** One expression that was evaluated, once. */
export interface Evaluated extends Range, Moment {
  /** As it was then: arrays and lists that are changed later keep what they held. */
  readonly value: Value;
}

export interface Run {
  /** What the call returned; without one, the value of the last statement if that is an expression. */
  readonly result?: Value;
  readonly printed: readonly string[];
  /** In the order in which they were finished: operands before what is made of them. */
  readonly events: readonly Evaluated[];
  readonly failed?: PythonError;
  /** Every operation on floats, in order, and where in the text it is written. */
  readonly steps: readonly Step[];
  readonly placeOf: (step: Step) => Range | undefined;
  /**
   * The first operation that overflowed, divided by zero or was invalid: among those that the result was made of, or
   * among all if there is no result. Undefined if there is none.
   */
  readonly firstBad: () => FirstBad | undefined;
}

/** Of a list that an expression gave, so many items are kept. */
const ITEMS = 50;

/** Runs a program, and never throws: errors of the program are part of the result. */
export function runProgram(program: Program, options: RunOptions): Run {
  const { format, flushToZero, call, library = libraryOf(program) } = options;
  const machine = new Machine(flushToZero, { ...BOUNDS, ...options.bounds });
  const events: Evaluated[] = [];
  const watch = ({ from, to }: Range, value: Value, moment: Moment) => {
    if (value.type === 'module' || value.type === 'builtin' || value.type === 'function') return;
    events.push({ from, to, value: snapshot(machine, value, ITEMS), ...moment });
  };
  const interpreter = new Interpreter(machine, watch);
  const compute = (): Value | undefined => {
    interpreter.run(program.body, interpreter.module);
    if (call === undefined)
      return program.body.at(-1)?.kind === 'expression' ? interpreter.last : undefined;
    const callee = interpreter.module.variables.get(call.name);
    if (callee === undefined)
      return fail('NameError', 'no such function', {
        name: call.name,
        defined: [...program.functions.keys()],
      });
    const positional = call.args.map((one) => argumentOf(machine, one, floatType(format), library));
    return interpreter.call(
      callee,
      { positional, keywords: new Map() },
      placeOfCall(program, call.name),
    );
  };
  const run = () => {
    const value = compute();
    return value && snapshot(machine, value, Number.POSITIVE_INFINITY);
  };
  const { value: result, failed } = attempt(run, placeOfCall(program, call?.name));
  const steps = machine.journal;
  const placeOf = ({ order }: Step) => machine.placeOf(order);
  return {
    ...(result && { result }),
    ...(failed && { failed }),
    printed: machine.printed,
    events,
    steps,
    placeOf,
    firstBad: () => firstBadOf(steps, result, placeOf),
  };
}

function attempt<Made>(run: () => Made, anywhere: Range): { value?: Made; failed?: PythonError } {
  try {
    return { value: run() };
  } catch (failure) {
    const told = failure instanceof Failure || !isStackOverflow(failure) ? failure : tooDeep();
    if (!(told instanceof Failure)) throw told;
    const { from, to } = told.range ?? anywhere;
    return { failed: { kind: told.kind, ...told.told, from, to } satisfies PythonError };
  }
}

/** As Chromium, Safari and Firefox tell it. */
const isStackOverflow = (failure: unknown): boolean =>
  failure instanceof Error && /call stack|too much recursion/i.test(failure.message);

/** The stack of this browser is smaller than what the bounds allow for. */
const tooDeep = () => new Failure('Limit', { reason: 'limit', limit: 'depth', most: 0 });

/** A call from outside the text stands for the name in the definition. */
const placeOfCall = ({ functions, text }: Program, name: string | undefined): Range =>
  (name === undefined ? undefined : functions.get(name)?.nameRange) ?? { from: 0, to: text.length };

const libraryOf = ({ body }: Program): Library => {
  const imported = body
    .flatMap((one) => (one.kind === 'import' ? one.bindings : []))
    .map(({ module }) => module);
  return imported.includes('torch') && !imported.includes('numpy') ? 'torch' : 'numpy';
};

/** Whole numbers are ints, as labels and counts are; -0 is a float. */
function argumentOf(machine: Machine, argument: Argument, dtype: DType, library: Library): Value {
  if (argument === null) return NONE;
  if (typeof argument === 'boolean') return bool(argument);
  if (typeof argument === 'number')
    return Number.isSafeInteger(argument) && !Object.is(argument, -0)
      ? int(argument)
      : float(machine, argument);
  if ('int64' in argument) return arrayFrom(machine, argument.int64, INT64, library);
  if ('bool' in argument) {
    const values = argument.bool.map((row) =>
      typeof row === 'boolean' ? Number(row) : row.map(Number),
    );
    return arrayFrom(machine, values, BOOL, library);
  }
  if ('list' in argument)
    return { type: 'list', items: argument.list.map((one) => float(machine, one)) };
  return arrayFrom(machine, argument, dtype, library);
}

function arrayFrom(
  machine: Machine,
  rows: readonly (number | readonly number[])[],
  dtype: DType,
  library: Library,
): Value {
  const values = rows.flat();
  machine.checkSize(values.length);
  const [first] = rows;
  const isMatrix = Array.isArray(first) || (rows.length > 0 && typeof first !== 'number');
  const shape = isMatrix ? [rows.length, values.length / rows.length] : [rows.length];
  return arrayOf({ library, dtype }, shape, machine.arithmetic(dtype.format).input(values));
}

/** A value as print writes it; cut short if that is more than anyone reads. */
export function textOf(value: Value): string {
  const machine = new Machine(false, { ...BOUNDS, operations: 5000 });
  const { value: text } = attempt(() => strOf(machine, value), { from: 0, to: 0 });
  return text ?? '…';
}
