import { type Format, float16, float32, float64, largestFinite } from '../../../core/format.ts';
import { boundPart, roundedUp } from '../../../words/bounds.ts';
import { type DecimalMark, floatPart, shownDecimal } from '../../../words/numbers.ts';
import { type Inline, paragraph, type Sentence, say } from '../../../words/sentence.ts';
import { digitsThatDiffer } from '../../../words/telling-digits.ts';
import type { Words } from './en.ts';

const mark = ',' as DecimalMark;
const n = (value: number, format: Format, digits = 4): Inline =>
  floatPart(value, format, mark, digits);
/** The largest number of a format, in full: float16's shortest decimal that reads back would be 65500. */
const limit = (largest: number, format: Format): Inline =>
  format === float16 ? n(largest, float64, 5) : n(largest, format);
const v = (name: string): Inline => ({ variable: name });
const r = (value: number, format: Format): Sentence =>
  value < 0 || Object.is(value, -0) ? say`(${n(value, format)})` : say`${n(value, format)}`;
const many = (count: number, one: string, more: string) => (count === 1 ? one : more);
const degrees = (angle: number): string =>
  angle < 0.01 ? 'menos de 0,01°' : `${shownDecimal(angle, mark)}°`;
/** A bound, rounded to the safe side. */
const atMost = (value: number, digits: number): Inline =>
  boundPart(value, float64, mark, digits, roundedUp);
const percent = (part: number): string => `${shownDecimal(part * 100, mark)} %`;
const percentAtMost = (part: number): string => `${shownDecimal(roundedUp(part * 100, 2), mark)} %`;
/** A number with as many digits as tell it from another. */
const beside = (value: number, other: number, format: Format): Inline =>
  n(value, format, value === other ? undefined : digitsThatDiffer(value, other));
const power = (k: number): Sentence => say`2${{ sup: [String(k)] }}`;

