import { wordTable } from '../../../words/word-table.ts';
import type { Words } from './en.ts';

/** Loaded with a set. */
export const SETS = wordTable<Words>({
  en: () => import('./en.ts').then(({ en }) => en),
  es: () => import('./es.ts').then(({ es }) => es),
});
