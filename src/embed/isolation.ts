/*
 * A page with cross-origin isolation lets in only frames that send Cross-Origin-Embedder-Policy. Others it lets in
 * "credentialless": without cookies, and with a store that is gone when the page is left. What the reader has done in
 * the panel would be lost, so this is for where there is no other way.
 */

let answer: Promise<boolean> | undefined;

/** Whether frames from this folder must be credentialless here: false at once in pages without isolation. */
export function mustBeCredentialless(base: string): Promise<boolean> | false {
  if (!globalThis.crossOriginIsolated || !('credentialless' in HTMLIFrameElement.prototype))
    return false;
  // One server sends the same headers with every panel.
  answer ??= fetch(`${base}embed/index.html`, { method: 'HEAD' }).then(
    ({ headers }) => !headers.has('Cross-Origin-Embedder-Policy'),
    () => true,
  );
  return answer;
}
