import type { PresetId } from '../model/settings.ts';

interface PresetWords {
  readonly title: string;
  /** One sentence: what to watch. It does not tell what happens. */
  readonly watch: string;
}

export const presets: Readonly<Record<PresetId, PresetWords>> = {
  calm: {
    title: 'En calma',
    watch: 'Una tasa de aprendizaje normal. Mira si las dos curvas llegan a separarse.',
  },
  'high-rate': {
    title: 'Tasa demasiado alta',
    watch: 'Cada paso es demasiado largo. Mira cómo el mayor exponente se acerca al borde.',
  },
  clipping: {
    title: 'Con recorte',
    watch:
      'Una tasa alta, pero los gradientes largos se acortan antes de cada paso. Mira si eso protege.',
  },
  vanishing: {
    title: 'float16',
    watch:
      'A la vuelta los gradientes son minúsculos, y float16 se acaba pronto. Mira en cuántas frases nuevas acierta.',
  },
  scaled: {
    title: 'float16, escalado',
    watch:
      'Lo mismo, pero la pérdida se multiplica antes de la vuelta y el gradiente se divide después. Mira el mismo número.',
  },
  wrong: {
    title: 'Seguro y equivocado',
    watch: 'Empieza con pesos grandes: está seguro y se equivoca. Mira la pérdida de cada lado.',
  },
  absorbed: {
    title: 'Pesos enormes',
    watch:
      'Los pesos iniciales son enormes, y las dos pérdidas son estables. Mira qué cambia todavía un paso.',
  },
};
