import { wordTable } from '../word-table.ts';
import type { Words } from './en.ts';

export const DERIVATIONS = wordTable<Words>({
  en: () => import('./en.ts').then(({ en }) => en),
  es: () => import('./es.ts').then(({ es }) => es),
});
