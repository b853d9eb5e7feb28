import type { ControlNames } from '../../panel/definition.ts';
import type { CaveatsControl } from './definition.ts';

export const caveats: ControlNames<CaveatsControl> = {
  log1p: { en: 'log(1 − p)', es: 'log(1 − p)' },
  expm1: { en: 'exp(x) − 1', es: 'exp(x) − 1' },
  'shift-by': { en: 'other shifts', es: 'otra constante' },
  'all-masked': { en: 'everything masked', es: 'todo enmascarado' },
  order: { en: 'order of division', es: 'orden de la división' },
};
