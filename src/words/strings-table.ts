import type { Strings } from './strings.ts';
import { wordTable } from './word-table.ts';

/** The words that all parts share, those of the lab and of the page around it. */
export const STRINGS = wordTable<Strings>({
  en: () => import('./en.ts').then(({ en }) => en),
  es: () => import('./es.ts').then(({ es }) => es),
});
