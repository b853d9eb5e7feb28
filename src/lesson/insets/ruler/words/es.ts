import { say } from '../../../../words/sentence.ts';
import type { Words } from './en.ts';

export const es: Words = {
  axis: 'Exponentes sobre el eje del formato',
  reset: 'Restablecer',
  heads: { class: 'clase', e: 'exponencial', p: 'p', true: 'p verdadera' },
  zones: {
    right: 'bien',
    fading: 'pierde cifras',
    wrong: 'mal sin avisar',
    broken: 'rota',
  },
  why: {
    title: 'Cinco exponenciales: baja T o arrastra una',
    temperature: 'T en esta figura',
  },
  shift: 'Constante c',
  shiftHint: 'Arrastra la barra para cambiar c',
  constant: (c) => `c = ${c}`,
  atMax: 'c = máx',
  band: 'El mayor exponente:',
  shifting: {
    title: 'Arrastra c: se mueven los exponentes, no p',
    field: 'c como número',
    max: 'c = máx',
    subnormals: ['Las probabilidades subnormales pueden perder cifras.'],
  },
  underflow: {
    title: 'Tras el desplazamiento: arrastra una, o lleva las pequeñas a 0',
    flush: 'llevar los subnormales a 0',
    losses: (name, logP, loss) =>
      say`${{ variable: '−log p' }} de ${name} es ${logP}; la pérdida desde los logits es ${loss}.`,
  },
  silent: {
    title: 'Arrastra las cinco: mal antes de cualquier NaN',
    hint: 'Arrastra la barra, o enfócala y usa las flechas.',
  },
};
