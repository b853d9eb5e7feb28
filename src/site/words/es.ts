import type { Words } from './en.ts';

export const es: Words = {
  pages: 'Páginas',
  links: { lesson: 'Lección', workbench: 'Taller' },
  workbench: {
    title: 'Taller: qué filas de logits se rompen y en qué operación · LogSumExplorer',
    description:
      'Suelta un archivo .npy, .npz, .safetensors, CSV o JSON con logits, o pega lo que imprime tu programa. Verás qué filas desbordan o dan NaN en float16, bfloat16, float8 o float32, en qué operación, y qué aguantaría. Nada sale de tu equipo.',
    heading: '¿Qué filas se rompen, en qué operación, y qué aguantaría?',
    lede: 'Para logits de cualquier tamaño, en los formatos en que corren los modelos. Todo se lee y se calcula en este equipo; no se envía nada.',
    skip: 'Ir al taller',
  },
};
