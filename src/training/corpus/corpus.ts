import type { Feature } from './features.ts';

/** A labelled sentence. */
export interface Sentence {
  readonly text: string;
  /** Index of the tense of its main verb, in the order of the lab's tenses (TENSES in scenario/scenario.ts). */
  readonly y: number;
  /** Its main verb, as a dictionary has it. */
  readonly verb: string;
  /** Not trained on. No held-out verb occurs in training, in no form: what is measured is new verbs. */
  readonly held: boolean;
}

/** A feature of a text. */
export interface TextFeature extends Feature {
  /** Occurs in a training sentence. One that does not sets no column: it would bring the weight of another. */
  readonly seen: boolean;
}

/** One column that a text sets, and why. */
export interface SetColumn {
  readonly column: number;
  /** What in the text sets it: seldom more than one. */
  readonly features: readonly TextFeature[];
  /** Other features of the training sentences that set the same column. */
  readonly shared: readonly Feature[];
}

/** What a model is given of a text. */
export interface TextFeatures {
  /** Sorted, no duplicates, each from 0 to FEATURE_COLUMNS - 1. */
  readonly columns: Int32Array;
  /** In the order of `columns`. */
  readonly set: readonly SetColumn[];
  /** In the order of the text. */
  readonly features: readonly TextFeature[];
  /** Words that are not looked at: articles, possessives, prepositions, and the word after one. */
  readonly skipped: readonly string[];
  /** How many features of the text occur in training sentences. */
  readonly known: number;
}

/** Characters (code points) of a typed text that is read. */
export const LONGEST_TEXT = 200;

/** How a text that a reader typed is read. */
export type Reading =
  | ({ readonly standing: 'read' } & TextFeatures)
  /** It has words, and nothing of them occurs in training: there are no columns, and the models can only guess. */
  | ({ readonly standing: 'unknown' } & TextFeatures)
  /** No letter in it. */
  | { readonly standing: 'empty' }
  /** More than LONGEST_TEXT characters: it is not read. */
  | { readonly standing: 'long'; readonly length: number };

export interface Corpus {
  /** Of all tenses alike, in an order in which they are mixed; the same on every device. */
  readonly sentences: readonly Sentence[];
  /** Any text. */
  readonly featuresOf: (text: string) => TextFeatures;
  /** A text that a reader typed: as featuresOf, where it can be read. */
  readonly read: (text: string) => Reading;
  /** The features of the training sentences that set this column, in the order of their first occurrence. */
  readonly featuresIn: (column: number) => readonly Feature[];
}

/** Each is generated from its tables when it is first asked for. */
export const CORPUS = {
  en: async (): Promise<Corpus> => (await import('./english/english.ts')).english(),
  es: async (): Promise<Corpus> => (await import('./spanish/spanish.ts')).spanish(),
} as const;
