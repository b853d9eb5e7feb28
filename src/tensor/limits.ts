/** The most values of a text, and of a tensor that has to be decoded whole. */
export const MOST_WHOLE = 2 ** 24;

/** The most values of a tensor that is read by slices. */
export const MOST_SLICED = 2 ** 33;

/** The most values of one row: a row is held whole. */
export const MOST_CLASSES = MOST_WHOLE;

/** The most tensors that are listed. */
export const MOST_TENSORS = 20_000;
