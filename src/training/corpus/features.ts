import { hashedColumn } from './hash.ts';

/** What a model sees of a text. */
export interface Feature {
  /** A whole word, or the last letters of one. */
  readonly kind: 'word' | 'ending';
  /** "was", "-ing". */
  readonly text: string;
}

/** How the words of a language become features. All words are lower-case. */
export interface Reader {
  /** Ends of words that are read as words: "n't" as "not". The first that fits is taken. */
  readonly contractions: readonly (readonly [end: string, words: string])[];
  /**
   * Features as a whole, whatever their length: auxiliaries, pronouns, what asks or joins. Each has a column of its own, by
   * its place here.
   */
  readonly whole: ReadonlyMap<string, number>;
  /**
   * Neither these nor the word after one of them is looked at: that is a noun or an adjective, and says nothing of the verb.
   */
  readonly beforeNouns: ReadonlySet<string>;
  /** How many letters of a word's end are features. */
  readonly endings: readonly number[];
  /** Put before what is hashed. Of the first 20, the one with the fewest clashes (tests/training/corpus/clashes.test.ts). */
  readonly salt: number;
}

/** A word of up to this many letters is a feature as a whole, and not by its endings. */
const SHORT = 3;

/** Lower-case words of letters, in NFC; every apostrophe is '. Empty for a text without letters. */
export function wordsOf({ contractions }: Reader, text: string): string[] {
  const plain = text.toLowerCase().normalize('NFC').replaceAll('’', "'");
  const words = plain.match(/\p{L}[\p{L}\p{M}]*(?:'\p{L}[\p{L}\p{M}]*)*/gu) ?? [];
  return words.flatMap((word) => {
    const found = contractions.find(([end]) => word.endsWith(end));
    if (found === undefined) return [word];
    const [end, meant] = found;
    return [word.slice(0, -end.length), ...meant.split(' ')].filter((part) => part !== '');
  });
}

export interface SeenInText {
  /** Each once, in the order of the text. */
  readonly features: readonly Feature[];
  /** Words that are not looked at, in the order of the text. */
  readonly skipped: readonly string[];
}

export function seenIn(reader: Reader, text: string): SeenInText {
  const words = wordsOf(reader, text);
  const isSkipped = (word: string, index: number) =>
    !reader.whole.has(word) &&
    (reader.beforeNouns.has(word) || reader.beforeNouns.has(words[index - 1] ?? ''));
  const features = words.flatMap((word, index) =>
    isSkipped(word, index) ? [] : featuresOfWord(reader, word),
  );
  return {
    features: [...new Map(features.map((feature) => [nameOf(feature), feature])).values()],
    skipped: words.filter(isSkipped),
  };
}

function featuresOfWord({ whole, endings }: Reader, word: string): Feature[] {
  const letters = [...word];
  if (whole.has(word) || letters.length <= SHORT) return [{ kind: 'word', text: word }];
  return endings
    .filter((count) => count < letters.length)
    .map((count) => ({ kind: 'ending', text: `-${letters.slice(-count).join('')}` }));
}

/** A name of its own for each: a word and an ending may be of the same letters. */
export const nameOf = ({ kind, text }: Feature): string => `${kind}: ${text}`;

/** From 0 to FEATURE_COLUMNS - 1. All but the words of `whole` are hashed to the columns after those, and share them. */
export function columnOf({ whole, salt }: Reader, feature: Feature): number {
  const own = feature.kind === 'word' ? whole.get(feature.text) : undefined;
  return own ?? hashedColumn(`${salt} ${nameOf(feature)}`, whole.size);
}

/** Words separated by spaces. */
export const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words separated by spaces, each once, with its place. */
export const places = (words: string): ReadonlyMap<string, number> =>
  new Map(words.split(' ').map((word, place) => [word, place]));
