import type { ControlNames } from '../../panel/definition.ts';
import type { BatchControl } from './definition.ts';

export const batch: ControlNames<BatchControl> = {
  matrix: { en: 'logits', es: 'logits' },
  presets: { en: 'cases to try', es: 'casos para probar' },
  max: { en: 'where the max is taken', es: 'dónde se toma el máximo' },
  mask: { en: 'masking', es: 'enmascarar' },
  masked: { en: 'masked rows', es: 'filas enmascaradas' },
  predict: { en: 'predicting first', es: 'predecir antes' },
  code: { en: 'code', es: 'código' },
};
