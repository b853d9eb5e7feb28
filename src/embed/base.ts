/**
 * The address of a folder with a slash at its end, seen from a page; null for what is no address, or one that runs
 * script where it stands.
 */
export function folderAddress(text: string, page: string): string | null {
  try {
    const address = new URL(text, page);
    if (text === '' || !['http:', 'https:', 'file:'].includes(address.protocol)) return null;
    const { origin, protocol, host, pathname } = address;
    const start = origin === 'null' ? `${protocol}//${host}` : origin;
    return `${start}${pathname.replace(/\/?$/, '/')}`;
  } catch {
    return null;
  }
}
