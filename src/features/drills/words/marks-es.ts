import type { MarkWords } from './marks-en.ts';

export const marksEs: MarkWords = {
  right: 'Correcto.',
  blank: 'Sin responder todavía.',
  unreadable: {
    unknown: (found) =>
      `«${found}» no se lee como un número. Puedes escribir 0,0900; p = 9e-2; 9×10^-2; 1/3; \\frac{1}{3}; ln 5; exp(-3); 9 %; inf o NaN.`,
    incomplete: (found) => `«${found}» está incompleto: falta un número o un paréntesis.`,
    several: (found) => `«${found}» es más de un número. Se pide uno.`,
    'two-ways': (found) =>
      `«${found}» se puede leer de dos maneras. Aclara cuál con paréntesis; una potencia necesita ^.`,
    marks: (found) =>
      `«${found}» tiene más de un punto o coma. Escribe un solo número, con un solo signo decimal y sin separar los millares.`,
    'too-long': () =>
      'Es demasiado largo, o con demasiados paréntesis, para un solo número. No se ha leído nada.',
  },
  readAs: (value) => `Se lee como ${value}.`,
  unequal: (before, last) =>
    `Lo que hay a los lados de tu último = no es igual: ${before} y ${last}. Cuenta el último.`,
  short: 'Hasta aquí las cifras son correctas, pero se piden cuatro significativas.',
  imprecise:
    'Cerca, pero no hasta la cuarta cifra significativa. Conserva seis cifras por el camino y redondea al final.',
  wrong: 'No es eso, y el número por sí solo no muestra qué ha pasado.',
  ways: {
    p: 'Paso a paso: resta el máximo, toma las exponenciales, súmalas y divide cada una entre la suma.',
    naive:
      'Paso a paso: la exponencial, la suma, el cociente. Pregunta de cada una si cabe en el formato; decide la primera que no cabe.',
    m: 'El máximo es el mayor de los logits.',
    lse: 'Paso a paso: el máximo m, las exponenciales de x − m, su suma s y después m + ln s.',
    loss: 'Paso a paso: primero la log-sum-exp; después resta el logit de la clase verdadera.',
    excess: 'Paso a paso: las exponenciales de x − m, su suma s y después ln s.',
    most: 'Paso a paso: ningún término de s pasa de 1; toma el logaritmo de la mayor s posible.',
    gap: 'Paso a paso: log s con ceros junto a g, media ulp de g y cuál de los dos es mayor.',
  },
  whyNot: {
    yes: 'Sigue el programa ingenuo en float32: ¿cuánto vale su mayor exponencial?',
    no: 'Sigue el programa ingenuo en float32: ¿algo se sale del rango?',
    dominates:
      'Entonces están cerca. Pero un logit finito añade una exponencial positiva, por pequeña que sea.',
    equal: 'Ahí es donde más distan.',
    never:
      'Hay algo que hace que una exponencial sea exactamente 0, también en los números reales.',
  },
  slips: {
    'other-class': 'Esa es la probabilidad de otra clase.',
    'base-2': 'Parece base 2. Aquí la base es e, y log significa ln.',
    'base-10': 'Parece base 10. Aquí la base es e, y log significa ln.',
    'no-exp': 'Así se dividen los propios logits. Toma antes sus exponenciales.',
    'not-normalised': 'Falta dividir entre la suma. Las probabilidades suman 1.',
    'four-decimals':
      'Cuatro cifras significativas, no cuatro decimales: cuenta desde la primera cifra que no es 0.',
    exact: 'Eso es lo que da la aritmética exacta. Mira qué hace este formato por el camino.',
    'stopped-at-inf': 'Hay un infinito por el camino, pero después viene una división.',
    'finite-over-inf': 'Un número finito entre ∞ sería 0. Aquí la propia exponencial ya es ∞.',
    'inf-over-inf': '∞ entre ∞ no es 1: no tiene valor.',
    'zero-over-zero': 'Aquí cada exponencial es 0, y la suma también. 0 entre 0 no tiene valor.',
    'only-the-sum':
      'Para un NaN haría falta ∞ entre ∞. Aquí cada exponencial sigue siendo finita; solo desborda la suma.',
    'no-overflow': 'En este formato, las exponenciales y su suma caben en el rango.',
    'shift-protects': 'Con el máximo restado, el mayor exponente es 0. Nada se sale del rango.',
    'true-logit': 'Ese es el logit de la clase verdadera. El máximo es el de todos.',
    index: 'Esa es la posición del máximo. Se pide su valor.',
    'forgot-shift':
      'Falta el desplazamiento: el máximo que se restó en el exponente vuelve sumando.',
    'no-log': 'Falta el logaritmo de la suma.',
    'only-max': 'Falta el término log s: las demás clases también cuentan.',
    'label-off': 'Esa es la pérdida de una clase vecina. Las etiquetas se cuentan desde 0.',
    'forgot-minus': 'El signo está cambiado: una pérdida es −log p, y nunca es negativa.',
    'max-class': 'Esa es la pérdida de la clase con el mayor logit, no la de la clase verdadera.',
    probability: 'Esa es la probabilidad de la clase verdadera. Se pide su −log.',
    'gave-lse': 'Esa es la propia log-sum-exp. Resta el máximo.',
    'first-order': 'log(1 + r) se parece a r solo si r es pequeño. Toma el logaritmo.',
    count: 'Ese es el propio número de clases.',
    'sum-alone':
      'Ahí la suma se redondea a 1. La igualdad llega antes: al sumar log s a g, ya queda absorbido.',
    'one-off': 'Te desvías en 1. Compara log s con media ulp de g.',
    times: 'log K se suma a c, no se multiplica por c.',
    'exp-of-zero': 'e elevado a 0 es 1: la suma no es 0.',
    percent: 'Falla un factor 100: como fracción de 1, un 25 % es 0,25.',
    softmin: 'Los exponentes tienen el signo cambiado: es x − m, no m − x.',
    'gave-log':
      'Eso es un logaritmo de la probabilidad, o ese logaritmo con menos. Se pide la propia probabilidad.',
    sign: 'El valor absoluto es correcto, pero el signo está cambiado.',
    'gave-sum': 'Eso es una suma de exponenciales. Todavía falta su logaritmo.',
    'gave-loss':
      'Eso ya es la pérdida. La log-sum-exp es aquello a lo que se resta el logit de la clase verdadera.',
    'shift-sign':
      'Aquí el máximo se resta otra vez. Lo que se quitó de los exponentes vuelve sumando.',
    'own-added': 'El logit de la clase verdadera se resta, no se suma.',
    'lse-not-loss': 'Esa es la propia log-sum-exp. Resta el logit de la clase verdadera.',
    'other-loss': 'Esa es la pérdida de otra clase.',
    'minus-log': 'log K se suma a c, no se le resta.',
  },
};
