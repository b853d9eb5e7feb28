import { together, wordTable } from '../../../words/word-table.ts';
import { SITE_WORDS } from '../../hosts/words/words.ts';
import type { BuilderWords } from './en.ts';

const OWN = wordTable<BuilderWords>({
  en: () => import('./en.ts').then(({ en }) => en),
  es: () => import('./es.ts').then(({ es }) => es),
});

export const BUILDER = together(OWN, SITE_WORDS);
