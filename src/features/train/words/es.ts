import type { Words } from './en.ts';

export const es: Words = {
  title: 'Dos modelos, una diferencia',
  lead: 'Un gradiente de NaN convierte en NaN cada peso al que llega, y así se queda: lo que le sumes a un NaN da NaN. Aquí dos copias de un mismo modelo pequeño parten de los mismos pesos y leen las mismas frases en el mismo orden. Solo la pérdida está escrita de dos maneras.',
  note: 'Cada uno lee una frase, como «Ella ha abierto la ventana», y dice en cuál de cinco tiempos está el verbo. Di primero cuál de los dos va a morir y después déjalos aprender.',
  start: 'Preparar los dos modelos',
  loading: 'Los modelos están en camino…',
  sent: 'La dirección trae un entrenamiento, que se prepara con los modelos.',
};
