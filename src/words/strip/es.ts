import type { strip as english } from './en.ts';

export const strip: typeof english = {
  title: 'Los exponentes sobre el eje del formato',
  lanes: { naive: 'ingenua: x', stable: 'estable: x − m', shifted: 'x − c' },
  notes: {
    naive: 'arrastra una ficha, o la barra: todas',
    stable: 'el máximo se lleva a 0',
  },
  subnormal: 'subnormal',
  normal: 'normal',
  overflow: 'desborda',
  bead: (name: string) => `Logit de ${name} en la tira`,
  value: (logit: string, exponent: string, place: string) =>
    `${logit}, exponente ${exponent}, ${place}`,
  places: {
    normal: 'dentro del rango',
    subnormal: 'se desvanece: e^x es subnormal',
    zero: 'desvanecido: e^x es 0',
    beyond: 'dentro del rango, más a la derecha de lo dibujado',
    nan: 'no es un número: no está en el eje',
  },
  past: (e: string) => `pasado el precipicio: e^x es ${e}`,
  shift: 'Desplazamiento de todos los logits',
  shiftHint: 'Arrastra la barra para sumar c a todos los logits',
  shiftValue: (largest: string) => `el mayor logit finito es ${largest}`,
  nothingToShift: 'ningún logit es finito',
  shifted: (c: string) => `c = ${c}`,
  same: 'p estable: igual en 4 cifras',
  rounded: 'p estable: cambia, x se redondea',
  unnamed: (count: number) => `${count} sin nombre`,
  stableSummary: (low: string, high: string, places: string) =>
    `Exponentes estables de ${low} a ${high}${places}.`,
  stableNone: 'Todos los exponentes estables son NaN.',
  counts: (count: number, place: string) => `; ${count} ${place}`,
};
