import { LONGEST_CODE } from '../../scenario/parameters.ts';
import { LONGEST_PROGRAM } from './model/progress.ts';

/**
 * A program in an address: UTF-8, raw deflate, base64 for addresses. Null where that is longer than an address may hold, or
 * the browser cannot compress.
 */
export async function pack(text: string): Promise<string | null> {
  try {
    const bytes = await piped(encoded(text), new CompressionStream('deflate-raw'), Infinity);
    const packed = base64Of(bytes);
    return packed.length <= LONGEST_CODE ? packed : null;
  } catch {
    return null;
  }
}

/**
 * The program in a text that may be anything: null where it is no deflated UTF-8, or longer than a program may be. It stops
 * to inflate there, so that a few bytes cannot become gigabytes.
 */
export async function unpack(packed: string): Promise<string | null> {
  try {
    if (packed.length > LONGEST_CODE) return null;
    const most = LONGEST_PROGRAM * 4;
    const bytes = await piped(bytesOf(packed), new DecompressionStream('deflate-raw'), most);
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.length > LONGEST_PROGRAM || text === '' ? null : text.replaceAll('\r\n', '\n');
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
      throw new RangeError('longer than a program may be');
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

const base64Of = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');

const bytesOf = (packed: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(packed.replaceAll('-', '+').replaceAll('_', '/')), (character) =>
    character.charCodeAt(0),
  );
