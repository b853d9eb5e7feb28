/**
 * A text in an address: UTF-8, raw deflate, base64 for addresses. Null where that is longer than `longest` characters, or
 * the browser cannot compress.
 */
export async function pack(text: string, longest: number): Promise<string | null> {
  try {
    const bytes = await piped(encoded(text), new CompressionStream('deflate-raw'), Infinity);
    const packed = base64Of(bytes);
    return packed.length <= longest ? packed : null;
  } catch {
    return null;
  }
}

/**
 * The text in a packed one that may be anything: null where it is no deflated UTF-8, or more than `most` bytes of it. It
 * stops to inflate there, so that a few bytes cannot become gigabytes.
 */
export async function unpack(packed: string, most: number): Promise<string | null> {
  try {
    const bytes = await piped(bytesOf(packed), new DecompressionStream('deflate-raw'), most);
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

const encoded = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

interface ByteTransform {
  readonly readable: ReadableStream<Uint8Array>;
  readonly writable: WritableStream<BufferSource>;
}

/** What comes out of a stream, at most so many bytes; throws where there would be more. */
async function piped(
  bytes: Uint8Array<ArrayBuffer>,
  through: ByteTransform,
  most: number,
): Promise<Uint8Array> {
  const writer = through.writable.getWriter();
  // What fails here fails in the reader too.
  writer.write(bytes).catch(() => {});
  writer.close().catch(() => {});
  const reader = through.readable.getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    parts.push(part.value);
    length += part.value.length;
    if (length > most) {
      await reader.cancel();
      throw new RangeError('longer than it may be');
    }
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** Base64 for addresses, without padding (RFC 4648, section 5). */
export const base64Of = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');

/** The bytes again; throws where it is no base64. */
export const bytesOf = (packed: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(packed.replaceAll('-', '+').replaceAll('_', '/')), (character) =>
    character.charCodeAt(0),
  );
