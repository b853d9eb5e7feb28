import { refuse, wrongSyntax } from './problems.ts';
import type { Expression, Range } from './syntax.ts';

/** A number as Python writes it: 1_000, 0x1f, 1e-3, .5. */
export function numberLiteral(text: string, { from, to }: Range): Expression {
  const range = { from, to };
  if (/[jJ]$/.test(text) && !/^0[xX]/.test(text)) return refuse(range, 'complex number');
  const digits = text.replaceAll('_', '');
  const separated = !/__|_$|_[.eE]|[.eE+-]_|^_/.test(text);
  if (!separated || digits.length > 400) return wrongSyntax(range, 'number');
  if (/^0[xX][\da-fA-F]+$|^0[oO][0-7]+$|^0[bB][01]+$/.test(digits))
    return { kind: 'int', value: BigInt(digits.toLowerCase()), from, to };
  if (/^(?:0+|[1-9]\d*)$/.test(digits)) return { kind: 'int', value: BigInt(digits), from, to };
  if (/^(?:\d+\.\d*|\.\d+|\d+(?=[eE]))(?:[eE][+-]?\d+)?$/.test(digits))
    return { kind: 'float', value: Number(digits), from, to };
  return wrongSyntax(range, 'number');
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['t', '\t'],
  ['r', '\r'],
  ['\\', '\\'],
  ["'", "'"],
  ['"', '"'],
  ['\n', ''],
]);

/** What a plain string literal says. */
export function stringLiteral(text: string, range: Range): string {
  const prefix = /^[a-zA-Z]*/.exec(text)?.[0] ?? '';
  if (prefix !== '' && prefix.toLowerCase() !== 'u') return refuse(range, 'bytes or raw string');
  const quote = /^("""|'''|"|')/.exec(text.slice(prefix.length))?.[0] ?? '';
  const body = text.slice(prefix.length + quote.length, -quote.length);
  const closed = text.length >= prefix.length + 2 * quote.length && text.endsWith(quote);
  if (quote === '' || !closed) return wrongSyntax(range, 'string');
  return body.replace(/\\([\s\S])/g, (whole, character: string) => {
    if ('xuUN01234567'.includes(character)) return wrongSyntax(range, 'string');
    return ESCAPES.get(character) ?? whole;
  });
}
