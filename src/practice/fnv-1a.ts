const BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

/**
 * FNV-1a of 32 bits, from 0 to 2^32 - 1. Whole numbers only, so every device agrees. Of bytes it is the hash of RFC 9923
 * (Fowler, Noll, Vo, Eastlake); of larger units, such as code points, it is not, and serves as well to tell texts apart.
 * Another basis gives another hash.
 */
export function fnv1aOf(units: Iterable<number>, basis = BASIS): number {
  let hash = basis;
  for (const unit of units) hash = Math.imul(hash ^ unit, PRIME);
  return hash >>> 0;
}
