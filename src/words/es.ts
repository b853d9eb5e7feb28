import type { FlagName } from '../core/flags.ts';
import type { Format } from '../core/format.ts';
import type { Kind } from '../core/kind.ts';
import type { SumOrder } from '../core/sum-orders.ts';
import type { Unread, UnreadReason } from '../scenario/parameters.ts';
import type { PresetGroup, PresetId } from '../scenario/presets.ts';
import type { Tense } from '../scenario/scenario.ts';
import type { ProgramId, Side, StepName } from '../softmax/compared.ts';
import { ceilPart } from './bounds.ts';
import type {
  BrokenFacts,
  BrokenLseFacts,
  CauseFacts,
  ConvertFacts,
  Counted,
  CountFacts,
  GuardedLseFacts,
  InvalidFacts,
  LimitFacts,
  LossFacts,
  LostDigitsFacts,
  LseFacts,
  MixedFacts,
  NamedFacts,
  NotFiniteLossFacts,
  OtherLossForm,
  OtherLseForm,
  SoundFacts,
  SumFacts,
  UnderflowFacts,
  WrongFacts,
  WrongLossFacts,
  WrongLseFacts,
  ZoneFacts,
} from './facts.ts';
import {
  type DecimalMark,
  floatPart,
  shownDecimal,
  shownExp,
  shownFloor,
  signedCount,
} from './numbers.ts';
import { type ProgramWords, spokenVerdicts } from './program-words.ts';
import { type Inline, plainText, type Sentence, say } from './sentence.ts';
import { whole } from './spanish-count.ts';
import type { Strings } from './strings.ts';
import { strip } from './strip/es.ts';

const mark = ',' as DecimalMark;

const n = (value: number, format: Format, digits = 4): Inline =>
  floatPart(value, format, mark, digits);
/** A right operand: in parentheses where it carries a sign or is itself a product. */
const r = (value: number, format: Format, digits = 4): Sentence => {
  const part = n(value, format, digits);
  const compound = /[−×]/.test(plainText([part]));
  return compound ? say`(${part})` : say`${part}`;
};
const e = (exponent: number, format: Format, digits = 4): Sentence =>
  say`e${{ sup: [n(exponent, format, digits)] }}`;
const v = (name: string): Inline => ({ variable: name });
const many = (count: number, one: string, more: string) => (count === 1 ? one : more);

/** The logit of the true class. */
const xy: Sentence = [v('x'), { sub: [v('y')] }];

const tenses: Record<Tense, string> = {
  future: 'futuro',
  present: 'presente',
  'past simple': 'perfecto simple',
  'past perfect': 'pluscuamperfecto',
  'present perfect': 'perfecto compuesto',
};

const stepNames: Record<StepName, string> = {
  logit: 'logit',
  t: 'temperatura T',
  x: 'x = logit / T',
  e: 'exponencial e',
  s: 'suma s',
  p: 'probabilidad p',
  lse: 'log-sum-exp',
  logP: 'log p',
  loss: 'pérdida',
  m: 'máximo m',
  d: 'logit desplazado x − m',
  logS: 'log s',
  lossShift: 'pérdida, forma desplazada',
  rest: 'suma de las demás',
  log1pRest: 'log1p de las demás',
  lossLog1p: 'pérdida, forma log1p',
  lossP: 'pérdida, −log p',
  lseLog1p: 'log-sum-exp, forma log1p',
  total: 'suma de las probabilidades Σp',
};

const programs: ProgramWords = {
  naive: {
    title: 'Softmax ingenua',
    way: 'elevar e, dividir',
    spoken: 'Ingenua',
    losses: { loss: say`−log p` },
  },
  stable: {
    title: 'Softmax estable',
    way: 'antes, restar el máximo',
    spoken: 'Estable',
    losses: {
      loss: say`LSE − ${xy}`,
      lossShift: say`log s − (${xy} − m)`,
      lossLog1p: say`log1p r − (${xy} − m)`,
    },
  },
};

const kinds: Record<Kind, string> = {
  normal: 'normal',
  subnormal: 'subnormal',
  zero: 'cero',
  infinity: 'infinito',
  nan: 'no es un número',
};

const flags: Record<FlagName, string> = {
  invalid: 'operación inválida',
  divideByZero: 'división por cero',
  overflow: 'desbordamiento',
  underflow: 'subdesbordamiento',
  inexact: 'inexacto',
};

