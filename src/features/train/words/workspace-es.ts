import { type Inline, type Sentence, say } from '../../../words/sentence.ts';
import { whole as count } from '../../../words/spanish-count.ts';
import type { Refusal } from '../model/limits.ts';
import type { Who } from '../model/prediction.ts';
import { STILL } from '../model/standing.ts';
import type { Tally } from '../model/weight-map.ts';
import type { BadFacts, ScoreFacts, SideFacts, SpreadFacts } from './facts.ts';
import { presets } from './presets-es.ts';
import type { WorkspaceWords } from './workspace-en.ts';

const many = (amount: number, one: string, more: string) => (amount === 1 ? one : more);
type Names = readonly [string, string];

const refused = (refusal: Refusal, text: string, kept: string): string => {
  const stays = `sigue en pie ${kept}.`;
  switch (refusal) {
    case 'not-a-number':
      return text.trim() === ''
        ? `Falta un número; ${stays}`
        : `«${text}» no es un número; ${stays}`;
    case 'zero-rate':
      return `Con una tasa de 0 no cambiaría ningún peso; ${stays}`;
    case 'negative':
      return `Debe ser mayor que 0, y «${text}» es menor; ${stays}`;
    case 'zero':
      return `Debe ser mayor que 0; ${stays}`;
    case 'infinite':
      return `Debe ser finito; ${stays}`;
    case 'not-whole':
      return `Debe ser un número entero; ${stays}`;
    case 'too-large':
      return `«${text}» es demasiado grande; ${stays}`;
    default:
      return refusal satisfies never;
  }
};

const who = (value: Who, [first, second]: Names): string => {
  switch (value) {
    case 'neither':
      return 'Ninguno';
    case 'first':
      return `Solo ${first}`;
    case 'second':
      return `Solo ${second}`;
    case 'both':
      return 'Los dos';
    default:
      return value satisfies never;
  }
};

const truth = (
  value: Who,
  [first, second]: Names,
  [a, b]: readonly [number | null, number | null],
  over: boolean,
): string => {
  switch (value) {
    case 'neither':
      return 'No murió ninguno.';
    case 'first':
      return over
        ? `Solo murió ${first}, en el paso ${count(a ?? 0)}.`
        : `${first} murió en el paso ${count(a ?? 0)}.`;
    case 'second':
      return over
        ? `Solo murió ${second}, en el paso ${count(b ?? 0)}.`
        : `${second} murió en el paso ${count(b ?? 0)}.`;
    case 'both':
      return `Murieron los dos: ${first} en el paso ${count(a ?? 0)}, ${second} en el paso ${count(b ?? 0)}.`;
    default:
      return value satisfies never;
  }
};

const notFinite = (nan: number, infinite: number) =>
  infinite === 0 ? 'NaN' : nan === 0 ? many(infinite, 'infinita', 'infinitas') : 'NaN o infinitas';

const range = (from: number, to: number) =>
  Number.isFinite(to)
    ? `entre los pasos ${count(from)} y ${count(to)}`
    : `en el paso ${count(from)} o después`;

