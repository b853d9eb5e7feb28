import { NUMBER } from './printed-numbers.ts';

/**
 * Sentences checked against the numbers. A grammar lists every sentence a panel can say, as a reader sees it, each with
 * the condition under which it is true. A sentence that is not in the grammar counts as false.
 */
export interface Claim<State> {
  readonly says: RegExp;
  readonly holds: (state: State, ...found: string[]) => boolean;
}

/** The sentences of the text that are false in the state. */
export function falseSentences<State>(
  grammar: readonly Claim<State>[],
  text: string,
  state: State,
): string[] {
  return sentencesOf(text).filter((sentence) => truthOf(grammar, sentence, state) !== true);
}

/** The same, ignoring sentences that are not in the grammar, which other grammars check. */
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

/** Sentences end with a point and a space; no number has a space after its point. */
export const sentencesOf = (text: string): string[] =>
  text.split(/(?<=\.) /).filter((sentence) => sentence.trim() !== '');

/** A template of a sentence, in which `#` stands for a number that is captured. */
export const wording = (strings: TemplateStringsArray, ...holes: string[]): RegExp =>
  new RegExp(
    strings
      .map((text, index) => escaped(text).replaceAll('#', `(${NUMBER})`) + (holes[index] ?? ''))
      .join(''),
    'u',
  );

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
