import { definePanel } from '../../panel/definition.ts';
import { DRILL_PARAMETERS } from './model/parameters.ts';
import { DRILLS } from './words/words.ts';

const controls = ['example', 'hints', 'solution', 'another', 'seed', 'keeping'] as const;

export type DrillsControl = (typeof controls)[number];

export const drills = definePanel({
  id: 'drills',
  titles: {
    en: 'Drills on stable softmax',
    es: 'Ejercicios sobre la softmax estable',
  },
  controls,
  parameters: DRILL_PARAMETERS,
  article: [1197, 1295],
  words: DRILLS,
  controlNames: () => import('./control-names.ts').then(({ drills }) => drills),
  load: () => import('./drills.tsx'),
});
