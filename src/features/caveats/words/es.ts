import { type Format, float32, float64 } from '../../../core/format.ts';
import { boundPart, roundedDown } from '../../../words/bounds.ts';
import { type DecimalMark, floatPart, shownFloor } from '../../../words/numbers.ts';
import { type Inline, type Sentence, say } from '../../../words/sentence.ts';
import type { Cancelling, Measured } from '../model/cancellation.ts';
import type { CaveatId, ShiftName, VectorId } from '../model/settings.ts';
import type { CancellationWords, Words } from './en.ts';
import { keptSteps, wantedSteps } from './steps.ts';

const mark = ',' as DecimalMark;

const n = (value: number, format: Format = float32, digits = 4): Inline =>
  floatPart(value, format, mark, digits);
/** A measurement, not a float of the programs. */
const measured = (value: number, digits = 4): Inline => floatPart(value, float64, mark, digits);
/** The upper bound, as a float32, of a range. */
const upToPart = (value: number): Inline => boundPart(value, float32, mark, 4, roundedDown);
const v = (name: string): Inline => ({ variable: name });

const names: Record<CaveatId, string> = {
  log1p: 'log(1 − p)',
  expm1: 'exp(x) − 1',
  'shift-by': 'otra constante',
  'all-masked': 'todos −∞',
  order: 'dividir entre T',
};

const shifts: Record<ShiftName, string> = {
  max: 'máx',
  mean: 'media',
  min: 'mín',
  zero: '0',
  own: 'otra',
};

const vectors: Record<VectorId, string> = {
  'one-92': 'un logit de 92',
  'one-200': 'un logit de 200',
  'all-100': 'todos cerca de 100',
  vanished: 'todos por debajo de −100',
};

const SIDES = { below: 'por debajo', above: 'por encima' } as const;

const steps = (input: string, near1: string, { remains }: Measured): Sentence => {
  if (remains.kind !== 'steps') return [];
  const { step, wanted, kept } = remains;
  const side = SIDES[remains.side];
  const rest =
    kept === 0
      ? say`se redondea a 1, y de ${v(input)} no queda nada.`
      : say`redondeado, ${keptSteps(kept)} ${side}.`;
  return say`Justo ${side} de 1, el paso de un float32 al siguiente es ${measured(step)}. El valor exacto de ${near1} está ${wantedSteps(wanted, mark)} de esos pasos ${side} de 1; ${rest}`;
};

const cancellation: Record<Cancelling, CancellationWords> = {
  log1p: {
    title: 'log(1 − p) con p cerca de 0',
    intro: say`Cerca de 0, log(1 − ${v('p')}) es casi −${v('p')}. Arrastra ${v('p')} hacia 0 y mira cómo se pierden sus cifras.`,
    input: 'p',
    near1: '1 − p',
    plain: 'log(1 − p)',
    careful: 'log1p(−p)',
    code: 'np.log1p(-p)',
    vanishes: (upTo) => say`hasta ${v('p')} = ${upToPart(upTo)}, log(1 − ${v('p')}) es 0`,
    remains: (facts) => {
      const { remains, input } = facts;
      switch (remains.kind) {
        case 'steps':
          return steps('p', '1 − p', facts);
        case 'exact':
          if (input === 0)
            return say`En float32 esta ${v('p')} es 0, y los dos resultados también.`;
          return input >= 0.5
            ? say`1 − ${v('p')} es exacto: ninguno de los dos números pasa del doble del otro. Cerca de 1 no hay problema; el problema es ${v('p')} cerca de 0.`
            : say`Con esta ${v('p')}, 1 − ${v('p')} resulta exacto: por el camino no se pierde ninguna cifra.`;
        case 'far':
          return say`1 − ${v('p')} no está cerca de 1: redondearlo cuesta poco.`;
        case 'zero':
          return say`1 − ${v('p')} es exactamente 0, y su logaritmo −∞, en los dos.`;
        case 'negative':
          return say`1 − ${v('p')} es negativo y no tiene logaritmo: los dos son NaN.`;
        case 'overflow':
        case 'not-finite':
          return say`En float32 esta ${v('p')} no es un número finito.`;
        default:
          return remains satisfies never;
      }
    },
    why: 'Las cifras se van en la resta: un float cerca de 1 no tiene sitio para ellas. El logaritmo trabaja después fielmente con lo que queda. log1p parte de la propia p y nunca calcula 1 − p.',
  },
  expm1: {
    title: 'exp(x) − 1 con x cerca de 0',
    intro: say`Cerca de 0, exp(${v('x')}) − 1 es casi ${v('x')}. Arrastra ${v('x')} hacia 0 y mira cómo se pierden sus cifras.`,
    input: 'x',
    near1: 'exp(x)',
    plain: 'exp(x) − 1',
    careful: 'expm1(x)',
    code: 'np.expm1(x)',
    vanishes: (upTo) => say`hasta ${v('x')} = ${upToPart(upTo)}, exp(${v('x')}) − 1 es 0`,
    remains: (facts) => {
      const { remains, input } = facts;
      switch (remains.kind) {
        case 'steps':
          return steps('x', 'exp(x)', facts);
        case 'exact':
        case 'zero':
        case 'negative':
          return say`En float32 esta ${v('x')} es 0, y los dos resultados también.`;
        case 'far':
          return input > 0
            ? say`exp(${v('x')}) es mayor que 2: redondearlo cuesta poco.`
            : say`exp(${v('x')}) es menor que ½: redondearlo cuesta poco, y los dos resultados van de −1 a −½.`;
        case 'overflow':
          return say`exp(${v('x')}) supera el mayor float32 y desborda, con el 1 o sin él.`;
        case 'not-finite':
          return say`En float32 esta ${v('x')} no es un número finito.`;
        default:
          return remains satisfies never;
      }
    },
    why: 'Cerca de 1 la resta es exacta y no pierde nada. Las cifras se habían ido antes, al redondear exp(x); la resta solo lo deja ver. expm1 parte de la propia x y nunca redondea junto a 1.',
  },
};

