import { type Sentence, say } from '../../../../words/sentence.ts';
import type { Birth } from '../told.ts';
import type { Words } from './en.ts';

const v = (variable: string) => ({ variable });

const term = ({ name, operation, inQuotient }: Birth): Sentence =>
  inQuotient ? say`«${name}» (ahí, ${v('e/s')} es ${operation})` : say`«${name}» (${operation})`;

const listed = (items: readonly Sentence[]): Sentence =>
  items.flatMap((item, index) =>
    index === 0 ? item : [index === items.length - 1 ? ' y ' : ', ', ...item],
  );

const all = (entries: number) =>
  entries === 1
    ? 'la única componente del gradiente es NaN'
    : `las ${entries} componentes del gradiente son NaN`;

export const es: Words = {
  title: 'Dónde muere el gradiente',
  table: 'Las pasadas de la softmax ingenua, y el gradiente desde los logits',
  forward: say`Ingenua, hacia delante: de los logits a la pérdida`,
  backward: say`Ingenua, hacia atrás: de la pérdida a los logits. ${v('dp')} es ∂${v('L')}/∂${v('p')}`,
  fromLogits: say`En cambio, desde los logits: la ${v('p')} estable y una resta`,
  logitOf: (name) => `Logit de «${name}»`,
  trueClass: say`Clase verdadera ${v('y')}`,
  zones: { right: 'bien', wrong: 'mal, sin NaN', broken: 'NaN' },
  back: 'Atrás',
  step: 'Un paso',
  restart: 'Paso a paso',
  position: (at, last) => `Paso ${at} de ${last}`,
  told: {
    value: (name, ofClass, equation) =>
      ofClass === null
        ? say`${v(name)}: ${equation}.`
        : say`${v(name)} de «${ofClass}»: ${equation}.`,
    why: {
      unread: say`La pérdida no lee esta ${v('p')}.`,
      carried: say`Entra un NaN, así que sale un NaN.`,
      born: say`No existe tal número: aquí nace un NaN.`,
      divideByZero: say`Es una división entre cero.`,
      overflow: say`Demasiado grande para el formato.`,
      underflow: say`Subdesborda: demasiado pequeño para el formato.`,
      quotientUnderflow: say`${v('e/s/s')} subdesborda: demasiado pequeño para el formato.`,
    },
    lossNaN: ({ name, operation }, entries) =>
      operation.length === 0
        ? say`Ingenua: la pérdida ya es NaN; también lo es ${v('ds')}, que llega a todas las clases: ${all(entries)}.`
        : say`Ingenua: la ${v('p')} de «${name}» es ${operation}, un NaN. También lo son la pérdida y, a la vuelta, ${v('ds')}, que llega a todas las clases: ${all(entries)}.`,
    sumNaN: (births, entries) =>
      say`Ingenua: ${births.length === 1 ? 'un sumando' : `${births.length} sumandos`} de ${v('ds')} ${births.length === 1 ? 'es' : 'son'} NaN: ${listed(births.map(term))}. Por eso ${v('ds')} es NaN, y llega a todas las clases: ${all(entries)}.`,
    notFinite: (count, entries) =>
      say`Ingenua: ${count} de las ${entries} componentes del gradiente son NaN o infinitas.`,
    wrong: ({ name, value, reference, vanished }) =>
      vanished
        ? say`Ingenua: no hay NaN, pero el gradiente de «${name}» es ${value} y debería ser ${reference}, porque ${v('e/s/s')} es demasiado pequeño para el formato.`
        : say`Ingenua: no hay NaN, pero el gradiente de «${name}» es ${value} y debería ser ${reference}.`,
    right: say`Ingenua: cada componente está a menos de 0,001 de ${v('p')} − onehot.`,
    bounded: say`Desde los logits, cada componente es un número entre −1 y 1.`,
    stableNaN: say`Desde los logits también hay NaN, porque la ${v('p')} estable los tiene.`,
  },
};
