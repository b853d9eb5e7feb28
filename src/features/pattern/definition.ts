import { type Controls, definePanel } from '../../panel/definition.ts';
import { PATTERN } from './words/words.ts';

const controls = {
  'layer-norm': { en: 'layer normalization', es: 'normalización por capas' },
  'rms-norm': { en: 'RMS normalization', es: 'normalización RMS' },
  attention: { en: 'attention', es: 'atención' },
  clipping: { en: 'gradient clipping', es: 'recorte del gradiente' },
  'loss-scaling': { en: 'loss scaling', es: 'escalado de la pérdida' },
} as const satisfies Controls;

export type PatternControl = keyof typeof controls;

export const pattern = definePanel({
  id: 'pattern',
  titles: {
    en: 'Scale in, operate, compensate',
    es: 'Escalar, operar, compensar',
  },
  controls,
  article: [1096, 1693],
  words: PATTERN,
  load: () => import('./pattern.tsx'),
});
