import { float32, smallestNormal } from '../../../core/format.ts';
import { floatPart } from '../../../words/numbers.ts';
import { type Inline, type Sentence, say } from '../../../words/sentence.ts';
import type { Working } from '../model/working.ts';
import type { Words } from './en.ts';
import { marksEs } from './marks-es.ts';
import { givenPart, paperPart } from './paper.ts';

const n = (value: number): Inline => paperPart(value, ',');
const given = (value: number): Inline => givenPart(value, ',');
const single = (value: number): Inline => floatPart(value, float32, ',', 6);
const v = (name: string): Inline => ({ variable: name });
/** Con coma decimal, los elementos se separan con punto y coma. */
const row = (values: readonly number[], format = n): Sentence => [
  '[',
  ...values.flatMap((value, index) => (index > 0 ? ['; ', format(value)] : [format(value)])),
  ']',
];

/** Cómo termina la ingenua con logits iguales en un formato. */
function naive(format: string, { e, s, p }: Working['narrow']): Sentence {
  const [e0 = Number.NaN, p0 = Number.NaN] = [e[0], p[0]];
  if (Number.isNaN(p0) && s === 0)
    return say`En ${format} cada exponencial cae a 0 por subdesbordamiento, y la suma también. 0 entre 0 es NaN.`;
  if (Number.isNaN(p0)) return say`En ${format} desborda la propia exponencial. ∞ entre ∞ es NaN.`;
  if (p0 === 0)
    return say`En ${format} cada exponencial es finita, ${n(e0)}, pero la suma desborda. Un número finito entre ∞ es 0, y ningún NaN avisa.`;
  return say`En ${format} la exponencial y la suma caben en el rango: el cociente es correcto.`;
}

function agreement({ agree, narrow }: Working): Sentence {
  const largest = Math.max(...narrow.e);
  if (agree)
    return largest < smallestNormal(float32)
      ? say`Sin el desplazamiento, la mayor exponencial es ${single(largest)}: subnormal, pero con cifras de sobra para que los cocientes coincidan en cuatro.`
      : say`Sin el desplazamiento, la mayor exponencial es ${single(largest)}. Cabe en float32, y los cocientes coinciden en cuatro cifras.`;
  if (largest === Number.POSITIVE_INFINITY)
    return say`Sin el desplazamiento, en float32 desborda una exponencial: la ingenua da ${row(narrow.p, single)}.`;
  if (narrow.s === Number.POSITIVE_INFINITY)
    return say`Sin el desplazamiento, en float32 desborda la suma: la ingenua da ${row(narrow.p, single)}.`;
  if (largest >= smallestNormal(float32))
    return say`Sin el desplazamiento, alguna exponencial o probabilidad queda por debajo del rango normal de float32, con pocas cifras: la ingenua da ${row(narrow.p, single)}.`;
  return say`Sin el desplazamiento, las exponenciales quedan por debajo del rango normal de float32, con pocas cifras o ninguna: la ingenua da ${row(narrow.p, single)}.`;
}

