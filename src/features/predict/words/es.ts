import { figures, powerOfE } from '../../../words/figures.ts';
import type { DecimalMark } from '../../../words/numbers.ts';
import { type Sentence, say } from '../../../words/sentence.ts';
import type { NumbersSlip } from '../model/numbers.ts';
import type { ProgramOutcome } from '../model/outcome.ts';
import type { Standing } from '../model/progress.ts';
import { SCENES, type SceneId, type Topic } from '../model/scenes.ts';
import type { Words } from './en.ts';
import { fifthsExcess, tossLoss, tossSpacing } from './scene-figures.ts';

const mark = ',' as DecimalMark;
const f = figures(mark);
const v = (name: string) => ({ variable: name });
const e = (exponent: string): Sentence => say`e${{ sup: [exponent] }}`;

const outcomes: Record<ProgramOutcome, string> = {
  valid: 'una distribución válida',
  'some-nan': 'algunos NaN, no todos',
  'all-nan': 'solo NaN',
  zeros: 'solo ceros',
  right: 'la pérdida verdadera',
  zero: '0, que es incorrecto',
  wrong: 'otro número incorrecto',
  infinite: 'infinito',
  nan: 'NaN',
};

const names: Record<SceneId, string> = {
  small: 'logits pequeños',
  mixed: 'signos mezclados',
  'large-positive': 'un logit grande',
  'large-negative': 'muy por debajo de cero',
  identical: 'todos iguales',
  masked: 'uno enmascarado',
  'equal-large': 'iguales, pero grandes',
  vanished: 'un poco más abajo',
  'all-masked': 'todos enmascarados',
  'huge-loss': 'lo que cuesta una moneda al aire',
};

const stories: Record<SceneId, string> = {
  small:
    'El modelo lee «La semana que viene ___ el puente» y debe decir el tiempo del verbo que falta. Aún no se ha entrenado y sus logits dicen poco.',
  mixed:
    'El modelo lee «Desde marzo ___ en Lima» y debe decir el tiempo del verbo que falta. Ya está entrenado y se inclina por uno.',
  'large-positive':
    'El modelo lee «El agua ___ a cien grados» y debe decir el tiempo del verbo que falta. La tasa de aprendizaje era demasiado alta y un logit se ha disparado.',
  'large-negative':
    'El modelo vuelve a leer «La semana que viene ___ el puente». Un sesgo se ha ido desviando y todos los logits están muy por debajo de cero.',
  identical:
    'El modelo solo lee un hueco, «___», y debe decir el tiempo del verbo que falta. No prefiere ninguno.',
  masked:
    'El modelo lee «Ayer ___ una carta» y debe decir el tiempo del verbo que falta. Una máscara descarta el presente.',
  'equal-large':
    'Otra vez el hueco «___», con un modelo entrenado demasiado tiempo. Sigue sin preferir ninguno, pero sus logits han crecido.',
  vanished:
    'El puente por tercera vez: «La semana que viene ___ el puente». El sesgo ha seguido desviándose y el mejor logit está un poco más abajo.',
  'all-masked':
    'Aquí no hay frase, solo relleno. La máscara descarta todos los tiempos y la softmax se ejecuta de todos modos.',
  'huge-loss':
    'El modelo lee «Esta noche ___» y solo quedan dos tiempos, igual de probables. El correcto era el futuro. ¿Cuánto cuesta acertar la mitad de las veces?',
};

const standings: Record<Standing, string> = {
  open: 'sin ejecutar',
  skipped: 'saltada',
  right: 'bien',
  half: 'bien a medias',
  wrong: 'mal',
};

const topics: Record<Topic, string> = {
  why: 'Por qué desborda',
  shift: 'El desplazamiento',
  underflow: 'Subdesbordamiento',
  silent: 'Fallos silenciosos',
  loss: 'Entropía cruzada',
  lse: 'Log-sum-exp',
  caveats: 'Salvedades',
};

const slips: Record<NumbersSlip, (format: string) => string> = {
  'off-by-one': () => 'Son los números correctos, cada uno en la clase de al lado.',
  reversed: () => 'Son los números correctos, de la última clase a la primera.',
  percent: () => 'Son porcentajes. Escribe 20\u00a0% o 0,2.',
  exact: () => 'Es lo que da la aritmética exacta. El programa no llega ahí.',
  'not-zero': (format) =>
    `Todo bien menos los ceros: algunos son números minúsculos que ${format} aún conserva.`,
};

