import { wordTable } from '../../../words/word-table.ts';
import type { MarksWords } from './en.ts';

export const MARKS = wordTable<MarksWords>({
  en: () => import('./en.ts').then(({ en }) => en),
  es: () => import('./es.ts').then(({ es }) => es),
});
