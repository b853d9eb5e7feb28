import { definePanel } from '../../panel/definition.ts';
import { CHECK_PARAMETERS } from './model/parameters.ts';
import { CHECK } from './words/words.ts';

const controls = ['paste', 'example', 'settings', 'save'] as const;

export type CheckControl = (typeof controls)[number];

export const check = definePanel({
  id: 'check',
  titles: {
    en: 'Check logits of any size',
    es: 'Revisar logits de cualquier tamaño',
  },
  controls,
  parameters: CHECK_PARAMETERS,
  article: 'rendered',
  page: 'workbench',
  words: CHECK,
  controlNames: () => import('./control-names.ts').then(({ check }) => check),
  load: () => import('./check.tsx'),
});
