import type { Token } from './answer-tokens.ts';

/** Why a text is not one number. */
export type Problem =
  /** A name or a sign that cannot be part of a number. */
  | 'unknown'
  /** An operand or a bracket is missing. */
  | 'incomplete'
  /** More than one number, with nothing between them. */
  | 'several'
  /** ln 1/3, 1/2e, 2×10-9: the fraction, factor or power may go two ways. */
  | 'two-ways'
  /** More than one decimal mark, or thousands separators. */
  | 'marks'
  /** Too many characters, or brackets too deep. */
  | 'too-long';

/** `found` is the token at fault, if a single one is. */
export type Value =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'refused'; readonly problem: Problem; readonly found: string | null };

/** Brackets and powers are followed this deep. */
const DEEPEST = 60;

/** How tightly an operator binds. A sign before a number binds between * and ^: -2^2 is -4. */
const SUM = 1;
const PRODUCT = 2;
const PREFIX = 3;
const POWER = 4;

const BINDING: ReadonlyMap<string, number> = new Map([
  ['+', SUM],
  ['-', SUM],
  ['*', PRODUCT],
  ['/', PRODUCT],
  ['^', POWER],
]);

const CLOSING: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
]);

/**
 * The value of an expression, in float64: a Pratt parser that evaluates as it goes. If `shifted` is the index of a
 * number, that number counts as half a unit of its last digit larger.
 */
export function evaluateTokens(tokens: readonly Token[], shifted = -1): Value {
  const parser: Parser = { tokens, shifted, at: 0, depth: 0, refused: null };
  if (tokens.length === 3 && isLostPower(tokens)) refuse(parser, 'two-ways');
  const value = expression(parser, 0);
  const rest = tokens[parser.at];
  if (rest !== undefined) refuse(parser, problemOf(rest), rest);
  return parser.refused ?? { kind: 'number', value };
}

/** Why an expression cannot go on with this token. */
function problemOf(token: Token): Problem {
  if (token.kind === 'marks') return 'marks';
  if (token.kind === 'unknown') return /^[,;]/.test(token.text) ? 'several' : 'unknown';
  return token.kind === 'number' ? 'several' : 'incomplete';
}

interface Parser {
  readonly tokens: readonly Token[];
  readonly shifted: number;
  at: number;
  depth: number;
  /** The first problem met. After it, what is read no longer matters. */
  refused: Value | null;
}

function refuse(parser: Parser, problem: Problem, token?: Token): number {
  const alone = problem === 'unknown' || problem === 'marks';
  const found = (alone && token?.text) || null;
  parser.refused ??= { kind: 'refused', problem, found };
  parser.at = parser.tokens.length;
  return Number.NaN;
}

/** Reads on through the operators that bind tighter than `least`. */
function expression(parser: Parser, least: number): number {
  if (parser.depth >= DEEPEST) return refuse(parser, 'too-long');
  parser.depth++;
  let value = operand(parser);
  let divided = false;
  for (;;) {
    const from = parser.at;
    const operator = nextOperator(parser);
    const binding = BINDING.get(operator) ?? 0;
    if (binding <= least) {
      parser.at = from;
      break;
    }
    // 1/2e: is the factor over the line or below it?
    if (divided && parser.at === from) return refuse(parser, 'two-ways');
    divided = operator === '/';
    if (operator === '*' && isLostPower(parser.tokens.slice(parser.at, parser.at + 3)))
      return refuse(parser, 'two-ways');
    value = calculated(operator, value, expression(parser, operator === '^' ? PREFIX : binding));
  }
  parser.depth--;
  return value;
}

/** The operator that comes next, consumed; "*", with nothing consumed, before a factor as in 2 ln 5 or 3(1/2). */
function nextOperator(parser: Parser): string {
  const token = parser.tokens[parser.at];
  if (token?.kind === 'sign' && BINDING.has(token.text)) {
    parser.at++;
    return token.text;
  }
  return startsFactor(token) ? '*' : '';
}

function operand(parser: Parser): number {
  const token = parser.tokens[parser.at];
  if (token === undefined) return refuse(parser, 'incomplete');
  const index = parser.at++;
  switch (token.kind) {
    case 'number':
      return percent(parser, token.value + (index === parser.shifted ? token.half : 0));
    case 'constant':
      return token.value;
    case 'function':
      return applied(parser, token.apply);
    case 'sign':
      return fromSign(parser, token.text);
    case 'marks':
    case 'unknown':
      return refuse(parser, problemOf(token), token);
    default:
      return token satisfies never;
  }
}

function fromSign(parser: Parser, sign: string): number {
  if (sign === '+') return expression(parser, PREFIX);
  if (sign === '-') return -expression(parser, PREFIX);
  if (sign === 'frac') {
    // 2\frac{1}{3} is a mixed number to some and a product to others.
    if (parser.tokens[parser.at - 2]?.kind === 'number') return refuse(parser, 'two-ways');
    return group(parser) / group(parser);
  }
  parser.at--;
  return group(parser);
}

/** An expression in brackets. */
function group(parser: Parser): number {
  const open = parser.tokens[parser.at++];
  const close = open?.kind === 'sign' ? CLOSING.get(open.text) : undefined;
  if (close === undefined) return refuse(parser, 'incomplete');
  const value = expression(parser, 0);
  const end = parser.tokens[parser.at++];
  if (isSign(end, close)) return value;
  return refuse(parser, end === undefined ? 'incomplete' : problemOf(end), end);
}

function percent(parser: Parser, value: number): number {
  if (!isSign(parser.tokens[parser.at], '%')) return value;
  parser.at++;
  return value / 100;
}

function applied(parser: Parser, apply: (value: number) => number): number {
  const next = parser.tokens[parser.at];
  const bracketed = next?.kind === 'sign' && CLOSING.has(next.text);
  const value = apply(bracketed ? group(parser) : expression(parser, PREFIX));
  // ln(5)^2, ln 1/3: how far does the logarithm reach?
  const unclear = bracketed ? isSign(parser.tokens[parser.at], '^') : mightReachOn(parser);
  return unclear ? refuse(parser, 'two-ways') : value;
}

/** Whether a factor or a divisor follows that the function before it might include. */
function mightReachOn({ tokens, at }: Parser): boolean {
  const next = tokens[at];
  if (isSign(next, '*') || isSign(next, '/')) {
    const over = tokens[at + 1];
    return over !== undefined && over.kind !== 'function';
  }
  return startsFactor(next) && next?.kind !== 'function';
}

/** The 10-9 of 2.06×10-9, or e-3, may be a power that lost its place, or a difference. */
function isLostPower(tokens: readonly Token[]): boolean {
  const [base, minus, power] = tokens;
  return (
    (base?.text === '10' || base?.text === 'e') &&
    isSign(minus, '-') &&
    power?.kind === 'number' &&
    power.half === 0
  );
}

const isSign = (token: Token | undefined, text: string) =>
  token?.kind === 'sign' && token.text === text;

/** "2 ln 5" and "3(1/2)" are products; "2 3" is a mistake. */
const startsFactor = (token: Token | undefined): boolean =>
  token?.kind === 'constant' ||
  token?.kind === 'function' ||
  (token?.kind === 'sign' && (CLOSING.has(token.text) || token.text === 'frac'));

function calculated(operator: string, left: number, right: number): number {
  switch (operator) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return left / right;
    default:
      return left ** right;
  }
}
