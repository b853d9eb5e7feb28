import { wordTable } from '../../../words/word-table.ts';
import type { Words } from './en.ts';

/** What is read before the editor is asked for. */
export const WRITE = wordTable<Words>({
  en: () => import('./en.ts').then(({ en }) => en),
  es: () => import('./es.ts').then(({ es }) => es),
});
