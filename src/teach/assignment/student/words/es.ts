import type { Words } from './en.ts';

const count = (answers: number) => (answers === 1 ? 'una respuesta' : `${answers} respuestas`);

export const es: Words = {
  still:
    'Una tarea necesita JavaScript: lo que hay que hacer está en su enlace, y tus respuestas se corrigen en esta página.',
  untitled: 'Por hacer',
  due: (due) => `Entrega: ${due}`,
  nothing: {
    title: 'Aquí todavía no hay nada que hacer',
    text: 'El enlace de una tarea dice qué hay que hacer, y este no dice nada. Quizá se perdió una parte por el camino: pídelo otra vez o pégalo entero.',
    lesson: 'Leer la lección',
  },
  unread: {
    title: 'Hay partes de este enlace que no se pueden leer.',
    'no-panel': (text) => `No hay ningún panel «${text}». Se omite.`,
    twice: (text) => `El panel «${text}» aparece dos veces. Aquí está una sola vez.`,
    unknown: (name) => `Aquí nada se llama «${name}». Se omite.`,
    unread: (name, text) =>
      `«${text}» no se puede leer como ${name}. Se omite: el panel se abre como si no estuviera.`,
    'too-long': (name) =>
      name === ''
        ? 'El enlace es más largo que cualquier tarea. No se ha leído.'
        : `${name} es demasiado largo y se ha recortado.`,
    tell: 'Si eres estudiante, avisa a quien te lo envió antes de empezar.',
  },
  notKept:
    'Este dispositivo no guarda nada de esta página. Entrega antes de cerrarla, o perderás tus respuestas.',
  kept: 'Lo que haces se guarda en este dispositivo, solo para esta tarea, y no sale de aquí hasta que tú lo entregues.',
  steps: 'Qué hay que hacer',
  place: (index, total) => `${index} de ${total}`,
  reach: {
    new: (total) => (total === 0 ? 'sin abrir' : `0 de ${total} hechos`),
    begun: (done, total) => `${done} de ${total} hechos`,
    done: (total) => (total === 0 ? 'abierto' : `${total} de ${total} hechos`),
  },
  back: 'Atrás',
  next: 'Siguiente',
  toHandIn: 'A la entrega',
  loading: 'Cargando…',
  handIn: {
    title: 'Entregar',
    lede: 'Tus respuestas en un texto con un código de control. Envíalo a tu docente por correo o donde entregues los trabajos.',
    left: 'Todavía sin terminar:',
    leftNote: 'Puedes entregar de todos modos, y otra vez cuando hayas hecho más.',
    name: 'Tu nombre, como lo conoce tu docente',
    noName: 'Escribe antes tu nombre: sin él no se sabrá de quién es el texto.',
    text: 'El texto que se entrega',
    making: 'Preparando el texto…',
    tooLong: 'Tus respuestas no caben en un texto. Acorta tu programa más largo y vuelve.',
    contains: (answers) =>
      `Lleva tu nombre tal como lo escribiste y ${count(answers)}, cuántas veces probaste y los segundos que tardaste. No lleva nota: la calcula la página de tu docente. No cambies el texto, ni un solo carácter.`,
    containsNoName: (answers) =>
      `Lleva ${count(answers)}, cuántas veces probaste y los segundos que tardaste. No lleva nota: la calcula la página de tu docente. No cambies el texto, ni un solo carácter.`,
    copy: 'Copiar el texto',
    copied: 'Copiado. Pégalo donde entregas.',
    copyByHand: 'Aquí no se puede copiar. Selecciona el texto de arriba y cópialo a mano.',
    save: 'Guardar en un archivo',
    fileName: 'respuestas.txt',
    saved: 'Si no llega ningún archivo, copia el texto.',
    share: 'Compartir…',
    shared: 'Compartido.',
    notShared: 'No se ha compartido nada. Copia el texto.',
    again: 'Empezar de nuevo',
    againAsk: '¿Borrar todas las respuestas de esta tarea en este dispositivo?',
    againYes: 'Borrarlas',
    againNo: 'Conservarlas',
  },
  score: (points, of) => `${points} de ${of}`,
};
