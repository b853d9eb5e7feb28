import type { Words } from './en.ts';

export const es: Words = {
  head: {
    title: 'Un enlace para toda la clase',
    task: 'Dar a una clase un solo enlace y convertir en tabla lo que entregan',
    about:
      'Una tarea es un enlace: fija qué paneles, en qué orden y con qué números. Cada estudiante entrega un texto; tú pegas aquí todos y obtienes una tabla. No hay servidor: nada de lo que escribes o pegas sale de tu navegador.',
  },
  still:
    'Preparar una tarea y leer lo entregado se hace en tu navegador, y para eso hace falta JavaScript.',
  compose: 'Preparar una tarea',
  title: 'Título',
  titleNote: 'Con otro título es otra tarea: corrígelo antes de repartir el enlace.',
  due: 'Plazo, con tus palabras',
  language: 'Idioma de la página',
  asksName: 'Pedir el nombre a cada estudiante',
  panels: 'Qué hay que hacer, en este orden',
  noPanels: 'Todavía nada. Añade un panel.',
  marked: 'se corrige',
  looked: 'para explorar, no se corrige',
  add: 'Añadir un panel…',
  up: (title) => `Subir «${title}»`,
  down: (title) => `Bajar «${title}»`,
  remove: (title) => `Quitar «${title}»`,
  options: (title) => `Cómo se abre «${title}»`,
  state: 'Números con que se abre',
  stateNote:
    'Pega un enlace de la lección en el estado que quieras, o lo que hay tras su «?»: x=1.2,92,3.1. Vacío: como en la lección.',
  stateUnread: (name, text) => `${name}: «${text}» no se puede leer y se omite.`,
  hide: 'Lo que no se muestra',
  seed: 'Nombre de los ejercicios',
  seedNote: 'Con el mismo nombre salen los mismos ejercicios. Vacío: los del curso.',
  badSeed: (text) =>
    `«${text}» no puede ser un nombre: de 1 a 40 letras, cifras, - o _. Queda como estaba.`,
  set: 'Tus propias escenas y ejercicios',
  setNote:
    'Un conjunto empaquetado, o la dirección de su archivo JSON en este sitio, como lo da la sección de ejercicios propios.',
  link: 'El enlace',
  linkNote:
    'Pega aquí el enlace de una tarea anterior para cambiarla o para leer lo que se entregó.',
  badLink: 'Eso no es el enlace de una tarea: no nombra paneles. El enlace queda como estaba.',
  unreadLink: (names) => `Partes de ese enlace no se pudieron leer y se omiten: ${names}.`,
  loaded: 'Arriba está la tarea de ese enlace.',
  copy: 'Copiar el enlace',
  copied: 'Copiado.',
  copyByHand: 'Aquí no se puede copiar. Selecciona el enlace y cópialo a mano.',
  open: 'Verla como estudiante',
  check: 'Leer lo entregado',
  checkNote:
    'Los puntos se calculan aquí a partir de las respuestas, según la tarea de arriba. Un texto no dice nada de sus puntos, y un solo carácter cambiado se descubre.',
  proof: 'Qué demuestra un texto íntegro',
  proofText:
    'Que llegó tal como salió de la página de quien lo entrega. No quién respondió ni cómo: la página es pública y no guarda ningún secreto, así que quien lea su código puede escribir un texto a mano. Pero lo que se corrige son las respuestas, y solo las correctas puntúan. Merece la confianza de unos deberes en papel.',
  needsLink: 'Pega antes arriba el enlace de la tarea: dice qué respuestas son correctas.',
  paste: 'Textos, o un buzón entero con textos entre otros correos',
  drop: 'Elige archivos .txt o suéltalos aquí',
  read: 'Leer los textos',
  reading: (done, total) => `Leyendo el texto ${done + 1} de ${total}…`,
  found: (total, whole) =>
    `${total === 1 ? 'Un texto encontrado' : `${total} textos encontrados`}; ${whole === 1 ? 'cuenta uno' : `cuentan ${whole}`}.`,
  none: 'No se ha encontrado ningún texto. Empieza por LSE-ANSWERS y acaba en LSE-END. Si es un archivo de un programa de correo, guarda los correos como texto sin formato.',
  tooLong: 'Son más de 20 millones de caracteres. El resto no se ha leído.',
  notText: (name) => `No se pudo leer «${name}».`,
  notLoaded:
    'No se pudo cargar el código que corrige las respuestas. Revisa la conexión y pulsa el botón otra vez.',
  noExercises:
    'No se pudieron cargar las escenas y ejercicios propios que nombra esta tarea, así que nada se pudo corregir. ¿Sigue ahí su archivo?',
  results: 'Lo entregado',
  columns: {
    place: 'N.º',
    name: 'Nombre',
    points: 'Puntos',
    attempts: 'Intentos',
    seconds: 'Tiempo',
    state: 'Texto',
  },
  made: 'Hecho',
  noName: 'sin nombre',
  after: (line) => `tras la línea «${line}»`,
  of: (points, of) => `${points} de ${of}`,
  nothing: '–',
  time: (minutes, seconds) => `${minutes}:${seconds}`,
  save: 'Descargar como CSV',
  csv: 'tarea.csv',
  csvOf: 'de',
  csvSeconds: 'Segundos',
  states: {
    ok: 'íntegro',
    duplicate: 'el mismo texto otra vez',
    earlier: 'hay uno posterior con este nombre',
    other: 'de otra tarea',
    version: 'de otra versión de este sitio',
    unreadable: 'sin respuestas',
    damaged: 'dañado',
  },
  damage: {
    'no-beginning': () => 'Falta o está dañado el principio de un texto; su final está.',
    'no-end': () => 'Falta o está dañado el final de un texto; su principio está.',
    parts: () =>
      'Falta o está dañada una parte: la primera línea, un punto o el código de control.',
    foreign: ({ found }) => `Contiene «${found}», un carácter que un texto así nunca tiene.`,
    length: ({ by }) =>
      by > 0
        ? by === 1
          ? 'Sobra un carácter.'
          : `Sobran ${by} caracteres.`
        : by === -1
          ? 'Falta un carácter.'
          : `Faltan ${-by} caracteres.`,
    changed: () =>
      'Se cambió un carácter, o dos están intercambiados: el código de control no coincide.',
  },
};
