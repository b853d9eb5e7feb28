import type { Range } from './syntax.ts';

/**
 * The kind of an error: Python's class, or one of this interpreter's own. `Limit`: the run was stopped because it took
 * too long or too much. `Outside`: Python has it, or may have it, and this subset does not.
 */
export type ErrorKind =
  | 'ZeroDivisionError'
  | 'OverflowError'
  | 'ValueError'
  | 'IndexError'
  | 'AxisError'
  | 'NameError'
  | 'UnboundLocalError'
  | 'TypeError'
  | 'AttributeError'
  | 'ImportError'
  | 'AssertionError'
  | 'RecursionError'
  | 'RuntimeError'
  | 'Limit'
  | 'Outside';

export type LimitName = 'operations' | 'values' | 'work' | 'size' | 'text' | 'depth' | 'integer';

type Shape = readonly number[];

/** What went wrong, by reason, with what a sentence about it needs. */
export interface Reasons {
  'division by zero': object;
  /** math.exp(1000), 10.0 ** 400. */
  'result too large': { readonly function: string };
  /** math.log(0), math.sqrt(-1). */
  'outside the domain': { readonly function: string };
  'not a number text': { readonly text: string; readonly type: string };
  'not finite': { readonly value: string };
  /** `if x:` and x has several values. */
  'truth of several': { readonly count: number };
  shapes: { readonly left: Shape; readonly right: Shape };
  'shape of the target': { readonly value: Shape; readonly target: Shape };
  'shape of a product': { readonly left: Shape; readonly right: Shape };
  'ragged list': object;
  'empty reduction': { readonly function: string };
  'unpack count': { readonly expected: number; readonly found: number };
  'slice step zero': object;
  'negative size': object;
  'size change': { readonly before: Shape; readonly after: Shape };
  'negative integer power': object;
  'index out of range': { readonly index: number; readonly size: number };
  'too many indices': { readonly indices: number; readonly dimensions: number };
  'not an index': { readonly type: string };
  'mask size': { readonly mask: Shape; readonly shape: Shape };
  axis: { readonly axis: number; readonly dimensions: number };
  'unknown name': { readonly name: string; readonly near: string | null };
  'unbound local': { readonly name: string };
  operands: { readonly operator: string; readonly left: string; readonly right: string };
  operand: { readonly operator: string; readonly type: string };
  'not callable': { readonly type: string };
  'not iterable': { readonly type: string };
  'no items': { readonly type: string };
  'no assignment': { readonly type: string };
  'no length': { readonly type: string };
  'wrong argument': { readonly function: string; readonly type: string };
  'missing argument': { readonly function: string; readonly name: string };
  'too many arguments': {
    readonly function: string;
    readonly most: number;
    readonly given: number;
  };
  'unknown argument': { readonly function: string; readonly name: string };
  'argument given twice': { readonly function: string; readonly name: string };
  'cannot store': { readonly stored: string; readonly target: string };
  'several values to one': { readonly count: number };
  'unknown type': { readonly name: string };
  'not in the module': {
    readonly module: string;
    readonly name: string;
    readonly near: string | null;
  };
  /** `exercise`: it is what the reader is to write. */
  'name of a module': {
    readonly module: string;
    readonly name: string;
    readonly near: string | null;
    readonly exercise: boolean;
  };
  'name of a value': { readonly type: string; readonly name: string; readonly near: string | null };
  'python function': { readonly name: string };
  'operator of arrays': { readonly operator: string };
  'argument not supported': { readonly function: string; readonly name: string };
  assertion: { readonly message: string | null };
  'not close': { readonly worst: number };
  recursion: { readonly most: number };
  limit: { readonly limit: LimitName; readonly most: number };
  /** The function that was to be called is not in the program. */
  'no such function': { readonly name: string; readonly defined: readonly string[] };
}

export type Reason = keyof Reasons;

type Told = { [R in Reason]: { readonly reason: R } & Reasons[R] }[Reason];

/** An error of a run: its kind, its place in the text, and what a sentence about it needs. */
export type PythonError = Range & { readonly kind: ErrorKind } & Told;

/** Thrown while a program runs; the interpreter adds the place and `runProgram` catches it. */
export class Failure extends Error {
  range: Range | undefined;
  constructor(
    readonly kind: ErrorKind,
    readonly told: Told,
  ) {
    super(`${kind}: ${told.reason}`);
  }
}

export function fail<R extends Reason>(kind: ErrorKind, reason: R, data: Reasons[R]): never {
  // The pair is one of the union by construction, which the compiler does not follow through a generic.
  throw new Failure(kind, { reason, ...data } as unknown as Told);
}