export const es: WorkspaceWords = {
  count,
  presets,
  choose: 'Qué entrenar',
  changed: (amount: number) =>
    `${count(amount)} ${many(amount, 'ajuste no es', 'ajustes no son')} de este entrenamiento.`,
  putBack: 'Volver a los suyos',
  unread: (text: string) =>
    `En la dirección, «${text}» no nombra ningún ajuste del entrenamiento. Se ha pasado por alto.`,
  predict: {
    ask: 'Antes de ejecutarlo: ¿qué lado va a morir, con NaN en los pesos?',
    when: '¿Cuándo?',
    any: 'no lo digo',
    who,
    range,
    skip: 'También puedes limitarte a mirar.',
    said: (said: Who, names: Names) =>
      `Dijiste: ${who(said, names).replace(/^./, (first) => first.toLowerCase())}.`,
    so: { right: 'Así es.', wrong: 'No ha sido así.', open: 'De momento, vas bien.' },
    truth,
    rangeRight: (from: number, to: number) =>
      `También dijiste cuándo: ${range(from, to)}. Y así ha sido.`,
    rangeWrong: (from: number, to: number) => `Lo esperabas ${range(from, to)}.`,
  },
  settings: {
    title: 'Ajustes',
    rate: 'Tasa de aprendizaje',
    short: { rate: 'Tasa', lossScale: 'Escalado' },
    scale: 'Pesos iniciales',
    temperature: 'Temperatura',
    loss: (side: string) => `Pérdida de ${side}`,
    format: 'Formato',
    lossScale: 'Escalado de la pérdida',
    clip: 'Recorte',
    clipAt: (limit: string) => `en norma ${limit}`,
    noClip: 'no',
    seed: 'Semilla',
    model: 'Modelo',
    models: { linear: 'lineal', hidden: 'capa oculta' },
    refused,
  },
  losses: {
    naive: 'ingenua',
    'log-p': '−log p',
    'log-sum-exp': 'log-sum-exp',
    shift: 'desplazada',
  },
  sides: ['A', 'B'],
  sideName: (letter: string, loss: string) => `${letter} (${loss})`,
  transport: {
    play: (at: number) => (at === 0 ? 'Ejecutar' : 'Seguir'),
    pause: 'Pausa',
    back: 'Un paso atrás',
    step: 'Un paso',
    history: 'Paso que se muestra',
    speed: 'Velocidad',
    perSecond: (steps: number) => `${count(steps)} pasos/s`,
    at: (step: number, last: number) => `Paso ${count(step)} de ${count(last)}`,
  },
  chart: {
    title: 'Pérdida de los dos lados, paso a paso',
    log: (span: number) => `pérdida, logarítmica; gruesa: media de ${span}`,
    linear: (span: number) => `pérdida; gruesa: media de ${span}`,
    rail: 'Arriba, una franja por lado: rayada donde la pérdida es NaN, llena donde es infinita.',
    nanFrom: (step: number) => `NaN desde el paso ${count(step)}`,
    deadFrom: (step: number) => `muerto desde el paso ${count(step)}`,
    describe: (first: string, second: string) => `${first} ${second}`,
    side: (name: string, finite: number, infinite: number, nan: number) =>
      `${name}: ${count(finite)} ${many(finite, 'pérdida finita', 'pérdidas finitas')}, ${count(infinite)} ${many(infinite, 'infinita', 'infinitas')} y ${count(nan)} NaN.`,
    empty: 'Todavía no hay ningún paso.',
  },
  side: {
    loss: 'Pérdida',
    held: 'Aciertos en frases nuevas',
    score: ({ correct, all }: ScoreFacts) => `${count(correct)} de ${count(all)}`,
    largest: 'Mayor exponente, x = logit ÷ T:',
    cliff: 'e elevado a x se desborda más allá de',
    passed: 'aquí ninguna exponencial se desborda, ni más allá de',
    state: ({ state, died }: SideFacts): string => {
      switch (state) {
        case 'waiting':
          return 'Sin empezar';
        case 'learning':
          return 'Aprende';
        case 'dead':
          return `Muerto desde el paso ${count(died ?? 0)}`;
        case 'still':
          return `Quieto: ningún peso ha cambiado en ${STILL} pasos`;
        case 'finished':
          return 'Ha terminado con vida';
        default:
          return state satisfies never;
      }
    },
  },
  weights: {
    title: 'Pesos',
    note: 'Azul: por debajo de 0. Gris: por encima. Carmesí rayado: NaN.',
    figure: (name: string, said: string) => `Mapa de los pesos del lado ${name}. ${said}`,
    count: ({ all, nan, infinite }: Tally): string =>
      nan > 0
        ? `${count(nan)} de ${count(all)} pesos son NaN.`
        : infinite > 0
          ? `${count(infinite)} de ${count(all)} pesos son infinitos.`
          : `${count(all)} pesos, todos números.`,
    largest: (value: Inline): Sentence => say`El mayor mide ${value}.`,
  },
  bad: {
    title: 'Dónde falló primero',
    none: 'Hasta ahora ningún lado ha dado con un infinito ni con un NaN.',
    first: ({ side, step, text, tense, pass, operation }: BadFacts): Sentence =>
      say`Lado ${side}, paso ${count(step)}, ${
        pass === 'forward'
          ? 'a la ida'
          : pass === 'backward'
            ? 'a la vuelta'
            : 'al cambiar los pesos'
      }, al leer «${text}» (${tense})${operation.length === 0 ? '' : ': '}${operation}.`,
    spread: ({ entries: { nan, infinite }, classes, weights, all }: SpreadFacts): Sentence =>
      say`${
        nan + infinite === 0
          ? 'El gradiente de los logits sigue siendo finito.'
          : `De las ${classes} componentes del gradiente de los logits, ${nan + infinite === classes ? 'todas' : nan + infinite} ${many(nan + infinite, 'es', 'son')} ${notFinite(nan, infinite)}.`
      } Tras el paso, ${count(weights)} de ${count(all)} pesos son NaN.`,
    openInLab: 'Abrir este paso en el laboratorio',
    goTo: 'Ir a este paso',
  },
  example: {
    title: 'Un ejemplo, ida y vuelta',
    note: 'Cada fila es una operación; cada columna, una clase. El primer NaN está recuadrado.',
    which: 'Lado',
    bad: 'el primero que falló',
    now: 'el último leído',
    forward: 'Ida',
    backward: 'Vuelta',
    fromLogits: 'p − onehot, desde los logits',
    table: (side: string, step: number) => `Valores del lado ${side} en el paso ${count(step)}`,
    value: 'Valor',
    born: 'el primer NaN',
    trueClass: '(verdadera)',
    none: 'Primero da un paso.',
  },
  sentence: {
    title: 'Tu propia frase',
    field: 'Una frase en español',
    start: 'Mañana abriré la ventana.',
    empty: 'Escribe una frase que tenga un verbo.',
    long: (length: number, longest: number) =>
      `Tiene ${count(length)} caracteres. Solo se leen ${count(longest)}: acórtala.`,
    unknown:
      'Ninguna palabra ni terminación de esta frase salió en el entrenamiento. Lo que digan los modelos es azar.',
    probabilities: (side: string) => `Probabilidades del lado ${side}`,
    dead: 'Este lado responde NaN a cualquier frase.',
    seen: 'Lo que ven:',
    unseen: 'Nunca visto en el entrenamiento:',
    skipped: 'No se mira:',
  },
  said: {
    died: (side: string, step: number) =>
      `El lado ${side} está muerto desde el paso ${count(step)}.`,
    still: (side: string) =>
      `El lado ${side} está quieto: ningún peso ha cambiado en ${STILL} pasos.`,
    finished: 'El entrenamiento ha terminado.',
    paused: (step: number) => `En pausa en el paso ${count(step)}.`,
    restarted: 'Hay un cambio: se vuelve a empezar en el paso 0.',
  },
};
