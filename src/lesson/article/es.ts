import { calmBreak, figures, powerOfE } from '../../words/figures.ts';
import { type Article, code, formula, insert, list, math, p, prose, show } from './article.ts';

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
      blocks: [insert('spacing-primer')],
    },
    tests: {
      title: 'Qué comprobar',
      short: 'Qué comprobar',
      blocks: [],
    },
    why: {
      title: 'Por qué desborda la softmax ingenua',
      short: 'Por qué desborda',
      blocks: [
        insert('question-why'),
        p`Un modelo que predice el tiempo del próximo verbo no entrega probabilidades. Entrega ${em('logits')}: un número por cada uno de los cinco tiempos, de cualquier tamaño y con cualquier signo. La softmax los convierte en una distribución. Se eleva e a cada logit y se divide entre la suma:`,
        formula('softmax'),
        p`Los logits iniciales del laboratorio no tienen nada de particular, y la respuesta tampoco: «presente» recibe ${f('calmPresent')}. Sale lo mismo con la fórmula tal cual que con la resta de la que trata esta página. ${show('calm-agrees', 'Ver que coinciden')}`,
        p`La dificultad está en la exponencial. En float32 no cabe nada mayor que ${f('largestFloat')}, y e${sup('x')} llega pronto hasta ahí. El último logit con exponencial finita es ${f('expLimit', 9)}. ${show('last-finite', 'Ver el último finito')} En el siguiente float32, la exponencial ya es infinita. ${show('first-infinite', 'Ver el siguiente')}`,
        p`Un logit de 92 no es raro en una red mal inicializada o que empieza a divergir. Pero e${sup('92')} vale unos ${powerOfE(92, ',')}, más allá del final de la escala: la operación devuelve infinito y activa el indicador de desbordamiento. La suma también es infinita. Cada exponencial finita, dividida entre infinito, da 0. La que desbordó queda en infinito entre infinito, que no tiene respuesta, y la norma llama a ese resultado ${em('NaN')}, siglas inglesas de «no es un número». ${show('one-92', 'Ver un logit de 92')}`,
        p`Mira los resultados: un NaN y cuatro ceros. Suele repetirse que el vector entero se vuelve NaN; no es así, y eso importa al buscar la causa. La pérdida depende de la clase verdadera: si es una de las que quedaron en 0, es infinita; si es la que desbordó, es NaN. ${show('loss-nan', 'Ver la pérdida NaN')} Donde todo se pierde es en el gradiente. Al volver por la división, la suma y las exponenciales, la retropropagación multiplica 0 por infinito. Sus cinco componentes son NaN, sea cual sea la clase verdadera, y un paso del optimizador escribe NaN en todo peso que alcanza.`,
        p`La temperatura acorta el camino. Antes que nada, cada logit se divide entre T:`,
        formula('temperature'),
        p`Una temperatura baja, por tanto, agranda los logits. Los del comienzo bastan para que la softmax ingenua dé NaN con cualquier T positiva menor que ${calmBreak(',')}. ${show('low-temperature', 'Ver la temperatura baja')} En float64, la pérdida ingenua del vector con el 92 es ${f('workedLoss')}, la correcta. ${show('one-92-float64', 'Ver en float64')} Pero eso solo aleja el precipicio, de unos 88,7 a unos 709,8; no lo quita.`,
        insert('ruler-why'),
        insert('zones'),
      ],
    },
    shift: {
      title: 'Restar lo que se quiera: la demostración',
      short: 'El desplazamiento',
      blocks: [
        insert('question-shift'),
        p`Si se suma el mismo número a todos los logits, la softmax no cambia. Ese es todo el truco, y se demuestra en cuatro líneas. Puedes leerlas, u ocultarlas e intentar antes cada una por tu cuenta.`,
        insert('shift'),
        p`Podemos, pues, restar la constante ${math('c')} que queramos. En los números reales todas dan el mismo resultado. En coma flotante, no: si se resta muy poco, alguna exponencial desborda; si se resta demasiado, todas caen a 0 y la suma con ellas. Entre ambos extremos queda una ventana, y el panel de arriba la muestra para tus logits.`,
        p`Lo habitual es restar el máximo. No es lo único que funciona, pero sirve para cualquier vector de logits finitos, sin mirar nada más. El mayor exponente pasa a ser exactamente 0; su exponencial, exactamente 1; las demás quedan entre 0 y 1:`,
        formula('stableSoftmax'),
        p`Ninguna exponencial puede desbordar, porque ninguna pasa de 1. La suma no puede anularse, porque uno de sus términos es 1. Tampoco puede desbordar, porque vale como mucho ${math('K')}. Con el vector del 92, restar la media también funciona, por suerte; restar el mínimo, no.`,
        p`Lo que el desplazamiento no da es exactitud. La resta se redondea, y la exponencial convierte en error relativo el error absoluto de la resta: mientras no se sale del rango, la softmax ingenua es a menudo la más exacta de las dos. ${show('naive-wins', 'Ver cómo gana la ingenua')} El desplazamiento compra seguridad.`,
        insert('ruler-shift'),
      ],
    },
    lse: {
      title: 'Log-sum-exp: la misma idea, un logaritmo después',
      short: 'Log-sum-exp',
      blocks: [
        p`Muchas veces lo que hace falta es el logaritmo del denominador: para una log-probabilidad, para una pérdida, para la evidencia de un modelo. Tiene nombre propio:`,
        formula('lse'),
        p`Calculada tal cual, falla por lo mismo que la softmax: la suma desborda o se anula. El remedio también es el mismo. Solo que esta vez el factor no se cancela: el logaritmo lo convierte en un sumando, que se devuelve al final.`,
        insert('lse'),
        p`El resultado nunca se aleja mucho del máximo. Un término de la suma desplazada es 1 y los demás no pasan de 1, de modo que la suma está entre 1 y ${math('K')}, y`,
        formula('lseBounds'),
        p`En los números reales, la cota inferior solo se alcanza si todos los demás logits son menos infinito. En float32 se alcanza mucho antes: lo que se añade al máximo puede ser tan pequeño que no deje huella. Esta pérdida de cifras se llama ${em('absorción')}. Aquí rara vez importa; en la sección siguiente, sí.`,
        p`Hay un caso que exige decidir. Si todos los logits son menos infinito, el máximo también lo es, y el desplazamiento resta menos infinito de menos infinito: NaN. ${show('all-masked', 'Ver la fila enmascarada')} SciPy y PyTorch restan 0 cuando el máximo no es finito y devuelven menos infinito.`,
      ],
    },
    loss: {
      title: 'La entropía cruzada, directamente desde los logits',
      short: 'Entropía cruzada',
      blocks: [
        insert('question-loss'),
        p`Al entrenar, la distribución se compara con la clase verdadera, cuyo logit es ${math('xy')}, y se pide un solo número: menos el logaritmo de la probabilidad asignada a esa clase. Se puede calcular la probabilidad y después su logaritmo. Es mejor no pasar por las probabilidades:`,
        formula('crossEntropy'),
        insert('loss'),
        p`En los números reales, las dos expresiones de la pérdida son iguales. En float32, la que pasa por la probabilidad falla cuando esta es demasiado pequeña: el logaritmo de 0 es menos infinito. Antes va perdiendo cifras, porque una probabilidad subnormal tiene pocas. Con una diferencia de 100 entre los logits da ${f('logOfSubnormal')} en lugar de ${f('logOfSubnormalTrue')}. ${show('log-of-subnormal', 'Ver las cifras perdidas')} Con una de 105 da infinito. ${show('log-of-zero', 'Ver la pérdida infinita')}`,
        p`La otra tiene su propia debilidad. Si los logits son grandes, el máximo absorbe, en parte o del todo, el logaritmo de la suma. Dos logits de cien millones deberían costar el logaritmo de 2, ${f('two1e8True')}; la fórmula dice ${f('two1e8Loss')}. ${show('two-1e8', 'Ver la pérdida de 0')} Cinco logits de diez millones deberían costar ${f('five1e7True')} y cuestan ${f('five1e7Loss')}. ${show('five-1e7', 'Ver la pérdida de 2')} Ni un NaN, ni un infinito, ni un aviso: un modelo que parece perfecto, o uno que parece peor de lo que es.`,
        p`El remedio es restar antes de sumar. Los dos números grandes se cancelan antes de que intervenga nada pequeño:`,
        formula('crossEntropyShift'),
        p`Hay una tercera forma, para el caso opuesto: un modelo que acierta y está muy seguro. Entonces la suma es 1 más algo minúsculo, y el 1 lo absorbe. Con los logits 17, 0, 0, 0, 0 y la primera clase como verdadera, las dos fórmulas dan ${f('sure17Shift')}; la pérdida verdadera es ${f('sure17True')}. Basta dejar el 1 fuera de la suma y usar ${code('log1p')}, que existe para esto:`,
        formula('crossEntropyLog1p'),
        p`El resultado es ${f('sure17Log1p')}. ${show('sure-17', 'Ver el modelo seguro')}`,
        insert('spacing-loss'),
      ],
    },
    worked: {
      title: 'Un ejemplo resuelto, por los dos caminos',
      short: 'Un ejemplo resuelto',
      blocks: [
        p`Sea el vector del 92, con «pretérito simple», la tercera clase, como verdadera. Los dos caminos parten de los mismos cinco logits. Todos los números de la tabla se calculan al construir la página, con un redondeo por operación.`,
        insert('worked'),
        p`El camino ingenuo acaba en una pérdida infinita. El estable resta ${f('workedMax')}, obtiene una suma de ${f('workedSum')} y llega a ${f('workedLoss')}: el modelo estaba seguro y se equivocaba, y la pérdida dice cuánto. Menos el logaritmo de la probabilidad estable también da ${f('workedLogP')}. Esa probabilidad es subnormal, pero aún conserva cifras suficientes; una menor las iría perdiendo, y con 0 la pérdida sería infinita.`,
        p`Que la pérdida sea grande no significa que lo sea el gradiente. Respecto a los logits, es la distribución menos la etiqueta:`,
        formula('gradient'),
        p`Cada componente está entre −1 y 1. Aquí es casi 0 en tres clases, casi 1 en «presente» y casi −1 en «pretérito simple». Por mucho que se equivoque el modelo, lo que vuelve hacia los logits está acotado. Otra razón para trabajar desde los logits.`,
        insert('flow'),
        insert('gradient'),
      ],
    },
    predict: {
      title: 'Predecir y después ejecutar',
      short: 'Predecir',
      blocks: [
        p`Diez modelos nombran un tiempo verbal. Antes de ejecutarlos, di qué darán las dos softmax. Equivocarse aquí no cuesta nada, y es lo que se recuerda.`,
        insert('predict'),
      ],
    },
    underflow: {
      title: 'Qué hace de verdad el subdesbordamiento',
      short: 'Subdesbordamiento',
      blocks: [
        insert('question-underflow'),
        p`Tras el desplazamiento, la exponencial de la clase verdadera del ejemplo es e${sup(f('workedShifted'))}. No es cero, como suele decirse: es ${f('workedTail')}, un número ${em('subnormal')}. ${show('subnormal-tail', 'Ver los subnormales')} Los números normales terminan en ${f('smallestNormal')}. Por debajo, float32 no salta de golpe a 0, sino que va cediendo bits uno a uno hasta ${f('smallestSubnormal')}. El último exponente cuya exponencial es normal es ${f('expNormal', 9)}. ${show('last-normal', 'Ver el último normal')} El último cuya exponencial no es 0 es ${f('expVanish', 9)}. ${show('last-nonzero', 'Ver el último no nulo')}`,
        p`Muchos aceleradores, y los compiladores que buscan rapidez, llevan a 0 los subnormales. Entonces sí son 0 las cuatro exponenciales pequeñas. ${show('flushed-tail', 'Verlas llevadas a 0')} En las probabilidades estables apenas se nota. En menos el logaritmo de una, sí: el de la clase verdadera es ahora infinito; la pérdida desde los logits sigue siendo ${f('flushedLoss')}.`,
        p`En la ingenua puede decidir entre tener respuesta y no tenerla. Tomemos −100, −200, −300, −400, −500. Se dice que ahí la softmax ingenua falla, porque todas las exponenciales se anulan. Pero e${sup('−100')} es ${f('minus100')}, un subnormal. La suma no es 0 y sale 1, 0, 0, 0, 0: lo correcto, salvo una segunda probabilidad de ${powerOfE(-100, ',')} que queda en 0. ${show('minus-100', 'Ver cómo sobrevive')} Con los subnormales llevados a 0, salen cinco NaN. ${show('minus-100-flushed', 'Ver cómo se pierde')} El mismo código y la misma entrada, dos máquinas, dos respuestas. Si el primer logit es −110, sale NaN en ambas. ${show('minus-110', 'Ver cómo fallan las dos')}`,
        p`En una probabilidad, el subdesbordamiento tras el desplazamiento es, pues, aceptable. No porque esos valores fueran a ser 0 de todos modos, sino porque son minúsculos al lado de un término que vale 1. En su logaritmo, no.`,
        insert('ruler-underflow'),
        insert('spacing-underflow'),
      ],
    },
    silent: {
      title: 'Los fallos que no hacen ruido',
      short: 'Fallos silenciosos',
      blocks: [
        insert('question-silent'),
        p`Un NaN, al menos, se anuncia. Estos fallos pueden pasar sin que aparezca ninguno.`,
        list(
          prose`${em('Desborda la suma sin que desborde ningún término.')} Cinco logits de 88: cada exponencial es ${f('fiveEach')}, dentro del rango, pero su suma no cabe: es infinita; todas las probabilidades son 0, la pérdida es infinita y no hay un solo NaN. ${show('five-88', 'Ver los cinco ceros')} Con cinco logits iguales ocurre desde ${f('sumLimitFive')}, aproximadamente; con mil, desde ${f('sumLimitThousand')}. El umbral conocido, 88,7, es el de un logit solo.`,
          prose`${em('Mal mucho antes del NaN.')} Con logits de −100 a −104, la softmax ingenua da ${f('fadingNaive')} a la primera clase; el valor verdadero es ${f('fadingTrue')}. A las exponenciales les quedan pocas cifras. ${show('fading-100', 'Ver perderse las cifras')} Con logits de −103 a −107 da ${f('fadingWorse')}, aunque el valor verdadero es el mismo. ${show('fading-103', 'Ver la última unidad')}`,
          prose`${em('La absorción.')} La pérdida de 0 con dos logits de cien millones es un fallo de esta clase, y se da en la fórmula estable.`,
          prose`${em('Un solo máximo para todo el lote.')} Si se resta el mayor logit de todas las filas y no el de cada una, una fila muy por debajo de él pierde cifras del mismo modo, o acaba en NaN. En NumPy se evita con ${code('x.max(axis=-1, keepdims=True)')}.`,
        ),
        p`Una prueba que solo busque NaN daría por buenos los tres primeros, y a menudo el cuarto. Hay que comparar con una referencia fiable, en los bordes del rango, y mirar las cifras.`,
        insert('ruler-silent'),
      ],
    },
    batch: {
      title: 'Un lote entero de una vez',
      short: 'Un lote entero',
      blocks: [
        p`Un modelo da una fila de logits por cada token, y cada fila tiene su máximo. Si se toma sobre otra cosa, hay filas que se pierden, con NaN o sin él. Y si se enmascara una fila entera, alguien debe decidir cuál es la softmax de nada.`,
        insert('batch'),
      ],
    },
    code: {
      title: 'En código',
      short: 'En código',
      blocks: [
        p`Las funciones ingenuas y las estables, listas para ejecutar. La copia lleva los logits, la temperatura, la clase verdadera y el formato que tiene ahora el laboratorio, para que tu terminal muestre lo mismo que esta página, salvo el redondeo de la exponencial de cada biblioteca.`,
        insert('code'),
        p`Ni NumPy ni PyTorch prometen una exponencial bien redondeada en float32, así que la última cifra puede no coincidir. En producción, usa lo que ofrece tu biblioteca: ${code('torch.nn.functional.cross_entropy')} recibe logits, no probabilidades, y ${code('scipy.special.logsumexp')} trata con cuidado los infinitos.`,
      ],
    },
    wild: {
      title: 'En la vida real',
      short: 'En la vida real',
      blocks: [
        p`Nada de esto es rebuscado: todos estos casos están documentados. Cuando el original es en float16, la reproducción muestra el mismo mecanismo en float32.`,
        insert('wild'),
      ],
    },
    pattern: {
      title: 'Por qué la idea funciona en otros sitios',
      short: 'El patrón',
      blocks: [
        p`Llevar los datos a un rango donde la operación se porta bien, operar y, si hace falta, deshacer el cambio: es un patrón. La normalización por capas y su pariente más sencilla, la normalización por la media cuadrática, reescalan las activaciones. El recorte acorta un gradiente demasiado largo. El entrenamiento en precisión mixta multiplica la pérdida por una potencia de dos para que los gradientes pequeños sobrevivan en float16, y divide entre ella antes del paso. La atención divide sus puntuaciones entre ${math('sqrtD')} por un motivo que no es numérico, mantener su varianza cerca de 1; su softmax lo agradece igual.`,
        insert('pattern'),
      ],
    },
    caveats: {
      title: 'Salvedades',
      short: 'Salvedades',
      blocks: [
        list(
          prose`El desplazamiento evita que las exponenciales desborden y que la suma se anule, y nada más. ${code('log(1 - p)')} pierde sus cifras cuando p está cerca de 0, porque 1 − p se redondea; se escribe ${code('log1p(-p)')}. ${code('exp(x) - 1')} las pierde cuando x está cerca de 0; se escribe ${code('expm1(x)')}.`,
          prose`«Con logits finitos nunca da infinito» es casi verdad. Si se enfrentan el mayor float32 y su opuesto, y la clase verdadera es la del opuesto, la pérdida exacta no cabe en float32 y el resultado es infinito. ${show('loss-overflows', 'Ver el caso extremo')}`,
          prose`Si primero se divide entre la temperatura, puede desbordar la propia división. Cuando el máximo resulta infinito, la softmax estable también da NaN. ${show('divide-first', 'Ver cómo desborda la división')} Si se desplaza antes de dividir, sobrevive.`,
          prose`Enmascarar una clase no causa problemas: menos infinito recibe exactamente 0 en las dos versiones. ${show('masked', 'Ver la máscara')} Una fila completamente enmascarada no tiene distribución. Decide qué devuelve tu código en ese caso y deja escrita la decisión.`,
          prose`La softmax estable recorre los logits tres veces. La log-sum-exp, dos. Otro algoritmo, en línea, hace la log-sum-exp en uno y la softmax en dos.`,
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
      ],
    },
    recap: {
      title: 'En un párrafo',
      short: 'Resumen',
      blocks: [
        p`La exponencial desborda en float32 por encima de ${f('expLimit', 9)}, y una suma de exponenciales, antes. La softmax no cambia si se resta la misma constante a todos los logits, así que se resta el máximo: ninguna exponencial pasa de 1, ninguna suma pasa de ${math('K')} y ninguna se anula. La log-sum-exp recupera el máximo como sumando. Para la pérdida, conviene quedarse en los logits y restar entre sí el máximo y el logit de la clase verdadera antes de sumar nada pequeño. Y después, mirar las cifras, no solo si hay NaN.`,
      ],
    },
    beyond: {
      title: 'Lo que esta página deja fuera',
      short: 'Lo que falta',
      blocks: [
        list(
          prose`Cómo se deduce el gradiente de la softmax: el curso lo trata con la diferenciación automática, en la fase 4.`,
          prose`Qué hace la atención con la softmax y por qué enmascara: fase 15.`,
          prose`La softmax en línea, un solo recorrido por bloques que va reescalando sobre la marcha y en el que se basan los núcleos de atención rápidos: fase 27.`,
        ),
        p`Una nota sobre los términos. Quedan en inglés los que encontrarás así en el código y en los artículos: ${em('logit')}, la entrada de la softmax; ${em('softmax')}, en femenino por «la función softmax»; ${em('log-sum-exp')}, el logaritmo de una suma de exponenciales; y ${em('float32')}, la coma flotante de precisión simple, que la norma IEEE 754 llama binary32.`,
        p`Los resultados numéricos de este artículo los calcula el mismo evaluador que mueve el laboratorio, y ese evaluador se comprueba bit a bit con aritmética exacta.`,
      ],
    },
    embed: {
      title: 'Para quien enseña: una línea para tu lección',
      short: 'Para enseñar',
      blocks: [
        p`Cualquier panel de esta página puede ir en tu lección, con el idioma y los colores de esta y en el estado que elijas. Elige, mira y copia una línea.`,
        insert('builder'),
      ],
    },
  },
  wild: {
    'transformer-explainer': {
      title: 'Un deslizador que se detiene antes de tiempo',
      story: prose`Una explicación interactiva de los transformers deja bajar la temperatura hasta 0,2. En su código hay dos valores menores, 0,05 y 0,1, comentados y con una nota sobre un error en la exponencial.`,
    },
    'log-softmax': {
      title: 'NaN con 94,7',
      story: prose`Con logits entre −40,11 y 94,70, el logaritmo de la softmax dio NaN. El mayor de ellos supera el límite de una sola exponencial.`,
    },
    'zero-loss': {
      title: 'Pérdida perfecta a cara o cruz',
      story: prose`La entropía cruzada de dos logits de cien millones salía 0, y no el logaritmo de 2. El máximo, tan grande, lo había absorbido.`,
    },
    'masked-rows': {
      title: 'Una fila enmascarada envenena el lote',
      story: prose`Una secuencia hecha solo de relleno deja completamente enmascarada una fila de la atención. Su softmax es NaN, y 0 por NaN es NaN, así que con ella se pierden los gradientes de todo el lote. La incidencia está abierta desde 2020.`,
    },
    'no-max': {
      title: 'Un núcleo sin la resta',
      story: prose`Un núcleo de atención no restaba el máximo. De la octava capa en adelante salía NaN.`,
    },
    sampler: {
      title: 'El muestreo en frío detiene el servidor',
      story: prose`Una temperatura de 0,00001 convirtió en infinito un logit de 11,0625 en float16, antes de cualquier desplazamiento. La softmax dio NaN, saltó una aserción del muestreador y el motor quedó bloqueado.`,
    },
    'half-mask': {
      title: 'Una máscara que desborda',
      story: prose`En float16, la máscara era el número finito más negativo. Al sumarle puntuaciones por debajo de −16 daba menos infinito, y la fila quedaba completamente enmascarada: NaN.`,
    },
    'hand-written': {
      title: 'Noventa épocas y, después, NaN',
      story: prose`Una entropía cruzada escrita a mano, como menos el logaritmo de la softmax, aguantó unas 90 épocas y dio NaN: basta con que una probabilidad llegue a 0. Con la función de la biblioteca, que recibe los logits, el modelo sí entrenó.`,
    },
    multinomial: {
      title: 'Muestrear con un peso infinito',
      story: prose`Las exponenciales de los logits, divididos entre una temperatura baja, se pasaban como pesos a un muestreador. Uno de los pesos era infinito.`,
    },
    clamped: {
      title: 'La misma fila, otra biblioteca',
      story: prose`Aquí también daban NaN las filas completamente enmascaradas. La corrección acota el máximo y la suma, para que nunca tomen los valores con los que la resta o la división dan NaN.`,
    },
  },
};
