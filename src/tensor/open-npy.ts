import { readNpy } from './npy.ts';
import type { Refused } from './refused.ts';
import type { Source } from './source.ts';
import { openStored } from './strided.ts';
import type { ReadOptions, TensorFile } from './types.ts';

/** Opens a file with one array of NumPy. Where the last axis is the classes, rows are read by slices. */
export async function openNpy(
  raw: Source,
  source: Source,
  options: ReadOptions,
): Promise<TensorFile | Refused> {
  const name = raw.name.replace(/\.\w+$/, '');
  const npy = await readNpy(source, name, 'npy');
  if ('refused' in npy) return npy;
  const { stored, end } = npy;
  return {
    kind: 'npy',
    tensors: [{ name, dtype: stored.dtype, shape: stored.shape }],
    columns: null,
    doubt: null,
    notes: end < raw.size ? [{ kind: 'trailing', bytes: raw.size - end }] : [],
    open: async (index, axis) =>
      index === 0
        ? openStored({ ...stored, source: raw }, axis, options)
        : { refused: 'no-tensors', kind: 'npy' },
  };
}
