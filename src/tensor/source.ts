/** Bytes that are read by slices: a file on the reader's machine, or bytes in memory. */
export interface Source {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /**
   * The bytes from `start` to before `end`, both within 0 to `size`. The result may share memory with the source: do
   * not write to it. Rejects where the file cannot be read any more.
   */
  readonly read: (start: number, end: number) => Promise<Uint8Array>;
}

/** A file that was dropped or chosen; a blob has no name of its own. */
export const sourceOfBlob = (blob: Blob, name = blob instanceof File ? blob.name : ''): Source => ({
  name,
  size: blob.size,
  read: async (start, end) => new Uint8Array(await blob.slice(start, end).arrayBuffer()),
});

export const sourceOfBytes = (name: string, bytes: Uint8Array): Source => ({
  name,
  size: bytes.length,
  read: async (start, end) => bytes.subarray(start, end),
});

/** Text that was pasted, as a file without a name. */
export const sourceOfText = (text: string, name = ''): Source =>
  sourceOfBytes(name, new TextEncoder().encode(text));
