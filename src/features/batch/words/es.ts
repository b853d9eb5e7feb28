import { float32, largestFinite } from '../../../core/format.ts';
import { type DecimalMark, floatPart, shownDecimal } from '../../../words/numbers.ts';
import { type Inline, paragraph, type Sentence, say } from '../../../words/sentence.ts';
import { digitsThatDiffer, percentOff } from '../../../words/telling-digits.ts';
import type { WrongCause } from '../model/batch.ts';
import type { Broadcast } from '../model/batch-code.ts';
import type { BatchPresetId } from '../model/batch-presets.ts';
import type { MaskedRow, MaxOver } from '../model/parameters.ts';
import type { Words } from './en.ts';
import type { RowOutcome, Tally, WrongRow } from './facts.ts';

const mark = ',' as DecimalMark;
const n = (value: number, digits?: number): Inline => floatPart(value, float32, mark, digits);
const v = (name: string): Inline => ({ variable: name });
const many = (count: number, one: string, more: string) => (count === 1 ? one : more);

const max: Record<MaxOver, string> = {
  row: 'cada fila',
  tensor: 'todo el tensor',
  column: 'cada columna',
};

const maxNotes: Record<MaxOver, Sentence> = {
  row: say`A cada fila se le resta su propio logit mayor. Si es finito, la mayor exponencial es exactamente 1 y la suma nunca es 0.`,
  tensor: say`A todas las filas se les resta el mayor logit del lote. Con números reales no cambia nada. En float32, a una fila muy por debajo de ese logit le quedan exponenciales de pocas cifras, o ninguna.`,
  column: say`A cada clase se le resta una constante propia, el mayor logit de su columna. Si esas constantes no son iguales en todas las clases sin máscara, eso no desplaza la fila: da otra distribución, equivocada incluso con números reales.`,
};

const presets: Record<BatchPresetId, string> = {
  opening: 'lote inicial',
  quiet: 'cien de diferencia',
  dies: 'mil de diferencia',
  padding: 'relleno',
  causal: 'máscara causal',
};

const presetNotes: Record<BatchPresetId, string> = {
  opening:
    'Tres tokens con las mismas diferencias entre sus logits: los tres tienen la misma softmax.',
  quiet: 'Dos tokens con la misma softmax; sus logits difieren en cien.',
  dies: 'Lo mismo, con una diferencia de mil.',
  padding: 'El último token es relleno: toda su fila está enmascarada.',
  causal:
    'Puntuaciones de atención de cuatro tokens. Lee cada columna como el token al que se mira: ninguno puede mirar a uno posterior.',
};

const maskedRow: Record<MaskedRow, string> = {
  nan: 'NaN',
  zeros: 'ceros',
  uniform: 'partes iguales',
};

const whoDoesIt: Record<MaskedRow, Sentence> = {
  nan: say`Como la fórmula tal cual: −∞ − (−∞) no tiene resultado. torch.softmax lo deja así. Se hace notar, y se extiende a todo lo que toca.`,
  zeros: say`Como la softmax segura que usa scaled_dot_product_attention de PyTorch (pull request 131060). La fila suma 0 y nada de lo que sigue es NaN.`,
  uniform: say`Como cuando la máscara no es −∞ sino el número finito más negativo, aquí ${n(-largestFinite(float32))}. Así enmascara la atención de Flax. Con el máximo de su propia fila nada es NaN, y el token atiende a todo lo que estaba enmascarado.`,
};

const outcomes: Record<RowOutcome, string> = {
  sound: 'bien',
  wrong: 'mal sin avisar',
  broken: 'rota',
};

const verdicts: Record<RowOutcome | 'decided', string> = {
  sound: 'Bien.',
  wrong: 'Mal sin avisar.',
  broken: 'Rota.',
  decided: 'Sin respuesta correcta.',
};

const off = (value: number, exact: number): string => {
  const percent = percentOff(value, exact);
  return percent === null ? '' : `, un ${shownDecimal(percent, mark)} % de error`;
};

const why = (cause: WrongCause): Sentence => {
  switch (cause.kind) {
    case 'constants':
      return say`No a todas las clases se les restó la misma constante.`;
    case 'subnormal':
      return say`Su exponencial, ${n(cause.e)}, es subnormal: le quedan pocas cifras.`;
    case 'vanished':
      return say`Su exponencial se quedó en 0 por subdesbordamiento.`;
    default:
      return cause satisfies never;
  }
};

const wrong = ({ name, value, exact, causes }: WrongRow): Sentence => {
  const digits = digitsThatDiffer(value, exact);
  return paragraph(
    say`Ningún NaN lo delata: la ${v('p')} de ${name} es ${n(value, digits)} y el valor verdadero, ${n(exact, digits)}${off(value, exact)}.`,
    ...causes.map(why),
  );
};

