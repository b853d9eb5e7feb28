/** How many columns the features are hashed to. A power of two. */
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

/** All bits of the hash count: its low ones alone depend on the low bits of the text alone. */
export function columnOf(name: string): number {
  const hash = fnv1a(name);
  const half = hash ^ (hash >>> 16);
  return (half ^ (half >>> 8)) & (FEATURE_COLUMNS - 1);
}
