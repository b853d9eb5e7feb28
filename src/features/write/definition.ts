import { definePanel } from '../../panel/definition.ts';
import { WRITE_PARAMETERS } from './model/parameters.ts';
import { WRITE } from './words/words.ts';

const controls = ['exercise', 'input', 'hints', 'solution', 'share'] as const;

export type WriteControl = (typeof controls)[number];

export const write = definePanel({
  id: 'write',
  titles: {
    en: 'Write softmax',
    es: 'Escribe softmax',
  },
  controls,
  parameters: WRITE_PARAMETERS,
  article: 'rendered',
  words: WRITE,
  controlNames: () => import('./control-names.ts').then(({ write }) => write),
  load: () => import('./write.tsx'),
});
