import type { Refused } from './refused.ts';
import type { Source } from './source.ts';
import type { ReadOptions } from './types.ts';

/** Thrown while rows are read, where the file changed or went away since it was opened. */
export class Unreadable extends Error {
  readonly refused: Refused;

  constructor(found: string) {
    super(found);
    this.name = 'Unreadable';
    this.refused = { refused: 'unreadable', found };
  }
}

export const isAbort = (error: unknown): boolean =>
  error instanceof Error && error.name === 'AbortError';

const aborted = () => new DOMException('Reading was cancelled.', 'AbortError');

/** Rejects with AbortError, whatever reason the signal was given. */
export function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw aborted();
}

/**
 * The source, which stops when the signal says so, tells how many of its bytes were read, and rejects with Unreadable
 * or AbortError only.
 */
export function watched(source: Source, { signal, progress }: ReadOptions): Source {
  let bytes = 0;
  return {
    name: source.name,
    size: source.size,
    read: async (start, end) => {
      throwIfAborted(signal);
      let slice: Uint8Array;
      try {
        slice = await source.read(start, end);
      } catch (error) {
        throw isAbort(error) ? aborted() : new Unreadable(describe(error));
      }
      throwIfAborted(signal);
      if (slice.length !== end - start) throw new Unreadable(`${slice.length} / ${end - start}`);
      bytes += slice.length;
      // The first bytes are read twice.
      progress?.(Math.min(bytes, source.size));
      return slice;
    },
  };
}

const describe = (error: unknown): string =>
  error instanceof Error ? error.name : String(error).slice(0, 80);

/** What a failure while reading refuses. Anything but a failed source is thrown on. */
export async function refusingUnreadable<Result>(
  work: () => Promise<Result>,
): Promise<Result | Refused> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Unreadable) return error.refused;
    throw error;
  }
}
