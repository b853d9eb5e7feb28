import { shownDecimal, shownFloor } from '../../../../words/numbers.ts';
import type { Words } from './en.ts';

const d = (value: number) => shownDecimal(value, ',', 3);

export const es: Words = {
  title: (of) => `Arrastra T: las zonas de ${of}`,
  slider: 'T en esta figura',
  vectors: 'Logits',
  vector: {
    calm: 'tranquilos',
    'one-92': 'un 92',
    'fading-100': '−100 a −104',
    'far-apart': '−80 a −100',
  },
  titled: {
    calm: 'los cinco logits tranquilos',
    'one-92': 'cinco logits, uno de ellos 92',
    'fading-100': 'cinco logits de −100 a −104',
    'far-apart': 'cinco logits de −80 a −100',
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
  meaning: (ulps) =>
    `Mal sin avisar: alguna p se desvía más de una parte en diez mil (${ulps}\u00a0ulp de un float32 normal), y ningún NaN ni infinito lo delata.`,
  stableRight: 'La estable acierta en todos los pasos.',
  lab: 'Ver en el laboratorio',
};
