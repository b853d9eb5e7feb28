import { type Controls, definePanel } from '../../panel/definition.ts';

const shiftControls = {
  mode: { en: 'way of reading', es: 'manera de leer' },
  choice: { en: 'choice of c', es: 'elección de c' },
  live: { en: 'numbers of the lab', es: 'números del laboratorio' },
  window: { en: 'window of constants', es: 'ventana de constantes' },
} as const satisfies Controls;

export type ShiftControl = keyof typeof shiftControls;

export const shift = definePanel({
  id: 'shift',
  titles: {
    en: 'Why softmax does not notice a shift',
    es: 'Por qué la softmax no cambia con un desplazamiento',
  },
  controls: shiftControls,
  article: 'rendered',
  load: () => import('./shift.tsx'),
});

const lseControls = {
  mode: { en: 'way of reading', es: 'manera de leer' },
  live: { en: 'numbers of the lab', es: 'números del laboratorio' },
} as const satisfies Controls;

export type LseControl = keyof typeof lseControls;

export const lse = definePanel({
  id: 'lse',
  titles: {
    en: 'Log-sum-exp, line by line',
    es: 'Log-sum-exp, línea a línea',
  },
  controls: lseControls,
  article: 'rendered',
  load: () => import('./lse.tsx'),
});

const lossControls = {
  mode: { en: 'way of reading', es: 'manera de leer' },
  live: { en: 'numbers of the lab', es: 'números del laboratorio' },
  forms: { en: 'three ways', es: 'tres maneras' },
} as const satisfies Controls;

export type LossControl = keyof typeof lossControls;

export const loss = definePanel({
  id: 'loss',
  titles: {
    en: 'Cross entropy from the logits, line by line',
    es: 'La entropía cruzada desde los logits, línea a línea',
  },
  controls: lossControls,
  article: 'rendered',
  load: () => import('./loss.tsx'),
});
