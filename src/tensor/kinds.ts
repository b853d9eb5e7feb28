import { hexOf } from './damaged.ts';
import { NPY_MAGIC } from './npy.ts';
import type { ForeignKind, Refused } from './refused.ts';
import { headerLength } from './safetensors.ts';

/** How many of the first bytes tell what a file is. */
export const TELLING_BYTES = 4096;

/** What the first bytes of a file say that it is; text is looked at further. */
export type Told = 'npy' | 'zip' | 'safetensors' | 'text' | Refused;

const MAGICS: readonly (readonly [ForeignKind, string])[] = [
  ['gzip', '\x1f\x8b'],
  ['bzip2', 'BZh'],
  ['xz', '\xfd7zXZ\0'],
  ['zstd', '\x28\xb5\x2f\xfd'],
  ['7z', '7z\xbc\xaf\x27\x1c'],
  ['png', '\x89PNG'],
  ['jpeg', '\xff\xd8\xff'],
  ['pdf', '%PDF-'],
  ['hdf5', '\x89HDF\r\n\x1a\n'],
  ['parquet', 'PAR1'],
  ['arrow', 'ARROW1'],
  ['gguf', 'GGUF'],
  ['matlab', 'MATLAB 5.0 MAT-file'],
  ['excel', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
  ['git-lfs', 'version https://git-lfs'],
];

/** A file in an archive, and an archive without any. */
const ZIP_MAGICS = ['PK\x03\x04', 'PK\x05\x06'];

/** The magic number that PyTorch's files began with before they were archives, as a pickle has it. */
const OLD_TORCH = '\x8a\x0a\x6c\xfc\x9c\x46\xf9\x20\x6a\xa8\x50\x19';

/** `size` is that of the whole file, `name` its name. */
export function tellKind(start: Uint8Array, size: number, name: string): Told {
  const text = latin1(start.subarray(0, 512));
  const said = endingOf(name);
  // A file may end within its first word.
  if (text.startsWith(NPY_MAGIC) || NPY_MAGIC.startsWith(text)) return 'npy';
  if (ZIP_MAGICS.some((magic) => text.startsWith(magic) || (magic.startsWith(text) && size > 1)))
    return 'zip';
  const foreign = MAGICS.find(([, magic]) => text.startsWith(magic));
  if (foreign !== undefined) return { refused: 'foreign', found: foreign[0], said };
  if (/^\s*<(?:!doctype html|html|\?xml|head)\b/i.test(text))
    return { refused: 'foreign', found: 'html', said };
  const protocol = text.startsWith('\x80') ? (start[1] ?? 0) : 0;
  const pickle = protocol >= 1 && protocol <= 5;
  if (pickle && (text.includes(OLD_TORCH) || /^(?:pt|pth|bin|ckpt|pkl|pickle)$/.test(said)))
    return { refused: 'pickle', archive: false, torch: text.includes(OLD_TORCH) };
  if (isSafetensors(start)) return 'safetensors';
  if (pickle && protocol > 1) return { refused: 'pickle', archive: false, torch: false };
  if (isText(start)) return 'text';
  // The name says what it should be, and its reader what is wrong.
  if (said === 'npy' || said === 'safetensors') return said;
  if (said === 'npz') return 'zip';
  return { refused: 'unknown', found: hexOf(start.subarray(0, 8)), said };
}

/** The ending of a name, in small letters, without the dot. */
export const endingOf = (name: string): string =>
  /\.(\w{1,12})$/.exec(name)?.[1]?.toLowerCase() ?? '';

/** A header that begins as JSON. The first eight bytes are its length: those of a text would be far more than 2^32. */
const isSafetensors = (start: Uint8Array): boolean =>
  start[8] === 0x7b && headerLength(start) < 2 ** 32;

/** Text has no zero bytes and few other controls; UTF-16 has zeros, and a mark at its start. */
function isText(start: Uint8Array): boolean {
  if (isUtf16(start)) return true;
  let controls = 0;
  for (const byte of start) {
    if (byte === 0) return false;
    if (byte < 32 && !(byte >= 8 && byte <= 13) && byte !== 27 && byte !== 26) controls++;
  }
  const text = new TextDecoder().decode(start);
  const strange = text.split('\ufffd').length - 1;
  return controls + strange <= start.length / 20 + 1;
}

export const isUtf16 = ([first, second]: Uint8Array): boolean =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);

const latin1 = (bytes: Uint8Array) => String.fromCharCode(...bytes);
