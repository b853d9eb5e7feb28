import { SUMMARY } from '../../../../panel/summary/words/words.ts';
import { together, wordTable } from '../../../../words/word-table.ts';
import type { Words } from './en.ts';

const OWN = wordTable<Words>({
  en: () => import('./en.ts').then(({ en }) => en),
  es: () => import('./es.ts').then(({ es }) => es),
});

/** Those of the printed summary come with them. */
export const ASSIGNED = together(OWN, SUMMARY);
