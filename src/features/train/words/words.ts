import { wordTable } from '../../../words/word-table.ts';
import type { Words } from './en.ts';

/** What is read before the training is asked for. */
export const TRAIN = wordTable<Words>({
  en: () => import('./en.ts').then(({ en }) => en),
  es: () => import('./es.ts').then(({ es }) => es),
});
