/**
 * Sentences held against the numbers. A grammar lists every sentence a panel can say, as a reader sees it, each with
 * what must hold of the state for it to be true. A sentence the grammar does not know counts as false.
 */
export interface Claim<State> {
  readonly says: RegExp;
  readonly holds: (state: State, ...found: string[]) => boolean;
}

/** The sentences of the text that are not borne out by the state. */
export function falseSentences<State>(
  grammar: readonly Claim<State>[],
  text: string,
  state: State,
): string[] {
  return sentencesOf(text).filter((sentence) => truthOf(grammar, sentence, state) !== true);
}

/** The same where others have a say too: sentences the grammar does not know are left to them. */
export function falseKnownSentences<State>(
  grammar: readonly Claim<State>[],
  text: string,
  state: State,
): string[] {
  return sentencesOf(text).filter((sentence) => truthOf(grammar, sentence, state) === false);
}

function truthOf<State>(grammar: readonly Claim<State>[], sentence: string, state: State) {
  const known = grammar.flatMap(({ says, holds }) => {
    const match = new RegExp(`^(?:${says.source})$`, 'u').exec(sentence);
    return match === null ? [] : [holds(state, ...match.slice(1))];
  });
  return known.length === 0 ? undefined : known.every(Boolean);
}

/** A point and a space end a sentence: there is no number with a space after its point. */
export const sentencesOf = (text: string): string[] =>
  text.split(/(?<=\.) /).filter((sentence) => sentence.trim() !== '');

/** A number as a sentence prints it. */
export const NUMBER =
  '(?:[−+]?(?:10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+|\\d+(?:\\.\\d+)?(?:[\\s\u00a0]×[\\s\u00a0]10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)?|∞)|NaN)';

/** A template of a sentence, in which `#` stands for a number that is captured. */
export const say = (strings: TemplateStringsArray, ...holes: string[]): RegExp =>
  new RegExp(
    strings
      .map((text, index) => escaped(text).replaceAll('#', `(${NUMBER})`) + (holes[index] ?? ''))
      .join(''),
    'u',
  );

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** The number that was printed: how a reader would type it. */
export function readPrinted(text: string): number {
  const ascii = text
    .replaceAll('−', '-')
    .replace(/[\s\u00a0]×[\s\u00a0]10/, 'e')
    .replace(/^(-?)10(?=[⁻⁰¹²³⁴⁵⁶⁷⁸⁹])/, '$11e')
    .replace(/[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]/g, (sign) => (sign === '⁻' ? '-' : String(SUPERSCRIPTS.indexOf(sign))))
    .replace('∞', 'Infinity');
  return Number(ascii);
}

/** Half a unit of the last digit that was printed. */
export function halfUnit(text: string): number {
  const [significand = '', power = '0'] = text
    .replace(/[\s\u00a0]×[\s\u00a0]10/, 'e')
    .replace(/^(−?)10(?=[⁻⁰¹²³⁴⁵⁶⁷⁸⁹])/, '$11e')
    .split('e');
  const decimals = significand.split('.')[1]?.length ?? 0;
  const exponent = Number(
    power.replace(/[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]/g, (sign) =>
      sign === '⁻' ? '-' : String(SUPERSCRIPTS.indexOf(sign)),
    ),
  );
  return 0.5 * 10 ** (exponent - decimals);
}

/** Whether a value could have been printed so: rounded to the digits shown. */
export function prints(text: string, value: number): boolean {
  const printed = readPrinted(text);
  if (Object.is(printed, value) || printed === value) return true;
  if (!Number.isFinite(printed) || !Number.isFinite(value)) return false;
  return Math.abs(printed - value) <= halfUnit(text) * (1 + 1e-9);
}

/** The numbers of a text in their order, whatever the decimal mark and however digits are grouped. */
export const numbersIn = (text: string): string[] =>
  [
    ...text
      .replace(/(?<=\d),(?=\d)/g, '.')
      .replace(/(?<=\d)[\u00a0\u2009\u202f](?=\d{3})/g, '')
      .replace(/\bfloat(?:16|32|64)\b/g, '')
      .matchAll(new RegExp(NUMBER, 'gu')),
  ].map(([number]) => number.replaceAll('\u00a0', ' '));
