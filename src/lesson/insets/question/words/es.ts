import { figures } from '../../../../words/figures.ts';
import type { DecimalMark } from '../../../../words/numbers.ts';
import { type Sentence, say } from '../../../../words/sentence.ts';
import type { Words } from './en.ts';
import { numbers } from './numbers.ts';

const mark = ',' as DecimalMark;
const f = figures(mark);
const n = numbers(mark);
const v = (name: string) => ({ variable: name });
const e = (exponent: string): Sentence => say`e${{ sup: [exponent] }}`;

const questions: Words['questions'] = {
  why: {
    ask: say`Dos de estos logits son grandes y casi iguales: 88,5 y 88,9. ¿Qué probabilidades convierte en NaN la softmax ingenua?`,
    answers: {
      both: 'las de los dos grandes',
      largest: 'solo la de 88,9',
      all: 'las cinco',
      none: 'ninguna',
    },
    wrong: {
      both: say`Solo uno de los dos pasa del límite, ${f('expLimit')}. ${e('88,5')} es ${n('whyFinite')}, un número finito, y un número finito ÷ ∞ es 0.`,
      all: say`Un infinito hace infinita la suma, pero no estropea todos los cocientes: un número finito ÷ ∞ es 0, y solo ∞ ÷ ∞ no tiene resultado.`,
      none: say`88,9 pasa del límite, ${f('expLimit')}. Su exponencial es ∞, la suma también, y ∞ ÷ ∞ no tiene resultado.`,
    },
    point: say`Al otro logit grande, el de «presente», le corresponde ${n('whyDeserved')}. Recibe 0, y nada lo señala.`,
  },
  shift: {
    ask: say`Con números reales puedes restar cualquier constante a todos los logits y la softmax no cambia. En float32, una de estas constantes provoca un NaN. ¿Cuál?`,
    answers: {
      min: 'el logit menor',
      mean: 'la media',
      max: 'el logit mayor',
      none: 'ninguna',
    },
    wrong: {
      mean: say`Con la media, los exponentes van de ${n('shiftMeanSmallest')} a ${n('shiftMeanLargest')}. Las exponenciales de todos ellos caben en float32.`,
      max: say`El mayor es la constante que siempre sirve: su propio exponente pasa a ser 0 y los demás quedan por debajo.`,
      none: say`Así es con números reales. En float32, además, ningún exponente puede pasar de ${f('expLimit')}.`,
    },
    point: say`Restar −18,5 es sumar 18,5. El mayor exponente sube de 75,5, que cabía, a ${n('shiftMinLargest')}.`,
  },
  loss: {
    ask: say`Cinco logits iguales, de treinta millones: a cada clase le toca un quinto, y la softmax estable lo dice. La pérdida verdadera es ln 5. Calculada en float32 como la log-sum-exp menos el logit de la clase verdadera, ¿cuánto vale?`,
    answers: {
      true: 'ln 5, aproximadamente 1,609',
      zero: '0',
      two: '2',
      nan: 'NaN',
    },
    wrong: {
      true: say`La softmax es correcta, porque solo ve diferencias. La pérdida no: la log-sum-exp vuelve a sumar el máximo, y esa suma hay que redondearla.`,
      zero: say`Para eso el máximo tendría que ser mayor. A su lado los floats distan ${n('lossSpacing')} entre sí, y ${n('lossLogSum')} es más de la mitad: la suma se redondea hacia arriba.`,
      nan: say`Nada desborda. Antes se resta el máximo, y cada exponencial es ${e('0')} = 1.`,
    },
    point: say`La suma ${n('lossMax')} + ${n('lossLogSum')} se redondea a ${n('lossLse', 8)}, porque los floats de ese tamaño distan ${n('lossSpacing')} entre sí. Al restar el logit queda ${n('lossGiven')}. Ni un NaN ni un infinito: parece una pérdida como cualquier otra.`,
  },
  underflow: {
    ask: say`${e('−93')} es un número subnormal. Float32 lo conserva y la softmax ingenua encuentra a la ganadora. Muchos aceleradores llevan a 0 los resultados subnormales. ¿Qué da allí el mismo código?`,
    answers: {
      same: 'lo mismo',
      zeros: 'cinco ceros',
      'one-nan': 'NaN en la primera y cero en las demás',
      'all-nan': 'NaN en las cinco',
    },
    wrong: {
      same: say`La primera exponencial era la única mayor que 0. Llevada a 0 ella también, la suma es 0.`,
      zeros: say`Las cinco exponenciales son 0, pero la suma también, y 0 ÷ 0 no tiene resultado.`,
      'one-nan': say`Cada clase divide su propio 0 entre la misma suma, que es 0: cinco veces 0 ÷ 0.`,
    },
    point: say`El mismo código y los mismos logits en dos máquinas: una da una respuesta y la otra, ninguna.`,
  },
  silent: {
    ask: say`Estos logits están justo por encima de ${f('expVanish', 5)}, donde la exponencial pasa a ser 0. Al lado están las probabilidades verdaderas. ¿Qué da la softmax ingenua?`,
    answers: {
      shares: 'más o menos las verdaderas',
      equal: 'un quinto para cada clase',
      zeros: 'cinco ceros',
      'all-nan': 'cinco veces NaN',
    },
    wrong: {
      shares: say`Ahí abajo a float32 no le quedan cifras. Las cinco exponenciales acaban siendo el mismo número.`,
      zeros: say`Ninguna exponencial es 0 todavía: todos estos logits están por encima de ${f('expVanish', 5)}.`,
      'all-nan': say`Para eso la suma tendría que ser 0. Ocurre un poco más abajo, donde se anula la última exponencial.`,
    },
    point: say`Cada exponencial se redondea a ${n('silentEach')}, el menor float32 positivo. Cinco números iguales dan cinco partes iguales, y a «futuro» le corresponde ${n('silentDeserved')}. Las cinco suman 1, así que una prueba que busque NaN se supera, y otra que mire la suma también.`,
  },
};

export const es: Words = {
  label: 'Predice primero',
  questions,
  skip: 'Mostrar sin más',
  again: 'Probar otra vez',
  lab: 'Ver en el laboratorio',
  right: 'Bien.',
  wrong: 'No exactamente.',
  came: (answer: string) => `La respuesta: ${answer}.`,
  class: 'clase',
  logit: 'logit',
  columns: {
    naive: say`${v('p')} ingenua`,
    stable: say`${v('p')} estable`,
    true: say`${v('p')} verdadera`,
    flushed: say`${v('p')} ingenua, allí`,
    min: say`${v('p')}, menos el menor`,
    mean: say`${v('p')}, menos la media`,
    max: say`${v('p')}, menos el mayor`,
  },
  totals: {
    trueLoss: 'pérdida verdadera',
    loss: 'log-sum-exp − logit',
  },
  unknown: 'aún sin mostrar',
};
