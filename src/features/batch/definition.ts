import { definePanel } from '../../panel/definition.ts';
import { BATCH_PARAMETERS } from './model/parameters.ts';
import { BATCH } from './words/words.ts';

const controls = ['matrix', 'presets', 'max', 'mask', 'masked', 'predict', 'code'] as const;

export type BatchControl = (typeof controls)[number];

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
  controlNames: () => import('./control-names.ts').then(({ batch }) => batch),
  load: () => import('./batch.tsx'),
});
