import type { Inline } from '../../../../words/sentence.ts';
import { say } from '../../../../words/sentence.ts';
import type { Words } from './en.ts';

export const es: Words = {
  title: 'Tres líneas de código, operación a operación',
  numbers: 'Números',
  from: { text: 'El vector del 92', lab: 'Los del laboratorio' },
  back: 'Atrás',
  step: 'Paso',
  restart: 'Desde el principio',
  play: 'Reproducir',
  pause: 'Pausa',
  replay: 'Repetir',
  position: (at: number, last: number) => `Paso ${at} de ${last}`,
  absorption: 'absorción',
  trueClass: (name: string) => `y es ${name}.`,
  leftOut: (count: number) =>
    count === 1
      ? 'Otra clase sigue el mismo camino y no se muestra.'
      : `Otras ${count} clases siguen el mismo camino y no se muestran.`,
  told: {
    waits: say`Aquí no hace nada: toma x como está.`,
    start: say`Parte de estos x.`,
    scalar: (name: string, value: Inline) => say`${{ variable: name }} = ${value}.`,
    max: (value: Inline) => say`${{ variable: 'm' }} = ${value}, el mayor x.`,
    rounding: say`Aquí solo se redondea.`,
    carriesNan: say`Entra un NaN, así que sale un NaN.`,
    carriesInfinity: say`Entra un infinito y sale un infinito.`,
    absorbed: (count: number, of: number) =>
      count === 1 && of === 1
        ? say`El número menor es tan pequeño que no deja huella en el resultado: queda absorbido.`
        : say`En ${count} de ${of} operaciones, el número menor es tan pequeño que no deja huella en el resultado: queda absorbido.`,
    lossRight: (value: Inline) => say`La pérdida es ${value}, y es correcta.`,
  },
};
