/*
 * The name table of a TrueType font: its names, copyright and licence.
 * https://learn.microsoft.com/typography/opentype/spec/name
 */

/** Ids of the entries for copyright, licence and address of the licence. */
export const RIGHTS: readonly number[] = [0, 13, 14];

interface Entry {
  /** Platform, encoding and language ids, kept unchanged. */
  readonly kind: readonly [number, number, number];
  readonly id: number;
  readonly text: string;
}

const DIRECTORY = { start: 12, size: 16, offset: 8, length: 12 };
const HEAD = 6;
const RECORD = 12;
const MACINTOSH = 1;

/** The entries of a font's name table, by id. */
export const namesOf = (font: Buffer): ReadonlyMap<number, string> =>
  new Map(readEntries(font).map(({ id, text }) => [id, text]));

/**
 * The font with other names. Copyright and licence entries stay unchanged. The new table is appended; checksums are not
 * updated, because the subsetter that runs next writes new ones.
 */
export function renameFont(font: Buffer, rename: (name: string) => string): Buffer {
  const entries = readEntries(font).map((entry) =>
    RIGHTS.includes(entry.id) ? entry : { ...entry, text: rename(entry.text) },
  );
  const table = writeEntries(entries);
  const start = Math.ceil(font.length / 4) * 4;
  const renamed = Buffer.concat([font, Buffer.alloc(start - font.length), table]);
  const at = directoryEntry(font);
  renamed.writeUInt32BE(start, at + DIRECTORY.offset);
  renamed.writeUInt32BE(table.length, at + DIRECTORY.length);
  return renamed;
}

function directoryEntry(font: Buffer): number {
  const tables = font.readUInt16BE(4);
  for (let at = 0; at < tables; at++) {
    const place = DIRECTORY.start + at * DIRECTORY.size;
    if (font.toString('latin1', place, place + 4) === 'name') return place;
  }
  throw new Error('The font has no name table.');
}

function readEntries(font: Buffer): readonly Entry[] {
  const at = directoryEntry(font);
  const start = font.readUInt32BE(at + DIRECTORY.offset);
  const table = font.subarray(start, start + font.readUInt32BE(at + DIRECTORY.length));
  const texts = table.readUInt16BE(4);
  return Array.from({ length: table.readUInt16BE(2) }, (_, index) => {
    const field = (number: number) => table.readUInt16BE(HEAD + index * RECORD + number * 2);
    const from = texts + field(5);
    const bytes = table.subarray(from, from + field(4));
    return { kind: [field(0), field(1), field(2)], id: field(3), text: decode(bytes, field(0)) };
  });
}

function writeEntries(entries: readonly Entry[]): Buffer {
  const head = Buffer.alloc(HEAD + entries.length * RECORD);
  head.writeUInt16BE(entries.length, 2);
  head.writeUInt16BE(head.length, 4);
  const texts: Buffer[] = [];
  let from = 0;
  for (const [index, { kind, id, text }] of entries.entries()) {
    const bytes = encode(text, kind[0]);
    for (const [number, value] of [...kind, id, bytes.length, from].entries())
      head.writeUInt16BE(value, HEAD + index * RECORD + number * 2);
    texts.push(bytes);
    from += bytes.length;
  }
  return Buffer.concat([head, ...texts]);
}

/** UTF-16 big-endian; on the Macintosh platform one byte per letter, where these names are ASCII. */
const decode = (bytes: Buffer, platform: number): string =>
  platform === MACINTOSH
    ? bytes.toString('latin1')
    : Buffer.from(bytes).swap16().toString('utf16le');

const encode = (text: string, platform: number): Buffer =>
  platform === MACINTOSH ? Buffer.from(text, 'latin1') : Buffer.from(text, 'utf16le').swap16();
