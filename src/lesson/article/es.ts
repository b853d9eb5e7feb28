import { calmBreak, figures, powerOfE, storedTenth } from '../../words/figures.ts';
import {
  type Article,
  code,
  formula,
  insert,
  link,
  list,
  math,
  p,
  prose,
  show,
  toPage,
} from './article.ts';
import { wild } from './wild-es.ts';

const f = figures(',');
const em = (text: string) => ({ strong: [text] });

export const article: Article = {
  contents: 'En esta página',
  replay: 'Reproducir',
  sections: {
    primer: {
      title: 'Qué es un float32',
      short: 'Los floats',
      blocks: [
        p`Si ya conoces la coma flotante, sáltate esta sección. Los números de esta página son ${em('float32')}: 32 bits cada uno, como fija la norma ${em('IEEE 754')}. Es la notación científica en base dos: un signo, 24 cifras binarias y una potencia de dos que dice dónde va la coma. De ahí el nombre, ${em('coma flotante')}.`,
        p`Así solo se escriben algunos números; los llamaremos floats. Están en la recta como las marcas de una regla. Cualquier otro va a la marca más cercana: eso es el ${em('redondeo')}. Si cae justo a medio camino, va a la marca cuya última cifra binaria es 0. Incluso 0,1 queda entre dos marcas; lo que se guarda es ${storedTenth(',')}. Los resultados de las operaciones también se redondean.`,
        p`De una marca a la siguiente hay un ${em('ulp')} («unit in the last place»: una unidad de la última cifra). Con 24 cifras siempre, la distancia crece con el número: se duplica en cada potencia de dos. En 1 es ${f('ulpOfOne')}; en cien millones, ${f('ulpOf1e8')}. Mueve el número y míralo.`,
        insert('spacing-primer'),
        p`Si un resultado supera demasiado el mayor float, ${f('largestFloat')}, hay ${em('desbordamiento')}: se convierte en ${em('infinito')}. Un número finito entre infinito da 0. Las operaciones sin respuesta, como infinito menos infinito o 0 entre 0, dan ${em('NaN')} («not a number», no es un número). Casi todo cálculo con un NaN da otro NaN.`,
        p`Hacia el 0, la distancia se reduce a la mitad en cada potencia de dos, hasta ${f('smallestNormal')}. Por debajo ya no cambia. Ahí están los ${em('números subnormales')}: cuanto más pequeños, menos cifras conservan. El último antes del 0 es ${f('smallestSubnormal')}. Si un resultado pierde cifras ahí, o se redondea a 0, hay ${em('subdesbordamiento')}.`,
        p`En cada caso, el procesador activa un ${em('indicador')}. Hay cinco: ${em('inexacto')}, si el resultado se redondeó; ${em('desbordamiento')}; ${em('subdesbordamiento')}; ${em('división por cero')}, si la respuesta exacta es infinita, como en el logaritmo de 0; y ${em('operación inválida')}, si no hay respuesta. Por último, log es el ${em('logaritmo natural')}, de base e.`,
      ],
    },
    predict: {
      title: 'Predecir y después ejecutar',
      short: 'Predecir',
      blocks: [
        p`Diez modelos nombran un tiempo verbal. Antes de ejecutar cada uno, di qué darán las dos softmax. Equivocarse no cuesta nada y ayuda a recordar. Prueba unos cuantos ahora y el resto después.`,
        insert('predict'),
      ],
    },
    why: {
      title: 'Por qué desborda la softmax ingenua',
      short: 'Por qué desborda',
      blocks: [
        insert('question-why'),
        p`Un modelo que nombra el tiempo del próximo verbo no da probabilidades, sino ${em('logits')}: un número por cada uno de los cinco tiempos, de cualquier tamaño y con cualquier signo. La softmax los convierte en probabilidades. Se eleva e a cada logit y se divide entre la suma:`,
        formula('softmax'),
        p`Con los logits iniciales del laboratorio, «presente» recibe ${f('calmPresent')}, con esta fórmula y con la resta de la que trata esta página. ${show('calm-agrees', 'Ver que coinciden')}`,
        p`El problema es la exponencial. Ningún float32 supera ${f('largestFloat')}, y e${{ sup: ['x'] }} llega pronto hasta ahí. El último logit con exponencial finita es ${f('expLimit', 9)}. ${show('last-finite', 'Ver el último finito')} En el float siguiente ya es infinita. ${show('first-infinite', 'Ver el siguiente')}`,
        insert('ruler-why'),
        p`Un logit de 92 no es raro en una red que empieza a divergir. Pero e${{ sup: ['92'] }} vale unos ${powerOfE(92, ',')}. La exponencial desborda y da infinito, y la suma también. Las cuatro exponenciales finitas, divididas entre infinito, dan 0. La quinta es infinito entre infinito, que no tiene respuesta: NaN. ${show('one-92', 'Ver un logit de 92')}`,
        p`Mira el resultado: un NaN y cuatro ceros. No se vuelve NaN el vector entero, como quizá hayas leído, y eso importa al buscar la causa. La pérdida depende de la clase verdadera: infinita si es una de las que dieron 0, NaN si es la que desbordó. ${show('loss-nan', 'Ver la pérdida NaN')} En el gradiente, las cinco componentes son NaN, sea cual sea la clase verdadera; ${link('#worked', 'el ejemplo resuelto')} muestra por qué. Un paso del optimizador escribe NaN en los pesos, y el entrenamiento ha terminado.`,
        p`La temperatura lo facilita. Cada logit se divide antes entre T: una T baja los estira:`,
        formula('temperature'),
        p`Los logits iniciales dan NaN con cualquier T positiva menor que ${calmBreak(',')}. ${show('low-temperature', 'Ver la temperatura baja')}`,
        insert('zones'),
        p`En float64, la pérdida ingenua del vector con el 92 es ${f('workedLoss')}, la correcta. ${show('one-92-float64', 'Ver en float64')} Pero un formato más ancho solo aleja el precipicio, de unos 88,7 a unos 709,8. El remedio es una resta.`,
      ],
    },
    shift: {
      title: 'Restar lo que se quiera: la demostración',
      short: 'El desplazamiento',
      blocks: [
        insert('question-shift'),
        p`Si se suma el mismo número a todos los logits, la softmax no cambia. Ese es todo el truco. La demostración ocupa cuatro líneas: inténtalas primero en una página en blanco.`,
        insert('shift'),
        p`En los números reales sirve cualquier constante ${math('c')}. En coma flotante, no. Si se resta muy poco, desborda alguna exponencial, o su suma. Si se resta demasiado, todas caen a 0; poco antes van perdiendo cifras, y nada avisa. Arrastra ${math('c')} por la ventana que queda en medio:`,
        insert('ruler-shift'),
        p`Lo habitual es restar el máximo, porque sirve para cualquier vector de logits finitos. El mayor exponente pasa a ser exactamente 0; su exponencial, exactamente 1; y las demás quedan entre 0 y 1:`,
        formula('stableSoftmax'),
        p`Ninguna exponencial desborda, porque ninguna pasa de 1. La suma no se anula, porque un término es 1, ni desborda, porque no pasa de ${math('K')}. Cuesta una línea, así que la softmax ingenua no tiene sitio en tu código.`,
        p`El desplazamiento no da exactitud. La resta se redondea, y la exponencial convierte ese error absoluto en un error relativo. Sin salirse del rango, la ingenua es a menudo la más exacta. ${show('naive-wins', 'Ver cómo gana la ingenua')} Lo que da el desplazamiento es seguridad.`,
      ],
    },
    lse: {
      title: 'Log-sum-exp: la misma idea, un logaritmo después',
      short: 'Log-sum-exp',
      blocks: [
        p`A menudo hace falta el logaritmo de ese denominador: para una log-probabilidad, una pérdida, la evidencia de un modelo. Tiene nombre propio:`,
        formula('lse'),
        p`Calculada tal cual, falla como la softmax, y el mismo desplazamiento la arregla. Pero el factor no se cancela: el logaritmo lo convierte en un sumando, que se devuelve.`,
        insert('lse'),
        p`El resultado nunca se aleja mucho del máximo. Un término de la suma desplazada es 1 y los demás no pasan de 1; la suma está entre 1 y ${math('K')}, y`,
        formula('lseBounds'),
        p`En los números reales, la cota inferior solo se alcanza si todos los demás logits son menos infinito. En float32 se alcanza mucho antes: lo que se suma al máximo puede ser demasiado pequeño para cambiarlo. Eso es la ${em('absorción')}. Aquí rara vez importa. En la sección siguiente, sí.`,
        p`Hay un caso que exige decidir. Si todos los logits son menos infinito, el máximo también lo es, y menos infinito menos menos infinito es NaN. ${show('all-masked', 'Ver la fila enmascarada')} SciPy y PyTorch restan 0 cuando el máximo no es finito, y devuelven menos infinito.`,
      ],
    },
    loss: {
      title: 'La entropía cruzada, directamente desde los logits',
      short: 'Entropía cruzada',
      blocks: [
        insert('question-loss'),
        p`Para entrenar hace falta un número: menos el logaritmo de la probabilidad asignada a la clase verdadera, cuyo logit es ${math('xy')}. El logaritmo es natural, así que la unidad es el ${em('nat')}. Se puede calcular antes la probabilidad, o partir de los logits, con ella implícita en la diferencia:`,
        formula('crossEntropy'),
        p`En los números reales son iguales. En float32, la primera, la que pasa por la probabilidad, falla si esta es demasiado pequeña: el logaritmo de 0 es menos infinito. Antes pierde cifras, porque un subnormal tiene pocas. Con una diferencia de 100 entre los logits da ${f('logOfSubnormal')} en lugar de ${f('logOfSubnormalTrue')}. ${show('log-of-subnormal', 'Ver las cifras perdidas')} Con una de 105 da infinito. ${show('log-of-zero', 'Ver la pérdida infinita')}`,
        p`La segunda también tiene una debilidad. Dos logits de cien millones deberían costar el logaritmo de 2, ${f('two1e8True')}. Esta fórmula dice ${f('two1e8Loss')}. ${show('two-1e8', 'Ver la pérdida de 0')} Súmale tú el logaritmo de 2 y mira dónde acaba:`,
        insert('spacing-loss'),
        p`Alrededor de cien millones, entre un float y el siguiente hay ${f('gapAt1e8')}, y el máximo absorbe el logaritmo de 2. Cinco logits de diez millones deberían costar ${f('five1e7True')}, y cuestan ${f('five1e7Loss')}. ${show('five-1e7', 'Ver la pérdida de 2')} Ni un NaN, ni un infinito, ni un aviso: un modelo parece perfecto, y el otro, peor de lo que es.`,
        p`El remedio es restar antes de sumar: así los números grandes se cancelan sin nada pequeño cerca:`,
        formula('crossEntropyShift'),
        p`Una tercera forma sirve para un modelo que acierta y está muy seguro. Su suma es 1 más algo minúsculo, y el 1 lo absorbe. Con los logits 17, 0, 0, 0, 0 y la primera clase como verdadera, las dos fórmulas dan ${f('sure17Shift')}. La pérdida verdadera es ${f('sure17True')}. Deja el 1 fuera de la suma y usa ${code('log1p')}, el logaritmo de 1 más un número, que conserva los minúsculos:`,
        formula('crossEntropyLog1p'),
        p`Da ${f('sure17Log1p')}. ${show('sure-17', 'Ver el modelo seguro')} Aquí están la demostración y las tres formas con tus propios logits:`,
        insert('loss'),
      ],
    },
    worked: {
      title: 'Un ejemplo resuelto, por los dos caminos',
      short: 'Un ejemplo resuelto',
      blocks: [
        p`Toma el vector del 92, con «perfecto simple», la tercera clase, como verdadera. Recorre los dos caminos paso a paso:`,
        insert('flow'),
        p`El camino ingenuo acaba en una pérdida infinita. El estable resta ${f('workedMax')}, obtiene una suma de ${f('workedSum')} y llega a ${f('workedLoss')}\u00a0nats: el modelo estaba seguro y se equivocaba, y la pérdida dice cuánto. Su distribución es casi ${em('one-hot')}, un solo 1 entre ceros: el límite correcto cuando un logit supera con mucho a los demás. Menos el logaritmo de la probabilidad estable también da ${f('workedLogP')}: es una probabilidad subnormal, con cifras suficientes.`,
        p`Una pérdida grande no significa un gradiente grande. Respecto a los logits, el gradiente es la distribución menos la etiqueta, escrita one-hot:`,
        formula('gradient'),
        p`Cada componente está entre −1 y 1, por mucho que se equivoque el modelo. Aquí es casi 1 en «presente», casi −1 en «perfecto simple» y casi 0 en las demás. La vuelta por el programa ingenuo no tiene esa cota. La pendiente de −log p es −1/p, y p es 0: menos infinito. Dividida entre la suma infinita da NaN, solo para «perfecto simple». Pero el gradiente de la suma va a todas las clases, y en él entran dos NaN: infinito por 0 y, de «presente», infinito entre infinito. Las cinco componentes son NaN:`,
        insert('gradient'),
        p`El gradiente está mal mucho antes. Pon en 60 el logit de «presente»: todo es finito, pero su gradiente es 0 en lugar de 1.`,
      ],
    },
    train: {
      title: 'Mira morir un entrenamiento',
      short: 'Entrenamiento',
      blocks: [insert('train')],
    },
    write: {
      title: 'Escríbela tú',
      short: 'Escríbela',
      blocks: [insert('write')],
    },
    underflow: {
      title: 'Qué hace de verdad el subdesbordamiento',
      short: 'Subdesbordamiento',
      blocks: [
        insert('question-underflow'),
        p`En el ejemplo resuelto, la exponencial desplazada de la clase verdadera es e${{ sup: [f('workedShifted')] }}. Suele llamarse cero. Es ${f('workedTail')}, un subnormal. ${show('subnormal-tail', 'Ver los subnormales')} Los números normales terminan en ${f('smallestNormal')}. Por debajo, float32 no salta a 0. Va cediendo cifras una a una hasta ${f('smallestSubnormal')}:`,
        insert('spacing-underflow'),
        p`El último exponente con exponencial normal es ${f('expNormal', 9)}. ${show('last-normal', 'Ver el último normal')} El último cuya exponencial no es 0 es ${f('expVanish', 9)}. ${show('last-nonzero', 'Ver el último no nulo')}`,
        p`Muchos aceleradores, y los compiladores que buscan rapidez, ${em('llevan a 0')} los subnormales. Entonces las cuatro exponenciales pequeñas sí son 0. ${show('flushed-tail', 'Verlas llevadas a 0')} En las probabilidades estables apenas se nota. En menos el logaritmo de una, sí: el de la clase verdadera es ahora infinito, mientras que la pérdida desde los logits sigue siendo ${f('flushedLoss')}.`,
        insert('ruler-underflow'),
        p`En la softmax ingenua puede decidir entre tener respuesta y no tenerla. Toma −100, −200, −300, −400, −500. Aquí e${{ sup: ['−100'] }} es ${f('minus100')}, un subnormal, y sale 1, 0, 0, 0, 0: lo correcto, salvo una segunda probabilidad de ${powerOfE(-100, ',')} que queda en 0. ${show('minus-100', 'Ver cómo sobrevive')} Con los subnormales llevados a 0 salen cinco NaN. ${show('minus-100-flushed', 'Ver cómo se pierde')} Si se empieza en −110, hay NaN de las dos maneras. ${show('minus-110', 'Ver cómo fallan')}`,
        p`Tras el desplazamiento, el subdesbordamiento apenas daña la distribución: lo perdido es minúsculo al lado de un término que vale 1. Un logaritmo sí puede echarlo a perder.`,
      ],
    },
    silent: {
      title: 'Los fallos que no hacen ruido',
      short: 'Fallos silenciosos',
      blocks: [
        insert('question-silent'),
        p`Un NaN avisa de que algo se ha roto. Estos cuatro fallos pueden no avisar.`,
        list(
          prose`${em('Desborda la suma, aunque no desborde ningún término.')} Cinco logits de 88: cada exponencial es ${f('fiveEach')}, pero las cinco juntas no caben. La suma es infinita, todas las probabilidades son 0, la pérdida es infinita y no hay un solo NaN. ${show('five-88', 'Ver los cinco ceros')} Con cinco logits iguales ocurre por encima de ${f('sumLimitFive', 9)}; con mil, por encima de ${f('sumLimitThousand', 9)}. El conocido 88,7 vale para un logit solo.`,
          prose`${em('Mal mucho antes del NaN.')} Con logits de −100 a −104, la softmax ingenua da ${f('fadingNaive')} a la primera clase. El valor verdadero es ${f('fadingTrue')}. ${show('fading-100', 'Ver perderse las cifras')} De −103 a −107 da ${f('fadingWorse')}, y el valor verdadero es el mismo. ${show('fading-103', 'Ver la última cifra')}`,
          prose`${em('La absorción.')} La pérdida de 0 con dos logits de cien millones, y la que falla es la fórmula estable.`,
          prose`${em('Un solo máximo para todo el lote.')} Si se resta el mayor logit de todas las filas, una fila muy por debajo pierde cifras o acaba en NaN. En NumPy, toma ${code('x.max(axis=-1, keepdims=True)')}.`,
        ),
        insert('ruler-silent'),
        p`Una prueba que solo busque NaN da por buenos los tres primeros, y a menudo el cuarto. En ${link('#tests', 'Qué comprobar')} las hay mejores.`,
      ],
    },
    batch: {
      title: 'Un lote entero de una vez',
      short: 'Un lote entero',
      blocks: [
        p`Un modelo da una fila de logits por cada token, y cada fila tiene su propio máximo. Si se toma sobre otra cosa, puede perderse alguna fila. Y si se enmascara una fila entera, alguien tiene que decidir cuál es su softmax.`,
        insert('batch'),
      ],
    },
    tests: {
      title: 'Qué comprobar',
      short: 'Qué comprobar',
      blocks: [
        p`Una softmax puede estar mal y no quejarse. Solo una prueba lo descubre. Seis entradas cubren los casos:`,
        list(
          prose`${em('Pequeñas y mezcladas:')} ${code('[0.1, 0.2, 0.3, 0.4, 0.5]')} y ${code('[-3, 0, 1, 2, 5]')}. Nada desborda, así que la ingenua y la estable coinciden hasta 1\u00a0ulp.`,
          prose`${em('Grandes y positivas:')} ${code('[1, 92, 3, 0, 2]')}. La softmax ingenua da NaN para la segunda clase; la estable, una distribución. ${show('test-92', 'Ver el NaN')}`,
          prose`${em('Grandes y negativas:')} ${code('[-100, -200, -300, -400, -500]')}. La estable lo da todo a la primera clase. La ingenua también acierta, o da NaN en todas si los subnormales se llevan a 0: no exijas ni lo uno ni lo otro.`,
          prose`${em('Iguales:')} ${code('[5, 5, 5, 5, 5]')}. Las dos dan cinco veces el float32 más cercano a 0,2.`,
          prose`${em('Con máscara:')} ${code('[1, -inf, 3, 0, 2]')}. La clase enmascarada recibe exactamente 0. ${show('masked', 'Ver la máscara')} Las probabilidades estables suman ${f('maskedSum', 8)}, no 1.`,
        ),
        p`${em('La referencia')} es la misma fórmula en float64, con los mismos logits en float32, o la log-sum-exp de tu biblioteca.`,
        p`${em('La tolerancia')} se cuenta en ulps. Pedir los mismos bits es demasiado: cada biblioteca redondea la exponencial a su manera, y redondear ${code('x - m')} cuesta hasta la mitad de su tamaño en ulps. Cerca de 0 ninguna tolerancia relativa sirve para la log-sum-exp: cinco logits de ${code('-1.609438')} dan 0. ${show('lse-near-zero', 'Ver el 0')} El valor verdadero es ${f('nearZeroTrue')}. Coincidir con SciPy «hasta la precisión de float32» solo puede querer decir: en proporción a los números que se sumaron.`,
        p`${em('Las propiedades')} no necesitan referencia. La suma es 1, salvo redondeo. El mayor logit conserva la mayor probabilidad. Un desplazamiento exacto no cambia ni un bit. Con logits finitos como estos no hay NaN. Y ${code('[1e8, 1e8]')} cuesta log 2.`,
        p`Guarda las funciones de la sección siguiente como ${code('softmax.py')}, uno de estos archivos al lado, y ejecuta ${code('pytest')}.`,
        insert('test-files'),
      ],
    },
    code: {
      title: 'En código',
      short: 'En código',
      blocks: [
        p`Las funciones ingenuas y las estables, listas para ejecutar. La copia se lleva lo que hay en el laboratorio: logits, temperatura, clase verdadera y formato, pero no el paso de los subnormales a 0.`,
        insert('code'),
        p`Las últimas cifras pueden diferir: NumPy y PyTorch no prometen una exponencial bien redondeada en float32 y, desde ocho términos, NumPy no suma de izquierda a derecha. En producción, usa ${code('torch.nn.functional.cross_entropy')}, que recibe logits, o ${code('scipy.special.logsumexp')}.`,
      ],
    },
    wild: {
      title: 'En la vida real',
      short: 'En la vida real',
      blocks: [
        p`Todos estos casos están documentados. Cuando el original es en float16, la reproducción muestra el mismo mecanismo en float32.`,
        insert('wild'),
      ],
    },
    pattern: {
      title: 'Por qué la idea funciona en otros sitios',
      short: 'El patrón',
      blocks: [
        p`Llevar los datos a donde la operación se porta bien, operar y, si hace falta, deshacer el cambio. Lo verás también en la normalización por capas y por la media cuadrática (fase 10 del curso), en la atención, que divide sus puntuaciones entre ${math('sqrtD')} (fase 15), en el recorte del gradiente (fase 18) y en el entrenamiento en precisión mixta (fase 26).`,
        insert('pattern'),
      ],
    },
    caveats: {
      title: 'Salvedades',
      short: 'Salvedades',
      blocks: [
        list(
          prose`El desplazamiento evita que las exponenciales desborden y que la suma se anule, y nada más. ${code('log(1 - p)')} pierde sus cifras cuando p está cerca de 0: escribe ${code('log1p(-p)')}. ${code('exp(x) - 1')} las pierde cuando x está cerca de 0: escribe ${code('expm1(x)')}.`,
          prose`«Con logits finitos nunca da infinito» es casi verdad. Con el mayor float y su opuesto, y el opuesto como clase verdadera, la pérdida verdadera no cabe en float32. ${show('loss-overflows', 'Ver la pérdida infinita')}`,
          prose`Si primero se divide entre la temperatura, puede desbordar un logit positivo. Entonces el máximo es infinito, y la softmax estable también da NaN. ${show('divide-first', 'Ver cómo desborda la división')} Si se resta antes de dividir, sobrevive.`,
          prose`Enmascarar una clase no causa problemas: menos infinito recibe exactamente 0 en las dos versiones. ${show('masked', 'Ver la máscara')}`,
          prose`La softmax estable lee los logits tres veces; la log-sum-exp, dos. Con el algoritmo en línea, son dos veces y una.`,
        ),
        insert('caveats'),
      ],
    },
    drills: {
      title: 'Ejercicios',
      short: 'Ejercicios',
      blocks: [
        p`Cinco familias de ejercicios para papel y lápiz; cada una empieza con uno resuelto. Responde como escribirías a mano: ${code('0,0900')}, ${code('9e-2')}, ${code('1/3')}, ${code('ln 5')}, ${code('inf')}, ${code('NaN')}.`,
        insert('drills'),
        p`¿Alguno te ha hecho dudar? Vuelve a leer su sección: ${link('#why', 'el desbordamiento')}, ${link('#shift', 'el desplazamiento')}, ${link('#lse', 'la log-sum-exp')}, ${link('#loss', 'la entropía cruzada')}.`,
      ],
    },
    recap: {
      title: 'En un párrafo',
      short: 'Resumen',
      blocks: [
        p`La exponencial desborda en float32 por encima de ${f('expLimit', 9)}, y una suma de exponenciales, antes. Resta el máximo: la softmax no cambia, ninguna exponencial pasa de 1 y la suma queda entre 1 y ${math('K')}. La log-sum-exp recupera el máximo como sumando. Para la pérdida, quédate en los logits y resta del máximo el logit de la clase verdadera antes de sumar nada pequeño. Después mira las cifras, no solo si hay NaN.`,
      ],
    },
    beyond: {
      title: 'Lo que esta página deja fuera',
      short: 'Lo que falta',
      blocks: [
        p`Esta página es parte de un curso que construye un modelo de lenguaje desde cero. Lo demás viene después:`,
        list(
          prose`Cómo se deduce el gradiente de la softmax: fase 4.`,
          prose`Qué hace la atención con la softmax y por qué enmascara: fase 15.`,
          prose`La softmax en línea, que reescala sobre la marcha y en la que se basan los núcleos de atención rápidos: fase 27.`,
        ),
        p`Los resultados salen del evaluador del laboratorio, con un redondeo por operación; los valores verdaderos, de aritmética exacta con enteros.`,
      ],
    },
    embed: {
      title: 'Para quien enseña',
      short: 'Para enseñar',
      blocks: [
        p`Puedes llevar cualquier panel de esta página a tu lección, con su idioma y sus colores y en el estado que elijas: ${toPage('teach', 'la página para quien enseña')} prepara una línea para copiar.`,
      ],
    },
  },
  wild,
};
