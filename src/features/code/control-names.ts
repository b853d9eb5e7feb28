import type { ControlNames } from '../../panel/definition.ts';
import type { CodeControl } from './definition.ts';

export const code: ControlNames<CodeControl> = {
  language: { en: 'language', es: 'lenguaje' },
  copy: { en: 'copying', es: 'copiar' },
};
