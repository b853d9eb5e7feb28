/** The code of a part did not come: its script, one that it imports, or its style sheet. */
export class NotLoaded extends Error {
  constructor(cause: unknown) {
    super('The code of a part of the page did not come.', { cause });
  }
}

/**
 * Asks for the code of a part. Where it was asked for in vain before, its style sheets are asked for first: the import
 * asks for them once only, and would go on without them. Chromium fetches a script again that did not come; a browser
 * that keeps the failure for as long as the page is open fails again, and only loading the page anew helps.
 */
export async function loadCode<T>(ask: () => Promise<T>, before: 'first' | 'again'): Promise<T> {
  try {
    if (before === 'again') await stylesAgain(document);
    return await ask();
  } catch (cause) {
    throw new NotLoaded(cause);
  }
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
