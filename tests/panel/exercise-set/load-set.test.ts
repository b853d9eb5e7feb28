import { afterEach, describe, expect, test, vi } from 'vitest';
import type { HandedSet } from '../../../src/panel/exercise-set/handed.ts';
import { loadSet } from '../../../src/panel/exercise-set/load-set.ts';
import { en } from '../../../src/panel/exercise-set/words/en.ts';
import { LARGEST_FILE } from '../../../src/practice/set/exercise-set.ts';
import { sourceOf } from '../../../src/practice/set/parameter.ts';

const ROOT = 'https://panels.example/softmax/';
const SET = '{"version":1,"scenes":[{"logits":[1,2]}]}';

afterEach(() => vi.unstubAllGlobals());

/** What is said of a set that the page around hands over; '' if it was read. */
async function handed(set: HandedSet | null): Promise<string> {
  const loaded = await loadSet(
    { kind: 'handed', name: 'a.json' },
    { root: ROOT, askForSet: async () => set },
  );
  return loaded.kind === 'read' ? '' : en.failures(loaded.why, 'a.json');
}

test.each([
  ['', 'course'],
  ['q1Yqyi9WslIqLU4tUtIB0gA', 'packed'],
  ['*my-scenes.json', 'handed'],
  ['my-scenes.json', 'file'],
  ['https://elsewhere.example/a', 'file'],
])('set=%s names %s', (text, kind) => {
  expect(sourceOf(text).kind).toBe(kind);
});

describe('what the page around hands over', () => {
  test('is read', async () => {
    expect(await handed({ file: new Blob([SET]) })).toBe('');
    expect(await handed({ file: new Blob([`\ufeff${SET}`]) })).toBe('');
  });

  test.each([
    [null, /does not answer/],
    [{ status: 0 }, /did not come: there is no network/],
    [{ status: 404 }, /is not there \(404\)/],
    [{ status: 408 }, /did not come in time/],
    [{ status: 503 }, /the server answers 503/],
    [{ file: new Blob(['\n <!doctype html>']) }, /is a web page/],
    [{ file: new Blob([`<html>${' '.repeat(1e7)}`]) }, /is a web page/],
    [{ file: new Blob([' '.repeat(LARGEST_FILE + 1)]) }, /too large: 257 kB, and 256 kB/],
    [{ file: new Blob([new Uint8Array([0x7b, 0xff, 0xfe])]) }, /is not text/],
  ])('%# or is not, and a sentence says why', async (set, sentence) => {
    expect(await handed(set)).toMatch(sentence);
  });
});

describe('a file that an address names', () => {
  const load = async (address: string) => {
    const fetched = vi.fn(async (_: string) => new Response(SET));
    vi.stubGlobal('fetch', fetched);
    const loaded = await loadSet(
      { kind: 'file', address },
      { root: ROOT, askForSet: async () => null },
    );
    return { kind: loaded.kind, asked: fetched.mock.calls.map(([url]) => url) };
  };

  test('is found from the root of the site', async () => {
    expect(await load('sets/a.json')).toEqual({ kind: 'read', asked: [`${ROOT}sets/a.json`] });
    expect(await load('/a.json')).toEqual({
      kind: 'read',
      asked: ['https://panels.example/a.json'],
    });
  });

  test.each([
    'https://elsewhere.example/a.json',
    '//elsewhere.example/a.json',
    'http://panels.example/a.json',
    'data:application/json,{}',
    'javascript:alert(1)',
    'blob:https://panels.example/a',
    'https://',
  ])('of another origin is not asked for: %s', async (address) => {
    expect(await load(address)).toEqual({ kind: 'failed', asked: [] });
  });
});
