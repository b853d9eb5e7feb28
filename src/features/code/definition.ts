import { type Controls, definePanel } from '../../panel/definition.ts';

const controls = {
  language: { en: 'language', es: 'lenguaje' },
  copy: { en: 'copying', es: 'copiar' },
} as const satisfies Controls;

export type CodeControl = keyof typeof controls;

export const code = definePanel({
  id: 'code',
  titles: {
    en: 'Stable softmax in code',
    es: 'La softmax estable en código',
  },
  controls,
  article: 'rendered',
  load: () => import('./code.tsx'),
});
