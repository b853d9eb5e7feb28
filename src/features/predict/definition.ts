import { definePanel } from '../../panel/definition.ts';
import { SET_PARAMETERS } from '../../practice/set/parameter.ts';
import { PREDICT } from './words/words.ts';

const controls = ['numbers', 'skip', 'trace', 'card'] as const;

export type PredictControl = (typeof controls)[number];

export const predict = definePanel({
  id: 'predict',
  titles: {
    en: 'Predict, then run',
    es: 'Predecir y después ejecutar',
  },
  controls,
  parameters: SET_PARAMETERS,
  article: [645, 1027],
  words: PREDICT,
  controlNames: () => import('./control-names.ts').then(({ predict }) => predict),
  load: () => import('./predict.tsx'),
});
