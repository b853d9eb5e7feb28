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
    watch: 'La misma tasa, pero los gradientes de más de 1 se recortan. Mira si eso protege.',
  },
  vanishing: {
    title: 'float16',
    watch: 'Gradientes pequeños en un formato pequeño. Mira los pesos de los dos lados.',
  },
  scaled: {
    title: 'float16, escalado',
    watch: 'Lo mismo, con la pérdida multiplicada antes de la vuelta. Mira qué cambia.',
  },
  wrong: {
    title: 'Seguro y equivocado',
    watch: 'Empieza con pesos grandes: está seguro y se equivoca. Mira cómo baja la pérdida.',
  },
  absorbed: {
    title: 'Una pérdida de 0',
    watch: 'Mira la pérdida al lado de los aciertos.',
  },
};