const presets: Record<PresetId, string> = {
  calm: 'los logits iniciales',
  'one-92': 'un logit de 92',
  small: 'pequeños: de 0,1 a 0,5',
  mixed: 'de ambos signos: de −3 a 5',
  'large-positive': '92 entre números enteros',
  'large-negative': '−100, −200 … −500',
  identical: 'cinco veces 5',
  masked: 'un −∞',
  hundred: 'tres veces 100',
  'five-88': 'cinco veces 88',
  fading: 'de −100 a −104',
  'one-unit': 'de −103 a −107',
  vanished: '−110, −200 … −500',
  'naive-wins': 'dispersos: de −17,7 a 24,6',
  absorbed: 'cinco veces 10⁸',
  'absorbed-half': 'cinco veces 10⁷',
  sure: 'un 17 y cuatro 0',
  'log-of-subnormal': 'un 100 y cuatro 0',
  'log-of-zero': 'un 105 y cuatro 0',
  'all-masked': 'todos −∞',
  largest: 'el mayor float y su opuesto',
  'divide-first': 'T = 10⁻³⁸',
  'not-a-number': 'un NaN',
};

const presetGroups: Record<PresetGroup, string> = {
  course: 'Del curso',
  range: 'Altos, bajos y dispersos',
  loss: 'Para la pérdida',
  limits: 'En los límites',
};

const parameters: Record<Unread['parameter'], string> = {
  address: 'la dirección',
  x: 'logits (x)',
  labels: 'nombres de las clases (labels)',
  y: 'clase verdadera (y)',
  t: 'temperatura (t)',
  format: 'formato numérico (format)',
  ftz: 'subnormales a cero (ftz)',
  sat: 'saturación (sat)',
  compute: 'formato de las operaciones (compute)',
  acc: 'formato de las sumas (acc)',
  order: 'orden de la suma (order)',
  seed: 'serie de ejercicios (seed)',
  rows: 'logits del lote (rows)',
  max: 'dónde se toma el máximo (max)',
  masked: 'qué da una fila enmascarada (masked)',
  check: 'filas que revisar (check)',
  exercise: 'ejercicio para programar (exercise)',
  code: 'programa (code)',
  set: 'conjunto de ejercicios (set)',
  train: 'entrenamiento (train)',
};

const unreadReasons: Record<UnreadReason, string> = {
  'not-a-number': 'contiene algo que no es un número',
  'too-many': 'contiene más de 64 valores',
  count: 'debe haber tantos nombres como logits',
  'not-a-class': 'debe ser el índice de una clase, contado desde 0',
  'not-a-choice': 'no es una de las opciones',
  'too-long': 'un nombre tiene más de 60 caracteres',
  'not-a-seed': 'debe tener de 1 a 40 letras, cifras, - o _',
  uneven: 'sus filas no tienen la misma longitud',
  'too-large': 'un lote tiene como mucho 8 filas y 8 columnas',
  'not-a-program': 'no contiene ningún programa de esta página',
  endless: 'es más larga que cualquier dirección de esta página',
};

const orders: Record<SumOrder, string> = {
  'left-to-right': 'de izquierda a derecha',
  pairwise: 'por mitades (pairwise)',
  numpy: 'como NumPy',
  warp: 'como un warp',
  compensated: 'con compensación (Kahan)',
};

/** What is past the largest value of a format. */
const past = (format: Format): string =>
  format.infinities ? '∞' : `NaN, porque ${format.name} no tiene infinitos`;

