import { isUtf16 } from './kinds.ts';
import type { Source } from './source.ts';

/** Bytes that are read at a time. */
const SLICE = 2 ** 20;

/** A text as UTF-8, by slices that may end within a character; without a mark at its start. UTF-16 is converted. */
export async function* textSlices(source: Source): AsyncGenerator<Uint8Array> {
  let decoder: TextDecoder | null = null;
  for (let at = 0; at < source.size; at += SLICE) {
    const slice = await source.read(at, Math.min(at + SLICE, source.size));
    if (at === 0 && isUtf16(slice))
      decoder = new TextDecoder(slice[0] === 0xff ? 'utf-16le' : 'utf-16be');
    if (decoder === null) yield at === 0 ? slice.subarray(markLength(slice)) : slice;
    else yield new TextEncoder().encode(decoder.decode(slice, { stream: true }));
  }
}

const markLength = ([first, second, third]: Uint8Array) =>
  first === 0xef && second === 0xbb && third === 0xbf ? 3 : 0;

/** A text that is short enough, whole. */
export async function wholeText(source: Source): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const slice of textSlices(source)) text += decoder.decode(slice, { stream: true });
  return text + decoder.decode();
}

/** Cuts slices into lines. The end of a line is LF, CR LF or CR. */
export class Lines {
  private rest = new Uint8Array(4096);
  private length = 0;
  private number = 0;
  private skipFeed = false;
  private readonly line: (bytes: Uint8Array, from: number, to: number, number: number) => boolean;

  /** `line` gets where a line begins and ends among bytes, and its number from 1; it says whether to go on. */
  constructor(line: (bytes: Uint8Array, from: number, to: number, number: number) => boolean) {
    this.line = line;
  }

  /** Whether to go on. */
  feed(slice: Uint8Array): boolean {
    let from = 0;
    for (let at = 0; at < slice.length; at++) {
      const byte = slice[at];
      if (byte !== 0x0a && byte !== 0x0d) {
        this.skipFeed = false;
        continue;
      }
      // The second half of CR LF.
      if (byte === 0x0a && this.skipFeed && at === from) {
        this.skipFeed = false;
        from = at + 1;
        continue;
      }
      this.skipFeed = byte === 0x0d;
      if (!this.take(slice, from, at)) return false;
      from = at + 1;
    }
    this.keep(slice, from);
    return true;
  }

  /** The last line, if it has no end. */
  end(): boolean {
    return this.length === 0 || this.take(this.rest, 0, 0);
  }

  private take(slice: Uint8Array, from: number, to: number): boolean {
    this.number++;
    if (this.length === 0) return this.line(slice, from, to, this.number);
    this.keep(slice.subarray(0, to), from);
    const length = this.length;
    this.length = 0;
    return this.line(this.rest, 0, length, this.number);
  }

  private keep(slice: Uint8Array, from: number): void {
    const more = slice.length - from;
    if (more <= 0) return;
    if (this.length + more > this.rest.length) {
      const larger = new Uint8Array(2 * (this.length + more));
      larger.set(this.rest.subarray(0, this.length));
      this.rest = larger;
    }
    this.rest.set(slice.subarray(from), this.length);
    this.length += more;
  }
}
