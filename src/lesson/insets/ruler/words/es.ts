import { say } from '../../../../words/sentence.ts';
import type { Words } from './en.ts';

export const es: Words = {
  axis: 'Exponentes sobre el eje del formato',
  reset: 'Empezar de nuevo',
  heads: { class: 'clase', e: 'exponencial', p: 'p', true: 'p verdadera' },
  zones: {
    right: 'bien',
    fading: 'pierde cifras',
    wrong: 'mal sin avisar',
    broken: 'rota',
  },
  why: {
    title: 'Baja T, o arrastra un exponente, hasta que desborde',
    temperature: 'T en esta figura',
  },
  shift: 'Constante c',
  shiftHint: 'Arrastra la barra para cambiar c',
  constant: (c) => `c = ${c}`,
  atMax: 'c = máx',
  band: 'El mayor exponente:',
  shifting: {
    title: 'Arrastra c: los exponentes se mueven; dentro de la ventana, p no',
    field: 'c como número',
    max: 'c = máx',
    subnormals: ['Las probabilidades subnormales pueden perder cifras.'],
  },
  underflow: {
    title: 'Tras el desplazamiento: lleva los subnormales a 0, o arrastra uno',
    flush: 'subnormales a 0',
    losses: (name, logP, loss) =>
      say`Pero ${{ variable: '−log p' }} de ${name} es ${logP}; la pérdida desde los logits es ${loss}.`,
  },
  silent: {
    title: 'Arrastra los cinco por la barra: mal antes de cualquier NaN',
  },
};
