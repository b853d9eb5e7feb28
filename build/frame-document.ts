import { escapeHtml, type RenderedFrame } from './renderer.ts';

interface FrameDocument {
  readonly lang: string;
  /** From the document to the site's root. */
  readonly home: string;
  /** Style sheets, relative to the site's root. */
  readonly styles: readonly string[];
  /** Markup for the end of the head. */
  readonly head: string;
  /** Of #root; each starts with a space. */
  readonly attributes: string;
}

/** A document under embed/. */
export function frameDocument(page: FrameDocument, { title, body }: RenderedFrame): string {
  const { lang, home, styles, head, attributes } = page;
  return `<!doctype html>
<html lang="${lang}" data-home="${home}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta name="robots" content="noindex" />
    <title>${escapeHtml(title)}</title>
    <link rel="icon" href="${home}favicon.svg" type="image/svg+xml" />
    ${styles.map((file) => `<link rel="stylesheet" href="${home}${file}" />`).join('\n    ')}
    ${head}
  </head>
  <body>
    <div id="root"${attributes}>${body}</div>
  </body>
</html>
`;
}
