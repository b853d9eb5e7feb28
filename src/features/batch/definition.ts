import { type Controls, definePanel } from '../../panel/definition.ts';
import { BATCH_PARAMETERS } from './model/parameters.ts';
import { BATCH } from './words/words.ts';

const controls = {
  matrix: { en: 'logits', es: 'logits' },
  presets: { en: 'cases to try', es: 'casos para probar' },
  max: { en: 'where the max is taken', es: 'dónde se toma el máximo' },
  mask: { en: 'masking', es: 'enmascarar' },
  masked: { en: 'masked rows', es: 'filas enmascaradas' },
  predict: { en: 'predicting first', es: 'predecir antes' },
  code: { en: 'code', es: 'código' },
} as const satisfies Controls;

export type BatchControl = keyof typeof controls;

export const batch = definePanel({
  id: 'batch',
  titles: {
    en: 'A whole batch at once',
    es: 'Un lote entero de una vez',
  },
  controls,
  parameters: BATCH_PARAMETERS,
  article: [1628, 2674],
  words: BATCH,
  load: () => import('./batch.tsx'),
});
