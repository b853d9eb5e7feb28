import type { ControlNames } from '../../panel/definition.ts';
import type { WriteControl } from './definition.ts';

export const write: ControlNames<WriteControl> = {
  exercise: { en: 'choice of the exercise', es: 'elección del ejercicio' },
  input: { en: 'choice of the input', es: 'elección de la entrada' },
  hints: { en: 'hints', es: 'pistas' },
  solution: { en: 'solution', es: 'solución' },
  share: { en: 'copying and sharing', es: 'copiar y compartir' },
};