const tempting: Words['tempting'] = {
  small: {
    naive: {
      'some-nan': say`La softmax ingenua falla, y es tentador esperarlo en todas partes. Solo falla en los extremos del rango: ${e('0,7')} queda muy lejos de ${f('largestFloat')}.`,
    },
    stable: {
      zeros: say`Tras el desplazamiento ningún exponente pasa de 0, y un exponente pequeño hace pensar en algo que se anula. Pero ${e('−0,5')} es un número de lo más normal, y la mayor exponencial siempre es 1.`,
    },
  },
  mixed: {
    naive: {
      'some-nan': say`Los logits negativos parecen peligrosos. No lo son: ${e('−4')} es ${powerOfE(-4, mark)}, un número pequeño y positivo.`,
    },
    stable: {
      'some-nan': say`Los exponentes que no pasan de 0 parecen peligrosos. Solo dan exponenciales pequeñas, y la mayor es ${e('0')} = 1.`,
    },
  },
  'large-positive': {
    naive: {
      'all-nan': say`Un infinito en la suma parece estropear todas las clases. Pero un número finito ÷ ∞ es 0. Solo ∞ ÷ ∞ no tiene resultado, y eso ocurre en un único lugar.`,
      zeros: say`Una suma de ∞ convierte en 0 cada exponencial finita. Una de ellas no es finita, y ∞ ÷ ∞ no es 0.`,
    },
    stable: {
      'some-nan': say`97 pasa del límite, ${f('expLimit')}, y −97 parece igual de lejos por el otro lado. Allí abajo no falla nada: ${e('−97')} es aproximadamente ${powerOfE(-97, mark)}, un número subnormal.`,
    },
  },
  'large-negative': {
    naive: {
      'all-nan': say`Suele decirse que aquí se anulan todas las exponenciales y queda 0 ÷ 0. Pero ${e('−98')} es aproximadamente ${powerOfE(-98, mark)}: un subnormal, no un 0, así que la suma tampoco es 0.`,
      zeros: say`Cuatro de las cinco exponenciales sí acaban en 0. La primera no y, dividida entre una suma que es ella misma, da 1.`,
    },
    stable: {
      zeros: say`Con diferencias de hasta −396 parece que no puede quedar nada. El mayor logit pasa a ser 0 al desplazar, y ${e('0')} es 1.`,
    },
  },
  identical: {
    naive: {
      zeros: say`Si no se prefiere ninguna clase, cero para cada una parece justo. En los reales la softmax siempre reparte exactamente 1. En float32 no existe un quinto: cinco veces su valor más cercano da 1 más ${fifthsExcess(mark)}, y 1 cuando la suma se redondea.`,
    },
    stable: {
      'all-nan': say`El desplazamiento convierte cada logit en 0, y uno piensa en 0 ÷ 0. Lo que se divide son las exponenciales, y ${e('0')} es 1.`,
      zeros: say`El desplazamiento convierte cada logit en 0, y de ceros se esperan ceros. Pero ${e('0')} es 1: se reparten cinco unos.`,
    },
  },
  masked: {
    naive: {
      'some-nan': say`Entra un infinito, así que parece que toca un NaN. Pero ${e('−∞')} es exactamente 0, sin redondeo alguno, y 0 es un número como cualquier otro.`,
    },
    stable: {
      'some-nan': say`Restarle algo a −∞ parece prohibido. −∞ menos un número finito es −∞; solo −∞ − (−∞) no tiene resultado, y aquí el máximo es finito.`,
    },
  },
  'equal-large': {
    naive: {
      valid: say`Cada logit está por debajo del límite, ${f('expLimit')}, y cada exponencial es finita. Sumadas, superan el mayor float32, ${f('largestFloat')}.`,
      'all-nan': say`La suma desborda, y se dice que el desbordamiento acaba en NaN. Pero cada exponencial es finita, y un número finito ÷ ∞ es 0. Nada te avisa.`,
    },
    stable: {
      zeros: say`El desplazamiento convierte cada logit en 0, y de ceros se esperan ceros. Pero ${e('0')} es 1, por grandes que fueran los logits.`,
    },
  },
  vanished: {
    naive: {
      valid: say`Con −98 funcionaba, y lo demás no ha cambiado. Pero ${e('−106')} es aproximadamente ${powerOfE(-106, mark)}, menos de la mitad del menor float32 positivo, ${f('smallestSubnormal')}: se redondea a 0.`,
      zeros: say`Todas las exponenciales son 0, y unos ceros parecen lo natural. La suma también es 0, y 0 ÷ 0 no tiene resultado.`,
    },
    stable: {
      'all-nan': say`A la softmax ingenua no le queda nada que dividir. La estable solo ve diferencias, y el mayor logit siempre pasa a ser 0.`,
    },
  },
  'all-masked': {
    naive: {
      zeros: say`Ningún tiempo es posible, así que lo sensato sería cero para cada uno. El código de atención tiene que encargarse de eso: la fórmula sin más divide 0 entre 0.`,
    },
    stable: {
      valid: say`El desplazamiento ha salvado hasta ahora todas las filas. Cuenta con un máximo finito. Aquí el máximo es −∞, y −∞ − (−∞) no tiene resultado.`,
      zeros: say`Lo sensato sería cero para cada uno, y las exponenciales parecen ser 0. No se llega a ellas: antes, −∞ − (−∞) ya es NaN.`,
    },
  },
  'huge-loss': {
    naive: {
      infinite: say`Una exponencial que desborda parece llevar a una pérdida infinita. Así sería si ${v('p')} fuera 0. Aquí las dos exponenciales son infinitas, ${v('p')} es ∞ ÷ ∞ = NaN, y su logaritmo también.`,
    },
    stable: {
      right: say`Nada desborda y no aparece ningún NaN, así que el resultado parece de fiar. Pero junto a un máximo tan grande los float32 distan ${tossSpacing(mark)} entre sí, y sumar ${tossLoss(mark)} no cambia nada.`,
    },
  },
};

