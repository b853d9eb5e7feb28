import { fnv1aOf } from '../../practice/fnv-1a.ts';

/** How many columns the features of a text are. */
export const FEATURE_COLUMNS = 256;

const encoder = new TextEncoder();

/** FNV-1a of the UTF-8 bytes of a text, from 0 to 2^32 - 1. */
export const fnv1a = (text: string): number => fnv1aOf(encoder.encode(text));

/** From `first` to FEATURE_COLUMNS - 1. */
export const hashedColumn = (name: string, first: number): number =>
  first + (fnv1a(name) % (FEATURE_COLUMNS - first));
