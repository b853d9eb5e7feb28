import type { Inline } from '../../../../words/sentence.ts';
import { say } from '../../../../words/sentence.ts';
import type { Words } from './en.ts';

export const es: Words = {
  title: 'Tres líneas de código, operación a operación',
  numbers: 'Números',
  from: { text: 'El vector del 92', lab: 'Los del laboratorio' },
  back: 'Atrás',
  step: 'Paso',
  play: 'Reproducir',
  pause: 'Pausa',
  replay: 'Repetir',
  position: (at: number, last: number) => `Paso ${at} de ${last}`,
  marks: {
    overflow: 'desborda',
    invalid: 'inválida',
    divideByZero: 'división por cero',
    underflow: 'subdesborda',
    absorption: 'absorbe',
  },
  trueClass: (name: string) => `y es ${name}.`,
  leftOut: (count: number) =>
    count === 1
      ? 'Hay otra clase que no se muestra. Las sumas la cuentan.'
      : `Hay otras ${count} clases que no se muestran. Las sumas las cuentan.`,
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
