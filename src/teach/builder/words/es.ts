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
  title: 'Prepara el panel',
  panel: 'Panel',
  language: 'Idioma',
  asHost: 'el de la página',
  theme: 'Colores',
  themes: { auto: 'los de la página', light: 'claros', dark: 'oscuros' },
  state: 'Se abre con',
  states: { opening: 'el estado inicial', lab: 'lo que tengo ahora en esta página' },
  controls: 'Qué se muestra',
  controlsNote:
    'Un control oculto sigue actuando con su valor. Uno fijo se ve, pero no se puede cambiar.',
  shown: 'visible',
  hidden: 'oculto',
  locked: 'fijo',
  host: 'Para',
  hosts: {
    element: 'MkDocs, Quarto, Hugo',
    docusaurus: 'Docusaurus',
    vitepress: 'VitePress',
    iframe: 'cualquier página HTML',
    lms: 'Moodle, Canvas, WordPress',
    myst: 'Jupyter Book (MyST)',
  },
  hostNotes: {
    element:
      'El panel toma el idioma y los colores de la página y ajusta su altura al contenido. Sin JavaScript queda un simple enlace.',
    docusaurus:
      'Docusaurus cambia de página mediante un script, y un script dentro del texto nunca llegaría a ejecutarse. Por eso se declara una sola vez en docusaurus.config.js y en el texto va solo el elemento.',
    vitepress:
      'VitePress cambia de página mediante un script, y un script dentro del texto nunca llegaría a ejecutarse. Por eso se declara una sola vez en .vitepress/config.js, donde además se indica a Vue que el elemento no es un componente, y en el texto va solo el elemento.',
    iframe:
      'Un marco de altura fija, medida en la vista previa. En pantallas más estrechas, el contenido se desplaza dentro de él.',
    lms: 'El mismo marco, solo con lo que conservan los editores de estas plataformas. Pégalo en su vista HTML.',
    myst: 'La directiva admite ancho, pero no altura: en los paneles altos, el contenido se desplaza dentro del marco.',
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
