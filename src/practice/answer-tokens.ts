/** A piece of a written answer. `text` is what was found, in plain signs: × is *, − is -, \frac is frac. */
export type Token =
  | {
      readonly kind: 'number';
      readonly text: string;
      readonly value: number;
      /** Half a unit of the last printed digit; 0 for a whole number, which counts as exact. */
      readonly half: number;
    }
  | { readonly kind: 'constant'; readonly text: string; readonly value: number }
  | { readonly kind: 'function'; readonly text: string; readonly apply: Apply }
  /** `=` stands for every sign and word of equality. */
  | { readonly kind: 'sign'; readonly text: string }
  /** Several marks in one number: 1,234.5 or 1.2.3. */
  | { readonly kind: 'marks'; readonly text: string }
  /** A name, or what cannot be part of a number. */
  | { readonly kind: 'unknown'; readonly text: string };

type Apply = (value: number) => number;

/** Linear in the length of the text; never throws. What is not known becomes a token too. */
export function tokensOf(text: string): readonly Token[] {
  const plain = REWRITES.reduce((now, [found, by]) => now.replace(found, by), lowered(text));
  const tokens: Token[] = [];
  let depth = 0;
  PIECE.lastIndex = 0;
  for (let piece = PIECE.exec(plain); piece !== null; piece = PIECE.exec(plain)) {
    const [, number, word, sign, rest = ''] = piece;
    if (number !== undefined) tokens.push(numeral(number));
    else if (word !== undefined) tokens.push(...named(word, depth));
    else if (sign !== undefined) {
      depth += '([{'.includes(sign) ? 1 : ')]}'.includes(sign) ? -1 : 0;
      tokens.push(signed(sign, depth, tokens));
    } else if (rest !== '') tokens.push({ kind: 'unknown', text: rest });
  }
  return tokens;
}

/** 10⁻⁹ as 10^-9. */
const lowered = (text: string) =>
  text.replace(
    /[⁻⁺⁰¹²³⁴⁵⁶⁷⁸⁹]+/g,
    (power) =>
      `^${[...power].map((sign) => '0123456789-+'['⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺'.indexOf(sign)]).join('')}`,
  );

/** Each is done to the whole text, in this order. */
const REWRITES: readonly (readonly [RegExp, string])[] = [
  // Marks without width, such as those of text copied from a page.
  [/[\u200b-\u200f\u2060-\u2064\ufeff]/g, ''],
  [/[\u2010-\u2015\u2212\ufe63\uff0d]/g, '-'],
  [/not[ -]a[ -]number|no es un n[uú]mero/gi, 'nan'],
  // How tensors print: tensor(0.31, device='cuda:0', grad_fn=<NllLossBackward0>).
  [/,\s*(?:dtype|device|grad_fn|requires_grad|shape)\s*=\s*(?:<[^>]*>|\([^)]*\)|[^,)]*)/g, ''],
  // LaTeX that only sets the type, its decimal comma, and \frac12.
  [
    /\\(?:(?:left|right|displaystyle|math(?:rm|it|bf)|text(?:rm)?|operatorname\*?|quad)(?![a-z])|[()[\],;:!>\\ ])|[$&'"`]/g,
    ' ',
  ],
  [/\{,\}/g, ','],
  [/\\[dtc]?frac\s*(\d)\s*(\d)/g, ' frac{$1}{$2}'],
  [/\\[dtc]?frac/g, ' frac'],
  [/\\(?:times|cdot)(?![a-z])|[×·⋅∗]/g, '*'],
  [/\\div(?![a-z])|[÷⁄∕]/g, '/'],
  [/\\/g, ' '],
  [/\*\*/g, '^'],
  [/log\s*(?:_\s*(?:\{\s*)?10(?:\s*\})?|₁₀)/gi, 'log_10 '],
  [/log\s*(?:_\s*(?:\{\s*)?2(?:\s*\})?|₂)/gi, 'log_2 '],
  [/log\s*_\s*(?:\{\s*e\s*\}|e)/gi, 'ln '],
  // In "2.06 x 10^-9" the letter x stands for ×, which keyboards lack.
  [/(\d\s*)x(?=\s*10\s*[\^-])/gi, '$1*'],
  [/per ?cent|por ciento/gi, '%'],
  [/(approx|aprox|ca)\.(?!\d)/gi, '$1 '],
  // The end of a sentence, or the dots of 0.333...
  [/[\s.,;…]+$/, ''],
];

