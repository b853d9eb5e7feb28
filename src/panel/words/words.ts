import { wordTable } from '../../words/word-table.ts';
import type { Words } from './en.ts';

/** Loaded when a text is pasted. */
export const PASTE = wordTable<Words>({
  en: () => import('./en.ts').then(({ en }) => en),
  es: () => import('./es.ts').then(({ es }) => es),
});

export type PasteWords = Words;
