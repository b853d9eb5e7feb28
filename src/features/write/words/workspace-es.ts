import { float64 } from '../../../core/format.ts';
import { floatPart, signedCount } from '../../../words/numbers.ts';
import { type Sentence, say } from '../../../words/sentence.ts';
import type { CaseKind } from '../model/cases.ts';
import type { VariantId } from '../model/faults.ts';
import type { Outcome } from '../model/progress.ts';
import { error, problem } from './errors-es.ts';
import { exercises } from './exercises-es.ts';
import type { OffFacts, OperationFacts } from './facts.ts';
import type { WorkspaceWords } from './workspace-en.ts';

const mark = ',';

/** (2, 3), (5,) o (). */
const shaped = (shape: readonly number[]) =>
  shape.length === 1 ? `(${shape[0]},)` : `(${shape.join(', ')})`;

const outcomes: Readonly<Record<Outcome, string>> = {
  open: 'sin resolver',
  shown: 'solución vista',
  helped: 'resuelto con pistas',
  solved: 'resuelto',
};

const cases: Readonly<Record<CaseKind, string>> = {
  calm: 'tranquilos',
  mixed: 'de ambos signos',
  large: 'uno de 92',
  far: 'muy por debajo de 0',
  equal: 'todos iguales',
  masked: 'enmascarados',
  shifted: 'desplazados',
  absorbed: 'grandes e iguales',
  apart: 'muy separados',
  'masked-row': 'una fila enmascarada entera',
  generated: 'sorteados por la página',
};

const variants: Readonly<Record<VariantId, string>> = {
  shifted: 'una softmax correcta, que resta el máximo',
  'log-form': 'una softmax correcta, que resta también el logaritmo de la suma',
  naive: 'una softmax errónea, que no resta nada',
  mean: 'una softmax errónea, que resta la media',
  epsilon: 'una softmax errónea, que añade 0,001 a la suma',
};

/** La entrada 2 es, o Da. */
const gives = (place: number | null) => (place === null ? 'Da' : `La entrada ${place} es`);

const off = ({ format, place, got, wanted, digits, ulps, allowed }: OffFacts): Sentence => {
  const [left, right] = [
    floatPart(got, format, mark, digits),
    floatPart(wanted, format, mark, digits),
  ];
  if (!Number.isFinite(wanted) || wanted === 0)
    return say`${gives(place)} ${left}; lo correcto es ${right}.`;
  const distance = ulps === null ? '' : `, a ${signedCount(ulps, mark)}\u00a0ulp`;
  return say`${gives(place)} ${left}${distance}; lo correcto es ${right}, con un margen de ${allowed}\u00a0ulp.`;
};

/** Una entrada que no es finita y debería serlo. */
const notFinite = ({ format, place, got, wanted }: OffFacts): Sentence =>
  say`${gives(place)} ${floatPart(got, format, mark)}; el valor verdadero es finito: ${floatPart(wanted, format, mark)}.`;

/** Qué falló en una operación de un programa, donde las frases del laboratorio hablan de su softmax. */
const operations: WorkspaceWords['operations'] = {
  nanInput: say`Uno de los números de entrada es NaN.`,
  overflow: ({ format, result }: OperationFacts) =>
    say`El resultado supera el mayor ${format.name} y se desborda a ${floatPart(result, format, mark)}.`,
  sumOverflow: (terms: number, of: number) =>
    say`Ningún término de la suma es infinito, pero la suma sí: al añadir el término ${terms} de ${of} supera el mayor número.`,
  divideByZero: ({ format, left, result }: OperationFacts) =>
    say`${floatPart(left, format, mark)} se divide entre 0: el resultado es ${floatPart(result, format, mark)}.`,
  logOfZero: say`El logaritmo de 0 es −∞.`,
  invalid: say`Esta operación no tiene respuesta para estos números y da NaN.`,
  rounded: ({ format, result, lost }) =>
    say`El resultado se redondea a ${floatPart(result, format, mark, 9)}, y eso lo mueve en ${floatPart(lost, float64, mark, 3)}.`,
  absorbed: ({ format, left, right }: OperationFacts) =>
    say`Al lado de ${floatPart(left, format, mark, 9)}, ${floatPart(right, format, mark)} es demasiado pequeño para cambiar la suma: queda absorbido.`,
};

