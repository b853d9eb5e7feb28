import { definePanel } from '../../panel/definition.ts';
import { DERIVATIONS } from '../../words/derivations/words.ts';

const shiftControls = ['mode', 'choice', 'live', 'window'] as const;

export type ShiftControl = (typeof shiftControls)[number];

export const shift = definePanel({
  id: 'shift',
  titles: {
    en: 'Why a shift does not change softmax',
    es: 'Por qué la softmax no cambia con un desplazamiento',
  },
  controls: shiftControls,
  article: 'rendered',
  controlNames: () => import('./control-names.ts').then(({ shift }) => shift),
  words: DERIVATIONS,
  load: () => import('./shift.tsx'),
});

const lseControls = ['mode', 'live', 'forms'] as const;

export type LseControl = (typeof lseControls)[number];

export const lse = definePanel({
  id: 'lse',
  titles: {
    en: 'Log-sum-exp, line by line',
    es: 'Log-sum-exp, línea a línea',
  },
  controls: lseControls,
  article: 'rendered',
  controlNames: () => import('./control-names.ts').then(({ lse }) => lse),
  words: DERIVATIONS,
  load: () => import('./lse.tsx'),
});

const lossControls = ['mode', 'live', 'forms'] as const;

export type LossControl = (typeof lossControls)[number];

export const loss = definePanel({
  id: 'loss',
  titles: {
    en: 'Cross entropy from the logits, line by line',
    es: 'La entropía cruzada desde los logits, línea a línea',
  },
  controls: lossControls,
  article: 'rendered',
  controlNames: () => import('./control-names.ts').then(({ loss }) => loss),
  words: DERIVATIONS,
  load: () => import('./loss.tsx'),
});
