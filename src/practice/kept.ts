/** Something the reader did, kept on the device where storage is allowed, and for this visit where it is not. */
export interface Kept<T> {
  /** What stands before anything was kept: what a page rendered at build shows. */
  readonly opening: T;
  readonly get: () => T;
  readonly set: (value: T) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

const PREFIX = 'logsumexplorer.';

const forgetters = new Set<() => void>();

/**
 * As after a reload: the device is asked anew for everything kept. For tests, whose files share their modules; nothing
 * that listens is told.
 */
export function rereadKept(): void {
  for (const forget of forgetters) forget();
}

/**
 * `name` is the key on the device. What is found there may be anything: `read` gives null for what it cannot use, and
 * the opening value then stands. The value must survive JSON.
 */
export function kept<T>(name: string, opening: T, read: (data: unknown) => T | null): Kept<T> {
  let value: T | undefined;
  const listeners = new Set<() => void>();
  forgetters.add(() => {
    value = undefined;
  });
  return {
    opening,
    get: () => {
      value ??= read(parse(readStored(name))) ?? opening;
      return value;
    },
    set: (next) => {
      value = next;
      writeStored(name, JSON.stringify(next));
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function parse(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

/** What the device keeps under a name; null for nothing. Sandboxed frames throw on the mere mention of storage. */
export function readStored(name: string): string | null {
  try {
    return localStorage.getItem(PREFIX + name);
  } catch {
    return null;
  }
}

/** Storage that is full or forbidden: the value holds for this visit. */
export function writeStored(name: string, text: string): void {
  try {
    localStorage.setItem(PREFIX + name, text);
  } catch {
    // Nothing to do.
  }
}
