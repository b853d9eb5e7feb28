import type { Words } from './en.ts';

export const es: Words = {
  pages: 'Páginas',
  links: { lesson: 'Lección', workbench: 'Taller', teach: 'Para enseñar', assignment: 'Tarea' },
  workbench: {
    title: 'Taller: qué filas de logits se rompen y en qué operación · LogSumExplorer',
    description:
      'Suelta un archivo .npy, .npz, .safetensors, CSV o JSON con logits, o pega lo que imprime tu programa. Verás qué filas desbordan o dan NaN en float16, bfloat16, float8 o float32, en qué operación, y qué aguantaría. Nada sale de tu equipo.',
    heading: '¿Qué filas se rompen, en qué operación, y qué aguantaría?',
    lede: 'Para logits de cualquier tamaño, en los formatos en que corren los modelos. Todo se lee y se calcula en este equipo; no se envía nada.',
    skip: 'Ir al taller',
  },
  teach: {
    title: 'Para enseñar: paneles sobre la softmax para tu lección · LogSumExplorer',
    description:
      'Lleva un panel interactivo sobre la softmax y la coma flotante a MkDocs, Docusaurus, Moodle, Canvas o cualquier página: elígelo, míralo y copia una línea. Gratis, sin cuenta y sin rastreo.',
    heading: 'Enseña la softmax con números vivos',
    lede: 'Cada panel de la lección puede estar en una página tuya, y cada número se calcula a la vista de tus estudiantes. No hace falta cuenta ni instalar nada, y no se rastrea a nadie.',
    tasks: 'Lo que puedes hacer en una tarde',
    skip: 'Ir al generador',
    noScript:
      'Los controles de esta página necesitan JavaScript. Las líneas para copiar y la tabla de sitios se pueden leer sin él.',
  },
  assignment: {
    title: 'Tarea · LogSumExplorer',
    description:
      'Paneles sobre la softmax y la coma flotante que reunió un docente, con un texto para entregar.',
    heading: 'Tarea',
    skip: 'Ir a la tarea',
  },
};