const trouble = {
  nanLogit: (name: string) => say`El logit de ${name} es NaN, y toda suma en la que entra es NaN.`,
  nanTemperature: say`T es NaN, así que cada x = logit / T es NaN.`,
  inputOverflow: ({ format, largest }: LimitFacts) =>
    say`Uno de los números introducidos supera en valor absoluto el mayor ${format.name}, ${n(largest, format)}, y se lee como ${format.infinities ? 'infinito' : past(format)}.`,
  noInfinity: (format: Format) =>
    say`Un infinito introducido se lee como NaN: ${format.name} no tiene infinitos.`,
  expOverflow: ({ format, left, largest, digits }: LimitFacts) => {
    const exact = shownExp(left, mark, digits);
    // Just past the limit, the exponent too needs all its digits.
    const power = e(left, format, digits > 4 ? 17 : 9);
    return say`${power}${exact && ` ≈ ${exact}`} supera el mayor ${format.name}, ${n(largest, format, Math.max(digits, 4))}, y desborda a ${past(format)}.`;
  },
  divisionOverflow: ({ format, left, right, largest, digits }: LimitFacts) =>
    say`${n(left, format, digits)} ÷ ${r(right, format, digits)} supera en valor absoluto el mayor ${format.name}, ${n(largest, format, digits)}: la x es ${format.infinities ? 'infinita' : 'NaN'} antes de que empiece la softmax.`,
  differenceOverflow: ({ format, left, right, largest, digits }: LimitFacts) =>
    say`${n(left, format, digits)} − ${r(right, format, digits)} supera en valor absoluto el mayor ${format.name}, ${n(largest, format, digits)}, y desborda${format.infinities ? '' : ` a ${past(format)}`}.`,
  sumOverflow: ({ format, terms, of, largest, partial, digits }: SumFacts) => {
    const limit = say`el mayor ${format.name}, ${n(largest, format, digits)}`;
    return partial === null
      ? say`Ninguna ${v('e')} desborda, pero su suma sí: al añadir el término ${terms} de ${of} supera ${limit}, y pasa a ${past(format)}.`
      : say`Ninguna ${v('e')} desborda, pero su suma sí: las sumas parciales ${n(partial.left, format, digits)} y ${n(partial.right, format, digits)} superan juntas ${limit}, lo que da ${past(format)}.`;
  },
  convertOverflow: ({ format, from, value, largest, digits }: ConvertFacts) =>
    Number.isFinite(value)
      ? say`Al convertirlo desde ${from.name}, ${n(value, from, digits)} supera el mayor ${format.name}, ${n(largest, format, digits)}, y desborda a ${past(format)}.`
      : say`Al convertirlo desde ${from.name}, ${n(value, from)} pasa a ${past(format)}.`,
  convertUnderflow: ({ format, from, value, smallest, all }: ConvertFacts) =>
    say`Al convertirlo desde ${from.name}, ${all ? 'el mayor en valor absoluto, ' : ''}${n(value, from)}${all ? ',' : ''} pasa a 0: el menor ${format.name} positivo es ${n(smallest, format)}.`,
  saturated: (format: Format, largest: number, where: string) =>
    say`El resultado supera el mayor ${format.name}, ${n(largest, format)}, y se queda en él, porque este formato satura${where && `: ${where}`}.`,
  divideByZero: ({ format, left, right, name, result }: NamedFacts) =>
    say`${n(left, format)} ÷ ${r(right, format)} es una división por cero: la x de ${name} es ${Number.isFinite(result) || Number.isNaN(result) ? n(result, format) : 'infinita'} antes de que empiece la softmax.`,
  logOfZero: (format: Format) =>
    format.overflow === Number.POSITIVE_INFINITY
      ? say`El logaritmo de 0 es −∞.`
      : say`El logaritmo de 0 es −∞, y ${format.name} tiene en su lugar ${n(-format.overflow, format)}.`,
  invalid: ({ format, left, right, sign }: InvalidFacts) =>
    say`${n(left, format)} ${sign} ${r(right, format)} no tiene resultado: la operación es inválida y da NaN.`,
  noCorrection: say`La suma es ∞ y su corrección ∞ − ∞, que es NaN: también lo es el resto de una suma compensada.`,
  totalUnderflow: ({ format, exponent, smallest, flushToZero }: UnderflowFacts) => {
    const exact = shownExp(exponent, mark);
    const limit = flushToZero
      ? say`Con los subnormales llevados a 0, todo lo que queda por debajo de ${n(smallest, format)} es 0`
      : say`El menor ${format.name} positivo es ${n(smallest, format)}`;
    return say`${limit}, y la mayor exponencial aquí es ${e(exponent, format, 9)}${exact && ` ≈ ${exact}`}: todas acaban en 0 y la suma también.`;
  },
  infiniteShift: say`Una x finita − ∞ es −∞: aquí todas las x − c son −∞, todas las exponenciales son exactamente 0, y su suma también.`,
  allMasked: say`Cada x es −∞, cada exponencial es exactamente 0 y su suma también.`,
};

/** The trouble of a sum that is 0. */
const VANISHED: readonly string[] = ['total-underflow', 'all-masked', 'convert-underflow'];

