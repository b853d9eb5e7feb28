/** Runs once the main thread has a quiet moment. Returns how to call it off. */
export function whenIdle(act: () => void): () => void {
  if ('requestIdleCallback' in window) {
    const handle = requestIdleCallback(act);
    return () => cancelIdleCallback(handle);
  }
  // Safari has no idle callback.
  const handle = setTimeout(act, 200);
  return () => clearTimeout(handle);
}
