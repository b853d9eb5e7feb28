import type { Words } from './en.ts';
import type { FrameParameter } from './parameters.ts';

const parameters: Record<FrameParameter, string> = {
  lang: 'idioma (lang)',
  theme: 'tema (theme)',
  hide: 'controles ocultos (hide)',
  lock: 'controles fijos (lock)',
};

const reasons: Record<FrameParameter, string> = {
  lang: 'solo se admiten «en» y «es»',
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
};