export const es: WorkspaceWords = {
  exercises,
  problem,
  error,
  operations,
  cases,
  list: 'Ejercicios',
  number: (place, title, outcome) => `${place}. ${title}: ${outcomes[outcome]}`,
  outcomes,
  progress: (solved, total) => `${solved} de ${total} resueltos`,
  editor: 'Programa en Python. El tabulador sangra; Escape y después el tabulador sale de él.',
  keys: 'El tabulador sangra. Escape y después el tabulador sale del editor. Ctrl o ⌘ con Intro comprueba.',
  input: 'Entrada',
  lab: 'logits de esta página',
  result: (name) => `${name} da`,
  printed: 'Impreso',
  holds: 'Se ejecutó hasta el final: se cumplen todos sus assert.',
  nothing: 'Da None: la función no devuelve nada.',
  stale: 'El texto no se puede ejecutar tal como está. Esto es lo último que dio:',
  waiting: 'Escribe, y el resultado aparece aquí.',
  place: (line, column) => `Línea ${line}, columna ${column}`,
  goTo: (line, column) => `Ir a la línea ${line}, columna ${column}`,
  firstBad: 'Primera operación que falla',
  off: 'A una distancia de',
  look: 'Valor',
  lookHint: 'Señala cualquier parte del texto, o pon el cursor en ella, para ver su valor.',
  around: 'Lo que la rodea',
  turn: (turn, of) => `vez ${turn} de ${of}`,
  earlier: 'Vez anterior',
  later: 'Vez siguiente',
  shape: (shape) => `forma ${shaped(shape)}`,
  more: (count) => `y ${count} más`,
  flags: 'Banderas',
  noFlags: 'ninguna',
  truth: 'Valor verdadero',
  errorOf: 'Error',
  worst: 'Mayor error',
  exact: 'Redondeado correctamente: ningún float está más cerca del valor verdadero.',
  ulps: (ulps) => `${signedCount(ulps, mark)} ulp`,
  check: 'Comprobar',
  tests: 'Pruebas',
  everyTest: 'Todas las pruebas terminan en el mismo error.',
  score: (passed, total) => `${passed} de ${total} pruebas superadas.`,
  done: {
    solved: 'Resuelto.',
    helped: 'Resuelto, con pistas.',
    shown: 'Se superan todas las pruebas.',
    open: 'Se superan todas las pruebas.',
  },
  passed: 'superada',
  failed: 'no superada',
  moreTests: (count) => `${count} más, sorteadas por la página: otras longitudes, otros tamaños`,
  breaks: 'breaks()',
  silent: 'silent()',
  variants,
  hardCoded:
    'Se superan las pruebas que se muestran, pero no otras de otras longitudes y tamaños. ¿Hay algún número o alguna longitud escritos en la función?',
  cannotCheck: 'El texto aún no es un programa, así que no se probó nada.',
  faults: {
    noNumbers: (type) => say`Da un valor de tipo ${type}, y hacen falta números.`,
    shape: (got, wanted) => say`Da forma ${shaped(got)}; lo correcto es ${shaped(wanted)}.`,
    nan: notFinite,
    infinite: notFinite,
    off,
    twoPasses: say`Los números son correctos, pero np.max o np.sum ha leído toda la x: aquí debe bastar un bucle.`,
    notFinite: say`Uno de estos logits no es un float32 finito, y así es demasiado fácil.`,
    breaks: say`Con estos logits ninguna probabilidad es NaN.`,
    silent: say`Con estos logits no todas las probabilidades son 0.`,
    refusesRight: say`Tus pruebas la detienen, y es correcta.`,
    acceptsWrong: say`Tus pruebas la dejan pasar, y es errónea.`,
  },
  blame: 'Dónde falló primero:',
  hint: 'Pista',
  nextHint: 'Siguiente pista',
  noMoreHints: 'Esa era la última pista',
  hintsTitle: 'Pistas',
  showSolution: 'Mostrar la solución',
  solution: 'Solución',
  openInLab: 'Abrir en el laboratorio',
  startOver: 'Empezar de nuevo',
  startedOver: 'Este es el texto inicial. Con deshacer vuelve el tuyo.',
  copy: 'Copiar el texto',
  copied: 'Copiado.',
  blocked: 'Aquí no se permite copiar; selecciona el texto.',
  copyLink: 'Copiar un enlace',
  linkCopied: 'El enlace está copiado; lleva el programa.',
  linkByHand: 'Aquí no se permite copiar; selecciona el enlace.',
  tooLong:
    'Ningún enlace puede llevar este programa: es demasiado largo, o este navegador no puede comprimirlo.',
  badLink: 'El programa de la dirección está dañado o es demasiado largo y no se pudo leer.',
  guest:
    'Este programa vino con la dirección. Lo que cambies en él no se guarda en este dispositivo.',
  back: 'Volver al mío',
  tooMuch: (most) => `Solo se guardan los primeros ${most} caracteres.`,
};