/** A number, a word, a sign, anything else. A subscript is part of a name. */
const PIECE =
  /\s*(?:((?:\d+(?:[.,]\d+)*\.?|[.,]\d+(?:[.,]\d+)*)(?:\s?e[+-]?\d+)?(?:_?f(?:16|32|64)?(?![\p{L}\d]))?)|((?:(?:np|numpy|math|cmath|torch|tf|jnp|jax|number)\.(?=\p{L}))*(?:log(?:1p|_10|_2|(?:10|2)(?=\s*\(|\s+[\d.,]))|expm1|b?float(?:8|16|32|64)|\p{L}+))|(:=|=>|->|={1,3}|[-+*/^()[\]{}√%:≈≃≅≐≡~∼→⇒∞])|(_\s*(?:\{[^{}]*\}|[\p{L}\d]+)|[<>!]=?|\S))/iuy;

function numeral(text: string): Token {
  const parts = /^([\d.,]+)(?:\s?e([+-]?\d+))?/i.exec(text);
  const [, digits = '', exponent] = parts ?? [];
  if (!/^(?:\d+[.,]?\d*|[.,]\d+)$/.test(digits)) return { kind: 'marks', text };
  const [whole = '', decimals] = digits.split(/[.,]/);
  // Code writes whole numbers as 3.
  const exact = !decimals && exponent === undefined;
  const last = Number(exponent ?? 0) - (decimals ?? '').length;
  return {
    kind: 'number',
    text,
    value: Number(`${whole}.${decimals ?? ''}e${exponent ?? 0}`),
    half: exact ? 0 : Number(`5e${last - 1}`),
  };
}

/** The words that are understood; any other is a name. */
const WORDS: ReadonlyMap<string, Token> = new Map<string, Token>([
  ...constants(Math.E, 'e'),
  ...constants(Math.PI, 'pi', 'π'),
  ...constants(Number.NaN, 'nan'),
  ...constants(Number.POSITIVE_INFINITY, 'inf', 'infty', 'infinity', 'infinite', 'infinito'),
  ...functions(Math.log, 'ln', 'log'),
  ...functions(Math.log10, 'log10', 'log_10'),
  ...functions(Math.log2, 'log2', 'log_2'),
  ...functions(Math.log1p, 'log1p'),
  ...functions(Math.exp, 'exp'),
  ...functions(Math.expm1, 'expm1'),
  ...functions(Math.sqrt, 'sqrt', 'raíz', 'raiz'),
  // Conversions in code keep the number.
  ...functions(
    (value) => value,
    ...['float', 'float8', 'float16', 'float32', 'float64', 'bfloat16', 'double', 'tensor'],
    ...['array', 'asarray', 'constant'],
  ),
  ...signs('frac', 'frac'),
  ...signs('-', 'minus', 'menos'),
  ...signs('+', 'plus', 'más'),
  ...signs(
    '=',
    ...[
      'is',
      'es',
      'equals',
      'about',
      'approx',
      'approximately',
      'roughly',
      'around',
      'circa',
      'ca',
    ],
    ...['aprox', 'aproximadamente', 'simeq', 'sim', 'cong', 'equiv'],
  ),
]);

/** Units of a loss in natural logarithms say nothing more. */
const UNITS = /^nats?$/i;

function named(word: string, depth: number): readonly Token[] {
  if (UNITS.test(word)) return [];
  const text = word.slice(word.lastIndexOf('.') + 1).toLowerCase();
  const known = WORDS.get(text);
  return [known && !(depth > 0 && known.text === '=') ? known : { kind: 'unknown', text: word }];
}

function signed(found: string, depth: number, before: readonly Token[]): Token {
  if (found === '∞') return { kind: 'constant', text: found, value: Number.POSITIVE_INFINITY };
  if (found === '√') return { kind: 'function', text: found, apply: Math.sqrt };
  // 1:3 is a division; a colon after anything else follows a name.
  if (found === ':' && before.every(({ kind, text }) => kind === 'number' || text === '-'))
    return sign('/');
  if ('-+*/^()[]{}%'.includes(found)) return sign(found);
  // The = of P(y = 1) belongs to the name.
  return depth > 0 ? { kind: 'unknown', text: found } : sign('=');
}

function sign(text: string): Token {
  return { kind: 'sign', text };
}

function constants(value: number, ...names: readonly string[]): [string, Token][] {
  return names.map((text) => [text, { kind: 'constant', text, value }]);
}

function functions(apply: Apply, ...names: readonly string[]): [string, Token][] {
  return names.map((text) => [text, { kind: 'function', text, apply }]);
}

function signs(text: string, ...names: readonly string[]): [string, Token][] {
  return names.map((name) => [name, sign(text)]);
}
