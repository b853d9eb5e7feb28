/*
 * Programs that nobody would write: those of the fixtures with pieces lost, doubled, swapped, or replaced by hostile
 * names and extreme numbers. The same seed gives the same programs.
 */

/** A generator of numbers in [0, 1) (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const NAMES = [
  '__class__',
  'constructor',
  '__proto__',
  'prototype',
  'toString',
  'valueOf',
  'hasOwnProperty',
  '__import__',
  '__builtins__',
  'eval',
  'x',
  'np',
  'f',
  'out',
  'append',
  'shape',
  'T',
  'sum',
  'max',
  'softmax',
];

const PIECES = [
  ...NAMES,
  ...NAMES.map((name) => `.${name}`),
  '0',
  '-1',
  '1e308',
  '10**300',
  '99999999',
  '2**62',
  'float("nan")',
  'None',
  'True',
  '""',
  '[]',
  '()',
  '[[1.0, 2.0], [3.0]]',
  'np.zeros((300, 300))',
  'np.ones(99999)',
  'range(10**9)',
  '[0] * 99999',
  '"ab" * 9999',
  'while True:\n    pass\n',
  'while True:\n    x = x * 2\n',
  'for i in range(10**12): x = [x, x]\n',
  'def f(n):\n    return f(n) + f(n)\n',
  'x.append(x)\n',
  'x = [x, x]\n',
  'print(x)\n',
  '(',
  ')',
  '[',
  ']',
  ':',
  ',',
  '    ',
  '\n',
  ' not ',
  ' if 1 else ',
  ' for ',
  '**',
  '@',
  '-',
  '=',
  '==',
  '+=',
  '...',
  '{1: 2}',
  'lambda: 0',
  'f"{x}"',
  "'''",
  '\\',
  '\t',
  '\0',
  '𝒳',
  'é',
];

/** Operands: any may stand where another does, so that most mutants are still programs. */
const OPERANDS = PIECES.filter(
  (piece) => /^[\w"[(-]/.test(piece) && !/[\n:=]|^[[(]$|^ |^-$|for|lambda/.test(piece),
);
const LINES = PIECES.filter((piece) => piece.endsWith('\n') && piece.length > 1);
const OPERATORS = [
  '+',
  '-',
  '*',
  '/',
  '**',
  '//',
  '%',
  '@',
  '&',
  '==',
  '<',
  ' and ',
  ' or ',
  ' in ',
  ' is ',
];

const TOKEN = /"[^"\n]*"|[\w.]+|\n *|[^\w]/g;
const IS_OPERAND = /^[\w.]+$/;
const KEYWORD =
  /^(?:def|return|if|elif|else|for|in|while|not|and|or|is|import|from|as|pass|break|continue|assert)$/;

/** One mutant of one of the texts. */
export function mutant(texts: readonly string[], random: () => number): string {
  const pick = <Item>(items: readonly Item[]): Item | undefined =>
    items[Math.floor(random() * items.length)];
  const tokens = (pick(texts) ?? '').match(TOKEN) ?? [];
  const others = (pick(texts) ?? '').match(TOKEN) ?? [];
  const placesOf = (fits: (token: string) => boolean) =>
    [...tokens.keys()].filter((place) => fits(tokens[place] ?? ''));
  const operand = (token: string) => IS_OPERAND.test(token) && !KEYWORD.test(token);
  const changes = 1 + Math.floor(random() * 3);
  for (let change = 0; change < changes; change++) {
    const at = Math.floor(random() * tokens.length);
    const length = 1 + Math.floor(random() * 3);
    const place = pick(placesOf(operand)) ?? at;
    const kind = random();
    if (kind < 0.25) tokens[place] = pick(OPERANDS) ?? '';
    else if (kind < 0.4) tokens[place] = pick(others.filter(operand)) ?? '';
    else if (kind < 0.55)
      tokens[pick(placesOf((token) => /^[-+*/@<>]$/.test(token))) ?? at] = pick(OPERATORS) ?? '';
    else if (kind < 0.7) tokens.splice(place + 1, 0, `.${pick(NAMES)}`);
    else if (kind < 0.8) {
      const line = pick(placesOf((token) => token.startsWith('\n'))) ?? at;
      const indent = (tokens[line] ?? '').slice(1);
      tokens.splice(
        line + 1,
        0,
        (pick(LINES) ?? '').replace(/\n(?=.)/g, `\n${indent}`).concat(indent),
      );
    } else if (kind < 0.85) tokens.splice(at, 0, pick(PIECES) ?? '');
    else if (kind < 0.9) tokens.splice(at, length);
    else if (kind < 0.95) tokens.splice(at, 0, ...tokens.slice(at, at + 10 * length));
    else tokens.splice(at, 0, ...others.slice(Math.floor(random() * others.length)).slice(0, 12));
  }
  return tokens.join('');
}