export const es: Words = {
  title: (count: number) =>
    count === SCENES.length ? 'Diez escenas' : count === 1 ? 'Una escena' : `${count} escenas`,
  scenes: 'Escenas',
  outcomes,
  names,
  stories,
  standings,
  topics,
  tempting,
  numbered: (number: number) => `Escena ${number}`,
  scene: (number: number, of: number, name: string) =>
    `Escena ${number} de ${of}${name && `: ${name}`}`,
  jump: (number: number, name: string, standing: string) =>
    `${number}${name && `, ${name}`}: ${standing}`,
  logits: 'Logits',
  atTemperature: (value: string) => `Temperatura: ${value}. Antes se divide cada logit entre ella.`,
  trueClass: (name: string) => `La clase verdadera es ${name}.`,
  ask: {
    softmax: (format: string) => `¿Qué dará cada softmax, en ${format}?`,
    loss: (format: string) => `¿Qué valor tendrá cada pérdida, en ${format}?`,
  },
  programs: {
    softmax: { naive: 'Softmax ingenua', stable: 'Softmax estable' },
    loss: { naive: 'Pérdida ingenua', stable: 'Pérdida estable' },
  },
  ways: {
    softmax: { naive: 'elevar e y dividir', stable: 'restar antes el máximo' },
    loss: {
      naive: '−log p de la clase verdadera',
      stable: 'log-sum-exp − x de la clase verdadera',
    },
  },
  missing: {
    naive: 'Elige antes una opción para la ingenua.',
    stable: 'Elige antes una opción para la estable.',
  },
  numbers: {
    summary: 'Escribe también los números, si quieres',
    hint: {
      softmax: (count: number) =>
        `${count} números para cada una, separados por punto y coma. Bastan dos cifras; mejor cuatro. También se admiten 1/5, e^-2, 3e-4, 20\u00a0%, NaN e inf, y LaTeX o código.`,
      loss: 'Un número para cada una. También se admiten ln 5, 1/5, 3e-4, NaN e inf, y LaTeX o código.',
    },
    field: {
      softmax: {
        naive: 'Números de la softmax ingenua',
        stable: 'Números de la softmax estable',
      },
      loss: { naive: 'Número de la pérdida ingenua', stable: 'Número de la pérdida estable' },
    },
    unreadable: (found: string) =>
      `«${found}» no se lee como un número. Corrígelo o vacía el campo; no se ejecutó nada.`,
    count: (found: number, expected: number) =>
      `${expected === 1 ? 'Se espera un número' : `Se esperan ${expected} números`} y hay ${found}. Corrígelo o vacía el campo; no se ejecutó nada.`,
    typed: (text: string) => `Escribiste «${text}».`,
    four: 'Bien hasta la cuarta cifra.',
    two: 'Bien hasta la segunda cifra.',
    some: (right: number, of: number, off: string) =>
      `${right} de ${of} bien. Están mal los de: ${off}.`,
    none: 'Ninguno coincide.',
    slips,
  },
  run: 'Ejecutar',
  skip: 'Saltar',
  back: 'Anterior',
  next: 'Escena siguiente',
  toCard: 'Ver el marcador',
  lab: 'Ver junto al texto',
  result: 'Lo que salió',
  status: (naive: string, stable: string) => `Ingenua: ${naive}. Estable: ${stable}.`,
  right: 'bien',
  wrong: 'mal',
  said: (outcome: string) => `Dijiste: ${outcome}.`,
  came: (outcome: string) => `Sale: ${outcome}.`,
  firstBad: 'Primera operación fallida',
  whatHappened: 'Qué pasó',
  trace: {
    caption: 'Los dos programas, paso a paso',
    class: 'clase',
    totals: 'máximo y suma',
    loss: 'pérdida',
  },
  tempts: 'Por qué tienta otra respuesta',
  youSaid: {
    naive: (outcome: string) => `Dijiste «${outcome}» para la ingenua.`,
    stable: (outcome: string) => `Dijiste «${outcome}» para la estable.`,
  },
  manySay: {
    naive: (outcome: string) => `Muchos dirían «${outcome}» para la ingenua.`,
    stable: (outcome: string) => `Muchos dirían «${outcome}» para la estable.`,
  },
  card: {
    title: 'Marcador',
    score: (right: number, of: number) => `${right} de las ${of} predicciones acertadas.`,
    none: 'Todavía no se ha ejecutado nada.',
    reread: 'se explica en',
    rereadAll: 'Qué leer con atención',
    rereadNothing: 'Acertaste todas las predicciones.',
    again: 'Empezar de nuevo',
    sides: 'ingenua / estable',
    paper: 'Predecir y después ejecutar: mis respuestas',
    print: 'Imprimir mis respuestas',
    noPrint: 'Donde está, esta página no puede imprimir. Ábrela en una pestaña propia.',
    forgets: 'Borra todas las respuestas de este panel.',
  },
};
