import type { Refused } from './refused.ts';
import type { Source } from './source.ts';
import type { TensorFile } from './types.ts';

export async function openText(_source: Source): Promise<TensorFile | Refused> {
  return { refused: 'empty' };
}
