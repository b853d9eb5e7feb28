import { crc32 } from '../../../tensor/crc-32.ts';

/** A file of a zip: its name with slashes, in ASCII, and what it holds. */
export interface ZipFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Of local headers, entries of the directory, and its end (PKWARE APPNOTE 6.3, 4.3). */
const SIZES = { local: 30, entry: 46, end: 22 };
const SIGNATURES = { local: 0x04034b50, entry: 0x02014b50, end: 0x06054b50 };
const VERSION = 20;
/** 1 January 1980 at midnight, the first the format can say: the same files give the same bytes at any time. */
const DATE = (1 << 5) | 1;

/**
 * A zip of these files, in this order, without compression: what browsers deflate differs from one to the next, and the
 * same package should be the same file. Throws for a name that is not ASCII. Below 4 GB and 65,536 files.
 */
export function zip(files: readonly ZipFile[]): Uint8Array<ArrayBuffer> {
  const made = files.map((file) => ({
    ...file,
    path: nameBytes(file.name),
    crc: crc32(file.bytes),
  }));
  const locals = made.reduce(
    (sum, { path, bytes }) => sum + SIZES.local + path.length + bytes.length,
    0,
  );
  const directory = made.reduce((sum, { path }) => sum + SIZES.entry + path.length, 0);
  const out = new Uint8Array(locals + directory + SIZES.end);
  const view = new DataView(out.buffer);
  let at = 0;
  let entry = locals;
  for (const { path, bytes, crc } of made) {
    const head = (from: number) => {
      view.setUint16(from, VERSION, true);
      // No flags, no compression, no time of day.
      view.setUint16(from + 8, DATE, true);
      view.setUint32(from + 10, crc, true);
      view.setUint32(from + 14, bytes.length, true);
      view.setUint32(from + 18, bytes.length, true);
      view.setUint16(from + 22, path.length, true);
    };
    view.setUint32(entry, SIGNATURES.entry, true);
    view.setUint16(entry + 4, VERSION, true);
    head(entry + 6);
    view.setUint32(entry + 42, at, true);
    out.set(path, entry + SIZES.entry);
    entry += SIZES.entry + path.length;

    view.setUint32(at, SIGNATURES.local, true);
    head(at + 4);
    out.set(path, at + SIZES.local);
    out.set(bytes, at + SIZES.local + path.length);
    at += SIZES.local + path.length + bytes.length;
  }
  view.setUint32(entry, SIGNATURES.end, true);
  view.setUint16(entry + 8, made.length, true);
  view.setUint16(entry + 10, made.length, true);
  view.setUint32(entry + 12, directory, true);
  view.setUint32(entry + 16, locals, true);
  return out;
}

function nameBytes(name: string): Uint8Array {
  if (!/^[\x21-\x7e]+$/.test(name)) throw new Error(`${name} is no name for a file of a zip.`);
  return new TextEncoder().encode(name);
}
