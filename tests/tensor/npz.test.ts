import { describe, expect, test } from 'vitest';
import { fileOf, float32Npy, npyOf, opened, refusedAs, valuesOf } from './support.ts';
import { zipOf } from './zips.ts';

const logits = { name: 'logits.npy', data: float32Npy([2, 2], [1, 2, 3, 4]) };

describe('archives of NumPy', () => {
  test.each([
    ['stored', 0, false],
    ['deflated', 8, false],
    ['stored, zip64', 0, true],
    ['deflated, zip64', 8, true],
  ])('%s', async (_how, method, zip64) => {
    const readme = { name: 'readme.txt', data: new Uint8Array(3) };
    const file = await opened(fileOf('a.npz', zipOf([readme, { ...logits, method }], zip64)));
    expect(file.tensors).toEqual([{ name: 'logits', dtype: 'float32', shape: [2, 2] }]);
    expect(await valuesOf(file)).toEqual([1, 2, 3, 4]);
    expect(await valuesOf(file, 0, 0)).toEqual([1, 3, 2, 4]);
  });

  test('an array of another type is named, and the others are read', async () => {
    const header = "{'descr': '|O', 'fortran_order': False, 'shape': (1,), }";
    const objects = { name: 'o.npy', data: npyOf(header, new Uint8Array(99)) };
    const file = await opened(fileOf('a.npz', zipOf([objects, logits])));
    expect(file.tensors).toHaveLength(1);
    expect(file.notes).toMatchObject([{ kind: 'skipped', tensor: 'o', why: { found: '|O' } }]);
  });

  test('bytes that unpack to others than were packed are found by their checksum', async () => {
    const file = await opened(fileOf('a.npz', zipOf([{ ...logits, method: 8, crc: 1 }])));
    expect(await file.open(0, -1)).toMatchObject({
      refused: 'damaged',
      field: 'crc',
      of: 'logits.npy',
      expected: '00000001',
    });
  });

  test('a bomb is not unpacked: an array is as long as its header says', async () => {
    const data = new Uint8Array(5_000_000);
    data.set(logits.data);
    const file = await opened(fileOf('a.npz', zipOf([{ ...logits, data, method: 8 }])));
    expect(await file.open(0, -1)).toMatchObject({ refused: 'damaged', field: 'size' });
  });

  test.each([
    [[{ ...logits, encrypted: true }], { refused: 'packed', found: 'encrypted' }],
    [[{ ...logits, method: 12 }], { refused: 'packed', found: 12 }],
    [[], { refused: 'no-tensors', kind: 'npz' }],
    [[{ name: 'a/data.pkl', data: new Uint8Array(9) }], { refused: 'pickle', torch: true }],
    [
      [{ name: 'xl/workbook.xml', data: new Uint8Array(9) }],
      { refused: 'foreign', found: 'excel' },
    ],
    [
      [{ name: 'a.txt', data: new Uint8Array(9) }],
      { refused: 'foreign', found: 'zip', said: 'npz' },
    ],
  ])('archive %# is refused', async (members, refused) => {
    expect(await refusedAs(fileOf('a.npz', zipOf(members)))).toMatchObject(refused);
  });
});
