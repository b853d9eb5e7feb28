import { endingOf, TELLING_BYTES, tellKind } from './kinds.ts';
import { openNpz } from './npz.ts';
import { openNpy } from './open-npy.ts';
import type { FileKind, Refused } from './refused.ts';
import { openSafetensors } from './safetensors.ts';
import type { Source } from './source.ts';
import { openText } from './text.ts';
import type { FileNote, ReadOptions, TensorFile } from './types.ts';
import { refusingUnreadable, watched } from './unreadable.ts';

export type { Dtype } from './dtype.ts';
export type { FileKind, Refused } from './refused.ts';
export type { FileNote, ReadOptions, RowReader, TensorFile, TensorInfo } from './types.ts';

/**
 * Opens a file of numbers. What it is, its first bytes say; its name only where they do not. Binary files are read by
 * slices, when rows are asked for; text is read at once. Rejects with AbortError only.
 */
export async function openTensorFile(
  raw: Source,
  options: ReadOptions = {},
): Promise<TensorFile | Refused> {
  const file = await refusingUnreadable(() => openKind(raw, options));
  if ('refused' in file) return file;
  return {
    ...file,
    notes: [...misnamed(raw.name, file.kind), ...file.notes],
    open: (index, axis) => refusingUnreadable(() => file.open(index, axis)),
  };
}

async function openKind(raw: Source, options: ReadOptions): Promise<TensorFile | Refused> {
  const source = watched(raw, options);
  if (raw.size === 0) return { refused: 'empty' };
  const start = await source.read(0, Math.min(TELLING_BYTES, raw.size));
  const told = tellKind(start, raw.size, raw.name);
  if (typeof told === 'object') return told;
  switch (told) {
    case 'npy':
      return openNpy(raw, source, options);
    case 'zip':
      return openNpz(raw, source, options);
    case 'safetensors':
      return openSafetensors(raw, source, options);
    case 'text':
      return openText(source);
    default:
      return told satisfies never;
  }
}

/** Which kinds a name promises; a name that is not here promises nothing. */
const PROMISED: Readonly<Record<string, readonly FileKind[]>> = {
  npy: ['npy'],
  npz: ['npz'],
  safetensors: ['safetensors'],
  csv: ['csv', 'text'],
  tsv: ['csv', 'text'],
  json: ['json', 'jsonl', 'text'],
  jsonl: ['jsonl', 'json', 'text'],
  ndjson: ['jsonl', 'json', 'text'],
  txt: ['csv', 'json', 'jsonl', 'text'],
};

function misnamed(name: string, kind: FileKind): readonly FileNote[] {
  const said = endingOf(name);
  const kinds = PROMISED[said];
  return kinds === undefined || kinds.includes(kind) ? [] : [{ kind: 'named', said }];
}