const verdict = {
  broken: ({ nans, classes, overflowed, fromExp, sum }: BrokenFacts) => {
    if (nans === 0)
      return say`${sum === Number.POSITIVE_INFINITY ? 'Un número finito ÷ ∞ es 0: todas' : 'Todas'} las probabilidades son 0, sin un NaN que avise.`;
    if (sum === 0 && nans < classes)
      return say`Después, ${nans} de las ${classes} probabilidades son 0 ÷ 0, que es NaN, y las demás un número ÷ 0.`;
    if (sum === 0 && VANISHED.includes(overflowed))
      return say`Después, 0 ÷ 0 es una operación inválida: todas las probabilidades son NaN.`;
    if (nans === classes && fromExp && sum === Number.POSITIVE_INFINITY)
      return say`Después, ∞ ÷ ∞ es una operación inválida: todas las probabilidades son NaN.`;
    if (nans === classes) return say`Al final, todas las probabilidades son NaN.`;
    // Where ∞ ÷ ∞ is itself the first trouble, the sentence before has just said so.
    const cause = overflowed === 'invalid' ? '' : 'Después, ∞ ÷ ∞ es una operación inválida: ';
    const rest = many(
      classes - nans,
      'la otra exponencial, dividida entre ∞, da 0',
      'las demás exponenciales, divididas entre ∞, dan 0',
    );
    return say`${cause}${nans} de las ${classes} probabilidades ${many(nans, 'es', 'son')} NaN, y ${rest}.`;
  },
  wrong: ({ format, name, value, exact, digits, cause }: WrongFacts) =>
    say`Ningún NaN y, aun así, mal: la ${v('p')} de ${name} es ${n(value, format, digits)} y el valor verdadero es ${n(exact, format, digits)}. ${lost(cause)}`,
  sound: ({ format, worstUlps, subnormalError, flushed }: SoundFacts) => {
    const kind = subnormalError > 0 ? 'probabilidad normal' : 'probabilidad';
    const every = flushed ? `Cada ${kind} no llevada a 0` : `Cada ${kind}`;
    const right =
      worstUlps === 0
        ? say`${every} es el valor verdadero para estas ${v('x')}, bien redondeado`
        : say`${every} está a ${whole(worstUlps)}\u00a0ulp o menos del valor verdadero para estas ${v('x')}`;
    return subnormalError > 0
      ? say`${right}; en las subnormales el error es ${ceilPart(subnormalError, format, mark)} como máximo.`
      : say`${right}.`;
  },
  shifted: (m: number, format: Format) =>
    say`${v('m')} = ${n(m, format, 9)}. Ningún exponente pasa de 0, así que ninguna exponencial desborda.`,
  counts: ({ format, subnormal, vanished }: CountFacts) => {
    const tiny = say`${subnormal} ${many(subnormal, 'exponencial es subnormal', 'exponenciales son subnormales')}: por debajo de ${n(2 ** format.minExponent, format)}, pero no 0.`;
    const gone = say`${vanished} ${many(vanished, 'exponencial cae', 'exponenciales caen')} a 0 por subdesbordamiento.`;
    return [
      ...(subnormal > 0 ? tiny : []),
      ...(subnormal > 0 && vanished > 0 ? [' '] : []),
      ...(vanished > 0 ? gone : []),
    ];
  },
};

/** What cost a probability its digits. */
function lost(cause: CauseFacts): Sentence {
  switch (cause.kind) {
    case 'flushed':
      return say`La exponencial de ${cause.name}, ${e(cause.exponent, cause.format)}, sería subnormal y se llevó a 0.`;
    case 'underflow':
      return say`La exponencial de ${cause.name}, ${e(cause.exponent, cause.format)}, cayó a 0 por subdesbordamiento.`;
    case 'subnormal':
      return say`La exponencial de ${cause.name}, ${n(cause.value, cause.format)}, es subnormal y tiene pocas cifras.`;
    case 'exponent':
      return say`El exponente desplazado de ${cause.name} se redondeó a ${n(cause.value, cause.format, 9)}, y su exponencial arrastra ese error.`;
    case 'sum':
      return say`La suma ${v('s')} = ${n(cause.value, cause.format, 9)} perdió parte de las exponenciales al redondear.`;
    case 'conversion':
      return say`${n(cause.before, cause.from, 9)}, al convertirse de ${cause.from.name} a ${cause.format.name}, se redondeó a ${n(cause.value, cause.format, 9)}.`;
    case 'saturated':
      return trouble.saturated(cause.format, cause.largest, cause.where);
    case 'roundings':
      return say`Los redondeos del camino suman esa diferencia.`;
    default:
      return cause satisfies never;
  }
}

