import { prose, type WildStories } from './article.ts';

export const wild: WildStories = {
  'transformer-explainer': {
    title: 'Un deslizador que se detiene antes de tiempo',
    story: prose`La temperatura de una explicación interactiva se detiene en 0,2. Dos valores menores, 0,05 y 0,1, están comentados, con una nota sobre un error en la exponencial. Calcula en float64, donde estos logits no hacen daño; la reproducción usa float32.`,
  },
  'log-softmax': {
    title: 'NaN con 94,7',
    story: prose`Con logits entre −40,11 y 94,70, log_softmax dio NaN en 7733 de unos 3,5 millones de valores; la softmax seguida de un logaritmo, en ninguno. La reproducción muestra qué hace una softmax ingenua con el mayor logit.`,
  },
  'zero-loss': {
    title: 'Pérdida perfecta a cara o cruz',
    story: prose`La entropía cruzada de dos logits de cien millones salía 0, y no el logaritmo de 2. El máximo, tan grande, lo había absorbido.`,
  },
  'masked-rows': {
    title: 'Una fila enmascarada envenena el lote',
    story: prose`Una máscara de ventana deslizante y otra de relleno dejaron juntas filas de atención enmascaradas enteras. Las demás secuencias conservan sus gradientes, pero el de los pesos compartidos es NaN. El informe sigue abierto desde 2020.`,
  },
  'no-max': {
    title: 'Un núcleo sin la resta',
    story: prose`Un núcleo de atención no restaba el máximo. De la octava capa en adelante salía NaN.`,
  },
  sampler: {
    title: 'Una temperatura baja detiene el servidor',
    story: prose`Una temperatura de 0,00001 convierte en infinito un logit de 11,0625 en float16, antes de cualquier desplazamiento. La softmax dio NaN y el servidor dejó de responder. El cambio se cerró sin integrarse.`,
  },
  'half-mask': {
    title: 'Una máscara que desborda',
    story: prose`En float16, la máscara era el número finito más negativo. Una puntuación de −16 o menos, sumada a ella, daba menos infinito. Donde eso ocurría en todas las posiciones de una fila, su softmax era NaN.`,
  },
  'hand-written': {
    title: 'Noventa épocas y, después, NaN',
    story: prose`Una entropía cruzada escrita a mano, menos la suma de etiqueta por log softmax, dio NaN tras unas 90 épocas. El hilo solo conjetura la causa. Basta una probabilidad de 0: 0 por menos infinito es NaN. La pérdida de la biblioteca, desde los logits, siguió entrenando.`,
  },
  multinomial: {
    title: 'Muestrear con un peso infinito',
    story: prose`Las exponenciales de los logits, divididos entre una temperatura baja, se pasaban como pesos a un muestreador. Una de ellas era infinita.`,
  },
  clamped: {
    title: 'La misma fila, otra biblioteca',
    story: prose`Aquí también daban NaN las filas enmascaradas enteras. La corrección acota el máximo y la suma.`,
  },
};
