/** The query of a link, or a text that is one already: without what is before "?", after "#", and around it. */
export const queryIn = (text: string): string =>
  text
    .trim()
    .replaceAll(/\s+/g, '')
    .replace(/^[^?]*\?/, '')
    .replace(/#.*$/, '');
