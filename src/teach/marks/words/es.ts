import type { MarksWords } from './en.ts';

export const es: MarksWords = {
  head: {
    title: 'Lleva las notas a tu libro de calificaciones',
    task: 'Llevar las notas a tu libro de calificaciones',
    about:
      'Elige un ejercicio y descarga un paquete que tu plataforma entiende. Abre allí el ejercicio y comunica la nota, cada respuesta, los intentos y el tiempo; el alumnado sigue donde lo dejó, en cualquier dispositivo.',
  },
  still: 'Para hacer un paquete se necesita JavaScript.',
  title: 'Haz un paquete',
  panel: 'Ejercicio',
  name: 'Título',
  nameNote: 'Como se verá en el curso.',
  link: 'Enlace (opcional)',
  linkNote:
    'Pega un enlace con una semilla, con tus propios ejercicios o con un ejercicio de programación. Así todos reciben lo mismo.',
  badLink: 'Esto no es un enlace; el paquete se abriría como se abre el ejercicio por sí solo.',
  fileLink:
    'Estos ejercicios están en un archivo de este sitio, que un paquete independiente no contiene. Elige abajo «desde este sitio».',
  language: 'Idioma',
  kind: 'Para',
  kinds: {
    scorm12: 'SCORM 1.2',
    scorm2004: 'SCORM 2004, 4.ª edición',
    cmi5: 'cmi5',
  },
  kindNotes: {
    scorm12:
      'Lo más extendido: lo aceptan Moodle, Canvas con su herramienta SCORM y casi todas las demás plataformas.',
    scorm2004:
      'Guarda respuestas más largas para la próxima vez y separa completado y aprobado. Para las plataformas que lo ofrecen.',
    cmi5: 'Para plataformas con un almacén de registros (xAPI). Cada sesión deja en él sus declaraciones.',
  },
  passMark: 'Nota de corte',
  passNote: 'En tanto por ciento; 0 si no hay.',
  badMark: 'Un número entero de 0 a 100.',
  completion: 'Completado',
  completions: {
    all: 'al terminar todas las tareas',
    pass: 'al alcanzar la nota de corte',
  },
  needsMark: 'Para esto, pon una nota de corte mayor que 0.',
  help: 'Ayuda',
  helps: {
    yes: 'se ofrece',
    no: 'ninguna',
  },
  helpNote: {
    predict: 'Sin ayuda no aparece el marcador, y con él desaparece el botón de empezar de nuevo.',
    drills: 'Sin ayuda no hay pistas ni soluciones. Una respuesta errónea se puede corregir.',
    write: 'Sin ayuda no hay pistas ni soluciones. Un programa se puede corregir.',
  },
  contained: 'Se abre',
  containedIn: {
    thin: 'desde este sitio',
    whole: 'desde el propio paquete',
  },
  containedNotes: {
    thin: 'Un archivo pequeño. El ejercicio viene de este sitio, siempre en su última versión, así que el sitio debe estar accesible.',
    whole: 'Contiene todo lo que necesita y no pide nada a otro servidor. Se queda como está hoy.',
  },
  make: 'Hacer el paquete',
  making: 'Haciendo el paquete…',
  made: (name, kilobytes) =>
    `${name} está guardado, ${kilobytes} kB. Súbelo a tu curso tal como está.`,
  failed: (why) =>
    `No se ha podido hacer el paquete: ${why}. Comprueba la conexión e inténtalo de nuevo; lo que elegiste se conserva.`,
  needsScript: 'Este ejercicio necesita JavaScript. Aparte, sin nota:',
  privacy:
    'El paquete comunica a tu plataforma la nota, lo respondido, los intentos y el tiempo, y nada a nadie más. Con él no queda nada en el dispositivo.',
};
