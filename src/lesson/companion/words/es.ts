import type { Words } from './en.ts';

const many = (count: number, one: string, more: string) => (count === 1 ? one : more);

export const es: Words = {
  title: 'Junto al texto',
  lab: 'Laboratorio',
  own: 'Mis números',
  close: 'Cerrar',
  handle: 'Deslízalo para cerrarlo',
  hint: 'Pulsa un botón ▸ del texto: aquí aparece el valor que demuestra su frase. O arrastra una barra.',
  value: (side: string, step: string) => `${side}: ${step}`,
  truth: 'valor verdadero',
  temperature: 'T junto al texto',
  logitOf: (name: string) => `Logit de ${name} junto al texto`,
  lossOf: 'pérdida de',
  tableTitle: 'Logits y probabilidades de los dos programas',
  more: (count: number) =>
    `Y ${count} ${many(count, 'clase más', 'clases más')}, en el laboratorio.`,
  said: (what: string, value: string, truth: string | null) =>
    `Se muestra junto al texto. ${what}: ${value}${truth === null ? '' : `; valor verdadero ${truth}`}.`,
};
