import { shownDecimal, shownFloor } from '../../../../words/numbers.ts';
import type { Words } from './en.ts';

const d = (value: number) => shownDecimal(value, ',', 3);

export const es: Words = {
  title: 'Tres zonas de la temperatura: bien, mal sin avisar, rota',
  slider: 'T en esta figura',
  vectors: 'Logits',
  vector: {
    calm: 'los cinco iniciales',
    'one-92': 'un 92',
    'fading-100': 'de −100 a −104',
    'far-apart': 'de −80 a −100',
  },
  kinds: { broken: 'rota', wrong: 'mal sin avisar', right: 'bien' },
  heads: { name: 'clase', naive: 'p ingenua', truth: 'p verdadera', off: 'error' },
  states: {
    right: 'bien',
    nan: 'rota',
    off: (percent) => `${percent}\u00a0%`,
    far: 'mal',
  },
  broken: (below) => `La ingenua falla para 0 < T < ${shownFloor(below, ',', 3)}`,
  wrong: ({ from, to, kind }) =>
    `y da mal sin avisar ${kind === 'partly' ? 'en algunas T ' : ''}de ${d(from)} a ${d(to)}`,
  right: 'En todos los demás pasos de este eje acierta.',
  meaning:
    'Mal sin avisar quiere decir que alguna p se desvía más de una parte en diez mil, sin ningún NaN ni infinito que lo delate.',
  ulps: (ulps) => `En un float32 normal son más de ${ulps}\u00a0ulp.`,
  stableRight: 'La estable acierta en todos los pasos.',
  lab: 'Ver en el laboratorio',
};
