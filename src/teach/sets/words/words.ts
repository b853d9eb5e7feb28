import { DRILLS } from '../../../features/drills/words/words.ts';
import { PREDICT } from '../../../features/predict/words/words.ts';
import { SETS } from '../../../panel/exercise-set/words/words.ts';
import { together, wordTable } from '../../../words/word-table.ts';
import { BUILDER } from '../../builder/words/words.ts';
import type { Words } from './en.ts';

const OWN = wordTable<Words>({
  en: () => import('./en.ts').then(({ en }) => en),
  es: () => import('./es.ts').then(({ es }) => es),
});

/** With the words of the panels that show a set, which say what is computed. */
export const SET_FORM = together(OWN, BUILDER, PREDICT, DRILLS, SETS);
