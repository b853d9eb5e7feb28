import { wordTable } from '../../../words/word-table.ts';
import type { Words } from './en.ts';

export const ASSIGNMENT = wordTable<Words>({
  en: () => import('./en.ts').then(({ en }) => en),
  es: () => import('./es.ts').then(({ es }) => es),
});
