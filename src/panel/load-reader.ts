import { loadCode } from '../ui/load-code.ts';
import type { Language } from '../words/languages.ts';
import { loadPanel } from './load-panel.ts';
import { PASTE, type PasteWords } from './words/words.ts';

/** What is needed once something is pasted, with its words. */
export type Reader = typeof import('./pasted.ts') & { readonly words: PasteWords };

let failed = false;

/** The code that reads pasted text, loaded when a text is pasted. Null if it did not come; the next call tries again. */
export async function loadReader(language: Language): Promise<Reader | null> {
  try {
    const ask = () => loadPanel({ load: () => import('./pasted.ts'), words: PASTE }, language);
    const code = await loadCode(ask, failed ? 'again' : 'first');
    return { ...code, words: PASTE.get(language) };
  } catch {
    failed = true;
    return null;
  }
}
