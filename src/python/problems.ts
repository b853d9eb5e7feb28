import type { Range } from './syntax.ts';

/**
 * What Python has and this subset does not, with what to write instead: code, so it is the same in every language. Null
 * where nothing takes its place.
 */
export const INSTEAD = {
  lambda: 'def f(x):\n    return x',
  class: 'def f(x):\n    return x',
  decorator: null,
  async: null,
  await: null,
  yield: 'return',
  try: 'if x == 0:\n    y = 0\nelse:\n    y = 1 / x',
  raise: 'assert False, "message"',
  with: null,
  match: 'if x == 1:\n    pass\nelif x == 2:\n    pass',
  del: null,
  global: 'return',
  nonlocal: 'return',
  'type alias': null,
  'dictionary or set': '[1, 2]',
  'f-string': 'print("x =", x)',
  'bytes or raw string': '"text"',
  'starred expression': '(a, b)',
  'assignment expression': 'a = 1',
  'complex number': null,
  'nested comprehension': 'for a in x:\n    for b in a:\n        pass',
  'shift operator': 'x * 2 ** n',
  'assignment to an attribute': 'y = x.reshape(2, 2)',
  'variable number of arguments': 'def f(x, y):\n    return x',
  'import of everything': 'import numpy as np',
  'relative import': 'import numpy as np',
} as const satisfies Readonly<Record<string, string | null>>;

export type Construct = keyof typeof INSTEAD;

/** The modules a program may import. */
export const MODULES = ['numpy', 'torch', 'math'] as const;
export type ModuleName = (typeof MODULES)[number];

export type SyntaxReason =
  /** The parser expected something else here. */
  | 'unexpected'
  /** A line is indented more or less than its neighbours. */
  | 'indentation'
  | 'return outside a function'
  | 'break outside a loop'
  | 'repeated argument'
  | 'default before no default'
  | 'positional after keyword'
  | 'cannot assign'
  | 'print needs parentheses'
  | 'number'
  | 'string';

/** Why a text is no program, and where. */
export type Problem = Range &
  (
    | { readonly kind: 'syntax'; readonly reason: SyntaxReason }
    /** Python, but not of the subset. */
    | { readonly kind: 'construct'; readonly construct: Construct; readonly instead: string | null }
    | { readonly kind: 'module'; readonly name: string; readonly known: readonly ModuleName[] }
    | { readonly kind: 'too long'; readonly length: number; readonly most: number }
    | { readonly kind: 'too deep'; readonly most: number }
  );

/** Thrown while reading; `parseProgram` catches it. */
export class Refusal extends Error {
  constructor(readonly problem: Problem) {
    super(problem.kind);
  }
}

export const refuse = ({ from, to }: Range, construct: Construct): never => {
  throw new Refusal({ kind: 'construct', construct, instead: INSTEAD[construct], from, to });
};

export const wrongSyntax = ({ from, to }: Range, reason: SyntaxReason): never => {
  throw new Refusal({ kind: 'syntax', reason, from, to });
};
