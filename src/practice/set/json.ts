/*
 * JSON (RFC 8259) with the line of every value, so that an error can say where it stands. JSON.parse knows no lines, takes
 * the last of two fields of one name without a word, and gives an infinity for 1e400.
 */

/** A value and where it begins. Lines are counted from 1. */
export type Json =
  | { readonly kind: 'object'; readonly line: number; readonly fields: ReadonlyMap<string, Field> }
  | { readonly kind: 'array'; readonly line: number; readonly items: readonly Json[] }
  | { readonly kind: 'string'; readonly line: number; readonly value: string }
  /** `value` is an infinity where the text is past the range of a double. */
  | {
      readonly kind: 'number';
      readonly line: number;
      readonly value: number;
      readonly text: string;
    }
  | { readonly kind: 'boolean' | 'null'; readonly line: number };

export interface Field {
  readonly line: number;
  readonly value: Json;
  /** The name stands more than once in its object. The first value counts. */
  readonly repeated: boolean;
}

/** Where and why reading ended. */
export interface JsonFault {
  readonly line: number;
  readonly why: /** Something else stands where JSON needs a value or a sign. */
    | 'unexpected'
    /** The text ends too soon. */
    | 'ends'
    /** NaN, Infinity, inf and the like, without quotes. */
    | 'bare-number'
    /** A comma before a closing bracket. */
    | 'comma'
    /** A text in single or curly quotes. */
    | 'quotes'
    | 'comment'
    | 'too-deep'
    /** Something after the end. */
    | 'more';
  /** What stands there, a few characters. Data, never markup. */
  readonly found: string;
}

/** Objects and arrays may be nested this deep; a set needs five. */
const DEEPEST = 32;

const SPACE = /[ \t\r\n]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.+-])/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids them in strings.
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/y;
const WORD = /(?:true|false|null)(?!\w)/y;
const BARE_NUMBER = /[+-]?(?:nan|inf(?:inity)?|∞)(?!\w)/iy;
const FOUND = /[^\s,:[\]{}"]{1,20}|\S/y;

/** Reads a whole text. Never throws; deep nesting and long texts are no danger. */
export function readJson(text: string): Json | { readonly fault: JsonFault } {
  const reader = new Reader(text.replace(/^\ufeff/, ''));
  try {
    return reader.whole();
  } catch (failure) {
    if (failure instanceof Stop) return { fault: failure.fault };
    throw failure;
  }
}

class Stop extends Error {
  readonly fault: JsonFault;

  constructor(fault: JsonFault) {
    super(fault.why);
    this.fault = fault;
  }
}

class Reader {
  readonly #text: string;
  #at = 0;
  #depth = 0;
  /** Lines are counted as reading goes on. */
  #line = 1;
  #counted = 0;

  constructor(text: string) {
    this.#text = text;
  }

  whole(): Json {
    const value = this.#value();
    this.#take(SPACE);
    if (this.#at < this.#text.length) this.#stop('more');
    return value;
  }

  #value(): Json {
    this.#take(SPACE);
    const line = this.#lineHere();
    switch (this.#text[this.#at]) {
      case '{':
        return { kind: 'object', line, fields: this.#nested(() => this.#fields()) };
      case '[':
        return { kind: 'array', line, items: this.#nested(() => this.#items()) };
      case '"':
        return { kind: 'string', line, value: this.#string() };
      default:
        return this.#plain(line);
    }
  }

  #plain(line: number): Json {
    const text = this.#take(NUMBER);
    if (text !== '') return { kind: 'number', line, value: Number(text), text };
    const word = this.#take(WORD);
    if (word === '') return this.#stop(this.#reason());
    return { kind: word === 'null' ? 'null' : 'boolean', line };
  }

  #string(): string {
    const quoted = this.#take(STRING);
    return quoted === '' ? this.#stop('unexpected') : String(JSON.parse(quoted));
  }

  #nested<T>(read: () => T): T {
    if (this.#depth === DEEPEST) this.#stop('too-deep');
    this.#depth++;
    this.#at++;
    const value = read();
    this.#depth--;
    return value;
  }

  #items(): Json[] {
    const items: Json[] = [];
    if (this.#closes(']')) return items;
    do items.push(this.#value());
    while (this.#goesOn(']'));
    return items;
  }

  #fields(): Map<string, Field> {
    const fields = new Map<string, Field>();
    if (this.#closes('}')) return fields;
    do {
      this.#take(SPACE);
      const line = this.#lineHere();
      if (this.#text[this.#at] !== '"') this.#stop(this.#reason());
      const name = this.#string();
      this.#take(SPACE);
      if (this.#text[this.#at] !== ':') this.#stop('unexpected');
      this.#at++;
      const value = this.#value();
      const first = fields.get(name);
      fields.set(name, first ? { ...first, repeated: true } : { line, value, repeated: false });
    } while (this.#goesOn('}'));
    return fields;
  }

  #closes(bracket: string): boolean {
    this.#take(SPACE);
    if (this.#text[this.#at] !== bracket) return false;
    this.#at++;
    return true;
  }

  /** Whether a comma follows, and not the closing bracket. */
  #goesOn(bracket: string): boolean {
    if (this.#closes(bracket)) return false;
    if (this.#text[this.#at] !== ',')
      this.#stop(this.#reason() === 'comment' ? 'comment' : 'unexpected');
    const comma = this.#at;
    this.#at++;
    this.#take(SPACE);
    if (this.#text[this.#at] === bracket) {
      this.#at = comma;
      this.#stop('comma');
    }
    return true;
  }

  /** What else than JSON stands here. */
  #reason(): JsonFault['why'] {
    if (this.#matches(BARE_NUMBER)) return 'bare-number';
    const sign = this.#text[this.#at] ?? '';
    if (/['‘’“”«]/.test(sign)) return 'quotes';
    if (sign === '/' || sign === '#') return 'comment';
    return 'unexpected';
  }

  #stop(why: JsonFault['why']): never {
    const ended = this.#at >= this.#text.length;
    const found = ended ? '' : this.#matches(FOUND);
    throw new Stop({ line: this.#lineHere(), why: ended ? 'ends' : why, found });
  }

  #take(pattern: RegExp): string {
    const found = this.#matches(pattern);
    this.#at += found.length;
    return found;
  }

  #matches(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    return pattern.exec(this.#text)?.[0] ?? '';
  }

  #lineHere(): number {
    for (; this.#counted < this.#at; this.#counted++)
      if (this.#text[this.#counted] === '\n') this.#line++;
    return this.#line;
  }
}
