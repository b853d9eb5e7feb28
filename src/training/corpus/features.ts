/** How many columns the features are hashed to. */
export const FEATURE_COLUMNS = 256;

/** Characters (code points) of a text that is read. */
export const LONGEST_TEXT = 200;

/** What a model sees of a text. */
export interface Feature {
  /** A whole word; the last letters of one; an auxiliary with the last letters of a later word ("had … -ed"). */
  readonly kind: 'word' | 'ending' | 'pair';
  /** "was", "-ing", "had … -ed". */
  readonly text: string;
}
