import { unpack } from '../../practice/packed.ts';
import { LARGEST_FILE } from '../../practice/set/exercise-set.ts';
import type { SetSource } from '../../practice/set/parameter.ts';
import { type ReadSet, readSet } from '../../practice/set/read-set.ts';
import type { Surroundings } from '../part.tsx';
import { type HandedSet, PATIENCE } from './handed.ts';

/** Why no text came. */
export type SetFailure =
  /** The text of an address holds no set. */
  | { readonly kind: 'not-packed' }
  /** In bytes. */
  | { readonly kind: 'too-large'; readonly size: number; readonly most: number }
  /** A page came, as of a login or of a missing file. */
  | { readonly kind: 'html' }
  /** No UTF-8. */
  | { readonly kind: 'not-text' }
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'slow' }
  /** A file of another origin than this document's. */
  | { readonly kind: 'elsewhere' }
  /** No page around this one that answers. */
  | { readonly kind: 'no-host' };

export type LoadedSet =
  | { readonly kind: 'read'; readonly read: ReadSet }
  | { readonly kind: 'failed'; readonly why: SetFailure };

const failed = (why: SetFailure): LoadedSet => ({ kind: 'failed', why });

/** Never rejects. */
export async function loadSet(
  source: Exclude<SetSource, { kind: 'course' }>,
  { root, askForSet }: Pick<Surroundings, 'root' | 'askForSet'>,
): Promise<LoadedSet> {
  switch (source.kind) {
    case 'packed': {
      const text = await unpack(source.packed, LARGEST_FILE);
      return text === null ? failed({ kind: 'not-packed' }) : read(text);
    }
    case 'handed': {
      const handed = await askForSet();
      return handed === null ? failed({ kind: 'no-host' }) : fromHanded(handed);
    }
    case 'file':
      return fromSite(source.address, root);
    default:
      return source satisfies never;
  }
}

/** A file of this document's own origin only: who shares a link must not make the page ask another for it. */
async function fromSite(address: string, root: string): Promise<LoadedSet> {
  const here = parsed(root);
  const url = parsed(address, root);
  if (here === null || url === null) return failed({ kind: 'elsewhere' });
  // The origin of a blob: address is that of the page that made it.
  const own = url.origin === here.origin && url.protocol === here.protocol;
  if (!own || url.origin === 'null') return failed({ kind: 'elsewhere' });
  return fromHanded(await fetched(url.href));
}

function parsed(address: string, base?: string): URL | null {
  try {
    return new URL(address, base);
  } catch {
    return null;
  }
}

async function fetched(address: string): Promise<HandedSet> {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(PATIENCE) });
    return response.ok ? { file: await response.blob() } : { status: response.status };
  } catch (failure) {
    return { status: failure instanceof Error && failure.name === 'TimeoutError' ? 408 : 0 };
  }
}

/** A file that a teacher opens. */
export const loadSetFile = (file: Blob): Promise<LoadedSet> => fromHanded({ file });

async function fromHanded(handed: HandedSet): Promise<LoadedSet> {
  if ('status' in handed) {
    const { status } = handed;
    if (status === 0) return failed({ kind: 'nothing' });
    return failed(status === 408 ? { kind: 'slow' } : { kind: 'status', status });
  }
  const { file } = handed;
  const { size } = file;
  try {
    // A page of any size, as servers give in place of a file that is missing.
    if (/^\s*</.test(await file.slice(0, 200).text())) return failed({ kind: 'html' });
    if (size > LARGEST_FILE) return failed({ kind: 'too-large', size, most: LARGEST_FILE });
    const bytes = await file.arrayBuffer();
    return read(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return failed({ kind: 'not-text' });
  }
}

const read = (text: string): LoadedSet => ({ kind: 'read', read: readSet(text) });
