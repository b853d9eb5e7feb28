/** How many columns the features of a text are. */
export const FEATURE_COLUMNS = 256;

const BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

const encoder = new TextEncoder();

/**
 * FNV-1a of 32 bits over the UTF-8 bytes of a text, from 0 to 2^32 - 1. Whole numbers only, so every device agrees.
 * Source: Fowler, Noll, Vo, Eastlake, RFC 9923.
 */
export function fnv1a(text: string): number {
  let hash = BASIS;
  for (const byte of encoder.encode(text)) hash = Math.imul(hash ^ byte, PRIME);
  return hash >>> 0;
}

/** From `first` to FEATURE_COLUMNS - 1. */
export const hashedColumn = (name: string, first: number): number =>
  first + (fnv1a(name) % (FEATURE_COLUMNS - first));
