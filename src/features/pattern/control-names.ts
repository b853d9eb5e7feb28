import type { ControlNames } from '../../panel/definition.ts';
import type { PatternControl } from './definition.ts';

export const pattern: ControlNames<PatternControl> = {
  'layer-norm': { en: 'layer normalization', es: 'normalización por capas' },
  'rms-norm': { en: 'RMS normalization', es: 'normalización RMS' },
  attention: { en: 'attention', es: 'atención' },
  clipping: { en: 'gradient clipping', es: 'recorte del gradiente' },
  'loss-scaling': { en: 'loss scaling', es: 'escalado de la pérdida' },
};
