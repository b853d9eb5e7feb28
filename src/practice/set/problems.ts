import type { JsonFault } from './json.ts';

/** Something in a set that cannot be used, as data for a sentence. */
export interface SetProblem {
  /** In the file, from 1. */
  readonly line: number;
  /** `scenes[2].logits[1]`; '' for the set as a whole. */
  readonly path: string;
  readonly why: SetFault;
}

/** What a value should be, or is. */
export type JsonKind = 'object' | 'array' | 'string' | 'number' | 'boolean' | 'null';

/** `found` and names of fields are the teacher's text, clipped. Data, never markup. */
export type SetFault =
  | { readonly kind: 'json'; readonly fault: JsonFault }
  | {
      readonly kind: 'type';
      readonly wanted: 'object' | 'list' | 'text' | 'whole' | 'number' | 'double';
      readonly found: JsonKind;
    }
  | { readonly kind: 'missing'; readonly field: string }
  | { readonly kind: 'unknown-field'; readonly field: string; readonly known: readonly string[] }
  | { readonly kind: 'repeated'; readonly field: string }
  | { readonly kind: 'choice'; readonly found: string; readonly choices: readonly string[] }
  | { readonly kind: 'version'; readonly found: string; readonly value: number }
  | { readonly kind: 'range'; readonly least: number; readonly most: number }
  | { readonly kind: 'too-large'; readonly found: string }
  | { readonly kind: 'not-a-number'; readonly found: string }
  | {
      readonly kind: 'count';
      readonly found: number;
      readonly least: number;
      readonly most: number;
    }
  | { readonly kind: 'too-long'; readonly found: number; readonly most: number }
  | { readonly kind: 'pattern'; readonly found: string }
  | { readonly kind: 'same-text'; readonly found: string }
  | { readonly kind: 'labels'; readonly labels: number; readonly logits: number }
  | { readonly kind: 'no-such-class'; readonly found: number; readonly classes: number }
  | { readonly kind: 'empty' };

/** So many problems are told; the rest are counted. */
export const MOST_PROBLEMS = 20;
