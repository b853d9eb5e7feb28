import { type Format, float64 } from '../../core/format.ts';
import { TOLERANCE } from '../../softmax/shift.ts';
import { boundPart, roundedDown, roundedUp } from '../bounds.ts';
import type { Absorption } from '../facts.ts';
import { type DecimalMark, floatPart, shownDecimal } from '../numbers.ts';
import { type Inline, type Sentence, say } from '../sentence.ts';
import type { Words } from './en.ts';
import type { OffFacts, WindowFacts } from './facts.ts';

const mark = ',' as DecimalMark;
const v = (variable: string): Inline => ({ variable });
const xy: Sentence = [v('x'), { sub: [v('y')] }];
const n = (value: number, format: Format, digits?: number): Inline =>
  floatPart(value, format, mark, digits);

/** Las palabras de los tres paneles de demostraciones. */
export const es: Words = {
  words: {
    mode: 'Cómo usar la demostración',
    blank: 'Hoja en blanco',
    rebuild: 'Elegir',
    read: 'Leerla',
    next: 'Mostrar la línea siguiente',
    why: 'Mostrar por qué',
    write: 'Escribe cada línea en papel antes de mirarla.',
    close: 'Cuando la hayas leído, vuelve a la hoja en blanco y escríbela tú.',
    whichLine: '¿Qué línea sigue?',
    whichReason: '¿Por qué sigue?',
    right: 'Correcto.',
    otherReason: 'Es cierto, pero es la razón de otra línea.',
    done: 'La demostración está completa.',
    again: 'Otra vez',
  },
  inCode: {
    title: 'Lo mismo, en código',
    copy: 'Copiar',
    copied: 'Copiado.',
    blocked: 'Aquí no se permite copiar; selecciona el texto.',
  },
  live: 'Con los números del laboratorio',
  liveNote: (name: string, format: string) =>
    `Clase verdadera: ${name}. Cada número, redondeado a ${format}.`,
  absorbed: ({ kept, lost }: Absorption) =>
    say`${lost} no pasa de medio ulp de ${kept}: queda absorbido y no deja huella en el resultado.`,
  /** Of a table with a value in several forms. */
  formsTable: { form: 'forma', value: 'valor', error: 'error', truth: 'valor verdadero' },
  shift: {
    title: 'La softmax no cambia con un desplazamiento',
    reasons: {
      shift1: 'Una diferencia en el exponente es un producto de exponenciales.',
      shift2: 'El factor es el mismo en todos los términos: sale de la suma.',
      shift3: 'Numerador y denominador comparten el factor, que nunca es 0: se simplifica.',
    },
    wrong: {
      shift1Sum: 'Una diferencia en el exponente da un producto, no una diferencia.',
      shift1Once:
        'El desplazamiento está en todos los exponentes: el factor aparece también en cada término de la suma.',
      shift2Count:
        'El factor común sale de la suma una sola vez; el número de términos no interviene.',
      shift2Power: 'Los términos se suman, no se multiplican: el factor sale una sola vez.',
    },
    choose: 'Desplazar por c',
    choices: {
      max: 'máx',
      mean: 'media',
      min: 'mín',
      zero: '0',
      own: 'otra',
    },
    own: 'Tu propia c',
    window: 'Las constantes que sirven',
    windowText: ({ low, right, high, subnormals, format, digits }: WindowFacts) => {
      const [from, to, end] = [
        boundPart(low, format, mark, digits, roundedUp),
        boundPart(right, format, mark, digits, roundedDown),
        boundPart(high, format, mark, digits, roundedDown),
      ];
      const quiet =
        right < high
          ? say` Desde ahí hasta ${end} no hay ningún NaN ni infinito, pero es subnormal o 0 alguna exponencial cuya probabilidad no lo es: se pierden cifras sin avisar.`
          : [];
      return say`Con ${{ variable: 'c' }} entre ${from} y ${to} ninguna probabilidad se desvía más de un ${`${shownDecimal(TOLERANCE * 100, mark)} %`}${subnormals ? ', salvo las subnormales' : ''}.${quiet} Por debajo, la suma de las exponenciales desborda; por encima, se anula.`;
    },
    noWindow: say`No sirve ninguna constante: la mayor ${{ variable: 'x' }} no es finita.`,
    inside: (c: number, format: Format) =>
      say`${{ variable: 'c' }} = ${n(c, format)} queda dentro.`,
    digitsLost: (c: number, format: Format) =>
      say`${{ variable: 'c' }} = ${n(c, format)} es demasiado grande para conservar todas las cifras.`,
    off: ({ name, value, exact, format, digits }: OffFacts) =>
      say`La ${{ variable: 'p' }} de ${name} es ${n(value, format, digits)} en lugar de ${n(exact, format, digits)}.`,
    tooLow: (c: number, format: Format) =>
      say`${{ variable: 'c' }} = ${n(c, format)} es demasiado pequeña: la suma desborda.`,
    tooHigh: (c: number, format: Format) =>
      say`${{ variable: 'c' }} = ${n(c, format)} es demasiado grande: todas las exponenciales se anulan.`,
    notFinite: say`${{ variable: 'c' }} no es finita.`,
    outOfRange: (asked: number, c: number, format: Format) =>
      say`${n(asked, float64)} no cabe en ${format.name}: ${{ variable: 'c' }} pasa a ser ${n(c, format)}.`,
    maxIsSafe:
      'El máximo siempre queda dentro, sean cuales sean los logits finitos: hace que el mayor exponente sea exactamente 0.',
    marks: { c: 'c', max: 'máx' },
    zones: { right: 'bien', 'digits-lost': 'pierde cifras', broken: 'rota' },
    sum: 'suma',
    p: 'p de la clase verdadera',
  },
  lse: {
    title: 'En la log-sum-exp, el desplazamiento vuelve como término',
    reasons: {
      lse1: 'Se resta m en el exponente y se vuelve a sumar.',
      lse2: 'Una suma en el exponente es un producto de exponenciales.',
      lse3: 'El factor es el mismo en todos los términos: sale de la suma.',
      lse4: 'El logaritmo de un producto es una suma, y el logaritmo de e elevado a m es m.',
    },
    wrong: {
      lse1Only: 'Restar m sin más cambia el valor: lo que se quita hay que devolverlo.',
      lse1Outside:
        'Sumada fuera de la exponencial, m ya no compensa lo que se restó en el exponente.',
      lse2Sum: 'Una suma en el exponente da un producto, no una suma.',
      lse2Mixed: 'Lo que queda delante es e elevado a m, no m.',
      lse3Count:
        'El factor común sale de la suma una sola vez; el número de términos no interviene.',
      lse3Inside: 'El logaritmo de una suma no es la suma de los logaritmos.',
      lse4Times: 'El logaritmo de un producto es una suma, no un producto.',
    },
    forms: 'La log-sum-exp de estas x y lo que da aquí cada forma',
    names: {
      naive: say`log ${v('s')}, ingenua`,
      stable: say`${v('m')} + log ${v('s')}, estable`,
      log1p: say`${v('m')} + log1p de las demás`,
    },
    both: 'Ingenua y estable',
  },
  loss: {
    title: 'De −log p a los logits',
    reasons: {
      loss1: 'Se sustituye la definición de la softmax.',
      loss2: 'El logaritmo de un cociente es una diferencia; el signo menos le da la vuelta.',
      loss3:
        'El primer término es la log-sum-exp; en el segundo, logaritmo y exponencial se cancelan.',
      loss4: 'Se escribe la log-sum-exp desplazada: m es el máximo y s, la suma desplazada.',
      loss5:
        'Primero se restan entre sí los números grandes. Es igual en los reales, no en coma flotante.',
    },
    wrong: {
      loss1Flipped: 'En la probabilidad, la exponencial de su propio logit está arriba.',
      loss1NoExp: 'La softmax divide exponenciales de logits, no logits.',
      loss2Sign: 'El signo menos de delante da la vuelta a la diferencia.',
      loss2Sum: 'El logaritmo de una suma no es la suma de los logaritmos.',
      loss3Max: 'La log-sum-exp se acerca al máximo, pero no es igual a él.',
      loss3Exp: 'Logaritmo y exponencial se cancelan: queda el logit mismo.',
      loss4NoMax:
        'A la suma desplazada le falta el factor e elevado a m: hay que sumar m a su logaritmo.',
      loss4Product: 'm se suma a log s, no lo multiplica.',
    },
    forms: 'Tres maneras de calcularla y lo que da aquí cada una',
    names: {
      loss: say`LSE − ${xy}`,
      lossShift: say`log ${v('s')} − (${xy} − ${v('m')})`,
      lossLog1p: say`log1p de las demás − (${xy} − ${v('m')})`,
    },
    coin: say`Dos logits de 10⁸, dos clases: la softmax da 1/2 a cada una, así que la pérdida es log 2. ¿Qué da LSE − ${xy} en float32? Decídelo antes de mirar.`,
    showCoin: 'Poner [1e8, 1e8]',
  },
  code: {
    title: 'Ingenua y estable, listas para ejecutar',
    language: 'Lenguaje',
    copy: 'Copiar con los números del laboratorio',
    copied: 'Copiado, con los logits del laboratorio.',
    blocked: 'Aquí no se permite copiar; selecciona el texto.',
  },
};