export const es: Words = {
  title: 'Cinco para resolver',
  taughtTitle: (count) => (count === 1 ? 'Uno para resolver' : `${count} para resolver`),
  taughtList: 'Los ejercicios',
  taught: (number, family) => `${number}. ${family}`,
  list: 'Los cinco ejercicios',
  progress: (solved, total) => `${solved} de ${total} resueltos`,
  families: {
    'by-hand': 'Una softmax a mano',
    overflow: 'Iguales y grandes',
    loss: 'Una entropía cruzada',
    bound: 'Nunca por debajo del máximo',
    equal: 'Dos formas cerradas',
  },
  outcomes: {
    open: 'pendiente',
    shown: 'solución mostrada',
    helped: 'resuelto con ayuda',
    solved: 'resuelto',
  },
  example: 'Un ejemplo resuelto',
  exampleGiven: (x, count) => say`${v('x')} = ${row(x)}, ${count} clases.`,
  exampleLabel: (x, y) => say`${v('x')} = ${row(x)}, clase verdadera ${v('y')} = ${y}.`,
  question: 'Te toca',
  questions: {
    'by-hand': ({ logits }, names) =>
      say`${v('x')} = ${row(logits, given)}, para ${names.join(', ')}. Calcula la softmax a mano, con cuatro cifras significativas. Después, di si el programa ingenuo y el estable coinciden.`,
    overflow: ({ logits }) =>
      say`${v('x')} = ${row(logits, given)}. ¿Qué probabilidad sale para cada clase: con la ingenua en float32, con la ingenua en float64 y con la estable?`,
    loss: ({ logits, y }, names) =>
      say`${v('x')} = ${row(logits, given)}, y la clase verdadera es ${v('y')} = ${y} (${names[y] ?? ''}), contando desde 0. Calcula la entropía cruzada a partir de la log-sum-exp, con logaritmos naturales.`,
    bound: ({ logits }) =>
      say`${v('x')} = ${row(logits, given)}. La log-sum-exp nunca queda por debajo del máximo. Demuestra por qué, y cuánto puede superarlo.`,
    equal: ({ logits }) =>
      say`${v('x')} = ${row(logits, given)}. Aquí la softmax y la log-sum-exp tienen forma cerrada. Dedúcelas.`,
  },
  probabilityOf: (name) => `Probabilidad de ${name}`,
  fields: {
    agree: 'En float32, ¿coinciden la ingenua y la estable en cuatro cifras?',
    naive32: 'Ingenua, en float32',
    naive64: 'Ingenua, en float64',
    stable: 'Estable',
    m: 'El máximo',
    lse: 'Log-sum-exp',
    loss: 'La pérdida',
    shifts:
      'La demostración, paso 1. Resta m, el máximo, a cada logit: la log-sum-exp baja m. ¿Por qué?',
    floor:
      'Paso 2. Entonces la suma es al menos 1 y su logaritmo, al menos 0. ¿Por qué al menos 1?',
    excess: 'La log-sum-exp supera el máximo en',
    most: 'Cuánto puede superarlo, a lo sumo, con este número de logits',
    equality: 'Paso 3. ¿Cuándo son iguales, en los números reales?',
    gap: 'En float32: el menor entero g con lse([g; 0; …; 0]) = g exactamente',
    p: 'Probabilidad de cada clase',
  },
  options: {
    yes: 'Sí',
    no: 'No',
    dominates: 'Cuando un logit está muy por encima de los demás',
    masked: 'Solo cuando los demás logits son −∞, o hay una sola clase',
    equal: 'Cuando todos los logits son iguales',
    never: 'Nunca',
    invariant: 'La log-sum-exp no cambia con un desplazamiento',
    factor: 'Todos los términos tienen el factor e elevado a −m, cuyo logaritmo es −m',
    'log-each': 'El logaritmo de una suma es la suma de los logaritmos',
    'each-one': 'Cada término es al menos 1',
    'add-up': 'Los términos son probabilidades, y estas suman 1',
    'max-term': 'El término del máximo es 1 y ningún otro es negativo',
  },
  check: 'Comprobar',
  score: (right, total) => `${right} de ${total} bien.`,
  ...marksEs,
  hint: 'Mostrar una pista',
  nextHint: 'Mostrar la pista siguiente',
  noMoreHints: 'No hay más pistas',
  hintsTitle: 'Pistas',
  hints: {
    'by-hand': [
      'Resta a cada logit el mayor. Las probabilidades no cambian, y los exponentes se vuelven fáciles.',
      'Eleva e a cada uno y suma. Solo entonces divide cada exponencial entre la suma.',
      'Para la última pregunta: e elevado a 88,72 es lo máximo que cabe en float32, y por debajo de −87,34 las exponenciales pierden cifras.',
    ],
    overflow: [
      'Ve por orden: la exponencial, la suma, el cociente. ¿Cuál se sale primero del rango?',
      'Los mayores exponentes: 88,72 en float32, 709,78 en float64. Con una suma de K términos iguales, el límite baja en ln K.',
      'Un número finito entre ∞ es 0. ∞ entre ∞ es NaN, y 0 entre 0 también.',
    ],
    loss: [
      'Primero, el máximo. Réstalo a cada logit, toma las exponenciales y suma: eso es s.',
      'La log-sum-exp es el máximo más ln s.',
      'La pérdida es la log-sum-exp menos el logit de la clase verdadera. Cuenta las clases desde 0.',
    ],
    bound: [
      'Saca el máximo fuera del logaritmo: queda el logaritmo de una suma de exponenciales de diferencias.',
      'Al menos un término de esa suma es exactamente 1. Ninguno es negativo y ninguno pasa de 1.',
      'Así que la suma está entre 1 y el número de clases. ¿Cuándo es exactamente 1?',
    ],
    equal: [
      '¿Qué queda en cada exponente cuando se resta el máximo?',
      'Entonces la suma cuenta las clases.',
    ],
    gap: [
      'En float32: g + log s se queda en g en cuanto log s no pasa de medio ulp de g. Entre 8 y 16, un ulp es 2 elevado a −20; a partir de 16, el doble.',
    ],
  },
  showSolution: 'Mostrar la solución',
  solution: 'Solución',
  done: {
    solved: 'Resuelto',
    helped: 'Resuelto con ayuda',
    shown: 'Solución mostrada',
  },
  doneNote: {
    solved: 'Este es el desarrollo completo, para compararlo con el tuyo.',
    helped: 'Este es el desarrollo completo. Prueba otro sin pistas.',
    shown: 'Léela línea a línea y prueba después otro del mismo tipo.',
  },
  lines: {
    max: ({ d }) => say`Resta a cada logit el mayor: ${row(d)}.`,
    sum: ({ e, s }) => say`Las exponenciales son ${row(e)}. Suman ${n(s)}.`,
    divide: ({ p }) => say`Divide cada una entre la suma: ${row(p)}.`,
    agree: agreement,
    narrow: ({ narrow }) => naive('float32', narrow),
    wide: ({ wide }) => naive('float64', wide),
    shifted: ({ count }) =>
      say`El máximo es la propia c: cada exponente se vuelve 0, sea cual sea c, y a cada clase le toca 1/${count}.`,
    lse: () => say`Lo que se restó en los exponentes vuelve como sumando.`,
    loss: ({ own }) => say`Resta el logit de la clase verdadera, ${n(own)}.`,
    check: ({ py }) =>
      say`Una comprobación por el otro camino: la clase verdadera tiene probabilidad ${n(py)}, y menos su logaritmo da la misma pérdida.`,
    factor: ({ m }) =>
      say`Saca de la suma el factor e elevado a ${v('m')} = ${n(m)}. Su logaritmo es ${v('m')}.`,
    atLeast: () =>
      say`El término del máximo es 1 y ninguno es negativo. Así que la suma es al menos 1 y su logaritmo, al menos 0.`,
    excess: ({ e, s }) => say`Aquí los términos son ${row(e)}, en total ${n(s)}.`,
    atMost: ({ count }) =>
      say`Ninguno de los ${count} términos pasa de 1. El tope se alcanza cuando todos los logits son iguales.`,
    equality: () =>
      say`La igualdad exige que los demás términos sean exactamente 0. La exponencial de un número finito no lo es: los demás logits son −∞, o no hay otros.`,
    gap: ({ gap, count, m }) =>
      gap === null
        ? say`Aquí el máximo es ${n(m)}.`
        : say`En float32, un término demasiado pequeño para la última cifra queda absorbido. Con ${count} elementos, el primer número entero en que ocurre es ${v('g')} = ${gap}, aunque en los números reales aún difieran.`,
    ones: ({ m }) => say`El máximo es ${n(m)}, como cada logit: cada exponencial es 1.`,
    share: ({ count }) => say`La suma cuenta las clases: ${count} unos.`,
    equalLse: ({ m, count }) =>
      m === 0
        ? say`El máximo, 0, no añade nada: queda el logaritmo de ${count}.`
        : say`El máximo vuelve como sumando: ${n(m)} más el logaritmo de ${count}.`,
  },
  another: 'Otro parecido',
  lab: 'Ver junto al texto',
  set: 'Nombre de la serie',
  setNote:
    'El mismo nombre da a todos los mismos ejercicios. Déjalo vacío para hacer los del curso.',
  setCourse: 'ejercicios del curso',
  badSet: (text) =>
    `«${text}» no puede ser el nombre de una serie: de 1 a 40 letras, cifras, - o _. La serie sigue como estaba.`,
  newSet: 'Serie nueva',
  newSetDone: (name) => `La serie es ahora «${name}».`,
  copy: 'Copiar el enlace a esta serie',
  copied: 'Enlace copiado.',
  copyByHand: 'Aquí no se permite copiar. El enlace está debajo, listo para copiarlo a mano.',
  keeping: 'Lo que se guarda',
  keepingNote:
    'Tus respuestas se quedan en este dispositivo, si lo permite, y no van a ningún otro sitio.',
  export: 'Guardar en un archivo',
  exportNote: 'Si no llega ningún archivo, copia este texto:',
  exportText: 'El progreso como texto',
  fileName: 'ejercicios.json',
  reset: 'Borrarlo todo',
  resetAsk: '¿Borrar las respuestas y los resultados de todas las series en este dispositivo?',
  resetYes: 'Sí, borrar',
  resetNo: 'No, conservar',
  resetDone: 'Borrado.',
};