const loss = {
  wrong: ({ format, value, exact, digits, cause }: WrongLossFacts) => {
    const told = say`La pérdida −log ${v('p')} es ${n(value, format, digits)}; la verdadera es ${n(exact, format, digits)}`;
    if (cause === 'probability') return say`${told}: esa ${v('p')} ya está mal.`;
    if (cause === 'near-one')
      return say`${told}: esa ${v('p')} está bien, pero tan cerca de 1 que su logaritmo tiene pocas cifras.`;
    return say`${told}.`;
  },
  notFinite: ({ format, value, exact, deserved }: NotFiniteLossFacts) => {
    if (Number.isNaN(exact))
      return say`La pérdida es ${n(value, format)}; con estas ${v('x')} no hay una verdadera.`;
    return deserved
      ? say`La pérdida es ${n(value, format)}, igual que la verdadera en ${format.name}.`
      : say`La pérdida es ${n(value, format)}; la verdadera es ${n(exact, format)}.`;
  },
  flushed: ({ format, exact }: LossFacts) =>
    say`La pérdida verdadera, ${n(exact, format)}, es subnormal, y los subnormales se llevan a 0: la pérdida es 0.`,
  lostDigits: (facts: LostDigitsFacts) => {
    const { format, value, exact, digits } = facts;
    return say`La pérdida log-sum-exp − ${xy} es ${n(value, format, digits)} y la verdadera, ${n(exact, format, digits)}: ${lostOnTheWay(facts)}. ${kept(facts)}`;
  },
};

/** Up to this logarithm a sum is called just above 1. */
const NEAR_ONE = 0.09;

/** The operation that cost log-sum-exp − x_y its digits. */
function lostOnTheWay({ format, inner, m, logS, lse, cause }: LostDigitsFacts): Sentence {
  const addition = say`sumar log ${v('s')} = ${n(logS, inner)} a ${v('m')} = ${n(m, inner, 9)}`;
  switch (cause) {
    case 'flushed':
      return say`hay exponenciales que serían subnormales y se llevaron a 0`;
    case 'underflow':
      return say`hay exponenciales que cayeron a 0 por subdesbordamiento`;
    case 'subnormal':
      return say`las demás exponenciales son subnormales y tienen pocas cifras`;
    case 'absorbed-in-sum':
      return say`la suma ${v('s')} absorbió las demás exponenciales, así que es 1 y log ${v('s')} es 0`;
    case 'rounded-in-sum':
      return logS > NEAR_ONE
        ? say`el redondeo perdió parte de las exponenciales en la suma ${v('s')}`
        : say`en la suma ${v('s')}, apenas mayor que 1, solo caben unas pocas cifras de las demás exponenciales`;
    case 'absorbed-by-max':
      return say`${addition} no cambia nada, porque queda absorbido`;
    case 'rounded-by-max':
      return say`al ${addition} se redondea a ${n(lse, format, 9)} y se pierden cifras de log ${v('s')}`;
    case 'converted-sum':
      return say`la suma ${v('s')} perdió cifras al convertirse a otro formato`;
    case 'rounded-when-stored':
      return say`${addition} perdió cifras de log ${v('s')} al guardarse`;
    case 'rounded-exponentials':
      return say`los redondeos de las exponenciales suman esa diferencia`;
    case 'rounded-difference':
      return say`la última resta se redondeó`;
    default:
      return cause satisfies never;
  }
}

/** Which forms of the loss keep the digits. */
function kept({ format, digits, cures }: LostDigitsFacts): Sentence {
  const [first, ...rest] = cures;
  if (first === undefined) return say`Las otras formas tampoco la conservan.`;
  if (rest.length === 0)
    return say`Solo la conserva ${lossForm(first.form)}: ${n(first.value, format, digits)}.`;
  const others = rest.flatMap(({ form, value }, index) => [
    ...say`${index === rest.length - 1 ? ' y ' : ', '}${lossForm(form)} (${n(value, format, digits)})`,
  ]);
  return say`La conservan ${lossForm(first.form)} (${n(first.value, format, digits)})${others}.`;
}

function lossForm(form: OtherLossForm): Sentence {
  switch (form) {
    case 'shift':
      return say`log ${v('s')} − (${xy} − ${v('m')})`;
    case 'log1p':
      return say`log1p de las demás`;
    case 'logP':
      return say`−log ${v('p')}`;
    default:
      return form satisfies never;
  }
}

const lse = {
  flushed: ({ format, exact }: LseFacts) =>
    say`La LSE verdadera, ${n(exact, format)}, es subnormal, y los subnormales se llevan a 0: LSE es 0.`,
  noTrue: say`LSE es NaN; con estas ${v('x')} no hay una verdadera.`,
  allMasked: say`Todas las ${v('x')} son −∞: LSE es −∞, el logaritmo de una suma de ceros, igual que la verdadera.`,
  infinite: say`Una ${v('x')} es ∞: LSE es ∞, igual que la verdadera.`,
  broken: ({ format, value, exact, cures }: BrokenLseFacts) =>
    say`Por eso LSE es ${value < 0 ? 'log 0 = ' : ''}${n(value, format)}, y la verdadera es ${n(exact, format, 9)}.${keptLse(cures, format, 9)}`,
  wrong: ({ cures, ...facts }: WrongLseFacts) => {
    const { format, value, exact, digits } = facts;
    return say`LSE es ${n(value, format, digits)} y la verdadera, ${n(exact, format, digits)}: ${lostInLse(facts)}.${keptLse(cures, format, digits)}`;
  },
  guarded: ({ format, inner, m, exact, guarded }: GuardedLseFacts) => {
    const truth =
      exact < 0
        ? say`el logaritmo de una suma de ceros`
        : say`el límite cuando la mayor ${v('x')} crece`;
    return say`${v('m')} = ${n(m, inner)}, y ${n(m, inner)} − ${r(m, inner)} es NaN: por eso LSE es NaN. La verdadera es ${n(exact, format)}, ${truth}. Las bibliotecas ponen 0 en lugar de una ${v('m')} infinita, y obtienen ${n(guarded, format)}.`;
  },
};

