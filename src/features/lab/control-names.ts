import type { ControlNames } from '../../panel/definition.ts';
import type { LabControl } from './definition.ts';

export const lab: ControlNames<LabControl> = {
  temperature: { en: 'temperature', es: 'temperatura' },
  logits: { en: 'logits', es: 'logits' },
  names: { en: 'class names', es: 'nombres de las clases' },
  'true-class': { en: 'true class', es: 'clase verdadera' },
  format: { en: 'number format', es: 'formato numérico' },
  ftz: { en: 'flush to zero', es: 'subnormales a cero' },
  precision: {
    en: 'mixed precision, saturation, order of sums',
    es: 'precisión mixta, saturación, orden de las sumas',
  },
  truth: { en: 'true values', es: 'valores verdaderos' },
  presets: { en: 'cases to try', es: 'casos para probar' },
  actions: { en: 'reset and link', es: 'reiniciar y enlace' },
  inspector: { en: 'inspector', es: 'inspector' },
  verdicts: { en: 'verdicts', es: 'veredictos' },
  charts: { en: 'charts', es: 'gráficos' },
};
