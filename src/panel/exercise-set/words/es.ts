import type { JsonFault } from '../../../practice/set/json.ts';
import type { JsonKind, SetFault, SetProblem } from '../../../practice/set/problems.ts';
import type { SetFailure } from '../load-set.ts';
import type { Words } from './en.ts';

const count = (many: number, one: string, more: string) => `${many} ${many === 1 ? one : more}`;

const json = ({ why, found }: JsonFault): string => {
  switch (why) {
    case 'unexpected':
      return `«${found}» no puede ir aquí en JSON. Quizá falte justo antes una coma, dos puntos, unas comillas o un corchete.`;
    case 'ends':
      return 'El archivo termina antes de tiempo: queda un corchete, una llave o unas comillas sin cerrar.';
    case 'bare-number':
      return `En JSON no existe ${found}. Escríbelo entre comillas: "inf", "-inf" o "nan".`;
    case 'comma':
      return 'Hay una coma antes de un corchete o una llave de cierre. Quítala.';
    case 'quotes':
      return 'En JSON solo valen las comillas dobles rectas: ".';
    case 'comment':
      return 'En JSON no hay comentarios. Quítalo.';
    case 'too-deep':
      return 'Hay demasiados corchetes o llaves anidados para un conjunto.';
    case 'more':
      return `Hay algo después del final: «${found}».`;
    default:
      return why satisfies never;
  }
};

const wanted: Record<Extract<SetFault, { kind: 'type' }>['wanted'], string> = {
  object: 'un objeto, {…}',
  list: 'una lista, […]',
  text: 'un texto entre comillas',
  whole: 'un número entero, sin comillas',
  number: 'un número, sin comillas',
  double: 'un número, o "inf", "-inf" o "nan"',
};

const kinds: Record<JsonKind, string> = {
  object: 'un objeto',
  array: 'una lista',
  string: 'un texto',
  number: 'otro número',
  boolean: 'true o false',
  null: 'null',
};

const quoted = (names: readonly string[]) => names.map((name) => `«${name}»`).join(', ');

function fault(why: SetFault): string {
  switch (why.kind) {
    case 'json':
      return json(why.fault);
    case 'type':
      return `Aquí va ${wanted[why.wanted]}, y hay ${kinds[why.found]}.`;
    case 'missing':
      return `Falta el campo «${why.field}».`;
    case 'unknown-field':
      return `No existe el campo «${why.field}». Los campos son ${quoted(why.known)}.`;
    case 'repeated':
      return `El campo «${why.field}» aparece aquí dos veces.`;
    case 'choice':
      return `«${why.found}» no es ninguna de las opciones: ${quoted(why.choices)}.`;
    case 'version':
      return `La versión es «${why.found}». Esta página lee la versión ${why.value}.`;
    case 'range':
      return `Debe estar entre ${why.least} y ${why.most}.`;
    case 'too-large':
      return `${why.found} es demasiado grande para cualquier número de aquí. Para el infinito, escribe "inf" entre comillas.`;
    case 'not-a-number':
      return `«${why.found}» no es un número. Escríbelo con punto, como 4.7, o bien "inf", "-inf" o "nan".`;
    case 'count':
      return `Debe haber ${why.least === 0 ? `${why.most} como máximo` : `entre ${why.least} y ${why.most}`}, y hay ${why.found}.`;
    case 'too-long':
      return `Tiene ${why.found} caracteres; el máximo es ${why.most}.`;
    case 'pattern':
      return `«${why.found}» no es un idioma. Escríbelo como en HTML: en, es, pt-BR.`;
    case 'same-text':
      return `Hay dos clases que se llaman «${why.found}».`;
    case 'labels':
      return `Hay ${count(why.labels, 'nombre', 'nombres')} para ${count(why.logits, 'logit', 'logits')}. Cada logit necesita uno.`;
    case 'no-such-class':
      return `No existe la clase ${why.found}. Las clases se cuentan desde 0, y hay ${why.classes}.`;
    case 'empty':
      return 'No contiene nada que hacer: necesita una escena o un ejercicio.';
    default:
      return why satisfies never;
  }
}

const problem = ({ line, path, why }: SetProblem): string =>
  `Línea ${line}${path === '' ? '' : `, ${path}`}: ${fault(why)}`;

const kilobytes = (bytes: number) => `${Math.ceil(bytes / 1024)} kB`;

function failures(why: SetFailure, name: string): string {
  const file = name === '' ? 'El conjunto' : `«${name}»`;
  switch (why.kind) {
    case 'not-packed':
      return 'El enlace no contiene ningún conjunto de ejercicios: puede que se haya perdido una parte. Pide el enlace otra vez.';
    case 'too-large':
      return `${file} es demasiado grande: ${kilobytes(why.size)}, y el máximo es ${kilobytes(why.most)}.`;
    case 'html':
      return `${file} es una página web, no JSON. Quizá el archivo no exista y el sitio lo diga así, o haya que iniciar sesión antes.`;
    case 'not-text':
      return `${file} no es texto. Guárdalo como JSON en UTF-8.`;
    case 'status':
      return why.status === 404
        ? `${file} no está (404). Su dirección se cuenta desde la página en la que se inserta.`
        : `${file} no ha llegado: el servidor responde ${why.status}.`;
    case 'nothing':
      return `${file} no ha llegado: no hay red, el servidor no responde o no permite que esta página lo lea.`;
    case 'slow':
      return `${file} no ha llegado a tiempo.`;
    case 'elsewhere':
      return `${file} está en otro sitio web. Un enlace solo lee archivos de su propio sitio; en una página tuya, usa el elemento.`;
    case 'no-host':
      return `${file} debería llegar de la página que contiene este panel, y esa página no responde. Hace falta el elemento, con el embed.js actual.`;
    default:
      return why satisfies never;
  }
}

export const es: Words = {
  loading: 'Se están cargando los ejercicios.',
  fault,
  problem,
  more: (many) => `Y ${many} más.`,
  failures,
  unusable: 'Este conjunto de ejercicios no se puede usar. Esto es lo que falla:',
  partly: (many) =>
    many === 1
      ? 'Hay algo en este conjunto que no se puede leer; se ha dejado fuera la parte que lo contiene.'
      : `Hay ${many} cosas en este conjunto que no se pueden leer; se han dejado fuera las partes que las contienen.`,
  again: 'Volver a intentarlo',
  course: {
    scenes: 'Ver las escenas del curso',
    drills: 'Ver los ejercicios del curso',
  },
  none: {
    scenes: 'El conjunto no tiene escenas. Estas son las del curso.',
    drills: 'El conjunto no tiene ejercicios. Estos son los del curso.',
  },
};