/** What cost log-sum-exp its digits. */
function lostInLse({ sums, inner, cause, s, m, logS }: Omit<WrongLseFacts, 'cures'>): Sentence {
  const sum = say`la suma ${v('s')} = ${n(s, sums, 9)}`;
  switch (cause) {
    case 'flushed':
      return say`hay exponenciales que serían subnormales y se llevaron a 0`;
    case 'underflow':
      return say`hay exponenciales que cayeron a 0 por subdesbordamiento`;
    case 'subnormal':
      return say`hay exponenciales subnormales, que tienen pocas cifras`;
    case 'absorbed-in-sum':
      return say`${sum} absorbió las demás exponenciales, y en log ${v('s')} no queda nada de ellas`;
    case 'near-one':
      return s === 1
        ? say`la suma ${v('s')} se redondeó a 1, y su logaritmo es 0`
        : say`${sum} está tan cerca de 1 que su redondeo decide su logaritmo`;
    case 'rounded-in-sum':
      return say`${sum} perdió parte de las exponenciales por el redondeo`;
    case 'converted-sum':
      return say`la suma ${v('s')} perdió cifras al convertirse a otro formato`;
    case 'cancellation':
      return say`${v('m')} = ${n(m, inner, 9)} y log ${v('s')} = ${n(logS, inner, 9)} casi se cancelan, y los redondeos que hay detrás de log ${v('s')} no son pequeños al lado de lo que queda`;
    default:
      return cause satisfies never;
  }
}

const lseForms: Record<OtherLseForm, Sentence> = {
  shift: say`${v('m')} + log ${v('s')}`,
  log1p: say`${v('m')} + log1p de las demás`,
};

/** Which other forms of log-sum-exp are right here. */
const keptLse = (cures: BrokenLseFacts['cures'], format: Format, digits: number): Sentence =>
  cures.flatMap(
    ({ form, value }) => say` La conserva ${lseForms[form]}: ${n(value, format, digits)}.`,
  );

const zeroed = (allEqual: boolean) =>
  allEqual
    ? 'en 0 cada logit: todas las clases quedan iguales.'
    : 'en 0 cada logit finito y en NaN todos los demás.';

const counted: Readonly<Record<Counted, string>> = {
  all: 'p',
  normal: 'p normal',
  unflushed: 'p no anulada',
};

const shortVerdict = {
  exact: (which: Counted) => `${counted[which]} bien redondeada`,
  within: (which: Counted, ulps: number) => `${counted[which]} a ${ulps}\u00a0ulp o menos`,
  wrong: 'p mal, sin un NaN',
  wrongLoss: 'p bien, pérdida mal',
  broken: (outcome: string, cause: string) => `${outcome}: ${cause}`,
  allZero: 'toda p es 0',
  allNan: 'toda p es NaN',
  someNan: (nans: number, classes: number) => `NaN en ${nans} de ${classes}`,
  causes: {
    'nan-input': 'entró un NaN',
    'input-overflow': 'una entrada desborda',
    overflow: 'desborda',
    'sum-overflow': 'la suma desborda',
    'convert-overflow': 'desborda al convertir',
    'convert-underflow': 'cae a 0 al convertir',
    saturated: 'un resultado satura',
    'divide-by-zero': 'división por 0',
    invalid: 'operación inválida',
    'total-underflow': 'todo baja a 0',
    'all-masked': 'todo enmascarado',
    'infinite-shift': '∞ − ∞',
  },
};

