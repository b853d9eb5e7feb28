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
} from './article.ts';

const f = figures(',');
const em = (text: string) => ({ strong: [text] });
const sup = (exponent: ReturnType<typeof f>) => ({ sup: [exponent] });

export const article: Article = {
  contents: 'En esta página',
  replay: 'Reproducir',
  sections: {
    primer: {
      title: 'Qué es un float32',
      short: 'Los floats',
      blocks: [
        p`Si ya conoces la coma flotante, sáltate esta sección.`,
        p`Los números de esta página son ${em('float32')}: 32 bits cada uno, como fija la norma ${em('IEEE 754')}. Es la notación científica en base dos: un signo, 24 cifras binarias y una potencia de dos que dice dónde va la coma. De ahí el nombre, ${em('coma flotante')}.`,
        p`Así solo se pueden escribir algunos números; los llamaremos floats. Están en la recta como las marcas de una regla. Cualquier otro va a la marca más cercana: eso es el ${em('redondeo')}. Si cae justo a medio camino, va a la marca cuya última cifra binaria es 0. Incluso 0,1 queda entre dos marcas; lo que se guarda es ${storedTenth(',')}. Los resultados de las operaciones también se redondean.`,
        p`De una marca a la siguiente hay un ${em('ulp')} («unit in the last place»: una unidad de la última cifra). Con 24 cifras siempre, la distancia crece con el número: se duplica en cada potencia de dos. En 1 es ${f('ulpOfOne')}; en cien millones, ${f('ulpOf1e8')}. Mueve el número y míralo.`,
        insert('spacing-primer'),
        p`Si un resultado supera demasiado el mayor float, ${f('largestFloat')}, hay ${em('desbordamiento')}: se convierte en ${em('infinito')}. Un número finito entre infinito da 0. Las operaciones sin respuesta, como infinito menos infinito o 0 entre 0, dan ${em('NaN')} («not a number», no es un número). Casi todo cálculo con un NaN da otro NaN.`,
        p`Hacia el 0, la distancia se reduce a la mitad en cada potencia de dos, hasta ${f('smallestNormal')}. Por debajo ya no cambia. Ahí están los ${em('números subnormales')}: cuanto más pequeños, menos cifras conservan. El último antes del 0 es ${f('smallestSubnormal')}. Si un resultado pierde cifras ahí, o se redondea a 0, hay ${em('subdesbordamiento')}.`,
        p`En cada caso, el procesador activa un ${em('indicador')}. Hay cinco: ${em('inexacto')}, si el resultado se redondeó; ${em('desbordamiento')}; ${em('subdesbordamiento')}; ${em('división por cero')}, si la respuesta exacta es infinita, como en el logaritmo de 0; y ${em('operación inválida')}, si no hay respuesta.`,
        p`Por último, log es el ${em('logaritmo natural')}, de base e.`,
      ],
    },
    predict: {
      title: 'Predecir y después ejecutar',
      short: 'Predecir',
      blocks: [
        p`Diez modelos nombran cada uno un tiempo verbal. Antes de ejecutarlos, di qué darán las dos softmax. Equivocarse no cuesta nada, y así recordarás mejor la respuesta. Prueba ahora unos cuantos y deja el resto para después.`,
        insert('predict'),
      ],
    },
    why: {
      title: 'Por qué desborda la softmax ingenua',
      short: 'Por qué desborda',
      blocks: [
        insert('question-why'),
        p`Un modelo que nombra el tiempo del próximo verbo no da probabilidades. Da ${em('logits')}: un número por cada uno de los cinco tiempos, de cualquier tamaño y con cualquier signo. La softmax los convierte en probabilidades. Se eleva e a cada logit y se divide entre la suma:`,
        formula('softmax'),
        p`Con los logits iniciales del laboratorio, «presente» recibe ${f('calmPresent')}, tanto con la fórmula tal cual como con la resta de la que trata esta página. ${show('calm-agrees', 'Ver que coinciden')}`,
        p`El problema es la exponencial. Ningún float32 es mayor que ${f('largestFloat')}, y e${sup('x')} llega pronto hasta ahí. El último logit con exponencial finita es ${f('expLimit', 9)}. ${show('last-finite', 'Ver el último finito')} En el float siguiente ya es infinita. ${show('first-infinite', 'Ver el siguiente')}`,
        insert('ruler-why'),
        p`Un logit de 92 no es raro en una red que empieza a divergir. Pero e${sup('92')} vale unos ${powerOfE(92, ',')}. La exponencial desborda y da infinito, y la suma también. Las cuatro exponenciales finitas, divididas entre infinito, dan 0. La quinta es infinito entre infinito, que no tiene respuesta: NaN. ${show('one-92', 'Ver un logit de 92')}`,
        p`Mira el resultado: un NaN y cuatro ceros. El vector entero no se vuelve NaN, como quizá hayas leído, y eso importa cuando se busca la causa. La pérdida depende de la clase verdadera: infinita si es una de las que dieron 0, NaN si es la que desbordó. ${show('loss-nan', 'Ver la pérdida NaN')} En el gradiente, las cinco componentes son NaN, sea cual sea la clase verdadera; ${link('#worked', 'el ejemplo resuelto')} muestra por qué. Un paso del optimizador escribe NaN en los pesos, y el entrenamiento ha terminado.`,
        p`La temperatura lo facilita. Cada logit se divide antes entre T, así que una temperatura baja los estira:`,
        formula('temperature'),
        p`Los logits del comienzo dan NaN con cualquier T positiva menor que ${calmBreak(',')}. ${show('low-temperature', 'Ver la temperatura baja')}`,
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
        p`En los números reales sirve cualquier constante ${math('c')}. En coma flotante, no. Si se resta muy poco, alguna exponencial desborda. Si se resta demasiado, todas caen a 0; poco antes van perdiendo cifras, y nada avisa. Arrastra ${math('c')} por la ventana que queda en medio:`,
        insert('ruler-shift'),
        p`Lo habitual es restar el máximo, porque sirve para cualquier vector de logits finitos. El mayor exponente pasa a ser exactamente 0; su exponencial, exactamente 1; y las demás quedan entre 0 y 1:`,
        formula('stableSoftmax'),
        p`Ninguna exponencial desborda, porque ninguna pasa de 1. La suma no se anula, porque uno de sus términos es 1, ni desborda, porque vale como mucho ${math('K')}. Cuesta una línea, así que la softmax ingenua no tiene sitio en tu código.`,
        p`El desplazamiento no da exactitud. La resta se redondea, y la exponencial convierte ese error absoluto en un error relativo. Mientras no se sale del rango, la softmax ingenua es a menudo la más exacta de las dos. ${show('naive-wins', 'Ver cómo gana la ingenua')} Lo que da el desplazamiento es seguridad.`,
      ],
    },
    lse: {
      title: 'Log-sum-exp: la misma idea, un logaritmo después',
      short: 'Log-sum-exp',
      blocks: [
        p`Muchas veces hace falta el logaritmo de ese denominador: para una log-probabilidad, una pérdida, la evidencia de un modelo. Tiene nombre propio:`,
        formula('lse'),
        p`Calculada tal cual, falla como la softmax, y el mismo desplazamiento la arregla. Esta vez el factor no se cancela. El logaritmo lo convierte en un sumando, que se devuelve al final.`,
        insert('lse'),
        p`El resultado nunca se aleja mucho del máximo. Un término de la suma desplazada es 1 y los demás no pasan de 1, de modo que la suma está entre 1 y ${math('K')}, y`,
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
        p`Para entrenar hace falta un solo número: menos el logaritmo de la probabilidad asignada a la clase verdadera, cuyo logit es ${math('xy')}. El logaritmo es el natural, así que la unidad es el ${em('nat')}. Se puede calcular antes la probabilidad. O se puede ir directamente desde los logits, con la probabilidad implícita en la diferencia:`,
        formula('crossEntropy'),
        p`En los números reales, las dos expresiones de la derecha son iguales. En float32, la que pasa por la probabilidad falla cuando esta es demasiado pequeña: el logaritmo de 0 es menos infinito. Antes pierde cifras, porque un subnormal tiene pocas. Con una diferencia de 100 entre los logits da ${f('logOfSubnormal')} en lugar de ${f('logOfSubnormalTrue')}. ${show('log-of-subnormal', 'Ver las cifras perdidas')} Con una de 105 da infinito. ${show('log-of-zero', 'Ver la pérdida infinita')}`,
        p`La otra también tiene una debilidad. Dos logits de cien millones deberían costar el logaritmo de 2, ${f('two1e8True')}. Esta fórmula dice ${f('two1e8Loss')}. ${show('two-1e8', 'Ver la pérdida de 0')} Súmale tú el logaritmo de 2 y mira dónde acaba:`,
        insert('spacing-loss'),
        p`Alrededor de cien millones, entre un float y el siguiente hay ${f('gapAt1e8')}, y el máximo absorbe el logaritmo de 2. Cinco logits de diez millones deberían costar ${f('five1e7True')}, y cuestan ${f('five1e7Loss')}. ${show('five-1e7', 'Ver la pérdida de 2')} Ni un NaN, ni un infinito, ni un aviso: un modelo parece perfecto, y el otro, peor de lo que es.`,
        p`El remedio es restar antes de sumar. Los dos números grandes se cancelan mientras no hay nada pequeño cerca:`,
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
        p`Toma el vector del 92, con «pretérito simple», la tercera clase, como verdadera. Recorre los dos caminos paso a paso:`,
        insert('flow'),
        p`El camino ingenuo acaba en una pérdida infinita. El estable resta ${f('workedMax')}, obtiene una suma de ${f('workedSum')} y llega a ${f('workedLoss')} nats: el modelo estaba seguro y se equivocaba, y la pérdida dice cuánto. Su distribución es casi un 1 y cuatro ceros, el límite correcto cuando un logit supera con mucho a los demás. Menos el logaritmo de la probabilidad estable también da ${f('workedLogP')}: es una probabilidad subnormal, con cifras suficientes.`,
        p`Que la pérdida sea grande no significa que lo sea el gradiente. Respecto a los logits, el gradiente es la distribución menos la etiqueta:`,
        formula('gradient'),
        p`Cada componente está entre −1 y 1. Aquí es casi 0 en tres clases, casi 1 en «presente» y casi −1 en «pretérito simple». Por mucho que se equivoque el modelo, lo que vuelve a los logits está acotado. La vuelta por el programa ingenuo no lo está: la pendiente de −log p es −1/p, y detrás esperan una suma infinita y una exponencial infinita.`,
        insert('gradient'),
      ],
    },
    underflow: {
      title: 'Qué hace de verdad el subdesbordamiento',
      short: 'Subdesbordamiento',
      blocks: [
        insert('question-underflow'),
        p`En el ejemplo resuelto, la exponencial de la clase verdadera tras el desplazamiento es e${sup(f('workedShifted'))}. Suele llamarse cero. Es ${f('workedTail')}, un subnormal. ${show('subnormal-tail', 'Ver los subnormales')} Los números normales terminan en ${f('smallestNormal')}. Por debajo, float32 no salta de golpe a 0. Va cediendo cifras una a una hasta ${f('smallestSubnormal')}:`,
        insert('spacing-underflow'),
        p`El último exponente con exponencial normal es ${f('expNormal', 9)}. ${show('last-normal', 'Ver el último normal')} El último cuya exponencial no es 0 es ${f('expVanish', 9)}. ${show('last-nonzero', 'Ver el último no nulo')}`,
        p`Muchos aceleradores, y los compiladores que buscan rapidez, ${em('llevan a 0')} los subnormales. Entonces las cuatro exponenciales pequeñas sí son 0. ${show('flushed-tail', 'Verlas llevadas a 0')} En las probabilidades estables apenas se nota. En menos el logaritmo de una, sí: el de la clase verdadera es ahora infinito, mientras que la pérdida desde los logits sigue siendo ${f('flushedLoss')}.`,
        insert('ruler-underflow'),
        p`En la softmax ingenua puede decidir entre tener respuesta y no tenerla. Toma −100, −200, −300, −400, −500. Aquí e${sup('−100')} es ${f('minus100')}, un subnormal, y sale 1, 0, 0, 0, 0: lo correcto, salvo una segunda probabilidad de ${powerOfE(-100, ',')} que queda en 0. ${show('minus-100', 'Ver cómo sobrevive')} Con los subnormales llevados a 0 salen cinco NaN. ${show('minus-100-flushed', 'Ver cómo se pierde')} El mismo código, dos máquinas, dos respuestas. Si se empieza en −110, las dos dan NaN. ${show('minus-110', 'Ver cómo fallan las dos')}`,
        p`Así que el subdesbordamiento tras el desplazamiento no daña una probabilidad: el valor es minúsculo al lado de un término que vale 1. Su logaritmo, sí.`,
      ],
    },
    silent: {
      title: 'Los fallos que no hacen ruido',
      short: 'Fallos silenciosos',
      blocks: [
        insert('question-silent'),
        p`Un NaN avisa de que algo se ha roto. Estos cuatro fallos pueden no avisar de nada.`,
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
        p`Un modelo da una fila de logits por cada token, y cada fila tiene su propio máximo. Si se toma sobre otra cosa, hay filas que se pierden. Y si se enmascara una fila entera, alguien tiene que decidir cuál es su softmax.`,
        insert('batch'),
      ],
    },
    tests: {
      title: 'Qué comprobar',
      short: 'Qué comprobar',
      blocks: [],
    },
    code: {
      title: 'En código',
      short: 'En código',
      blocks: [
        p`Las funciones ingenuas y las estables, listas para ejecutar. La copia se lleva lo que hay en el laboratorio: logits, temperatura, clase verdadera y formato, pero no el paso de los subnormales a 0.`,
        insert('code'),
        p`Las últimas cifras pueden no coincidir con las de esta página. NumPy y PyTorch no prometen una exponencial bien redondeada en float32 y, a partir de ocho términos, NumPy no suma de izquierda a derecha. En producción, usa tu biblioteca: ${code('torch.nn.functional.cross_entropy')} recibe logits, no probabilidades, y ${code('scipy.special.logsumexp')} trata con cuidado los infinitos.`,
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
        p`Llevar los datos a donde la operación se porta bien, operar y, si hace falta, deshacer el cambio. Volverás a ver esta idea en la normalización por capas y por la media cuadrática (fase 10 del curso), en la atención, que divide sus puntuaciones entre ${math('sqrtD')} (fase 15), en el recorte del gradiente (fase 18) y en el entrenamiento en precisión mixta (fase 26).`,
        insert('pattern'),
      ],
    },
    caveats: {
      title: 'Salvedades',
      short: 'Salvedades',
      blocks: [
        list(
          prose`El desplazamiento evita que las exponenciales desborden y que la suma se anule, y nada más. ${code('log(1 - p)')} pierde sus cifras cuando p está cerca de 0: escribe ${code('log1p(-p)')}. ${code('exp(x) - 1')} las pierde cuando x está cerca de 0: escribe ${code('expm1(x)')}.`,
          prose`«Con logits finitos nunca da infinito» es casi verdad. Enfrenta el mayor float a su opuesto, con el opuesto como clase verdadera. La pérdida verdadera no cabe en float32. ${show('loss-overflows', 'Ver la pérdida infinita')}`,
          prose`Si primero se divide entre la temperatura, puede desbordar la división. Cuando eso le ocurre a un logit positivo, el máximo es infinito, y la softmax estable también da NaN. ${show('divide-first', 'Ver cómo desborda la división')} Si se resta antes de dividir, sobrevive.`,
          prose`Enmascarar una clase no causa problemas: menos infinito recibe exactamente 0 en las dos versiones. ${show('masked', 'Ver la máscara')} Una fila enmascarada entera no tiene distribución. Decide qué devuelve tu código en ese caso y déjalo escrito.`,
          prose`La softmax estable lee los logits tres veces: para el máximo, para la suma y para los cocientes. La log-sum-exp los lee dos veces. El algoritmo en línea necesita una pasada para la log-sum-exp y dos para la softmax.`,
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
        p`La exponencial desborda en float32 por encima de ${f('expLimit', 9)}, y una suma de exponenciales, antes. Resta el máximo: la softmax no cambia, ninguna exponencial pasa de 1 y la suma queda entre 1 y ${math('K')}. La log-sum-exp recupera el máximo como sumando. Para la pérdida, quédate en los logits, y resta del máximo el logit de la clase verdadera antes de sumar nada pequeño. Y después mira las cifras, no solo si hay NaN.`,
      ],
    },
    beyond: {
      title: 'Lo que esta página deja fuera',
      short: 'Lo que falta',
      blocks: [
        p`Esta página pertenece a un curso que construye un modelo de lenguaje desde cero y que trata más adelante lo demás:`,
        list(
          prose`Cómo se deduce el gradiente de la softmax: fase 4.`,
          prose`Qué hace la atención con la softmax y por qué enmascara: fase 15.`,
          prose`La softmax en línea, que reescala sobre la marcha y en la que se basan los núcleos de atención rápidos: fase 27.`,
        ),
        p`Los resultados salen del evaluador del laboratorio, con un redondeo por operación; los valores verdaderos, de aritmética exacta con enteros.`,
      ],
    },
    embed: {
      title: 'Para quien enseña: una línea para tu lección',
      short: 'Para enseñar',
      blocks: [
        p`Puedes llevar cualquier panel de esta página a tu lección, con su idioma y sus colores y en el estado que elijas. Elige, mira y copia una línea.`,
        insert('builder'),
      ],
    },
  },
  wild: {
    'transformer-explainer': {
      title: 'Un deslizador que se detiene antes de tiempo',
      story: prose`Una explicación interactiva de los transformers deja bajar la temperatura hasta 0,2. En su código hay dos valores menores, 0,05 y 0,1, comentados, con una nota sobre un error en la exponencial. Calcula en float64, donde estos logits no hacen daño; la reproducción usa float32.`,
    },
    'log-softmax': {
      title: 'NaN con 94,7',
      story: prose`Con logits entre −40,11 y 94,70, log_softmax dio NaN en 7733 de unos 3,5 millones de valores; la softmax seguida de un logaritmo, en ninguno. El mayor logit supera el límite de una exponencial. La reproducción muestra qué hace con él una softmax ingenua.`,
    },
    'zero-loss': {
      title: 'Pérdida perfecta a cara o cruz',
      story: prose`La entropía cruzada de dos logits de cien millones salía 0, y no el logaritmo de 2. El máximo, tan grande, lo había absorbido.`,
    },
    'masked-rows': {
      title: 'Una fila enmascarada envenena el lote',
      story: prose`Una máscara de ventana deslizante y otra de relleno dejaron juntas filas de la atención enmascaradas enteras. Su softmax es NaN, y 0 por NaN es NaN. Las demás secuencias conservan sus gradientes, pero se pierde el de los pesos compartidos. Abierta desde 2020.`,
    },
    'no-max': {
      title: 'Un núcleo sin la resta',
      story: prose`Un núcleo de atención no restaba el máximo. De la octava capa en adelante salía NaN.`,
    },
    sampler: {
      title: 'El muestreo en frío detiene el servidor',
      story: prose`Una temperatura de 0,00001 convierte en infinito un logit de 11,0625 en float16, antes de cualquier desplazamiento. La softmax dio NaN, falló una comprobación del muestreador y el servidor dejó de responder. El cambio se cerró sin llegar a integrarse.`,
    },
    'half-mask': {
      title: 'Una máscara que desborda',
      story: prose`En float16, la máscara era el número finito más negativo. Una puntuación de −16 o menos, sumada a ella, daba menos infinito. Donde eso ocurría en todas las posiciones de una fila, su softmax era NaN.`,
    },
    'hand-written': {
      title: 'Noventa épocas y, después, NaN',
      story: prose`Una entropía cruzada escrita a mano, menos la suma de etiqueta por logaritmo de la softmax, entrenó unas 90 épocas y después dio NaN. En el hilo solo se conjetura la causa. Basta una probabilidad de 0: 0 por menos infinito es NaN. La función de la biblioteca, que recibe los logits, siguió entrenando.`,
    },
    multinomial: {
      title: 'Muestrear con un peso infinito',
      story: prose`Las exponenciales de los logits, divididos entre una temperatura baja, se pasaban como pesos a un muestreador. Una de ellas era infinita.`,
    },
    clamped: {
      title: 'La misma fila, otra biblioteca',
      story: prose`Aquí también daban NaN las filas enmascaradas enteras. La corrección aparta el máximo y la suma de los valores que no se pueden restar o entre los que no se puede dividir.`,
    },
  },
};
