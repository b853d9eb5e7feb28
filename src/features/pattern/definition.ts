import { definePanel } from '../../panel/definition.ts';
import { PATTERN } from './words/words.ts';

const controls = ['layer-norm', 'rms-norm', 'attention', 'clipping', 'loss-scaling'] as const;

export type PatternControl = (typeof controls)[number];

export const pattern = definePanel({
  id: 'pattern',
  titles: {
    en: 'Scale in, operate, compensate',
    es: 'Escalar, operar, compensar',
  },
  controls,
  article: [1096, 1693],
  words: PATTERN,
  controlNames: () => import('./control-names.ts').then(({ pattern }) => pattern),
  load: () => import('./pattern.tsx'),
});
