import { evaluateTokens, type Problem, type Value } from './answer-parser.ts';
import { type Token, tokensOf } from './answer-tokens.ts';
import { isNear } from './judge.ts';

export interface NumberRead {
  readonly kind: 'number';
  /** May be NaN, an infinity or zero. */
  readonly value: number;
  /** How far the printed digits leave the value open, at most: half a unit of the last one. 0 if exact, as 1/3 is. */
  readonly rounding: number;
  /** In "1/3 = 0.25", the value before the last "=": it is not what stands after it. Otherwise null. */
  readonly unequal: number | null;
}

export interface Refused {
  readonly kind: 'refused';
  readonly problem: Problem;
  /** The part at fault, or all that was typed. Data, never markup. */
  readonly found: string;
}

const LONGEST = 200;

/**
 * The number a reader typed as an answer: as on paper, in LaTeX or as code. Decimals with point or comma, 2.06e-9,
 * 2.06×10^-9, fractions, ln 5, e^-2, √2 and sums and products of these, percentages, inf, NaN; after a name, as in
 * "p = 0.31" or "loss: 1.5"; of several values joined by "=" the last. `log` is the natural logarithm; log10 and log2
 * are read so that a wrong base can be named. A comma is a decimal mark, as in "5,045"; there are no thousands
 * separators. What can be read in two ways, such as ln 1/3, is refused. Never throws. Evaluated in float64, which is
 * precise enough for the digits of an answer.
 */
export function readAnswer(text: string): NumberRead | Refused {
  const whole = text.trim();
  const refused = (problem: Problem, found = whole) =>
    ({ kind: 'refused', problem, found }) as const;
  if (text.length > LONGEST) return refused('too-long');
  const parts = partsOf(tokensOf(text));
  if (parts.length > 1 && isName(parts.at(-1))) parts.pop();
  const last = parts.pop();
  if (last === undefined) return refused('unknown');
  if (last.read.kind === 'refused') return refused(last.read.problem, faultIn(last) ?? whole);
  const values = parts.filter(isRead);
  // The first may be a name with a number in it, as p_2 is; in "x = 3, y = 4" the second is none.
  if (parts.slice(1).some((part) => !isRead(part) && hasNumber(part))) return refused('several');
  const { value } = last.read;
  const rounding = roundingOf(last, value);
  const before = values.at(-1);
  return { kind: 'number', value, rounding, unequal: before === undefined ? null : unlike(before) };

  /** The value of a part that comes before, unless it is the same as far as the printed digits tell. */
  function unlike(part: PartRead): number | null {
    const other = part.read.value;
    const open = rounding + roundingOf(part, other);
    const same = Object.is(other, value) || Math.abs(other - value) <= open || isNear(value, other);
    return same ? null : other;
  }
}

/** What stands on one side of a sign of equality. */
interface Part {
  readonly tokens: readonly Token[];
  readonly read: Value;
}
type PartRead = Part & { readonly read: { readonly kind: 'number' } };

const isRead = (part: Part): part is PartRead => part.read.kind === 'number';

/** Empty parts are left out: "≈ 4.7" has one. */
function partsOf(tokens: readonly Token[]): Part[] {
  const parts: Token[][] = [[]];
  for (const token of tokens) {
    if (token.kind === 'sign' && token.text === '=') parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts
    .filter((part) => part.length > 0)
    .map((part) => ({ tokens: part, read: evaluateTokens(part) }));
}

const isWord = ({ kind, text }: Token) => kind === 'unknown' && /^[\p{L}_]/u.test(text);

/** One word, perhaps with a subscript or brackets: in "0.31 = p" the name comes last. */
const isName = (part: Part | undefined): boolean =>
  part !== undefined &&
  !hasNumber(part) &&
  part.tokens[0]?.kind === 'unknown' &&
  part.tokens.filter((token) => isWord(token) && !token.text.startsWith('_')).length === 1;

const hasNumber = ({ tokens }: Part) =>
  tokens.some(({ kind }) => kind === 'number' || kind === 'marks');

/** The token at fault, if it is a single one: of "p < 0.31" the sign, not the name. */
function faultIn({ tokens, read }: Part): string | null {
  if (read.kind === 'number') return null;
  const sign = tokens.find((token) => token.kind === 'unknown' && !isWord(token));
  return (read.problem === 'unknown' && sign?.text) || read.found;
}

/** How much the value moves, at most and to first order, when each printed number moves by half a unit. */
const roundingOf = ({ tokens }: Part, value: number): number =>
  tokens.reduce((sum, token, index) => {
    if (token.kind !== 'number' || token.half === 0) return sum;
    const moved = evaluateTokens(tokens, index);
    const by = moved.kind === 'number' ? Math.abs(moved.value - value) : 0;
    return Number.isFinite(by) ? sum + by : sum;
  }, 0);
