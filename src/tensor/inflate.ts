import type { Source } from './source.ts';

/** Bytes that are unpacked at a time. */
const SLICE = 2 ** 20;

/** Why bytes were not unpacked. */
export type NotInflated = 'no-inflate' | 'damaged' | 'short' | 'long';

/**
 * Unpacks raw deflate, the bytes from `start` to `end`, into `size` bytes. Where `prefix`, there may be more of them,
 * which are not unpacked; else there must not.
 */
export async function inflate(
  source: Source,
  [start, end]: readonly [start: number, end: number],
  size: number,
  prefix: boolean,
): Promise<Uint8Array | NotInflated> {
  if (typeof DecompressionStream === 'undefined') return 'no-inflate';
  const { readable, writable } = new DecompressionStream('deflate-raw');
  const failed: { source: unknown } = { source: null };
  const feeding = feed(watching(source, failed), start, end, writable.getWriter()).catch(
    () => undefined,
  );
  const reader = readable.getReader();
  const result = await collect(reader, size, prefix).catch((): NotInflated => 'damaged');
  // Ends the feeding too, which may wait for someone to read.
  await reader.cancel().catch(() => undefined);
  await feeding;
  if (failed.source !== null) throw failed.source;
  return result;
}

/** The source, and its failure: a stream gives that of its other end on as its own. */
const watching = (source: Source, failed: { source: unknown }): Source => ({
  ...source,
  read: async (from, to) => {
    try {
      return await source.read(from, to);
    } catch (error) {
      failed.source = error;
      throw error;
    }
  },
});

async function feed(
  source: Source,
  start: number,
  end: number,
  writer: WritableStreamDefaultWriter<BufferSource>,
): Promise<void> {
  try {
    for (let at = start; at < end; at += SLICE) {
      await writer.ready;
      const slice = await source.read(at, Math.min(at + SLICE, end));
      await writer.write(new Uint8Array(slice));
    }
    await writer.close();
  } catch (error) {
    await writer.abort(error).catch(() => undefined);
    throw error;
  }
}

async function collect(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  size: number,
  prefix: boolean,
): Promise<Uint8Array | NotInflated> {
  const bytes = new Uint8Array(size);
  let at = 0;
  while (true) {
    if (prefix && at === size) return bytes;
    const { done, value } = await reader.read();
    if (done) return at === size ? bytes : prefix ? bytes.subarray(0, at) : 'short';
    const room = size - at;
    if (value.length > room && !prefix) return 'long';
    bytes.set(value.subarray(0, room), at);
    at += Math.min(value.length, room);
  }
}
