import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { LONGEST_PROGRAM } from '../../../src/features/write/model/progress.ts';
import { SOURCES } from '../../../src/features/write/model/sources.ts';
import { pack, unpack } from '../../../src/features/write/share.ts';
import { LONGEST_CODE } from '../../../src/scenario/parameters.ts';

const packed = (bytes: Uint8Array | string) => deflateRawSync(bytes).toString('base64url');

/** Text that does not compress. */
const noise = (length: number) => {
  let state = 1;
  return Array.from({ length }, () => {
    state = (state * 48271) % 2147483647;
    return String.fromCharCode(33 + (state % 90));
  }).join('');
};

describe('a program in an address', () => {
  test.each(Object.entries(SOURCES))(
    '%s: is read as it was written, and is short',
    async (_, one) => {
      for (const text of [one.start, one.solution ?? one.start]) {
        const code = await pack(text);
        expect(code?.length).toBeLessThan(700);
        expect(code).toMatch(/^[\w-]+$/);
        expect(await unpack(code ?? '')).toBe(text);
      }
    },
  );

  test.each(['π = 1  # ∞ 界 🎈', '\t', ' ', 'x'.repeat(LONGEST_PROGRAM)])(
    '%j too',
    async (text) => {
      expect(await unpack((await pack(text)) ?? '')).toBe(text);
    },
  );

  test('that is too long when packed has no link', async () => {
    expect(await pack(noise(LONGEST_PROGRAM))).toBeNull();
  });
});

describe('what is no program is refused', () => {
  test.each([
    ['nothing', ''],
    ['letters', 'hello'],
    ['a stream that is cut off', packed('def f(x):\n    return x').slice(0, -6)],
    ['no base64', '!!!!'],
    ['zlib and not raw deflate', 'eJxLSU1TSNOo0LTiUgACAB0xA5s'],
    ['no UTF-8', packed(Uint8Array.of(0xff, 0xfe, 0xfd))],
    ['an empty text', packed('')],
    ['more characters than a program has', packed('x'.repeat(LONGEST_PROGRAM + 1))],
    ['more than an address may hold', 'A'.repeat(LONGEST_CODE + 1)],
  ])('%s', async (_, code) => {
    expect(await unpack(code)).toBeNull();
  });

  test('a bomb is not inflated', async () => {
    const bomb = packed(new Uint8Array(3_000_000));
    expect(bomb.length).toBeLessThan(LONGEST_CODE);
    expect(await unpack(bomb)).toBeNull();
  });

  test('junk never throws', async () => {
    for (let length = 1; length < 200; length++) {
      const text = noise(length).replace(/[^\w-]/g, 'A');
      expect([null, 'string']).toContain((await unpack(text)) === null ? null : 'string');
    }
  });
});
