import type { ExerciseTable } from './facts.ts';

export const exercises: ExerciseTable = {
  naive: {
    title: 'La softmax tal como la escribe el libro',
    story: [
      'Haz que falle. Deja `softmax` como está. Que `breaks` devuelva logits finitos con los que alguna probabilidad sea NaN, y `silent`, logits finitos con los que todas las probabilidades sean 0, sin ningún NaN.',
    ],
    hints: [
      'La exponencial de un float32 por encima de unos 88,7 se desborda a infinito.',
      'Infinito entre infinito es NaN. Basta con un logit así.',
      'Un número finito entre infinito es 0. Cada exponencial puede ser finita sin que lo sea su suma: prueba con 88, cinco veces.',
    ],
  },
  stable: {
    title: 'Softmax estable',
    story: [
      'Escribe `softmax` de modo que ninguna exponencial se desborde. Lo que restes de cada logit no debe cambiar el resultado.',
    ],
    hints: [
      '`exp(x − c)` entre la suma de `exp(x − c)` es lo mismo para cualquier c.',
      '¿Con qué c el mayor exponente es 0?',
      '`m = np.max(x)` y después `np.exp(x - m)`.',
    ],
  },
  lse: {
    title: 'Log-sum-exp',
    story: [
      'Escribe `log_sum_exp`: el logaritmo de la suma de las exponenciales, para logits de cualquier tamaño.',
    ],
    hints: [
      'Saca de la suma el mayor término: queda `exp(m)` por la suma de `exp(x − m)`.',
      'El logaritmo de un producto es una suma de logaritmos, y el de `exp(m)` es m.',
      '`return m + np.log(np.sum(np.exp(x - m)))`',
    ],
  },
  loss: {
    title: 'Entropía cruzada a partir de los logits',
    story: [
      'Escribe `cross_entropy`: log-sum-exp menos el logit de la clase y. Lo que hay aquí resta el máximo, y aun así se equivoca con `[1e8, 1e8]`, cuya pérdida es log 2.',
    ],
    hints: [
      'Elige `[1e8, 1e8]` como entrada y mira la suma `m + np.log(…)`: ¿qué ha sido del logaritmo?',
      'Cerca de 1e8, de un float32 al siguiente hay 8. No sumes nada pequeño a algo tan grande.',
      'La pérdida es `log(s) − (x[y] − m)`. Resta primero los dos números grandes.',
    ],
  },
  batch: {
    title: 'Un lote',
    story: [
      'x es una matriz con una fila de logits para cada token. Escribe `softmax`, de cada fila por separado.',
    ],
    hints: [
      'Una fila muy por debajo del mayor logit de todos pierde sus cifras: cada fila necesita su propio máximo.',
      '`axis=1` toma el máximo a lo largo de cada fila.',
      'Con `keepdims=True` los máximos forman una columna, y `x - m` resta de cada fila el suyo.',
    ],
  },
  masks: {
    title: 'Máscaras',
    story: [
      'Un logit de `−inf` enmascara su clase, cuya probabilidad es exactamente 0. Una fila enmascarada entera no tiene softmax, así que decide qué da: todo ceros, o lo mismo para cada clase. Un NaN ahí estropearía todos los gradientes del lote.',
    ],
    hints: [
      'El máximo de una fila así es `−inf`, y `−inf − (−inf)` es NaN.',
      '`np.where(np.isfinite(m), m, 0)` le resta 0 en su lugar.',
      'Entonces su suma es 0: divide ahí entre 1.',
    ],
  },
  'log-softmax': {
    title: 'Log-softmax',
    story: [
      'Escribe `log_softmax`, el logaritmo de cada probabilidad, sin tomar el logaritmo de ninguna probabilidad: puede ser 0, o estar tan cerca de 1 que ya no queden cifras.',
    ],
    hints: [
      'El logaritmo de `exp(d) / s` es `d − log(s)`.',
      'd es x menos su máximo.',
      '`return d - np.log(np.sum(np.exp(d)))`',
    ],
  },
  online: {
    title: 'Softmax en línea',
    story: [
      'Halla el máximo y la suma en un solo bucle sobre x, sin `np.max` ni `np.sum`. Cuando llegue un logit mayor, reescala la suma que llevas. En esto se basan los núcleos rápidos de atención, como FlashAttention.',
    ],
    hints: [
      's es la suma de `exp(v − m)` con el m que tienes. ¿En qué se convierte cuando m crece?',
      '`exp(v − new)` es `exp(v − m)` por `exp(m − new)`.',
      '`s = s * np.exp(m - new) + np.exp(v - new)`',
    ],
  },
  tests: {
    title: 'Qué probar',
    story: [
      'Ahora escribe las pruebas. Se ejecutan con cinco funciones llamadas `softmax`: dos son correctas y difieren en las últimas cifras, tres no lo son. Que `test_softmax` acepte las correctas y detenga las demás.',
      'La igualdad exacta pide demasiado, porque dos funciones correctas pueden redondear en sitios distintos. Un ulp, la distancia al siguiente float32, es como mucho `1.2e-7` de un número: `rtol=1e-5` permite unos 100. «Coincide con SciPy» solo puede querer decir: dentro de una tolerancia, con estas entradas, medido frente a los números que se sumaron.',
    ],
    hints: [
      '`np.allclose(a, b, rtol=1e-5)` compara con una tolerancia.',
      'La misma fórmula en float64, a partir de `x.astype(np.float64)`, es una buena referencia.',
      'Toma seis entradas: pequeños, de ambos signos, uno de 92, de −100 para abajo, todos iguales, uno enmascarado con `-np.inf`. Cada una encuentra lo que las otras no ven.',
    ],
  },
  free: {
    title: 'Tu propia función',
    story: [
      'Lo que quieras. La última función del texto se llama con los logits de esta página; si tiene un segundo parámetro, también con la clase verdadera.',
    ],
  },
};
