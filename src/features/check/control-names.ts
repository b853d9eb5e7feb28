import type { ControlNames } from '../../panel/definition.ts';
import type { CheckControl } from './definition.ts';

export const check: ControlNames<CheckControl> = {
  paste: { en: 'pasting', es: 'pegar' },
  example: { en: 'example', es: 'ejemplo' },
  settings: { en: 'settings', es: 'ajustes' },
  save: { en: 'saving', es: 'guardar' },
};
