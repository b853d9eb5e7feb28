import { createContext, useContext } from 'react';
import { isPseudo, pseudo } from './pseudo.ts';
import type { Strings } from './strings.ts';
import type { WordTable } from './word-table.ts';

const StringsContext = createContext<Strings | null>(null);

export const StringsProvider = StringsContext.Provider;

export function useStrings(): Strings {
  const strings = useContext(StringsContext);
  if (strings === null) throw new Error('Drawn outside a StringsProvider.');
  return strings;
}

/** A panel's own words in the reader's language. They come with the panel, not with the page. */
export function useWords<T extends object>(table: WordTable<T>): T {
  const t = useStrings();
  const words = table.get(t.language);
  return import.meta.env.DEV && isPseudo(t) ? pseudo(words) : words;
}
