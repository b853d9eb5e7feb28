import { loadCode } from '../ui/load-code.ts';

export type Reader = typeof import('./pasted.ts');

let failed = false;

/** The code that reads pasted text, loaded when a text is pasted. Null if it did not come; the next call tries again. */
export async function loadReader(): Promise<Reader | null> {
  try {
    const ask = () => import('./pasted.ts');
    return await loadCode(ask, failed ? 'again' : 'first');
  } catch {
    failed = true;
    return null;
  }
}
