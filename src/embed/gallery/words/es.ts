import { es as caveats } from '../../../features/caveats/words/es.ts';
import { es as pattern } from '../../../features/pattern/words/es.ts';
import type { Words } from './en.ts';

export const es: Words = {
  title: 'Paneles de LogSumExplorer',
  lede: 'Aquí cada panel va por separado, listo para insertarlo en una página.',
  about:
    'Cada panel se muestra en vivo, en algunos estados que vale la pena ver. Su nombre abre el panel por separado; la línea sobre cada imagen lo abre en ese estado, en una dirección que puedes copiar.',
  unknown: 'No hay ningún panel con el nombre',
  missing: 'La dirección no nombra ningún panel. Elige uno:',
  choose: 'Elige uno de estos:',
  panels: {
    lab: 'Dos programas calculan la softmax uno junto a otro, y cada valor se puede abrir hasta ver sus bits.',
    shift:
      'Por qué sumar el mismo número a todos los logits deja la softmax como está, y dónde los floats no.',
    lse: 'El logaritmo de una suma de exponenciales, reescrito hasta que ninguna puede desbordarse.',
    loss: 'De la probabilidad a la pérdida, sin llegar a formar la probabilidad.',
    write:
      'Tu propia softmax en Python, ejecutada operación por operación, con nueve ejercicios que se corrigen.',
    train:
      'Dos copias de un modelo pequeño aprenden una junto a otra, con la pérdida escrita de dos maneras.',
    predict: 'Di qué va a pasar en diez escenas y después ejecútalas.',
    batch: 'Muchas filas en una tabla, donde un máximo por el eje equivocado pasa inadvertido.',
    code: 'La softmax estable en NumPy, PyTorch y TypeScript, con tus propios números.',
    pattern: 'Cinco parientes del mismo truco, y cada uno se puede romper.',
    caveats: 'Cinco lugares donde restar el máximo no basta.',
    check:
      'Suelta o pega logits de cualquier tamaño: qué filas se rompen, en qué operación y qué aguantaría.',
    drills: 'Ejercicios que se corrigen al momento, con una explicación para cada error probable.',
  },
  states: {
    ...pattern.names,
    ...caveats.names,
    opening: 'como se abre',
    'one-92': 'con un logit de 92',
    'loss-nan': 'donde la pérdida es NaN',
    absorbed: 'donde la pérdida se absorbe',
    float64: 'el logit de 92 en float64',
    limits: 'en los límites de float32',
    many: 'con 64 logits',
    'temperature-only': 'solo con la temperatura para mover',
    dark: 'en colores oscuros',
    otherLanguage: 'en inglés',
    'exercise-loss': 'con el ejercicio sobre la entropía cruzada',
    'high-rate': 'con una tasa de aprendizaje demasiado alta',
    choices: 'sin números que escribir',
    'wrong-axis': 'con el máximo por el eje equivocado',
    'whole-tensor': 'con un solo máximo para todas las filas',
    'masked-row': 'con una fila toda enmascarada',
    seeded: 'la serie llamada «week-3»',
    'two-rows': 'con dos filas que revisar',
    unaided: 'sin pistas ni soluciones',
  },
};
