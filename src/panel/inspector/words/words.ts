import { wordTable } from '../../../words/word-table.ts';
import type { Words } from './en.ts';

/** Loaded with the inspector. */
export const INSPECTOR = wordTable<Words>({
  en: () => import('./en.ts').then(({ en }) => en),
  es: () => import('./es.ts').then(({ es }) => es),
});

export type InspectorWords = Words;