const temperature = {
  label: 'Temperatura',
  field: 'Temperatura, cualquier número',
  type: (value: string) => `T = ${value}: escribir un número`,
  valueText: (value: string) => `T = ${value}`,
  breaks: (below: number) => `la ingenua falla para 0 < T < ${shownFloor(below, mark, 3)}`,
  breaksAll: 'la ingenua falla en toda la escala',
  right: 'la ingenua acierta en toda la escala',
  zones: {
    broken: (upTo: number) => `ingenua: rota hasta ${shownFloor(upTo, mark, 3)},`,
    wrong: ({ from, to, kind }: ZoneFacts) =>
      `mal ${kind === 'partly' ? 'a veces ' : ''}${kind === 'next' ? 'hasta' : `de ${shownDecimal(from, mark, 3)} a`} ${shownDecimal(to, mark, 3)}`,
    wrongAlone: (zone: string) => `ingenua: ${zone}`,
  },
  otherwise: (wrong: boolean) =>
    `, bien en todos los demás pasos.${wrong ? ' Mal, sin avisar: alguna p se desvía más de una parte en diez mil.' : ''}`,
  zero: say`T = 0 divide por cero: cada x pasa a ser ∞, −∞ o NaN. 0 ÷ 0 da NaN.`,
  zeroWithoutInfinity: (format: string, saturates: boolean) =>
    say`Esta T es 0 en ${format}, y dividir entre 0 no da ahí un infinito: cada x pasa a ser NaN${saturates ? ' o el mayor valor de su signo' : ''}.`,
  roundedToZero: (format: string) =>
    say`Esta T se redondea a 0 en ${format}, y al dividir por cero cada x pasa a ser ∞, −∞ o NaN. 0 ÷ 0 da NaN.`,
  reversed: say`Una T negativa invierte el orden: el menor logit se lleva la mayor parte.`,
  negative: say`Una T negativa invierte el orden de los logits.`,
  nan: say`T no es un número, así que nada de lo que se calcula con ella lo es.`,
  roundedToNan: (format: string) =>
    say`Esta T es NaN en ${format}, que no tiene infinitos, así que nada de lo que se calcula con ella es un número.`,
  roundedToInfinity: (format: string, allEqual: boolean) =>
    say`Esta T se redondea a un infinito en ${format}, y eso convierte ${zeroed(allEqual)}`,
  infinite: (allEqual: boolean) => say`Dividir entre una T infinita convierte ${zeroed(allEqual)}`,
  limit: 'Mostrar el límite T → 0⁺: el mayor logit se lo lleva todo y los empates se lo reparten',
};

const fields = {
  notANumber: (text: string, kept: string) =>
    text.trim() === ''
      ? `Falta un número; se mantiene ${kept}.`
      : `«${text}» no es un número; se mantiene ${kept}. Prueba con 4,7; -3e2; inf o nan.`,
  logitOf: (name: string) => `Logit de ${name}`,
  trueClassOf: (name: string) => `Clase verdadera: ${name}`,
  nameOf: (index: number) => `Nombre de la clase ${index + 1}`,
  remove: (name: string) => `Quitar ${name}`,
  readAs: (typed: string, read: string) => `${typed} se lee como ${read}`,
  rounded: (format: string, listed: readonly string[], more: number) =>
    `En ${format}, ${listed.join('; ')}${more > 0 ? `; y ${more} más` : ''}.`,
};

const paste = {
  hint: 'En cualquier logit se puede pegar un vector entero: salida o código de Python, R, Julia, MATLAB o C, JSON o una hoja de cálculo.',
  notLoaded:
    'No se pudo cargar el código que lee lo pegado. No se cambió nada. Vuelve a pegar para intentarlo de nuevo.',
};

