import { completions } from '../../../python/completions.ts';

/** The names that are offered while one types. */
export interface Names {
  /** Keywords and functions that need no import. */
  readonly global: readonly string[];
  /** What stands behind `np.`, or behind a value. */
  readonly members: (before: string) => readonly string[];
}

const KEYWORDS = [
  'and',
  'assert',
  'def',
  'elif',
  'else',
  'for',
  'if',
  'import',
  'in',
  'not',
  'or',
  'pass',
  'return',
  'while',
  'True',
  'False',
  'None',
];

/** The names the language has. */
export function knownNames(): Names {
  const { builtins, numpy, torch, math, array, tensor } = completions();
  const members = new Map([
    ['np', numpy],
    ['numpy', numpy],
    ['torch', torch],
    ['math', math],
  ]);
  return {
    global: [...KEYWORDS, ...builtins],
    members: (before) => members.get(before) ?? [...new Set([...array, ...tensor])],
  };
}
