/** A value kept on the device if storage is allowed, and otherwise until the page is closed. */
export interface Kept<T> {
  /** The value before anything was kept, which pages rendered at build show. */
  readonly opening: T;
  readonly get: () => T;
  readonly set: (value: T) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

const PREFIX = 'logsumexplorer.';

let onDevice = true;

/**
 * From now on nothing is read from the device or written to it: the page around the frame keeps what is done, for one
 * reader of perhaps several on this device.
 */
export function keepOnNothing(): void {
  onDevice = false;
  rereadKept();
}

/** Goes before the names of kept values. */
let under = '';

/**
 * From now on values are kept apart from all others, such as those of one assignment from those of another; '' for those
 * of the lesson. What was kept there is read again.
 */
export function keepUnder(name: string): void {
  under = name === '' ? '' : `${name}.`;
  rereadKept();
}

/** Deletes what is kept where `keepUnder` said, and nothing else. Who has subscribed is not notified. */
export function forgetThere(): void {
  try {
    const names = Array.from({ length: localStorage.length }, (_, index) =>
      localStorage.key(index),
    );
    for (const name of names) if (name?.startsWith(PREFIX + under)) localStorage.removeItem(name);
  } catch {
    // Nothing is kept on the device.
  }
  rereadKept();
}

/** Whether the device keeps anything: in private windows and sandboxed frames it may not. */
export function canKeep(): boolean {
  const name = 'kept-at-all';
  writeStored(name, name);
  const found = readStored(name) === name;
  if (found) localStorage.removeItem(PREFIX + name);
  return found;
}

const forgetters = new Set<() => void>();

/**
 * Makes every kept value be read from storage again, as after a reload. For tests, whose files share their modules;
 * subscribers are not notified.
 */
export function rereadKept(): void {
  for (const forget of forgetters) forget();
}

/**
 * `name` is the key in storage. What is stored may be anything: `read` gives null if it cannot be used, and the opening
 * value then applies. The value must survive JSON.
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
      value ??= read(parse(readStored(under + name))) ?? opening;
      return value;
    },
    set: (next) => {
      value = next;
      writeStored(under + name, JSON.stringify(next));
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

/** The text stored under a name; null if there is none. In sandboxed frames, accessing storage throws. */
export function readStored(name: string): string | null {
  if (!onDevice) return null;
  try {
    return localStorage.getItem(PREFIX + name);
  } catch {
    return null;
  }
}

/** If storage is full or forbidden, the value is kept only until the page is closed. */
export function writeStored(name: string, text: string): void {
  if (!onDevice) return;
  try {
    localStorage.setItem(PREFIX + name, text);
  } catch {
    // Ignored, see above.
  }
}