const tally = ({ rows, sound, wrong: quiet, broken, decided }: Tally): string => {
  if (sound === rows) return rows === 1 ? 'La fila está bien.' : `Las ${rows} filas están bien.`;
  const parts = [
    `${sound} de ${rows === 1 ? '1 fila' : `las ${rows} filas`} bien`,
    ...(quiet > 0 ? [`${quiet} mal sin avisar`] : []),
    ...(broken > 0 ? [`${broken} ${many(broken, 'rota', 'rotas')}`] : []),
    ...(decided > 0 ? [`${decided} sin respuesta correcta`] : []),
  ];
  return `${parts.join(', ')}.`;
};

const broadcast: Record<Broadcast, (rows: number, columns: number) => string> = {
  refused: (rows, columns) =>
    `Aquí x tiene la forma (${rows}, ${columns}) y los máximos, (${rows},). NumPy da error: formas incompatibles.`,
  square: (rows, columns) =>
    `Este lote es cuadrado, de ${rows} por ${columns}, así que los máximos encajan en el otro eje y NumPy no dice nada: a la columna j se le resta el máximo de la fila j.`,
  'one-row': (rows, columns) =>
    `Con ${rows} fila de ${columns} da lo mismo. En cuanto hay dos, ya no.`,
  'one-column': (rows, columns) =>
    `La forma (${rows}, ${columns}) menos la forma (${rows},) da una matriz de ${rows} por ${rows}, sin avisar.`,
};

export const es: Words = {
  title: '¿De quién es el máximo?',
  reset: 'Restablecer el lote',
  try: 'Prueba con',
  presets,
  presetNotes,
  maxOver: 'El máximo se toma sobre',
  max,
  maxNotes,
  table: 'El lote: logits y probabilidades de cada token',
  tokens: 'token',
  actions: 'enmascarar o quitar',
  token: (row: number) => `token ${row}`,
  inToken: (name: string, row: number) => `${name} (token ${row})`,
  logitOf: (name: string, row: number) => `Token ${row}, ${name}: su logit`,
  maskCell: (name: string, row: number) => `Enmascarar ${name}, token ${row}`,
  maskRow: 'enmascarar la fila',
  maskRowOf: (row: number) => `Enmascarar la fila del token ${row}`,
  remove: (row: number) => `Quitar el token ${row}`,
  removed: (row: number) => `Se quitó el token ${row}.`,
  add: 'Añadir un token',
  added: 'Se añadió un token con todos sus logits a 0.',
  full: 'Un lote tiene como mucho 8 tokens. Quita uno para añadir otro.',
  given: 'p',
  truth: 'verdadera',
  verdict: 'veredicto',
  verdicts,
  wrong,
  decided: {
    zeros: say`Todos los logits están enmascarados. En lugar del resultado se pusieron ceros.`,
    uniform: say`Todos los logits están enmascarados. Cada uno pasó a ser el mismo número finito, así que las partes son iguales.`,
    uneven: say`Todos los logits están enmascarados. Lo que queda de las máscaras finitas, tras el máximo equivocado, no significa nada.`,
  },
  tally,
  maskedTitle: 'Cuando se enmascara una fila entera',
  maskedHint: 'Enmascara la fila de un token para ver la softmax de nada.',
  maskedLegend: 'Una fila enmascarada da',
  maskedRow,
  whoDoesIt,
  predict: {
    title: 'Predice antes',
    question: {
      row: 'Con el máximo de cada fila, ¿qué tokens saldrán bien?',
      tensor: 'Con un solo máximo para todo el tensor, ¿qué tokens saldrán bien?',
      column: 'Con el máximo de cada columna, ¿qué tokens saldrán bien?',
    },
    check: 'Comprobar',
    again: 'Otra pregunta',
    score: (hits: number, of: number) =>
      `${hits} de ${of} como dijiste. Ahora la tabla lo muestra.`,
    row: (row: number, outcome: RowOutcome, hit: boolean) =>
      `token ${row}: ${outcomes[outcome]}, ${hit ? 'como dijiste' : 'no lo que dijiste'}`,
  },
  paste: {
    hint: 'Pega una matriz en cualquier logit: salida o código de Python, R, Julia o MATLAB, JSON o una hoja de cálculo.',
    row: (row: number) => `Los números llenan la fila del token ${row}.`,
    matrix: (rows: number, columns: number) => `Se pegó un lote de ${rows} por ${columns}.`,
    length: (count: number, columns: number) =>
      `El texto contiene ${count} números y una fila tiene aquí ${columns}. No se cambió nada.`,
    tooLarge: (rows: number, columns: number) =>
      `El texto contiene ${rows} por ${columns} números y aquí un lote tiene como máximo 8 por 8. No se cambió nada.`,
  },
  code: {
    title: 'En NumPy, con estos números',
    copy: 'Copiar',
    copied: 'Copiado.',
    blocked: 'Aquí no se permite copiar. Selecciona las líneas y cópialas a mano.',
    keepdims: 'Y sin keepdims',
    broadcast,
  },
};
