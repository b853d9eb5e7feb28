import type { Words } from './en.ts';
import type { FrameParameter } from './parameters.ts';

const parameters: Record<FrameParameter, string> = {
  lang: 'idioma (lang)',
  theme: 'tema (theme)',
  hide: 'controles ocultos (hide)',
  lock: 'controles fijos (lock)',
};

const reasons: Record<FrameParameter, string> = {
  lang: 'los idiomas son en y es',
  theme: 'los temas son auto, light y dark',
  hide: 'este panel no tiene ese control',
  lock: 'este panel no tiene ese control',
};

export const es: Words = {
  fullPage: 'Abrir en LogSumExplorer',
  newTab: '(en una pestaña nueva)',
  notices: 'Avisos',
  unread: (parameter: FrameParameter, text: string) =>
    `${parameters[parameter]}: se ignoró «${text}» porque ${reasons[parameter]}.`,
  chooser: {
    title: 'Paneles de LogSumExplorer',
    lede: 'Aquí cada panel va por separado, listo para insertarlo en una página.',
    unknown: 'No hay ningún panel con el nombre',
    missing: 'La dirección no nombra ningún panel. Elige uno:',
    choose: 'Elige uno de estos:',
  },
};
