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

export const sourceOfBlob = (blob: Blob, name: string): Source => ({
  name,
  size: blob.size,
  read: async (start, end) => new Uint8Array(await blob.slice(start, end).arrayBuffer()),
});

export const sourceOfFile = (file: File): Source => sourceOfBlob(file, file.name);

export const sourceOfBytes = (name: string, bytes: Uint8Array): Source => ({
  name,
  size: bytes.length,
  read: async (start, end) => bytes.subarray(start, end),
});

/** Text that was pasted, as a file without a name. */
export const sourceOfText = (text: string, name = ''): Source =>
  sourceOfBytes(name, new TextEncoder().encode(text));
