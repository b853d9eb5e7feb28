import { definePanel } from '../../panel/definition.ts';

const controls = [
  'temperature',
  'logits',
  'names',
  'true-class',
  'format',
  'ftz',
  'precision',
  'truth',
  'presets',
  'actions',
  'inspector',
  'verdicts',
  'charts',
] as const;

export type LabControl = (typeof controls)[number];

export const lab = definePanel({
  id: 'lab',
  titles: {
    en: 'Lab: naive and stable softmax in float32',
    es: 'Laboratorio: softmax ingenua y estable en float32',
  },
  controls,
  article: 'rendered',
  controlNames: () => import('./control-names.ts').then(({ lab }) => lab),
  load: () => import('./lab.tsx'),
});
