import { describe, expect, test } from 'vitest';
import { MOST_WHOLE } from '../../src/tensor/limits.ts';
import { type Source, sourceOfBlob, sourceOfText } from '../../src/tensor/source.ts';
import { openTensorFile } from '../../src/tensor/tensor-file.ts';
import { fileOf, float32Npy, npyOf, opened, rowsOf, sparse, valuesOf } from './support.ts';
import { zipOf } from './zips.ts';

const npy = float32Npy([4, 3], [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);

/** A source, and which of its bytes were read. */
function recorded(source: Source): { source: Source; reads: (readonly [number, number])[] } {
  const reads: (readonly [number, number])[] = [];
  return {
    reads,
    source: {
      ...source,
      read: (from, to) => {
        reads.push([from, to]);
        return source.read(from, to);
      },
    },
  };
}

const headerOf = (descr: string, shape: string, fortran = 'False') =>
  `{'descr': '${descr}', 'fortran_order': ${fortran}, 'shape': (${shape}), }`;

describe('reading by slices', () => {
  test('rows are read where they stand, and no others', async () => {
    const { source, reads } = recorded(fileOf('a.npy', npy));
    const reader = await rowsOf(await opened(source));
    reads.length = 0;
    expect(Array.from(await reader.read(1, 2))).toEqual([3, 4, 5, 6, 7, 8]);
    expect(reads).toEqual([[npy.length - 36, npy.length - 12]]);
  });

  test('rows past the last are not there', async () => {
    const reader = await rowsOf(await opened(fileOf('a.npy', npy)));
    expect(Array.from(await reader.read(3, 100))).toEqual([9, 10, 11]);
    expect(Array.from(await reader.read(4, 1))).toEqual([]);
  });

  test('a file of 30 GB is opened without reading it', async () => {
    const header = npyOf(headerOf('<f4', '150000, 50257'));
    const { source, reads } = recorded(
      sparse('a.npy', header, header.length + 4 * 150_000 * 50_257),
    );
    const reader = await rowsOf(await opened(source));
    expect((await reader.read(149_999, 1)).length).toBe(50_257);
    expect(Math.max(...reads.map(([from, to]) => to - from))).toBeLessThanOrEqual(4 * 50_257);
  });

  test('what has to be held whole has a limit, and so has a row', async () => {
    const header = npyOf(headerOf('<f4', '50000, 5000', 'True'));
    const large = sparse('a.npy', header, header.length + 1e9);
    const file = await opened(large);
    const limit = { refused: 'too-large', expected: MOST_WHOLE };
    expect(await file.open(0, -1)).toMatchObject({ ...limit, found: 2.5e8, of: 'whole' });
    const vector = npyOf(headerOf('<f4', '100000000,'));
    const row = await opened(sparse('a.npy', vector, vector.length + 4e8));
    expect(await row.open(0, -1)).toMatchObject({ ...limit, found: 1e8, of: 'row' });
  });

  test('the axis of the classes is one of the axes, and has entries', async () => {
    const file = await opened(fileOf('a.npy', npy));
    for (const axis of [2, -3, 0.5, Number.NaN])
      expect(await file.open(0, axis)).toEqual({ refused: 'axis', found: axis, shape: [4, 3] });
    expect(await valuesOf(file, 0, -2)).toEqual(await valuesOf(file, 0, 0));
  });

  test('a blob is a source', async () => {
    const bytes = new Uint8Array(npy);
    for (const source of [
      sourceOfBlob(new File([bytes], 'a.npy')),
      sourceOfBlob(new Blob([bytes]), 'a.npy'),
    ]) {
      const file = await opened(source);
      expect(file.tensors).toMatchObject([{ name: 'a' }]);
      expect((await valuesOf(file)).length).toBe(12);
    }
  });
});

describe('while a file is read', () => {
  const text = `[${Array.from({ length: 400_000 }, (_, at) => at / 8).join(',\n')}]`;
  const zip = zipOf([
    { name: 'a.npy', data: float32Npy([2000, 1000], new Array(2e6).fill(1.5)), method: 8 },
  ]);

  test('the progress counts up to the size of the file', async () => {
    for (const [source, axis] of [
      [sourceOfText(text), -1],
      [fileOf('a.npz', zip), -1],
      [fileOf('a.npy', npyOf(headerOf('<f4', '1000, 2000', 'True'), new Uint8Array(8e6))), -1],
    ] as const) {
      const seen: number[] = [];
      const file = await openTensorFile(source, { progress: (bytes) => seen.push(bytes) });
      if ('refused' in file) throw new Error(file.refused);
      await file.open(0, axis);
      expect(seen.every((bytes) => bytes > 0 && bytes <= source.size)).toBe(true);
      expect(Math.max(...seen)).toBeGreaterThan(0.9 * source.size);
    }
  });

  test('it can be cancelled, at the start and on the way, and later too', async () => {
    const abort = { name: 'AbortError' };
    await expect(
      openTensorFile(sourceOfText(text), { signal: AbortSignal.abort('enough') }),
    ).rejects.toMatchObject(abort);
    const onTheWay = new AbortController();
    await expect(
      openTensorFile(sourceOfText(text), {
        signal: onTheWay.signal,
        progress: (bytes) => bytes > 1.5e6 && onTheWay.abort(),
      }),
    ).rejects.toMatchObject(abort);
    const later = new AbortController();
    const file = await openTensorFile(fileOf('a.npz', zip), { signal: later.signal });
    if ('refused' in file) throw new Error(file.refused);
    later.abort();
    await expect(file.open(0, -1)).rejects.toMatchObject(abort);
  });

  test('a file that went away is refused; where rows are read, with an error that says why', async () => {
    const gone: Source = {
      ...fileOf('a.npy', npy),
      read: async () => {
        throw new DOMException('gone', 'NotReadableError');
      },
    };
    const refused = { refused: 'unreadable', found: 'NotReadableError' };
    expect(await openTensorFile(gone)).toEqual(refused);
    const state = { there: true };
    const leaving: Source = {
      ...gone,
      read: (from, to) => (state.there ? fileOf('', npy) : gone).read(from, to),
    };
    const file = await opened(leaving);
    const reader = await rowsOf(file);
    state.there = false;
    await expect(reader.read(0, 1)).rejects.toMatchObject({ name: 'Unreadable', refused });
    expect(await file.open(0, 0)).toEqual(refused);
  });

  test('a file that shrank is refused too', async () => {
    const state = { size: npy.length };
    const shrinking: Source = {
      ...fileOf('a.npy', npy),
      read: async (from, to) => npy.slice(from, Math.min(to, state.size)),
    };
    const reader = await rowsOf(await opened(shrinking));
    state.size -= 1;
    await expect(reader.read(3, 1)).rejects.toMatchObject({ refused: { refused: 'unreadable' } });
  });
});
