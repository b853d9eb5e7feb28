/** The functions by which SCORM is spoken; both versions take and give texts. */
export type Api = Readonly<Record<string, (...texts: string[]) => unknown>>;

/** Windows above this many are not searched. */
const DEEPEST = 500;

/**
 * The system's API: in the windows around this one, from the inside out, then around the window that opened it, as the
 * specifications search (SCORM 1.2 RTE 3.3.6.1, SCORM 2004 RTE 3.3.2). Null if there is none.
 */
export function findApi(from: Window, name: string): Api | null {
  const opener = around(from)
    .map((one) => reach(() => one.opener as Window | null))
    .find((one) => one !== null);
  for (const one of [...around(from), ...(opener ? around(opener) : [])]) {
    const api = reach(() => (one as unknown as Record<string, unknown>)[name]);
    if (typeof api === 'object' && api !== null) return api as Api;
  }
  return null;
}

/** A window and those around it. */
function around(from: Window): Window[] {
  const found: Window[] = [];
  let at: Window | null = from;
  while (at !== null && !found.includes(at) && found.length < DEEPEST) {
    found.push(at);
    const inner: Window = at;
    at = reach(() => inner.parent);
  }
  return found;
}

/** A window of another origin throws at whoever asks. */
function reach<T>(ask: () => T): T | null {
  try {
    return ask() ?? null;
  } catch {
    return null;
  }
}
