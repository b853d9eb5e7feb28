import { wordTable } from '../../../words/word-table.ts';
import type { Words } from './en.ts';

export const SITE_WORDS = wordTable<Words>({
  en: () => import('./en.ts').then(({ en }) => en),
  es: () => import('./es.ts').then(({ es }) => es),
});
