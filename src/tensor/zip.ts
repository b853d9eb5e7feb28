import { damagedIn } from './damaged.ts';
import type { Refused } from './refused.ts';
import type { Source } from './source.ts';

/** A file in an archive. */
export interface ZipEntry {
  readonly name: string;
  /** 0 is stored as it is, 8 is deflate. */
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where its local header begins. */
  readonly at: number;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;

/** The end record has 22 bytes and a comment of up to 65,535. */
const LONGEST_END = 22 + 65_535;
const LONGEST_DIRECTORY = 2 ** 25;

const damaged = damagedIn('npz');

interface Directory {
  readonly at: number;
  readonly size: number;
  readonly count: number;
}

/** What an archive holds, by the directory at its end (PKWARE's APPNOTE, zip64 included). */
export async function readZip(source: Source): Promise<readonly ZipEntry[] | Refused> {
  const directory = await findDirectory(source);
  if ('refused' in directory) return directory;
  const { at, size, count } = directory;
  if (at + size > source.size || size > LONGEST_DIRECTORY)
    return damaged('directory', at, String(size), `<= ${source.size - at}`);
  const view = viewOf(await source.read(at, at + size));
  const entries: ZipEntry[] = [];
  let from = 0;
  while (entries.length < count) {
    const entry = centralEntry(view, from);
    if (entry === null) return damaged('directory', at + from, '', '');
    entries.push(entry.entry);
    from = entry.next;
  }
  return entries;
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.length);

/** A whole number of 64 bits; NaN, which no comparison accepts, where it is too large to be a place in a file. */
function long(view: DataView, at: number): number {
  const value = view.getBigUint64(at, true);
  return value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : Number.NaN;
}

async function findDirectory(source: Source): Promise<Directory | Refused> {
  const { size } = source;
  const from = Math.max(0, size - LONGEST_END);
  const view = viewOf(await source.read(from, size));
  let end = view.byteLength - 22;
  while (end >= 0 && view.getUint32(end, true) !== END) end--;
  if (end < 0)
    return {
      refused: 'truncated',
      kind: 'npz',
      part: 'directory',
      byte: size,
      expected: null,
      found: size,
      tensor: null,
    };
  const plain = {
    count: view.getUint16(end + 10, true),
    size: view.getUint32(end + 12, true),
    at: view.getUint32(end + 16, true),
  };
  const full = plain.count < 0xffff && plain.size < 0xffffffff && plain.at < 0xffffffff;
  if (full || end < 20 || view.getUint32(end - 20, true) !== LOCATOR_64) return plain;
  const at = long(view, end - 12);
  if (!(at + 56 <= size)) return damaged('directory', from + end - 12, '', '');
  const end64 = viewOf(await source.read(at, at + 56));
  const found = { count: long(end64, 32), size: long(end64, 40), at: long(end64, 48) };
  return end64.getUint32(0, true) === END_64 && found.count + found.size + found.at >= 0
    ? found
    : damaged('directory', at, '', '');
}

function centralEntry(
  view: DataView,
  from: number,
): { readonly entry: ZipEntry; readonly next: number } | null {
  if (from + 46 > view.byteLength || view.getUint32(from, true) !== CENTRAL) return null;
  const nameLength = view.getUint16(from + 28, true);
  const extraLength = view.getUint16(from + 30, true);
  const extraAt = from + 46 + nameLength;
  const next = extraAt + extraLength + view.getUint16(from + 32, true);
  if (next > view.byteLength) return null;
  const name = new Uint8Array(view.buffer, view.byteOffset + from + 46, nameLength);
  const sizes = {
    size: view.getUint32(from + 24, true),
    packedSize: view.getUint32(from + 20, true),
    at: view.getUint32(from + 42, true),
  };
  const wide = widened(sizes, view, extraAt, extraAt + extraLength);
  if (wide === null) return null;
  return {
    entry: {
      ...wide,
      name: new TextDecoder().decode(name),
      method: view.getUint16(from + 10, true),
      encrypted: (view.getUint16(from + 8, true) & 1) === 1,
      crc: view.getUint32(from + 16, true),
    },
    next,
  };
}

type Sizes = Pick<ZipEntry, 'size' | 'packedSize' | 'at'>;

/** Sizes that take more than 32 bits stand in an extra field, those that need it, in this order. */
function widened(sizes: Sizes, view: DataView, from: number, end: number): Sizes | null {
  const wide = { ...sizes };
  const missing = (['size', 'packedSize', 'at'] as const).filter(
    (key) => sizes[key] === 0xffffffff,
  );
  for (let at = from; at + 4 <= end && missing.length > 0; ) {
    const length = view.getUint16(at + 2, true);
    if (at + 4 + length > end) return null;
    if (view.getUint16(at, true) === 1) {
      for (const [index, key] of missing.entries()) {
        if (8 * (index + 1) > length) return null;
        wide[key] = long(view, at + 4 + 8 * index);
        if (Number.isNaN(wide[key])) return null;
      }
      return wide;
    }
    at += 4 + length;
  }
  return wide;
}

/** Where the bytes of an entry begin. All of them are there. */
export async function bytesOfEntry(source: Source, entry: ZipEntry): Promise<number | Refused> {
  const { at, name, packedSize } = entry;
  const misplaced = damaged('local-header', at, '', '', name);
  if (at + 30 > source.size) return misplaced;
  const view = viewOf(await source.read(at, at + 30));
  if (view.getUint32(0, true) !== LOCAL) return misplaced;
  const from = at + 30 + view.getUint16(26, true) + view.getUint16(28, true);
  if (from + packedSize <= source.size) return from;
  return {
    refused: 'truncated',
    kind: 'npz',
    part: 'member',
    byte: from,
    expected: from + packedSize,
    found: source.size,
    tensor: name,
  };
}
