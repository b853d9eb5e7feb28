import { definePanel } from '../../panel/definition.ts';
import { TRAIN_PARAMETERS } from './model/parameters.ts';
import { TRAIN } from './words/words.ts';

const controls = ['presets', 'predict', 'settings', 'weights', 'example', 'sentence'] as const;

export type TrainControl = (typeof controls)[number];

export const train = definePanel({
  id: 'train',
  titles: {
    en: 'Watch training die',
    es: 'Mira morir un entrenamiento',
  },
  controls,
  parameters: TRAIN_PARAMETERS,
  article: 'rendered',
  words: TRAIN,
  controlNames: () => import('./control-names.ts').then(({ train }) => train),
  load: () => import('./train.tsx'),
});
