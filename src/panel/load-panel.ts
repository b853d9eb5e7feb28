import type { Language } from '../words/languages.ts';
import type { WordTable } from '../words/word-table.ts';

/** What is loaded on demand: the code of a part, and the words that only it uses. */
export interface Late<Code> {
  readonly load: () => Promise<Code>;
  readonly words?: WordTable<unknown>;
}

/** The code of a part, once its words in the given language are loaded too. */
export async function loadPanel<Code>(
  { load, words }: Late<Code>,
  language: Language,
): Promise<Code> {
  const [code] = await Promise.all([load(), words?.load(language)]);
  return code;
}
