import { createContext, useContext } from 'react';
import { isPseudo, pseudo } from './pseudo.ts';
import type { Language, Strings } from './strings.ts';

const StringsContext = createContext<Strings | null>(null);

export const StringsProvider = StringsContext.Provider;

export function useStrings(): Strings {
  const strings = useContext(StringsContext);
  if (strings === null) throw new Error('Drawn outside a StringsProvider.');
  return strings;
}

/** A panel's own words in the reader's language. They travel with the panel, not with the page. */
export function useWords<T extends object>(words: Readonly<Record<Language, T>>): T {
  const t = useStrings();
  const table = words[t.language];
  return import.meta.env.DEV && isPseudo(t) ? pseudo(table) : table;
}
