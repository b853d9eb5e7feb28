/** What the page around a frame gives as a set: a file, whatever is in it, or why there is none. */
export type HandedSet =
  | { readonly file: Blob }
  /** An HTTP status; 0: nothing came; 408: it took too long. */
  | { readonly status: number };

/** Milliseconds for a file to come. */
export const PATIENCE = 20_000;
