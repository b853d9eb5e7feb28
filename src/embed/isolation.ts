/*
 * A page with cross-origin isolation loads only frames that send Cross-Origin-Embedder-Policy, or that are
 * "credentialless": without cookies, and with storage that is deleted when the page is left. The reader's progress in
 * the panel would be lost, so frames are credentialless only where they would not load otherwise.
 */

const answers = new Map<string, Promise<boolean>>();

/** Whether frames from this folder must be credentialless here: false at once in pages without isolation. */
export function mustBeCredentialless(base: string): Promise<boolean> | false {
  if (!globalThis.crossOriginIsolated || !('credentialless' in HTMLIFrameElement.prototype))
    return false;
  // Every panel of a folder comes from the same server, with the same headers.
  const answer =
    answers.get(base) ??
    fetch(`${base}embed/index.html`, { method: 'HEAD' }).then(
      ({ headers }) => !headers.has('Cross-Origin-Embedder-Policy'),
      () => true,
    );
  answers.set(base, answer);
  return answer;
}
