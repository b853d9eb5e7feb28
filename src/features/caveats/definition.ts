import { definePanel } from '../../panel/definition.ts';
import { CAVEATS } from './words/words.ts';

const controls = ['log1p', 'expm1', 'shift-by', 'all-masked', 'order'] as const;

export type CaveatsControl = (typeof controls)[number];

export const caveats = definePanel({
  id: 'caveats',
  titles: {
    en: 'What the shift does not cure',
    es: 'Lo que el desplazamiento no arregla',
  },
  controls,
  article: [896, 1213],
  words: CAVEATS,
  controlNames: () => import('./control-names.ts').then(({ caveats }) => caveats),
  load: () => import('./caveats.tsx'),
});
