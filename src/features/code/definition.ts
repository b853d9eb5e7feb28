import { definePanel } from '../../panel/definition.ts';
import { DERIVATIONS } from '../../words/derivations/words.ts';

const controls = ['language', 'copy'] as const;

export type CodeControl = (typeof controls)[number];

export const code = definePanel({
  id: 'code',
  titles: {
    en: 'Stable softmax in code',
    es: 'La softmax estable en código',
  },
  controls,
  article: 'rendered',
  controlNames: () => import('./control-names.ts').then(({ code }) => code),
  words: DERIVATIONS,
  load: () => import('./code.tsx'),
});
