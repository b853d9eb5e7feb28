import { expect, test } from 'vitest';
import type { Source } from '../../src/tensor/source.ts';
import { openTensorFile } from '../../src/tensor/tensor-file.ts';

test('more numbers than a text may have', async () => {
  // Slices begin at a multiple of its length.
  const slice = new TextEncoder().encode('1,2,3,4,5,6,7,8\n'.repeat(2 ** 16));
  const endless: Source = {
    name: 'a.csv',
    size: slice.length * 34,
    read: async (from, to) => slice.subarray(0, to - from),
  };
  expect(await openTensorFile(endless)).toMatchObject({ refused: 'too-large', of: 'text' });
});
