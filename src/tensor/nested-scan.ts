import { clip } from '../scenario/parameters.ts';
import { numberOf, textOf } from './byte-numbers.ts';

/** What a scanner finds. Each says whether to go on. */
export interface NestedHandler {
  readonly open: (bracket: '[' | '{') => boolean;
  readonly close: (bracket: ']' | '}') => boolean;
  readonly comma: () => boolean;
  readonly colon: () => boolean;
  readonly text: (text: string) => boolean;
  readonly number: (value: number) => boolean;
  /** Neither number nor string. */
  readonly word: (word: string) => boolean;
  /** Whether all brackets are closed: then what is no bracket is left for `rest`. */
  readonly outside: () => boolean;
  /** Whether brackets too are left for `rest` there. */
  readonly done: () => boolean;
}

const BACKSLASH = 0x5c;

/** The longest number or word, and how much of a string is kept. */
const LONGEST_WORD = 400;
const KEPT_OF_STRING = 200;
const KEPT_OF_REST = 4096;

/** For each byte: 1 white space, 2 a sign of the notation, 0 part of a word. */
const CLASS = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte <= 0x20) return 1;
  return '[]{},:;()"\''.includes(String.fromCharCode(byte)) ? 2 : 0;
});

/** Nested lists and objects, as JSON and Python write them, as bytes come in. */
export class NestedScanner {
  /** Where the token that was found last begins, from 1. */
  line = 1;
  column = 1;
  /** What stands outside the brackets. */
  rest = '';

  private readonly handler: NestedHandler;
  private carried: Uint8Array = new Uint8Array(0);
  private lines = 1;
  /** Where the line begins, counted from the first byte of the next slice. */
  private lineStart = 0;
  private quote = 0;
  private escaped = false;
  private readonly string = new Uint8Array(KEPT_OF_STRING);
  private stringLength = 0;

  /** `lines` and `column` are where the first byte stands. */
  constructor(handler: NestedHandler, line: number, column: number) {
    this.handler = handler;
    this.lines = line;
    this.lineStart = 1 - column;
  }

  /** Whether to go on. */
  feed(slice: Uint8Array): boolean {
    const bytes = joined(this.carried, slice);
    this.carried = bytes.subarray(bytes.length);
    let at = 0;
    while (at < bytes.length) {
      if (this.quote !== 0) {
        at = this.inString(bytes, at);
        if (at < 0) return false;
        continue;
      }
      const byte = bytes[at] ?? 0;
      if (CLASS[byte] === 1) {
        at++;
        if (byte === 0x0a) {
          this.lines++;
          this.lineStart = at;
        }
        continue;
      }
      this.line = this.lines;
      this.column = at - this.lineStart + 1;
      if (CLASS[byte] === 2) {
        if (!this.sign(byte)) return false;
        at++;
        continue;
      }
      let end = at + 1;
      while (end < bytes.length && CLASS[bytes[end] ?? 0] === 0) end++;
      if (end === bytes.length && end - at <= LONGEST_WORD) {
        this.carried = bytes.slice(at);
        this.lineStart -= at;
        return true;
      }
      if (!this.word(bytes, at, end)) return false;
      at = end;
    }
    this.lineStart -= bytes.length;
    return true;
  }

  /** What was still open: a word, or a string. */
  end(): boolean {
    return this.carried.length === 0 || this.word(this.carried, 0, this.carried.length);
  }

  get inQuotes(): boolean {
    return this.quote !== 0;
  }

  private word(bytes: Uint8Array, from: number, to: number): boolean {
    if (this.handler.outside())
      return this.keep(textOf(bytes, from, Math.min(to, from + LONGEST_WORD)));
    const value = numberOf(bytes, from, to, '.');
    return value === undefined
      ? this.handler.word(clip(textOf(bytes, from, Math.min(to, from + LONGEST_WORD))))
      : this.handler.number(value);
  }

  private sign(byte: number): boolean {
    const sign = String.fromCharCode(byte);
    if ((sign === '[' || sign === '{') && !this.handler.done()) return this.handler.open(sign);
    if (this.handler.outside()) return this.keep(sign);
    switch (sign) {
      case ']':
      case '}':
        return this.handler.close(sign);
      case ',':
        return this.handler.comma();
      case ':':
        return this.handler.colon();
      case '"':
      case "'":
        this.quote = byte;
        this.stringLength = 0;
        return true;
      default:
        return this.handler.word(sign);
    }
  }

  private keep(text: string): boolean {
    if (this.rest.length < KEPT_OF_REST) this.rest += text;
    return true;
  }

  /** Where the string ends or the bytes do; below 0 if the handler stops. */
  private inString(bytes: Uint8Array, from: number): number {
    let at = from;
    for (; at < bytes.length; at++) {
      const byte = bytes[at] ?? 0;
      if (byte === 0x0a) {
        this.lines++;
        this.lineStart = at + 1;
      }
      if (this.escaped) this.escaped = false;
      else if (byte === BACKSLASH) this.escaped = true;
      else if (byte === this.quote) break;
    }
    const kept = bytes.subarray(from, Math.min(at, from + KEPT_OF_STRING - this.stringLength));
    this.string.set(kept, this.stringLength);
    this.stringLength += kept.length;
    if (at === bytes.length) return at;
    this.quote = 0;
    return this.handler.text(unescaped(textOf(this.string, 0, this.stringLength))) ? at + 1 : -1;
  }
}

/** The escapes that names of keys have: json.dumps writes every letter past ASCII so. */
const unescaped = (text: string): string =>
  text.replace(/\\(?:u([0-9a-fA-F]{4})|(["'\\/]))/g, (_, code: string | undefined, sign: string) =>
    code === undefined ? sign : String.fromCharCode(Number.parseInt(code, 16)),
  );

function joined(carried: Uint8Array, slice: Uint8Array): Uint8Array {
  if (carried.length === 0) return slice;
  const bytes = new Uint8Array(carried.length + slice.length);
  bytes.set(carried);
  bytes.set(slice, carried.length);
  return bytes;
}
