import type { Language } from '../strings.ts';

/** What each panel is called where it stands alone. By itself, because the host script needs nothing else. */
export const PANEL_TITLES = {
  en: {
    lab: 'Lab: naive and stable softmax in float32',
    shift: 'Why softmax does not notice a shift',
    lse: 'Log-sum-exp, line by line',
    loss: 'Cross entropy from the logits, line by line',
    predict: 'Predict what softmax gives',
    batch: 'Softmax of a batch',
    code: 'Stable softmax in code',
    pattern: 'Scale, operate, compensate',
    caveats: 'What the shift does not cure',
    drills: 'Drills on stable softmax',
  },
  es: {
    lab: 'Laboratorio: softmax ingenuo y estable en float32',
    shift: 'Por qué softmax no nota un desplazamiento',
    lse: 'Log-sum-exp, línea a línea',
    loss: 'La entropía cruzada desde los logits, línea a línea',
    predict: 'Predice lo que da softmax',
    batch: 'Softmax de un lote',
    code: 'Softmax estable en código',
    pattern: 'Escalar, operar, compensar',
    caveats: 'Lo que el desplazamiento no cura',
    drills: 'Ejercicios de softmax estable',
  },
} as const satisfies Readonly<Record<Language, Readonly<Record<string, string>>>>;
