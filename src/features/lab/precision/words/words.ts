import { wordTable } from '../../../../words/word-table.ts';
import type { Words } from './en.ts';

/** Loaded when the choices are unfolded. */
export const PRECISION = wordTable<Words>({
  en: () => import('./en.ts').then(({ en }) => en),
  es: () => import('./es.ts').then(({ es }) => es),
});
