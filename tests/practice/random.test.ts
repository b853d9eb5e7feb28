import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { randomFrom } from '../../src/practice/random.ts';

const take = (seed: string, count: number) => {
  const { next } = randomFrom(seed);
  return Array.from({ length: count }, next);
};

describe('chance from a seed', () => {
  test('is the same on every device: these very numbers', () => {
    expect(take('drills', 3).map((value) => value * 2 ** 32)).toEqual([
      712_521_919, 3_593_767_355, 2_072_572_862,
    ]);
  });

  test('repeats with the seed and differs without it', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(take(a, 8)).toEqual(take(a, 8));
        if (a !== b) expect(take(a, 8)).not.toEqual(take(b, 8));
      }),
    );
  });

  test('stays in [0, 1) and fills it evenly, whatever the seed', () => {
    for (const seed of ['', 'a', 'b', 'set 1', 'set 2', '東京']) {
      const values = take(seed, 20_000);
      expect(values.every((value) => value >= 0 && value < 1)).toBe(true);
      const tenths = new Array<number>(10).fill(0);
      for (const value of values) {
        const tenth = Math.floor(value * 10);
        tenths[tenth] = (tenths[tenth] ?? 0) + 1;
      }
      // 2000 expected each; the standard deviation is 42.
      expect(Math.min(...tenths)).toBeGreaterThan(1800);
      expect(Math.max(...tenths)).toBeLessThan(2200);
    }
  });

  test('whole numbers reach both ends and nothing beyond', () => {
    const random = randomFrom('dice');
    const rolls = new Set(Array.from({ length: 500 }, () => random.integer(-2, 3)));
    expect([...rolls].sort((a, b) => a - b)).toEqual([-2, -1, 0, 1, 2, 3]);
  });

  test('picks every entry of a list', () => {
    const random = randomFrom('list');
    const picks = new Set(Array.from({ length: 200 }, () => random.pick(['a', 'b', 'c'])));
    expect([...picks].sort()).toEqual(['a', 'b', 'c']);
  });

  test('normal numbers have mean 0 and variance 1', () => {
    const random = randomFrom('bell');
    const values = Array.from({ length: 20_000 }, random.normal);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
    expect(Math.abs(mean)).toBeLessThan(0.03);
    expect(Math.abs(variance - 1)).toBeLessThan(0.05);
  });

  test('agrees with a second implementation, written with whole numbers of any size', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), (seed) => {
        const reference = sfc32(seed);
        const random = randomFrom(seed);
        for (let turn = 0; turn < 20; turn++) {
          expect(random.next() * 2 ** 32).toBe(Number(reference()));
        }
      }),
    );
  });
});

/** sfc32 as PractRand has it, on BigInt, seeded by FNV-1a over code points. */
function sfc32(seed: string): () => bigint {
  const word = (value: bigint) => BigInt.asUintN(32, value);
  const hash = (text: string) =>
    [...text].reduce(
      (value, character) => word((value ^ BigInt(character.codePointAt(0) ?? 0)) * 0x01000193n),
      0x811c9dc5n,
    );
  let [a = 0n, b = 0n, c = 0n, counter = 0n] = [0, 1, 2, 3].map((salt) => hash(`${salt} ${seed}`));
  const next = () => {
    const result = word(a + b + counter);
    counter = word(counter + 1n);
    a = b ^ (b >> 9n);
    b = word(c + (c << 3n));
    c = word(((c << 21n) | (c >> 11n)) + result);
    return result;
  };
  for (let turn = 0; turn < 16; turn++) next();
  return next;
}