export const es: Strings = {
  language: 'es',
  mark,
  title: 'LogSumExplorer: la softmax que sobrevive en float32',
  description:
    'Arrastra la temperatura, escribe un logit de 92 y compara la softmax ingenua y la estable en float32 de verdad. Se explica cada desbordamiento y cada NaN.',
  brand: { name: ['Log', 'Sum', 'Explorer'], tagline: 'la softmax que sobrevive en float32' },
  languages: 'Idioma',
  skip: { text: 'Ir al texto', lab: 'Ir al laboratorio' },
  intro: {
    heading: 'Un logit de 92 arruina un entrenamiento. Una resta lo salva.',
    lede: say`Dos softmax en ${{ strong: ['float32'] }} de verdad. Arrastra la temperatura o`,
    typeIt: 'escribe 92',
  },
  footer: {
    evaluator:
      'Los resultados de esta página se calculan en tu dispositivo, con un redondeo por operación. Los valores verdaderos salen de aritmética exacta.',
    licences: 'Licencias',
    noScript:
      'El laboratorio se calculó al construir la página. El deslizador, los campos y los gráficos necesitan JavaScript.',
  },
  tenses,
  breakable: (name) => name.replace('pluscuamp', 'pluscuam\u00adp'),
  className: (index: number) => `clase ${index + 1}`,
  lab: {
    title: 'El laboratorio',
    tableTitle: 'La softmax, paso a paso',
    tableHint:
      'Se muestran cuatro cifras significativas. Abre un valor para verlo entero. Las flechas del teclado llevan de un valor a otro.',
    columns: {
      trueClass: 'verdadera',
      name: 'clase',
      logit: 'logit',
      x: 'x = logit / T',
      sum: 'suma',
      logSumExp: 'LSE',
      loss: 'pérdida',
      truth: 'p verdadera',
      remove: 'quitar',
    },
    programs,
    truth: 'Verdadera',
    truthWay: 'para estas x',
    add: 'Añadir clase',
    full: 'En la tabla caben 64 clases como máximo. Quita una para añadir otra.',
    openRow: (name: string) => `${name}: todos los números`,
    openTotals: 'Sumas y pérdidas: todos los números',
    openVerdict: (side: string) => `El veredicto completo de la ${side}`,
    added: 'Se añadió una clase.',
    removed: (name: string) => `Se quitó ${name}.`,
    reset: 'Reiniciar',
    copyLink: 'Copiar enlace',
    copied: 'Enlace copiado: abre este mismo laboratorio.',
    copyByHand: 'Aquí no se permite copiar. El enlace es la dirección de abajo.',
    options: 'Opciones',
    precision: 'Precisión',
    saturate: 'Más allá del mayor, quedarse en él',
    orders,
    mixed: ({ compute, accumulation, order }: MixedFacts) =>
      [
        ...(compute === null ? [] : [`operaciones en ${compute}`]),
        ...(accumulation === null ? [] : [`sumas en ${accumulation}`]),
        ...(order === 'left-to-right' ? [] : [`se suma ${orders[order]}`]),
      ].join(', '),
    format: 'Formato numérico',
    flush: 'Llevar los subnormales a 0',
    showTruth: 'Mostrar los valores verdaderos',
    presets: 'Prueba con',
    choose: 'un caso …',
    ulps: (ulps: number) => `${signedCount(ulps, mark)}\u00a0ulp`,
    exactly: '0\u00a0ulp',
    status: (verdicts: readonly (readonly [ProgramId, string])[]) =>
      spokenVerdicts(programs, verdicts),
    valueLabel: (column: string, name: string, side: string) => `${column} de ${name}, ${side}`,
  },
  temperature,
  shortVerdict,
  fields,
  paste,
  presets,
  presetGroups,
  kinds,
  flags,
  stepNames,
  trouble,
  verdict,
  loss,
  lse,
  notices: {
    title: 'Una parte de la dirección no se pudo leer',
    unread: (parameter: Unread['parameter'], reason: UnreadReason, text: string) =>
      `${parameters[parameter]}: se ignoró «${text}» porque ${unreadReasons[reason]}.`,
    dismiss: 'Descartar',
  },
  page: {
    themeName: 'Tema',
    themes: { auto: 'auto', light: 'claro', dark: 'oscuro' },
    themeText: (theme: string) => `Tema: ${theme}`,
    back: 'Volver al texto',
    backHint: 'El laboratorio tiene los números que están junto al texto.',
    noScriptPanels: 'También los controles del texto; leer, se puede todo sin él.',
    awaited: 'Aquí se abre una parte interactiva cuando llegas a ella. Necesita JavaScript.',
    missing: {
      offline: 'Esta parte no se ha cargado: no hay conexión.',
      notLoaded:
        'Esta parte no se ha cargado. Puede que haya fallado la conexión o que la página haya cambiado desde que la abriste. Al volver a cargarla se conserva lo que elegiste.',
      broken:
        'Esta parte se ha detenido por un error suyo; lo demás sigue funcionando. Al volver a cargarla se conserva lo que elegiste.',
      again: 'Reintentar',
      reload: { page: 'Recargar la página', frame: 'Recargar el panel' },
    },
  },
  strip,
  inspector: {
    title: (step: StepName, name: string | null) =>
      name === null ? stepNames[step] : `${stepNames[step]} de ${name}`,
    sides: { inputs: 'entrada', naive: 'ingenua', stable: 'estable' } satisfies Record<
      Side,
      string
    >,
    noDistance: 'sin distancia: no son finitos los dos',
  },
  charts: {
    open: 'Gráfico: probabilidad de cada clase',
    probability: 'Probabilidad de cada clase',
    probabilityDescription:
      'Dos barras por clase: la ingenua encima de la estable. Los mismos números están en la tabla.',
    naive: 'ingenua',
    stable: 'estable',
    loading: 'El gráfico está en camino.',
  },
};
