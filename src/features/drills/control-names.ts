import type { ControlNames } from '../../panel/definition.ts';
import type { DrillsControl } from './definition.ts';

export const drills: ControlNames<DrillsControl> = {
  example: { en: 'worked example', es: 'ejemplo resuelto' },
  hints: { en: 'hints', es: 'pistas' },
  solution: { en: 'solution', es: 'solución' },
  another: { en: 'another like it', es: 'otro parecido' },
  seed: { en: 'name of the set', es: 'nombre de la serie' },
  keeping: { en: 'export and reset', es: 'exportar y borrar' },
};
