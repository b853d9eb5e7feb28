import { drawUntil, randomFrom } from '../../../practice/random.ts';
import { bound } from './bound.ts';
import { byHand } from './by-hand.ts';
import { type Drill, type Family, type FamilyId, isClear, withClearSlips } from './drill.ts';
import { equal } from './equal.ts';
import { loss } from './loss.ts';
import { overflow } from './overflow.ts';

export const FAMILIES: Readonly<Record<FamilyId, Family>> = {
  'by-hand': byHand,
  overflow,
  loss,
  bound,
  equal,
};

/**
 * The exercise of a family in a set, the same on every device. The set named "" starts with the exercises of the
 * course; `round` counts how often the reader has asked for another.
 */
export function drillOf(family: FamilyId, seed: string, round: number): Drill {
  const { course, draw } = FAMILIES[family];
  if (seed === '' && round === 0) return course;
  const random = randomFrom(`${seed} ${family} ${round}`);
  // No wrong answer could be taken for another.
  return withClearSlips(drawUntil(() => draw(random), isClear));
}

const LETTERS = 'bcdfghjkmnpqrstvwxz';
const VOWELS = 'aeiu';

/** A pronounceable name for a new set, from a few random bytes: "tuvozi" and the like. */
export const seedFrom = (bytes: Uint8Array): string =>
  [...bytes]
    .map((byte, index) => {
      const alphabet = index % 2 === 0 ? LETTERS : VOWELS;
      return alphabet[byte % alphabet.length];
    })
    .join('');
