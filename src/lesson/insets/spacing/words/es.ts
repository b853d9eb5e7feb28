import { float32, largestFinite, smallestSubnormal } from '../../../../core/format.ts';
import type { DecimalMark } from '../../../../words/numbers.ts';
import { type Inline, type Sentence, say } from '../../../../words/sentence.ts';
import { whole } from '../../../../words/whole.ts';
import { decimalPart, rulerPart, twoTo } from '../printed.ts';
import type { Words } from './en.ts';
import type { DescentFacts, ReadingFacts, SumFacts } from './facts.ts';

const mark = ',' as DecimalMark;
const n = (value: number): Inline => rulerPart(value, mark);
const d = (value: number): Inline => decimalPart(value, mark);
const v = (name: string): Inline => ({ variable: name });
const xy: Sentence = [v('x'), { sub: [v('y')] }];

const floatsInStep = (many: number) =>
  many === 0
    ? 'ningún otro float en un tramo de 1'
    : `${whole(many)} ${many === 1 ? 'float' : 'floats'} en un tramo de 1`;

const rows = {
  flags: (many: number) => (many > 1 ? 'Indicadores activados' : 'Indicador activado'),
  none: 'ninguno',
};

export const es: Words = {
  primer: {
    title: 'Los floats vecinos de un número',
    number: 'Número',
    field: 'Cualquier número',
    point: 'El número, que se mueve por octavos de ulp',
    pointValue: (decimal, float) => `${decimal}, se redondea a ${float}`,
    perUnit: floatsInStep,
    ulp: '1\u00a0ulp',
    caption: ({ decimal, value, halfway }: ReadingFacts): Sentence => {
      const last = n(Math.sign(decimal) * largestFinite(float32));
      if (Number.isNaN(decimal))
        return say`NaN significa «no es un número». No está en la recta, así que no tiene vecinos.`;
      if (!Number.isFinite(decimal))
        return say`${n(value)} queda más allá de ${last}, el último float finito.`;
      if (!Number.isFinite(value))
        return say`${d(decimal)} queda medio ulp o más allá de ${last}, el último float finito. No hay otro al que redondearlo: desborda y se convierte en ${n(value)}.`;
      if (decimal === value)
        return say`${d(decimal)} ya es un float, así que no se redondea nada. Mueve el punto: un número que cae entre dos marcas se redondea a la más cercana.`;
      if (halfway)
        return say`${d(decimal)} está justo a medio camino entre dos floats. En caso de empate se elige el par, ${n(value)}: su último bit, escrito bajo la marca, es 0.`;
      return say`${d(decimal)} no es un float. Se redondea al más cercano, ${n(value)}.`;
    },
  },
  loss: {
    ...rows,
    title: 'Sumar log 2 a un logit grande',
    logit: 'Dos logits iguales',
    logits: 'Dos logits iguales m',
    loss: 'pérdida',
    perUnit: floatsInStep,
    sum: say`${v('m')} + log 2`,
    error: 'Error de la suma',
    fromSum: say`LSE − ${xy}`,
    fromShift: say`log s − (${xy} − ${v('m')})`,
    caption: ({ m, logS, lse, loss, right, gap }: SumFacts): Sentence => {
      if (loss === 0)
        return say`El float que sigue a ${n(m)} está ${n(gap)} más allá, y log 2 es menos de la mitad de eso. La suma se redondea otra vez a ${n(m)}: log 2 queda absorbido y la pérdida es 0. Ni NaN ni infinito; solo el indicador que activa casi cualquier suma.`;
      const apart = say`A partir de ${n(m)} los floats distan ${n(gap)} entre sí.`;
      if (!right)
        return say`${apart} La suma se redondea a ${n(lse)} y la pérdida es ${n(loss)} en vez de ${n(logS)}.`;
      return say`${apart} La pérdida es ${n(loss)}: se aparta de la correcta menos de una diezmilésima parte.`;
    },
  },
  underflow: {
    ...rows,
    title: 'Los floats más cercanos a 0',
    exponent: 'Exponente x',
    flush: 'Llevar los subnormales a 0',
    result: (x) => say`e${{ sup: [x] }}`,
    ulp: '1\u00a0ulp',
    left: 'Cifras que quedan',
    leftOf: (left, all) => `${left} de ${all} bits`,
    every: (many) => (many === 1 ? 'todos los floats' : `1 marca por cada ${whole(many)} floats`),
    smallestNormal: say`${twoTo(float32.minExponent)} menor normal`,
    caption: ({ value, unrounded, digits }: DescentFacts): Sentence => {
      const normal = twoTo(float32.minExponent);
      const smallest = twoTo(float32.minExponent - float32.precision + 1);
      if (value === 0 && unrounded > smallestSubnormal(float32) / 2)
        return say`Por debajo de ${normal} el resultado sería un número subnormal. Llevado a 0, es 0.`;
      if (value === 0)
        return say`Es menos de la mitad del menor float, ${smallest}. Se redondea a 0.`;
      if (digits.left < digits.text.length)
        return say`Por debajo de ${normal} la separación ya no se reduce: los floats siguen a ${smallest} unos de otros hasta llegar a 0. Este es subnormal: de sus ${digits.text.length} cifras binarias ${digits.left === 1 ? 'queda' : 'quedan'} ${digits.left}.`;
      return say`A la izquierda de cada marca alta, una potencia de dos, los floats están el doble de juntos. Por eso un número conserva sus ${digits.text.length} cifras binarias hasta ${normal}.`;
    },
  },
};
