import { type Sentence, say } from '../../../../words/sentence.ts';
import type { Birth } from '../told.ts';
import type { Words } from './en.ts';

const v = (variable: string) => ({ variable });

const term = ({ name, operation }: Birth): Sentence =>
  operation.length === 0 ? say`«${name}»` : say`«${name}» (${operation})`;

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
  forward: say`Hacia delante: de los logits a la pérdida`,
  backward: say`Hacia atrás: de la pérdida a los logits. ${v('dp')} es ∂${v('L')}/∂${v('p')}`,
  fromLogits: say`En cambio, desde los logits: la ${v('p')} estable y una resta`,
  logitOf: (name) => `Logit de «${name}»`,
  trueClass: 'Clase verdadera',
  zones: { right: 'bien', wrong: 'mal, sin NaN', broken: 'NaN' },
  back: 'Atrás',
  step: 'Un paso',
  restart: 'Desde la pérdida',
  all: 'Todo',
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
      vanished: say`Demasiado pequeño para el formato: queda en 0.`,
      subnormal: say`Un subnormal: solo queda parte de sus cifras.`,
      quotientVanished: say`${v('e / s / s')} es demasiado pequeño para el formato y queda en 0.`,
      quotientSubnormal: say`${v('e / s / s')} es un subnormal, con solo parte de sus cifras.`,
    },
    lossNaN: ({ name, operation }, entries) =>
      operation.length === 0
        ? say`Ingenua: la pérdida ya es NaN; también lo es ${v('ds')}, que llega a todas las clases: ${all(entries)}.`
        : say`Ingenua: la ${v('p')} de «${name}» es ${operation}, un NaN. También lo son la pérdida y, a la vuelta, ${v('ds')}, que llega a todas las clases: ${all(entries)}.`,
    sumNaN: (births, entries) =>
      say`Ingenua: en ${v('b')}, ${listed(births.map(term))} ${births.length === 1 ? 'es' : 'son'} NaN; la suma ${v('ds')} también, y llega a todas las clases: ${all(entries)}.`,
    someNaN: (count, entries, operation) =>
      operation.length === 0
        ? say`Ingenua: ${count} de las ${entries} componentes del gradiente son NaN.`
        : say`Ingenua: ${count} de las ${entries} componentes del gradiente son NaN; el primero sale de ${operation}.`,
    infinite: (count, entries) =>
      say`Ingenua: ${count} de las ${entries} componentes del gradiente son infinitas.`,
    wrong: ({ name, value, reference, vanished }) =>
      vanished
        ? say`Ingenua: no hay NaN, pero el gradiente de «${name}» es ${value} y debería ser ${reference}, porque ${v('e / s / s')} es demasiado pequeño para el formato.`
        : say`Ingenua: no hay NaN, pero el gradiente de «${name}» es ${value} y debería ser ${reference}.`,
    right: say`Ingenua: cada componente está a menos de 0,001 de ${v('p')} − onehot.`,
    bounded: say`Desde los logits, cada componente es un número entre −1 y 1.`,
    stableNaN: say`Desde los logits también hay NaN, porque la ${v('p')} estable los tiene.`,
  },
};
