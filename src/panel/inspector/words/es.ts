import { say } from '../../../words/sentence.ts';
import { whole } from '../../../words/spanish-count.ts';
import type { Words } from './en.ts';

export const es: Words = {
  partialSum: (terms: number) =>
    terms === 1 ? 'suma del primer término' : `suma de los ${terms} primeros términos`,
  partialMax: (terms: number) =>
    terms === 1 ? 'máximo del primero' : `máximo de los ${terms} primeros`,
  close: 'Cerrar',
  made: 'Cómo se obtuvo',
  typed: 'Es un dato de entrada, redondeado al formato.',
  copy: 'Se toma sin cambios.',
  raised: 'Indicadores activados',
  noFlags: 'ninguno: no hubo redondeo',
  noFlagsOfInput: (format: string) => `ninguno: el número leído es un ${format}`,
  born: 'Dónde empezó a ir mal',
  bornHere: 'Aquí.',
  outcome: 'En qué quedó',
  goThere: 'Ir a esa operación',
  absorbed: say`El término menor quedó absorbido: no pasa de medio ulp del mayor y no deja huella en el resultado.`,
  kind: 'Tipo',
  bits: 'Bits',
  sign: 'signo',
  exponent: 'exponente',
  significand: 'significando',
  exact: 'Valor exacto',
  neighbours: 'Vecinos',
  below: 'anterior',
  above: 'siguiente',
  truth: 'Valor verdadero',
  error: 'Error',
  correct: 'bien redondeado',
  ulpsOff: (ulps: number) =>
    `${whole(Math.abs(ulps))}\u00a0ulp por ${ulps > 0 ? 'exceso' : 'defecto'}`,
  partialSumOf: (terms) => `suma de ${terms} términos`,
  kindIn: (kind, format) => `${kind}, en ${format}`,
  converted: (from, to) => `Se convierte de ${from} a ${to}.`,
  as: (format) => `en ${format}`,
  term: (term) => `el término ${term}`,
  termsTo: (first, last) => `los términos ${first} a ${last}`,
  terms: (listed, more) => `los términos ${listed}${more > 0 ? ` y ${more} más` : ''}`,
  adds: (left, right) => `Aquí se suman ${left} y ${right}.`,
  compensated: (correction) =>
    `Compensada: la suma anterior se desvió en ${correction}, que se quita antes del término.`,
};
