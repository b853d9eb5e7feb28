import { fnv1aOf } from './fnv-1a.ts';

/** A pseudorandom generator: the same seed gives the same numbers on every device. Not for cryptography. */
export interface Random {
  /** At least 0, below 1. */
  readonly next: () => number;
  /** A whole number from low to high, both included. */
  readonly integer: (low: number, high: number) => number;
  /** An item of a list that is not empty. */
  readonly pick: <T>(list: readonly [T, ...T[]]) => T;
  /** Standard normal. */
  readonly normal: () => number;
}

/** sfc32 by Chris Doty-Humphrey (PractRand), its 128 bits of state filled from the text by FNV-1a, after 16 rounds. */
export function randomFrom(seed: string): Random {
  let [a, b, c, d] = [0, 1, 2, 3].map((salt) => hash(`${salt} ${seed}`)) as [
    number,
    number,
    number,
    number,
  ];

  function next(): number {
    const t = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + t;
    return (t >>> 0) / 2 ** 32;
  }

  for (let turn = 0; turn < 16; turn++) next();

  return {
    next,
    integer: (low, high) => low + Math.floor(next() * (high - low + 1)),
    pick: (list) => list[Math.floor(next() * list.length)] ?? list[0],
    // Box-Muller transform; 1 - next() is never 0.
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
  };
}

/** Over code points. */
const hash = (text: string): number =>
  fnv1aOf(Array.from(text, (character) => character.codePointAt(0) ?? 0)) | 0;

/** Far more than any family needs: each of them takes only a few draws. */
const MOST_DRAWS = 1000;

/**
 * Draws until the condition holds.
 *
 * @throws {Error} After 1000 draws, if a change has made the condition almost impossible.
 */
export function drawUntil<T>(draw: () => T, holds: (drawn: T) => boolean): T {
  for (let turn = 0; turn < MOST_DRAWS; turn++) {
    const drawn = draw();
    if (holds(drawn)) return drawn;
  }
  throw new Error(`None of ${MOST_DRAWS} draws keeps its rule.`);
}
