import { wordTable } from '../../../words/word-table.ts';
import type { BuilderWords } from './en.ts';

export const BUILDER = wordTable<BuilderWords>({
  en: () => import('./en.ts').then(({ en }) => en),
  es: () => import('./es.ts').then(({ es }) => es),
});
