import { type Controls, definePanel } from '../../panel/definition.ts';
import { CAVEATS } from './words/words.ts';

const controls = {
  log1p: { en: 'log(1 − p)', es: 'log(1 − p)' },
  expm1: { en: 'exp(x) − 1', es: 'exp(x) − 1' },
  'shift-by': { en: 'other shifts', es: 'otra constante' },
  'all-masked': { en: 'everything masked', es: 'todo enmascarado' },
  order: { en: 'order of division', es: 'orden de la división' },
} as const satisfies Controls;

export type CaveatsControl = keyof typeof controls;

export const caveats = definePanel({
  id: 'caveats',
  titles: {
    en: 'What the shift does not cure',
    es: 'Lo que el desplazamiento no arregla',
  },
  controls,
  article: [896, 1213],
  words: CAVEATS,
  load: () => import('./caveats.tsx'),
});
