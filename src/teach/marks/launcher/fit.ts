import { base64Of, bytesOf } from '../../../practice/packed.ts';

/*
 * What a system keeps for the next time is short: 4,096 characters in SCORM 1.2, 64,000 in SCORM 2004. A text that
 * is longer is deflated, and if it is still too long, its last lines go, which matter least.
 */

const PLAIN = '1p';
const DEFLATED = '1z';

export interface Fitted {
  readonly text: string;
  /** Whether lines were left out. */
  readonly cut: boolean;
}

/** A text of at most so many characters, all ASCII; null if it must be deflated to be as short. */
export function fitPlain(text: string, longest: number): string | null {
  const plain = PLAIN + base64Of(new TextEncoder().encode(text));
  return plain.length <= longest ? plain : null;
}

/** A text of at most so many characters, all ASCII. */
export async function fitDeflated(text: string, longest: number): Promise<Fitted> {
  const lines = text.split('\n');
  for (let kept = lines.length; kept > 0; kept--) {
    const packed = await pack(lines.slice(0, kept).join('\n'));
    if (packed.length <= longest) return { text: packed, cut: kept < lines.length };
  }
  return { text: '', cut: text !== '' };
}

/** The text again; '' if it cannot be read. */
export async function unpack(text: string): Promise<string> {
  try {
    if (text.startsWith(DEFLATED)) return await through(bytesOf(text.slice(2)), inflate());
    return text.startsWith(PLAIN) ? await through(bytesOf(text.slice(2)), null) : '';
  } catch {
    return '';
  }
}

async function pack(text: string): Promise<string> {
  const plain = new TextEncoder().encode(text);
  if (typeof CompressionStream === 'undefined') return PLAIN + base64Of(plain);
  const stream = new Blob([plain]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const deflated = new Uint8Array(await new Response(stream).arrayBuffer());
  return DEFLATED + base64Of(deflated);
}

const inflate = () => new DecompressionStream('deflate-raw');

function through(bytes: Uint8Array<ArrayBuffer>, how: DecompressionStream | null): Promise<string> {
  const stream = new Blob([bytes]).stream();
  return new Response(how === null ? stream : stream.pipeThrough(how)).text();
}
