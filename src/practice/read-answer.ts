import { readNumber } from '../scenario/read-number.ts';

/**
 * The number a reader typed as an answer, in the notations of a course: decimals with point or comma, 2.06e-9,
 * 2.06×10^-9, fractions, ln 5, log(1/3), e^-2, exp(3), √2, sums and products of these, percentages, inf, NaN. `log` is
 * the natural logarithm; log10(…) and log2(…) are read so that a wrong base can be named. Null for text that cannot be
 * read, or is ambiguous, such as ln 1/3; never throws. Evaluated in float64, which is precise enough for the digits of
 * an answer.
 */
export function readAnswer(text: string): number | null {
  if (text.length > 100) return null;
  const whole = readNumber(text);
  if (whole !== null) return whole;
  const tokens = tokensOf(text);
  if (tokens === null) return null;
  const parser = { tokens, at: 0 };
  const value = sum(parser);
  return parser.at === tokens.length ? value : null;
}

type Token = number | string;

interface Parser {
  readonly tokens: readonly Token[];
  at: number;
}

const TOKEN =
  /\s*(?:((?:\d+(?:[.,]\d*)?|[.,]\d+)(?:\s?e[+-]?\d+)?)|(infinity|infinito|inf|∞|nan|exp|sqrt|raíz|raiz|log(?:10|2)(?=\s*\(|\s+[\d.,])|ln|log|e)|([-+*/^()√%]))/iy;

function tokensOf(text: string): Token[] | null {
  const plain = text
    .replace(/[\u2212\u2013]/g, '-')
    .replace(/[×·⋅]/g, '*')
    // In "2.06 x 10^-9" the letter x stands for ×, which keyboards lack.
    .replace(/(\d\s*)x(?=\s*10\s*[\^⁻⁰¹²³⁴⁵⁶⁷⁸⁹])/gi, '$1*')
    .replace(/[÷:]/g, '/')
    .replace(/[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+/g, (power) => `^${fromSuperscript(power)}`)
    .trim();
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < plain.length) {
    const [, digits, word, sign] = TOKEN.exec(plain) ?? [];
    if (digits !== undefined) tokens.push(Number(digits.replace(',', '.').replace(/\s/, '')));
    else if (word !== undefined) tokens.push(word.toLowerCase());
    else if (sign !== undefined) tokens.push(sign);
    else return null;
  }
  return tokens;
}

const fromSuperscript = (power: string): string =>
  [...power].map((sign) => (sign === '⁻' ? '-' : '⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(sign))).join('');

/** Consumes and returns the next token if it is one of these. */
function accept(parser: Parser, ...signs: readonly string[]): string | null {
  const token = parser.tokens[parser.at];
  if (typeof token !== 'string' || !signs.includes(token)) return null;
  parser.at++;
  return token;
}

function sum(parser: Parser): number | null {
  let value = product(parser);
  for (;;) {
    const sign = accept(parser, '+', '-');
    if (sign === null) return value;
    const next = product(parser);
    if (value === null || next === null) return null;
    value = sign === '+' ? value + next : value - next;
  }
}

function product(parser: Parser): number | null {
  let value = signed(parser);
  for (;;) {
    const sign = accept(parser, '*', '/');
    if (sign === null && !startsFactor(parser)) return value;
    const next = signed(parser);
    if (value === null || next === null) return null;
    value = sign === '/' ? value / next : value * next;
  }
}

/** "2 ln 5" and "3(1/2)" are products; "2 3" is a mistake. */
function startsFactor({ tokens, at }: Parser): boolean {
  const token = tokens[at];
  return typeof token === 'string' && !'+-*/^)%'.includes(token);
}

function signed(parser: Parser): number | null {
  if (accept(parser, '+') !== null) return signed(parser);
  if (accept(parser, '-') === null) return power(parser);
  const value = signed(parser);
  return value === null ? null : -value;
}

function power(parser: Parser): number | null {
  const base = atom(parser);
  if (accept(parser, '^') === null) return base;
  const exponent = signed(parser);
  return base === null || exponent === null ? null : base ** exponent;
}

const FUNCTIONS: Readonly<Record<string, (value: number) => number>> = {
  ln: Math.log,
  log: Math.log,
  log10: Math.log10,
  log2: Math.log2,
  exp: Math.exp,
  sqrt: Math.sqrt,
  raíz: Math.sqrt,
  raiz: Math.sqrt,
  '√': Math.sqrt,
};

const CONSTANTS: Readonly<Record<string, number>> = {
  e: Math.E,
  inf: Number.POSITIVE_INFINITY,
  infinity: Number.POSITIVE_INFINITY,
  infinito: Number.POSITIVE_INFINITY,
  '∞': Number.POSITIVE_INFINITY,
  nan: Number.NaN,
};

function atom(parser: Parser): number | null {
  const token = parser.tokens[parser.at];
  if (token === undefined) return null;
  parser.at++;
  if (typeof token === 'number') return accept(parser, '%') === null ? token : token / 100;
  if (token === '(') {
    const value = sum(parser);
    return accept(parser, ')') === null ? null : value;
  }
  const constant = CONSTANTS[token];
  if (constant !== undefined) return constant;
  const apply = FUNCTIONS[token];
  if (apply === undefined) return null;
  const bare = typeof parser.tokens[parser.at] === 'number';
  const value = power(parser);
  if (value === null || (bare && overNumber(parser))) return null;
  return apply(value);
}

/** ln 1/3 is ambiguous: the fraction may be inside or not. */
const overNumber = ({ tokens, at }: Parser): boolean =>
  tokens[at] === '/' && typeof tokens[at + 1] === 'number';
