import type { ControlNames } from '../../panel/definition.ts';
import type { TrainControl } from './definition.ts';

export const train: ControlNames<TrainControl> = {
  presets: { en: 'choice of the run', es: 'elección del entrenamiento' },
  predict: { en: 'prediction', es: 'predicción' },
  settings: { en: 'settings', es: 'ajustes' },
  weights: { en: 'weights', es: 'pesos' },
  example: { en: 'one example, both ways', es: 'un ejemplo, ida y vuelta' },
  sentence: { en: 'a sentence of your own', es: 'una frase propia' },
};
