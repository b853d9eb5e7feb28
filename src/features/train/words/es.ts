import type { Words } from './en.ts';

export const es: Words = {
  title: 'Dos modelos, una diferencia',
  note: 'Cada uno lee una frase, como «Ella ha abierto la ventana», y dice en cuál de cinco tiempos está el verbo. Di primero cuál de los dos va a morir y después déjalos aprender.',
  start: 'Preparar los dos modelos',
  loading: 'Los modelos están en camino…',
  sent: 'La dirección trae un entrenamiento, que se prepara con los modelos.',
};
