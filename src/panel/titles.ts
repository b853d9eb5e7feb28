import type { Language } from '../words/strings.ts';

/** What each panel is called where it stands alone. By itself, because the host script needs nothing else. */
export const PANEL_TITLES = {
  en: {
    lab: 'Lab: naive and stable softmax in float32',
    shift: 'Why softmax does not notice a shift',
    lse: 'Log-sum-exp, line by line',
    loss: 'Cross entropy from the logits, line by line',
    predict: 'Predict, then run',
    batch: 'A whole batch at once',
    code: 'Stable softmax in code',
    pattern: 'Scale in, operate, compensate',
    caveats: 'What the shift does not cure',
    drills: 'Drills on stable softmax',
  },
  es: {
    lab: 'Laboratorio: softmax ingenua y estable en float32',
    shift: 'Por qué la softmax no cambia con un desplazamiento',
    lse: 'Log-sum-exp, línea a línea',
    loss: 'La entropía cruzada desde los logits, línea a línea',
    predict: 'Predecir y después ejecutar',
    batch: 'Un lote entero de una vez',
    code: 'La softmax estable en código',
    pattern: 'Escalar, operar, compensar',
    caveats: 'Lo que el desplazamiento no arregla',
    drills: 'Ejercicios sobre la softmax estable',
  },
} as const satisfies Readonly<Record<Language, Readonly<Record<string, string>>>>;
