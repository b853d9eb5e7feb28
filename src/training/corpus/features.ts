import { columnOf } from './hash.ts';

/** What a model sees of a text. */
export interface Feature {
  /** A whole word; the last letters of one; an auxiliary with the last letters of the word after it ("had … -ed"). */
  readonly kind: 'word' | 'ending' | 'pair';
  /** "was", "-ing", "had … -ed". */
  readonly text: string;
}

/** What of a language the features need. */
export interface Reader {
  /** Parts of words that are read as words: "n't" as "not". The first that fits the end of a word is taken. */
  readonly contractions: readonly (readonly [ending: string, words: string])[];
  /** Words that mark a tense together with the verb that follows them. */
  readonly auxiliaries: ReadonlySet<string>;
}

/** A word of up to this many letters is a feature as a whole; a longer one only by its endings. */
const SHORT_WORD = 5;

/** Endings of 2 and 3 letters, of words that have more letters than that. */
const ENDINGS = [2, 3] as const;

/** Lower-case words of letters, in NFC; the apostrophe is ' whichever was typed. Empty for a text without letters. */
export function wordsOf({ contractions }: Reader, text: string): string[] {
  const plain = text.normalize('NFC').toLowerCase().normalize('NFC').replaceAll('’', "'");
  const words = plain.match(/\p{L}[\p{L}\p{M}]*(?:'\p{L}[\p{L}\p{M}]*)*/gu) ?? [];
  return words.flatMap((word) => {
    const found = contractions.find(([ending]) => word.endsWith(ending));
    if (found === undefined) return [word];
    const [ending, meant] = found;
    const rest = word.slice(0, -ending.length);
    return [...(rest === '' ? [] : [rest]), ...meant.split(' ')];
  });
}

const feature = (kind: Feature['kind'], text: string): Feature => ({ kind, text });

function endingsOf(word: string): string[] {
  const letters = [...word];
  return ENDINGS.filter((count) => letters.length > count).map(
    (count) => `-${letters.slice(-count).join('')}`,
  );
}

/** Each once, in the order of the text. */
export function featuresIn(reader: Reader, text: string): Feature[] {
  const words = wordsOf(reader, text);
  const found = words.flatMap((word) => [
    ...([...word].length <= SHORT_WORD ? [feature('word', word)] : []),
    ...endingsOf(word).map((ending) => feature('ending', ending)),
  ]);
  return [...new Map(found.map((each) => [nameOf(each), each])).values()];
}

/** A name of its own for each: a word and an ending may be of the same letters. */
export const nameOf = ({ kind, text }: Feature): string => `${kind}: ${text}`;

/** From 0 to FEATURE_COLUMNS - 1. */
export const columnOfFeature = (each: Feature): number => columnOf(nameOf(each));
