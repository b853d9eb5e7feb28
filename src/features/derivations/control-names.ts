import type { ControlNames } from '../../panel/definition.ts';
import type { LossControl, LseControl, ShiftControl } from './definition.ts';

export const shift: ControlNames<ShiftControl> = {
  mode: { en: 'way of reading', es: 'manera de leer' },
  choice: { en: 'choice of c', es: 'elección de c' },
  live: { en: 'numbers of the lab', es: 'números del laboratorio' },
  window: { en: 'window of constants', es: 'ventana de constantes' },
};

export const lse: ControlNames<LseControl> = {
  mode: { en: 'way of reading', es: 'manera de leer' },
  live: { en: 'numbers of the lab', es: 'números del laboratorio' },
  forms: { en: 'value in each form', es: 'valor en cada forma' },
};

export const loss: ControlNames<LossControl> = {
  mode: { en: 'way of reading', es: 'manera de leer' },
  live: { en: 'numbers of the lab', es: 'números del laboratorio' },
  forms: { en: 'three ways', es: 'tres maneras' },
};
