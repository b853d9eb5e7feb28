import type { ControlNames } from '../../panel/definition.ts';
import type { PredictControl } from './definition.ts';

export const predict: ControlNames<PredictControl> = {
  numbers: { en: 'numbers to type', es: 'números para escribir' },
  skip: { en: 'skipping', es: 'saltar' },
  trace: { en: 'trace', es: 'traza' },
  card: { en: 'score card', es: 'marcador' },
};
