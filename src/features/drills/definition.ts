import { type Controls, definePanel } from '../../panel/definition.ts';
import { DRILL_PARAMETERS } from './model/parameters.ts';
import { DRILLS } from './words/words.ts';

const controls = {
  example: { en: 'worked example', es: 'ejemplo resuelto' },
  hints: { en: 'hints', es: 'pistas' },
  solution: { en: 'solution', es: 'solución' },
  another: { en: 'another like it', es: 'otro parecido' },
  seed: { en: 'name of the set', es: 'nombre de la serie' },
  keeping: { en: 'export and reset', es: 'exportar y borrar' },
} as const satisfies Controls;

export type DrillsControl = keyof typeof controls;

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
  load: () => import('./drills.tsx'),
});
