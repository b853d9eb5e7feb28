import type { Words } from './en.ts';

export const es: Words = {
  title: 'Tres zonas de la temperatura: bien, mal sin avisar, rota',
  slider: 'Temperatura de la figura',
  vectors: 'Logits',
  vector: {
    calm: 'los cinco tranquilos',
    'one-92': 'un 92',
    'fading-100': 'de −100 a −104',
    'far-apart': 'de −40 a −100',
  },
  kinds: { broken: 'rota', wrong: 'mal sin avisar', right: 'bien' },
  heads: { name: 'clase', naive: 'p ingenua', truth: 'p verdadera' },
  states: {
    right: 'bien',
    nan: 'rota',
    off: (percent: string) => `se desvía un ${percent}\u00a0%`,
    far: 'mal',
  },
  ulps: (ulps: number) => `En un float32 normal son más de ${ulps}\u00a0ulp.`,
  stableRight: 'La estable acierta en todos los pasos.',
  lab: 'Ver en el laboratorio',
};
