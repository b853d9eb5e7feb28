import type { BuilderWords } from './en.ts';

/** Palabras del generador: lo que elige quien enseña, y la línea que resulta. */
export const es: BuilderWords = {
  head: {
    title: 'Lleva un panel a tu lección',
    task: 'Llevar un panel a tu lección',
    about:
      'Elige un panel y cómo se abre, míralo y copia una línea. Toma el idioma y los colores de tu página allí donde tu sitio lo permite.',
  },
  still:
    'El generador necesita JavaScript. Esta línea pone el laboratorio en una página que admita un script:',
  fillIn: (placeholder) =>
    `Escribe la dirección de este sitio, hasta antes de «es/teach/», en lugar de ${placeholder}.`,
  panel: 'Panel',
  language: 'Idioma',
  asHost: 'el de la página',
  theme: 'Colores',
  themes: { auto: 'los de la página', light: 'claros', dark: 'oscuros' },
  state: 'Se abre con',
  states: { opening: 'el estado inicial', lesson: 'un estado de la lección' },
  lesson: {
    address: 'Dirección de la lección en ese estado',
    how: 'En la lección, pon los números como los quieras y copia la dirección de la página.',
    holds: (query) => `El panel se abre con ${query}`,
    noState:
      'Esta dirección no tiene números de la lección. Cambia algo allí y cópiala otra vez. Mientras tanto, aquí no cambia nada.',
    unread: (names) =>
      `Una parte de esta dirección no se pudo leer y queda fuera: ${names.join(', ')}.`,
  },
  controls: 'Qué se muestra',
  controlsNote:
    'Un control oculto sigue actuando con su valor. Uno fijo se ve, pero no se puede cambiar.',
  shown: 'visible',
  hidden: 'oculto',
  locked: 'fijo',
  site: 'Para',
  kind: 'Línea',
  kindNotes: {
    element:
      'El panel toma el idioma y los colores de la página y ajusta su altura al contenido. Sin JavaScript quedan una frase y un enlace.',
    frame:
      'Un marco de altura fija, medida en la vista previa. En pantallas más estrechas, el contenido se desplaza dentro de él.',
    directive: 'En los paneles altos, el contenido se desplaza dentro del marco.',
    link: 'El panel se abre en una página propia.',
  },
  setup: 'Una sola vez, en la configuración del sitio',
  line: 'Línea para copiar',
  copy: 'Copiar',
  copied: 'Copiado.',
  blocked: 'Aquí no se permite copiar; selecciona el texto.',
  preview: 'Vista previa',
  show: 'Mostrar la vista previa',
  noPreview: 'No se pudo cargar la vista previa. La línea es correcta de todos modos.',
};
