/** A value as Python writes it; a tuple and a list are both an array. */
export type Literal =
  | string
  | number
  | boolean
  | null
  | readonly Literal[]
  | ReadonlyMap<string, Literal>;

/** Thrown where the text is no literal. */
class NotLiteral extends Error {}

const DEEPEST = 16;

/**
 * Reads a literal of Python, as the header of an .npy has it: dictionaries whose keys are strings, tuples, lists,
 * strings, whole numbers (also 3L, of Python 2), True, False and None. Undefined for anything else. Nothing is
 * evaluated; the time is linear in the length.
 */
export function readLiteral(text: string): Literal | undefined {
  try {
    const parser = new Parser(text);
    const literal = parser.value(0);
    return parser.atEnd() ? literal : undefined;
  } catch (error) {
    if (error instanceof NotLiteral) return undefined;
    throw error;
  }
}

const SPACE = /[\s\0]*/y;
const WHOLE = /-?\d{1,20}(?![\d.\w])|-?\d{1,20}(?=L(?!\w))/y;
const WORD = /True|False|None/y;
const STRING = /[ub]?(?:'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)")/y;

const WORDS: Readonly<Record<string, boolean | null>> = { True: true, False: false, None: null };

class Parser {
  private at = 0;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  atEnd(): boolean {
    this.match(SPACE);
    return this.at === this.text.length;
  }

  value(depth: number): Literal {
    if (depth > DEEPEST) throw new NotLiteral();
    this.match(SPACE);
    if (this.eat('{')) return this.dictionary(depth);
    if (this.eat('[')) return this.sequence(']', depth).items;
    if (this.eat('(')) {
      const { items, commas } = this.sequence(')', depth);
      const [only] = items;
      // (3) is 3, and (3,) is a tuple.
      return items.length === 1 && commas === 0 && only !== undefined ? only : items;
    }
    const string = this.match(STRING);
    if (string !== null) return unescaped(string[1] ?? string[2] ?? '');
    const whole = this.match(WHOLE);
    if (whole !== null) {
      this.eat('L');
      return Number(whole[0]);
    }
    const word = this.match(WORD);
    if (word !== null) return WORDS[word[0]] ?? null;
    throw new NotLiteral();
  }

  private sequence(end: string, depth: number): { items: Literal[]; commas: number } {
    const items: Literal[] = [];
    let commas = 0;
    while (!this.eat(end)) {
      if (items.length > commas) throw new NotLiteral();
      items.push(this.value(depth + 1));
      if (this.eat(',')) commas++;
    }
    return { items, commas };
  }

  private dictionary(depth: number): ReadonlyMap<string, Literal> {
    const entries = new Map<string, Literal>();
    let commas = 0;
    while (!this.eat('}')) {
      if (entries.size > commas) throw new NotLiteral();
      const key = this.value(depth + 1);
      // A key twice could mean two things.
      if (typeof key !== 'string' || entries.has(key) || !this.eat(':')) throw new NotLiteral();
      entries.set(key, this.value(depth + 1));
      if (this.eat(',')) commas++;
    }
    return entries;
  }

  private eat(sign: string): boolean {
    this.match(SPACE);
    if (this.text[this.at] !== sign) return false;
    this.at++;
    return true;
  }

  private match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (found !== null) this.at += found[0].length;
    return found;
  }
}

/** Names of fields rarely have an escape; what stands after the backslash is kept. */
const unescaped = (text: string) => text.replace(/\\(.)/g, '$1');
