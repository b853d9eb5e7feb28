import { type Controls, definePanel } from '../../panel/definition.ts';
import { PREDICT } from './words/words.ts';

const controls = {
  numbers: { en: 'numbers to type', es: 'números para escribir' },
  skip: { en: 'skipping', es: 'saltar' },
  trace: { en: 'trace', es: 'traza' },
  card: { en: 'score card', es: 'marcador' },
} as const satisfies Controls;

export type PredictControl = keyof typeof controls;

export const predict = definePanel({
  id: 'predict',
  titles: {
    en: 'Predict, then run',
    es: 'Predecir y después ejecutar',
  },
  controls,
  article: [645, 1027],
  words: PREDICT,
  load: () => import('./predict.tsx'),
});