export const es: Words = {
  title: 'Lo que el desplazamiento no arregla',
  choose: 'Salvedad',
  names,
  instead: 'Escribe',
  why: 'Por qué',
  cancellation: {
    ...cancellation,
    field: (input) => `${input}, cualquier número`,
    valueText: (input, value) => `${input} = ${value}`,
    example: (input, value) => `${input} = ${value}`,
    held: (input) => `${input} en float32`,
    truth: 'valor verdadero, redondeado a float32',
    error: 'error relativo',
    exact: 'exacto',
    below: (bound) => `menos de ${bound}`,
    noTruth: 'no hay valor verdadero',
    agree: (agree, of) => {
      if (of === 1)
        return agree === 1 ? 'es el valor verdadero, redondeado' : 'no queda ninguna cifra';
      return agree === 1
        ? `coincide 1 de las ${of} cifras`
        : `coinciden ${agree} de las ${of} cifras`;
    },
    chart: (input) => `Error relativo en float32, según ${input}`,
    description: (input, plain, careful) =>
      `Los dos ejes son logarítmicos. El error de ${plain} es 1 en los valores más pequeños de ${input} y baja hacia la derecha en dientes de sierra; el de ${careful} queda siempre por debajo de una diezmillonésima. Los números están en la tabla de abajo.`,
    noPlace: (input) =>
      say`Este valor de ${v(input)} no cabe en el gráfico: su eje es logarítmico.`,
    table: 'El gráfico en números',
    status: (plain, plainAgrees, careful, carefulAgrees) =>
      `${plain}: ${plainAgrees}. ${careful}: ${carefulAgrees}.`,
    bits: (name) => `${name} en bits: signo, exponente, significando`,
  },
  shiftBy: {
    title: 'Restar algo distinto del máximo',
    intro: say`En los números reales sirve cualquier constante ${v('c')}. Elige una y mira qué hace con ella float32.`,
    vector: 'Logits',
    vectors,
    choose: 'Restar',
    shifts,
    own: 'Tu propia c',
    notFinite: say`Al restarla no queda ningún número finito, y todas las probabilidades son NaN.`,
    is: (c) => say`${v('c')} = ${n(c, float32, 9)}`,
    table: 'La softmax después de restar c',
    worst:
      'porque el máximo funciona siempre que todos los logits sean finitos. Las demás constantes funcionan por suerte.',
    code: 'np.exp(x - x.max())',
  },
  allMasked: {
    title: 'Una fila completamente enmascarada',
    intro: say`Si todos los logits son −∞, el máximo también, y −∞ − (−∞) no tiene resultado. La forma protegida resta 0 cuando el máximo es infinito, como hacen SciPy y PyTorch.`,
    unmask: 'Desenmascarar',
    table: 'Log-sum-exp, paso a paso',
    step: 'paso',
    plain: 'tal cual',
    guarded: 'protegida',
    steps: {
      m: 'm',
      d: 'x − m',
      e: 'exp(x − m)',
      s: 's',
      logS: 'log s',
      lse: 'm + log s',
    },
    masked: say`Tal cual, la primera resta es una operación inválida, y su NaN llega hasta el final. En la forma protegida, la suma es 0 y el resultado, −∞: el logaritmo de nada.`,
    unmasked: (m) =>
      say`Basta un logit sin máscara para que el máximo sea finito, ${v('m')} = ${n(m)}, y las dos formas vuelvan a coincidir.`,
    softmax: 'La softmax de una fila así sigue sin resultado. Decide qué devuelve la tuya.',
    code: 'm = m if np.isfinite(m) else 0.0',
    library: 'o llama a scipy.special.logsumexp o torch.logsumexp, que ya lo hacen.',
  },
  order: {
    title: 'Dividir entre T antes o después de desplazar',
    intro: say`En los números reales da igual dividir entre ${v('T')} antes o después de restar el máximo. Arrastra ${v('T')} hacia 0 en float16.`,
    slider: 'T',
    field: 'T, cualquier número',
    valueText: (value) => `T = ${value}`,
    format: 'Formato numérico',
    example: (value) => `T = ${value}`,
    zone: (upTo) => `dividir primero falla hasta T = ${shownFloor(upTo, mark, 3)}`,
    zoneAll: 'dividir primero falla en toda la escala',
    zoneNone: 'dividir primero resiste en toda la escala',
    held: (t, format, kind) =>
      kind === 'subnormal'
        ? say`En ${format.name} esta ${v('T')} es ${n(t, format)}, un subnormal con menos cifras.`
        : say`En ${format.name} esta ${v('T')} es ${n(t, format)}.`,
    zero: (format) =>
      say`En ${format.name} esta ${v('T')} se redondea a 0, y 0 ÷ 0 es NaN en cualquiera de los dos órdenes.`,
    odd: (format) =>
      say`Eso no es una temperatura: ${v('T')} debe ser positiva, y finita en ${format.name}.`,
    table: 'La misma softmax, dividiendo primero y desplazando primero',
    before: 'dividir y luego desplazar',
    after: 'desplazar y luego dividir',
    logit: 'logit',
    code: 'np.exp((x - x.max()) / T)',
    source: (t, logit, printedAt) =>
      say`Lo cuenta la pull request 890 de vLLM, cerrada sin fusionar: un logit de ${measured(logit, 6)} pasó a ∞ en float16 y el muestreador se detuvo. Habla de ${v('T')} = ${measured(t)}; los demás números que da son los de ${v('T')} = ${measured(printedAt)}.`,
  },
};
