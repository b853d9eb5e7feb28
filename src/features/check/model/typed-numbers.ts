import { readNumber } from '../../../scenario/read-number.ts';

/** Numbers that were typed or pasted into a field, or the first text that is none; `at` counts from 1. */
export type TypedNumbers =
  | { readonly values: readonly number[] }
  | { readonly found: string; readonly at: number };

/** Separated by white space, commas or semicolons; brackets around them are left out. */
export function readNumbers(text: string): TypedNumbers {
  const pieces = text.split(/[\s,;[\](){}]+/).filter((piece) => piece !== '');
  const values: number[] = [];
  for (const [at, piece] of pieces.entries()) {
    const value = readNumber(piece);
    if (value === null) return { found: piece.slice(0, 40), at: at + 1 };
    values.push(value);
  }
  return { values };
}