export const es: Words = {
  title: 'Escalar, operar, compensar',
  choose: 'Demostración',
  names: {
    'layer-norm': 'Por capas',
    'rms-norm': 'RMS',
    attention: 'Atención',
    clipping: 'Recorte',
    'loss-scaling': 'Escalado de la pérdida',
  },
  progress: (done, of) => `Rotas hasta ahora: ${done} de ${of}`,
  parts: { in: 'Escalar', operate: 'Operar', compensate: 'Compensar' },
  controls: 'Ajustes',
  breakIt: 'Rómpela',
  putBack: 'Déjala como estaba',
  format: 'Formato numérico',
  holds: 'Resiste.',
  broken: 'Rota.',
  firstBad: 'primera operación fallida',
  motive: '¿El motivo es numérico?',
  more: 'La letra pequeña',
  trouble: {
    inputOverflow: ({ format, largest }) =>
      say`Una de las entradas supera en valor absoluto el mayor ${format.name}, ${limit(largest, format)}, y se lee como infinito.`,
    squareOverflow: ({ format, value, largest }) =>
      say`El cuadrado de ${n(value, format)} supera el mayor ${format.name}, ${limit(largest, format)}, y desborda a ∞.`,
    overflow: ({ format, left, sign, right, largest }) =>
      say`${n(left, format)} ${sign} ${r(right, format)} supera en valor absoluto el mayor ${format.name}, ${limit(largest, format)}, y desborda.`,
    sumOverflow: ({ format, terms, of, largest, squares }) =>
      say`${squares ? 'Cada cuadrado cabe y su suma desborda' : 'La suma desborda'}: el término ${terms} de ${of} la lleva más allá del mayor ${format.name}, ${limit(largest, format)}.`,
    divideByZero: ({ format, left, right, zeros, of }) => {
      const squares =
        zeros === of
          ? say`Cada cuadrado es demasiado pequeño para ${format.name} y cae a 0 por subdesbordamiento`
          : say`${zeros} de los ${of} cuadrados ${many(zeros, 'cae', 'caen')} a 0 por subdesbordamiento en ${format.name}, y la media de todos también`;
      return say`${squares}, así que la raíz es 0. ${n(left, format)} ÷ ${r(right, format)} es una división por cero.`;
    },
    invalid: ({ format, left, sign, right }) =>
      say`${n(left, format)} ${sign} ${r(right, format)} no tiene resultado: es una operación inválida y da NaN.`,
  },
  remains: {
    zeros: say`El divisor es entonces ∞, y un número finito ÷ ∞ es 0: todas las salidas son 0, sin un NaN que avise.`,
    nan: ({ count, of }) =>
      count === of
        ? say`Todas las salidas son NaN.`
        : say`${count} de las ${of} salidas ${many(count, 'es', 'son')} NaN.`,
    infinite: ({ count, of }) =>
      count === of
        ? say`Todas las salidas son infinitas.`
        : say`${count} de las ${of} salidas ${many(count, 'es infinita', 'son infinitas')}.`,
    other: say`La salida está mal.`,
  },
  near: ({ format, error }) =>
    say`Ninguna salida se desvía más de ${atMost(error, 2)}: a la vista está bien, pero eso es más que el redondeo de ${format.name}.`,
  wrong: ({ format, value, right }) => {
    const digits = digitsThatDiffer(value, right);
    return say`Ningún NaN y, aun así, mal: una salida es ${n(value, format, digits)} en lugar de ${n(right, float64, digits)}.`;
  },
  normalization: {
    scale: 'Escala de las activaciones',
    offset: 'Desplazamiento de las activaciones',
    table: 'Cinco activaciones, normalizadas',
    activation: 'Activación',
    lane: (lane) => `Activación ${lane}`,
    centred: 'Menos la media',
    square: 'Cuadrado',
    output: 'Salida',
    cured: 'Salida, con remedio',
    right: 'En float64',
    mean: 'media',
    deviation: 'desviación',
    rms: 'media cuadrática',
    sum: 'suma ponderada',
    out: 'con ganancia y sesgo',
    unit: 'Una unidad de la capa siguiente: una suma ponderada de cinco entradas de tamaño corriente.',
    gain: 'Una ganancia y un sesgo aprendidos fijan otra escala. La antigua no se recupera.',
    gainNote: (gain, bias) =>
      `Aquí la ganancia es ${shownDecimal(gain, mark)} y el sesgo ${shownDecimal(bias, mark)}. En la práctica, la ganancia se aplica a cada activación antes de la suma; en los números reales, una sola ganancia para todas da lo mismo.`,
  },
  layerNorm: {
    heading: 'Normalización por capas',
    lead: 'Cambia la escala o el desplazamiento. Salen siempre los mismos cinco números, hasta que dejan de ser los mismos.',
    motive: say`${{ strong: ['Más bien no.'] }} Da estabilidad al entrenamiento: la capa siguiente recibe entradas de un mismo tamaño, sea cual sea el de lo que entra. No evita el desbordamiento, y ella misma puede desbordar.`,
    in: 'Resta la media y divide entre la desviación.',
    sound: ({ format, shrunk }) =>
      shrunk === null
        ? say`La salida es la de float64, salvo el redondeo de ${format.name}. Ni la escala ni el desplazamiento se notan en ella.`
        : say`La salida es la de float64, salvo el redondeo de ${format.name}. El desplazamiento no se nota en ella, y la escala solo a través de ${v('ε')}, que la hace un ${percent(shrunk)} menor.`,
    lost: ({ format, causes, x, ulp, mean }) => {
      const sentences = {
        reading: say`Cerca de ${n(x, format)} los ${format.name} distan ${n(ulp, format)} entre sí. Las activaciones se redondearon a pasos así antes de restar la media, y ningún paso posterior recupera las cifras.`,
        mean: say`La media se redondeó, a ${n(mean, format)}, y lo que se desvía pasa a cada diferencia con ella.`,
        later: say`Los pasos posteriores a la resta perdieron cifras.`,
      };
      return paragraph(...causes.map((cause) => sentences[cause]));
    },
    rightNote:
      'La última columna es el mismo programa en float64, con las activaciones antes de redondearlas y sin el desplazamiento, que en los reales no cambia nada.',
    epsilon: ({ format, variance, epsilon, error }) => {
      const alike =
        error === null
          ? say`en float64 se encoge igual`
          : say`en float64 también se encoge, y ninguna salida de ${format.name} se aparta más de ${atMost(error, 2)} de la suya`;
      return say`La varianza, ${n(variance, float64)}, es tan pequeña que ${v('ε')} = ${n(epsilon, float64)} se nota a su lado, y la salida se encoge con la escala. No es un error de redondeo: ${alike}. ${v('ε')} está ahí para que una fila de valores iguales no divida por cero.`;
    },
    cure: say`Elige float32: en la práctica, la media y la varianza se calculan ahí aunque las activaciones sean float16.`,
  },
  rmsNorm: {
    heading: 'Normalización por la media cuadrática (RMS)',
    lead: 'Cambia la escala. Los cuadrados se salen del rango por los dos extremos; una división más arregla ambos.',
    motive: say`${{ strong: ['Más bien no.'] }} Estabiliza el entrenamiento como la normalización por capas, pero prescinde de la media y cuesta menos. El remedio para su desbordamiento sí es numérico de principio a fin.`,
    in: 'Divide entre la raíz de la media de los cuadrados.',
    sound: (format) =>
      say`La salida es la de float64, salvo el redondeo de ${format.name}, con remedio y sin él.`,
    lost: ({ format, causes, x, ulp, square, meanSquare }) => {
      const sentences = {
        reading: say`Cerca de ${n(x, format)} los ${format.name} distan ${n(ulp, format)} entre sí, y las activaciones se redondearon a pasos así al leerlas.`,
        squares: say`Los cuadrados son subnormales, el mayor ${n(square, format)}: les quedan pocas cifras.`,
        mean: say`La media de los cuadrados, ${n(meanSquare, format)}, es subnormal: le quedan pocas cifras.`,
        later: say`Los pasos posteriores a la raíz perdieron cifras.`,
      };
      return paragraph(...causes.map((cause) => sentences[cause]));
    },
    rightNote:
      'La última columna es el mismo programa en float64, con las activaciones antes de redondearlas.',
    cured: ({ largest, format }) =>
      say`El mismo truco, otra vez, lo arregla. Divide primero entre el mayor valor absoluto, ${n(largest, format)}: ningún cuadrado pasa de 1, la salida de la columna con remedio es correcta y el factor se cancela.`,
    nearlyCured: ({ largest, format, error, read }) =>
      paragraph(
        say`El mismo truco, otra vez, ayuda. Divide primero entre el mayor valor absoluto, ${n(largest, format)}: ningún cuadrado pasa de 1, y ninguna salida de la columna con remedio se desvía más de ${atMost(error, 2)}.`,
        read ? say`Lo que falta se perdió al leer las activaciones.` : [],
      ),
    incurable: say`El remedio llega tarde: lo perdido se perdió al leer las activaciones.`,
    epsilonNote: (epsilon) =>
      say`En la práctica se suma un ${v('ε')} como ${n(epsilon, float64)} a la media de los cuadrados. Entonces las filas diminutas se encogen en lugar de dividir por cero. Aquí se omite para que se vean los dos extremos.`,
  },
  attention: {
    heading: 'Puntuaciones de atención',
    lead: 'Alarga los vectores y mira las dos softmax. Con longitud 1 son iguales.',
    motive: say`${{ strong: ['No: es la varianza.'] }} Si las componentes de q y k son independientes, de media 0 y varianza 1, su puntuación q · k tiene varianza ${v('d')}. Dividir entre √${v('d')} la deja en 1 para cualquier ${v('d')}. En float32 caben de sobra las puntuaciones sin dividir; pero la softmax sale ganando, porque se queda donde todavía responde a los cambios.`,
    size: 'Longitud d de los vectores',
    draw: 'Sortear otros vectores',
    drawn: (draw) => `Sorteo ${draw}`,
    in: 'Divide las puntuaciones entre la raíz de la longitud.',
    operate: 'Softmax de cinco claves, una por cada tiempo verbal.',
    compensate:
      'No se deshace nada. El factor se queda, como temperatura, y los pesos aprenden con él.',
    root: 'raíz de d',
    spread: 'mayor puntuación, dividida',
    top: 'mayor p',
    slope: 'mayor p (1 − p)',
    temperature: 'temperatura',
    table: 'Cinco claves, sin dividir y divididas entre √d',
    key: 'Clave',
    plain: 'Sin dividir',
    scaled: 'Entre √d',
    score: 'puntuación',
    saturated: ({ length, plainTop, plainSlope, scaledTop, scaledSlope }) =>
      say`Con ${v('d')} = ${length} la softmax sin dividir está saturada: una clave se lleva ${n(plainTop, float32)} y ninguna ${v('p')} (1 − ${v('p')}) pasa de ${atMost(plainSlope, 4)}, así que apenas llega gradiente. Todos los números son finitos y nada desbordó. Al dividir entre √${v('d')}, la mayor probabilidad es ${n(scaledTop, float32)} y la mayor pendiente, ${n(scaledSlope, float32)}.`,
    answers: ({ length, plainSlope, scaledSlope }) =>
      say`Con ${v('d')} = ${length} la softmax sin dividir todavía responde: su mayor pendiente ${v('p')} (1 − ${v('p')}) es ${n(plainSlope, float32)}. Al dividir entre √${v('d')} es ${n(scaledSlope, float32)}; el máximo posible es ${n(0.25, float32)}.`,
    chart: {
      title: 'Varianza de las puntuaciones según d',
      x: 'longitud d',
      y: 'varianza',
      plain: 'q · k, medida',
      scaled: 'dividida entre √d, medida',
      line: 'varianza d, y varianza 1',
      description: (length, plain, scaled, pairs) =>
        say`Medida con ${pairs} pares aleatorios, en float32: con ${v('d')} = ${length} la varianza muestral de q · k es ${plain}, y ${scaled} después de dividir.`,
    },
    note: 'Aquí las componentes son independientes y siguen la normal estándar; el argumento de √d pide independencia, media 0 y varianza 1. En una red entrenada no es así; la división reduce entonces la varianza, pero no la deja exactamente en 1. La pendiente p (1 − p) es respecto a la puntuación que recibe la softmax: de vuelta hacia q y k se multiplica otra vez por 1/√d.',
  },
  clipping: {
    heading: 'Recorte del gradiente según su norma',
    lead: 'Haz crecer un gradiente. El recorte acorta el vector entero y conserva su dirección.',
    motive: say`${{ strong: ['No: acota el paso.'] }} Un mal lote no puede lanzar los pesos muy lejos. Pero la norma es la raíz de una suma de cuadrados, y calcularla sí es un asunto numérico: puede desbordar.`,
    first: 'Primer gradiente',
    threshold: 'Umbral c',
    in: 'Multiplica todo por el mismo factor, como mucho 1.',
    operate: (rate) => say`El optimizador da su paso: aquí la tasa ${v('η')} es ${rate}.`,
    compensate:
      'No se deshace nada: el paso largo queda acortado. Lo que sobrevive es su dirección.',
    norm: 'norma',
    factor: 'factor',
    length: 'longitud del paso',
    turned: 'giro',
    table: 'Cinco gradientes, recortados de tres maneras',
    gradient: 'Gradiente',
    lane: (lane) => `Gradiente ${lane}`,
    plain: 'Por la norma',
    cured: 'Por la norma, con remedio',
    each: 'Cada uno por su cuenta',
    noDirection: 'sin dirección',
    degrees,
    short: ({ format, norm, threshold }) =>
      say`La norma, ${beside(norm, threshold, format)}, no pasa de ${n(threshold, format)}: nada cambia.`,
    sound: ({ format, norm, threshold, factor, turned, turnedEach }) =>
      say`La norma, ${beside(norm, threshold, format)}, pasa de ${n(threshold, format)}: cada gradiente se multiplica por ${n(factor, format)}. El vector gira ${degrees(turned)}; recortar cada valor por su cuenta lo gira ${degrees(turnedEach)}.`,
    zeros: (threshold, format) =>
      say`La norma es entonces ∞, ${n(threshold, format)} ÷ ∞ es 0 y todos los gradientes pasan a 0: el paso se pierde, sin un NaN que avise.`,
    mended: (largest, norm, format) =>
      say`El mismo truco, otra vez, lo arregla. Divide primero entre el mayor valor absoluto, ${n(largest, format)}, toma la norma y vuelve a multiplicar: la norma es ${n(norm, format)} y la dirección sobrevive.`,
    incurable: say`Ninguna norma arregla un gradiente infinito. Sáltate el paso y busca qué desbordó.`,
  },
  lossScaling: {
    heading: 'Escalado de la pérdida en float16',
    lead: say`Multiplica la pérdida por 2${{ sup: [v('k')] }}: todos los gradientes crecen con ella. Si ${v('k')} es pequeño, los gradientes pequeños desaparecen; si es demasiado grande, los grandes desbordan.`,
    motive: (smallest) =>
      say`${{ strong: ['Sí, por completo.'] }} En los reales el factor se cancela y no cambia nada. Está ahí porque float16 tiene fin: desde la mitad de ${smallest}, su menor número positivo, hasta 0, todo es 0.`,
    power: 'Exponente k de la escala',
    in: 'Multiplica la pérdida antes de retropropagar.',
    operate: 'La retropropagación redondea cada gradiente a float16.',
    compensate: 'Divide entre la misma potencia en float32: no se pierde nada.',
    skip: 'Volvió un infinito: se salta el paso y se baja la potencia.',
    scale: 'escala',
    smallest: 'menor, escalado',
    largest: 'mayor, escalado',
    back: 'menor, de vuelta en float32',
    table: 'Siete gradientes a través de float16',
    gradient: 'Gradiente',
    plain: 'float16, sin escalar',
    scaled: 'float16, escalado',
    unscaled: 'float32, ya dividido',
    passage: 'Veredicto',
    passages: {
      kept: 'conservado',
      thin: 'menos cifras',
      vanished: 'desaparecido',
      overflowed: 'desbordado',
    },
    skipped: ({ power: k, overflowed }) =>
      say`Con ${power(k)}, ${overflowed} ${many(overflowed, 'gradiente desborda', 'gradientes desbordan')} en float16, cuyo mayor número es ${limit(largestFinite(float16), float16)}. El entrenamiento en precisión mixta detecta el infinito, se salta el paso entero y sigue con una potencia menor.`,
    lost: ({ power: k, count, vanished, thin }) =>
      say`Con ${power(k)}, ${vanished} de los ${count} gradientes ${many(vanished, 'ha desaparecido', 'han desaparecido')} en float16${thin > 0 ? `, y ${thin} ${many(thin, 'es subnormal', 'son subnormales')}, con menos cifras` : ''}. Dividir después no recupera lo que ya es 0.`,
    thin: ({ power: k, count, thin }) =>
      say`Con ${power(k)} ninguno de los ${count} gradientes es 0, pero ${thin} ${many(thin, 'es subnormal', 'son subnormales')} en float16: ${many(thin, 'tiene', 'tienen')} menos cifras que los demás.`,
    sound: ({ power: k, count, worst, plainVanished, plainThin }) =>
      say`Con ${power(k)} los ${count} gradientes son números normales de float16 y vuelven con los ${float16.precision} bits que este tiene: ninguno se desvía más de un ${percentAtMost(worst)}. Sin escalar, desaparecerían ${plainVanished} y ${plainThin} serían subnormales, con menos cifras.`,
  },
};
