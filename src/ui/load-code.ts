/** The code of a part could not be loaded: its script, one that it imports, or its style sheet. */
export class NotLoaded extends Error {
  constructor(cause: unknown) {
    super('The code of a part of the page did not come.', { cause });
  }
}

/**
 * Loads the code of a part. At a second attempt its style sheets are loaded first, since the import requests each of
 * them only once, and goes on without them. Chromium requests a failed script again; a browser that keeps the failure
 * until the page is closed fails again, and only reloading the page helps.
 */
export async function loadCode<T>(ask: () => Promise<T>, before: 'first' | 'again'): Promise<T> {
  try {
    if (before === 'again') await stylesAgain(document);
    return await ask();
  } catch (cause) {
    throw new NotLoaded(cause);
  }
}

/** The same each time it is called; what failed before is a second attempt. */
export function codeLoader<T>(ask: () => Promise<T>): () => Promise<T> {
  let failed = false;
  return async () => {
    try {
      return await loadCode(ask, failed ? 'again' : 'first');
    } catch (error) {
      failed = true;
      throw error;
    }
  };
}

const stylesAgain = (document: Document) =>
  Promise.all(
    [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')]
      .filter(({ sheet }) => sheet === null)
      .map(styleAgain),
  );

const styleAgain = (missing: HTMLLinkElement) =>
  new Promise((resolve, reject) => {
    const link = missing.cloneNode() as HTMLLinkElement;
    link.addEventListener('load', resolve);
    link.addEventListener('error', reject);
    missing.replaceWith(link);
  });
