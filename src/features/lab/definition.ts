import { type Controls, definePanel } from '../../panel/definition.ts';

const controls = {
  temperature: { en: 'temperature', es: 'temperatura' },
  logits: { en: 'logits', es: 'logits' },
  names: { en: 'class names', es: 'nombres de las clases' },
  'true-class': { en: 'true class', es: 'clase verdadera' },
  format: { en: 'number format', es: 'formato numérico' },
  ftz: { en: 'flush to zero', es: 'subnormales a cero' },
  truth: { en: 'true values', es: 'valores verdaderos' },
  presets: { en: 'cases to try', es: 'casos para probar' },
  actions: { en: 'reset and link', es: 'reiniciar y enlace' },
  inspector: { en: 'inspector', es: 'inspector' },
  verdicts: { en: 'verdicts', es: 'veredictos' },
  charts: { en: 'charts', es: 'gráficos' },
} as const satisfies Controls;

export type LabControl = keyof typeof controls;

export const lab = definePanel({
  id: 'lab',
  titles: {
    en: 'Lab: naive and stable softmax in float32',
    es: 'Laboratorio: softmax ingenua y estable en float32',
  },
  controls,
  article: 'rendered',
  load: () => import('./lab.tsx'),
});
