import {
  type ByRefusal,
  type DamagedField,
  type FileKind,
  type FilePart,
  type ForeignKind,
  isVoid,
  ofRefusal,
  SAVE_SAFETENSORS,
  WHOLE_PRINT,
} from '../../../tensor/refused.ts';
import type { FileNote } from '../../../tensor/types.ts';
import { whole } from '../../../words/spanish-count.ts';

const many = (value: number, one: string, more: string) =>
  `${whole(value)} ${value === 1 ? one : more}`;

const bytes = (value: number) => many(value, 'byte', 'bytes');

const place = ({ line, column }: { readonly line: number; readonly column: number }) =>
  `línea ${whole(line)}, columna ${whole(column)}`;

const quoted = (text: string) => `«${text}»`;

/** With their article. */
const kinds: Readonly<Record<FileKind, string>> = {
  npy: 'el archivo .npy',
  npz: 'el archivo .npz',
  safetensors: 'el archivo .safetensors',
  csv: 'la tabla',
  json: 'el JSON',
  jsonl: 'el archivo JSON Lines',
  text: 'el texto',
};

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const parts: Readonly<Record<FilePart, string>> = {
  header: 'la cabecera',
  data: 'los valores',
  directory: 'el directorio del final',
  member: 'los bytes',
};

const fields: Readonly<Record<DamagedField, string>> = {
  magic: 'el comienzo',
  'header-length': 'la longitud de la cabecera',
  header: 'la cabecera',
  descr: 'descr',
  fortran_order: 'fortran_order',
  shape: 'shape',
  dtype: 'dtype',
  data_offsets: 'data_offsets',
  directory: 'el directorio del archivo',
  'local-header': 'la cabecera dentro del archivo',
  size: 'el tamaño en bytes',
  deflate: 'los bytes comprimidos',
  crc: 'la suma de comprobación (CRC-32)',
};

/** What a file is, and what its owner can do. */
const foreign: Readonly<Record<ForeignKind, string>> = {
  gzip: 'Está comprimido con gzip. Descomprímelo antes.',
  bzip2: 'Está comprimido con bzip2. Descomprímelo antes.',
  xz: 'Está comprimido con xz. Descomprímelo antes.',
  zstd: 'Está comprimido con zstd. Descomprímelo antes.',
  '7z': 'Es un archivo 7z. Descomprímelo antes.',
  zip: 'Es un zip que no contiene arrays .npy. Descomprímelo antes.',
  png: 'Es una imagen PNG.',
  jpeg: 'Es una imagen JPEG.',
  pdf: 'Es un PDF. Copia los números y pégalos.',
  hdf5: 'Es un archivo HDF5. Guarda el array con np.save("logits.npy", array).',
  parquet: 'Es un archivo Parquet. Guarda el array con np.save("logits.npy", df.to_numpy()).',
  arrow: 'Es un archivo Arrow. Guarda el array con np.save("logits.npy", df.to_numpy()).',
  gguf: 'Es un modelo GGUF. Guarda los logits con np.save("logits.npy", logits).',
  matlab: 'Es un archivo de MATLAB. Guarda la matriz con writematrix(logits, "logits.csv").',
  excel: 'Es un libro de Excel. Guarda la hoja como CSV, o copia las celdas y pégalas.',
  html: 'Es una página web, quizá un mensaje de error que se guardó en lugar del archivo. Descárgalo otra vez.',
  'git-lfs': 'Es un puntero de Git LFS, no el archivo. Ejecuta git lfs pull.',
};

/** What a name promises, if it promises anything. */
const named = (said: string) => (said === '' ? '' : ` Su nombre termina en .${said}.`);

const readKinds =
  'Se leen .npy, .npz, .safetensors, CSV, TSV, JSON, JSON Lines y texto con números.';

export const refused: ByRefusal<string> = {
  empty: () => 'No contiene nada: no tiene bytes, o solo espacios en blanco.',
  unreadable: ({ found }) =>
    `No se ha podido leer el archivo (${found}). Quizá se movió, cambió o quedó bloqueado después de elegirlo. Elígelo otra vez.`,
  truncated: ({ kind, part, byte, expected, found, tensor }) => {
    const whose = tensor === null || tensor === '' ? '' : ` de ${quoted(tensor)}`;
    return expected === null
      ? `${capital(kinds[kind])} está cortado: tiene ${bytes(found)} y le falta ${parts[part]}. Cópialo o descárgalo otra vez.`
      : `${capital(kinds[kind])} está cortado: ${parts[part]}${whose} ${part === 'data' || part === 'member' ? 'ocuparían' : 'ocuparía'} del byte ${whole(byte)} al ${whole(expected)}, y el archivo termina en el ${whole(found)}. Cópialo o descárgalo otra vez.`;
  },
  damaged: ({ kind, field, of, byte, found, expected }) => {
    const whose = of === null ? '' : ` de ${quoted(of)}`;
    const has = found === '' ? 'hay algo que no se entiende' : `aparece ${quoted(found)}`;
    const wanted = expected === '' ? '' : `; se esperaba: ${expected}`;
    return `${capital(kinds[kind])} está dañado. En ${fields[field]}${whose} ${has} (byte ${whole(byte)})${wanted}. Guárdalo otra vez.`;
  },
  version: ({ kind, found }) =>
    `${capital(kinds[kind])} usa la versión ${found} de su formato. Se leen las versiones 1.0, 2.0 y 3.0.`,
  dtype: ({ tensor, found }) =>
    `Los valores de ${tensor === '' ? 'este array' : quoted(tensor)} son de tipo ${quoted(found)}. Se leen números de coma flotante de 8 a 64 bits, enteros y booleanos. ${isVoid(found) ? 'NumPy guarda así bfloat16 y float8, como bytes cuyo tipo se pierde: guarda logits.astype(np.float32).' : 'Guárdalo como float32.'}`,
  offsets: ({ tensor, found: [from, to], expected, overlaps }) =>
    overlaps === null
      ? `El archivo .safetensors está dañado: ${quoted(tensor)} tiene ${bytes(to - from)} (data_offsets ${from}, ${to}) y su forma ocupa ${whole(expected)}. Guárdalo otra vez.`
      : `El archivo .safetensors está dañado: ${quoted(tensor)} (data_offsets ${from}, ${to}) empieza dentro de ${quoted(overlaps)}. Guárdalo otra vez.`,
  foreign: ({ found, said }) => `Este archivo no se lee.${named(said)} ${foreign[found]}`,
  unknown: ({ found, said }) =>
    `Este tipo de archivo no se conoce. Empieza con los bytes ${found}.${named(said)} ${readKinds}`,
  pickle: ({ torch }) =>
    torch
      ? `Es un pickle de PyTorch. Al leer un pickle se puede ejecutar cualquier código, así que no se lee. Guarda los logits así: ${SAVE_SAFETENSORS}`
      : `Es un pickle. Al leer un pickle se puede ejecutar cualquier código, así que no se lee. Guarda un tensor de PyTorch así: ${SAVE_SAFETENSORS} o un array de NumPy así: np.save("logits.npy", logits)`,
  packed: ({ tensor, found }) =>
    found === 'deflate'
      ? `${quoted(tensor)} está comprimido y este navegador no puede descomprimirlo. Guárdalo con np.savez en lugar de np.savez_compressed.`
      : `${quoted(tensor)} está ${found === 'encrypted' ? 'cifrado' : `empaquetado con el método ${found} de zip, que no se lee`}. Guárdalo con np.savez.`,
  'no-tensors': ({ kind }) => `En ${kinds[kind]} no hay ningún array.`,
  'too-large': ({ found, expected, of }) => {
    const has = found === null ? `más de ${whole(expected)}` : whole(found);
    switch (of) {
      case 'text':
        return `El texto tiene ${has} números, y de un texto se leen como mucho ${whole(expected)}. Guárdalo como .npy: np.save("logits.npy", logits)`;
      case 'whole':
        return `El tensor tiene ${has} valores. Guardado así hay que tenerlo entero en memoria, y eso solo se hace hasta ${whole(expected)} valores. Guárdalo sin comprimir, en orden C y con las clases en el último eje: np.save("logits.npy", np.ascontiguousarray(logits))`;
      case 'sliced':
        return `El tensor tiene ${has} valores, y se leen como mucho ${whole(expected)}. Guarda solo algunas filas.`;
      case 'row':
        return `Una fila tendría ${has} clases, y se leen como mucho ${whole(expected)}. ¿Es este el eje de las clases?`;
      default:
        return of satisfies never;
    }
  },
  axis: ({ found, shape }) =>
    `El eje ${found} no puede ser el de las clases: la forma es (${shape.join(', ')}). Hace falta un eje con al menos un elemento.`,
  'no-numbers': ({ found }) =>
    found === ''
      ? 'En el texto no hay números.'
      : `En el texto no hay números. Empieza así: ${quoted(found)}.`,
  word: ({ found, ...where }) =>
    found === '' || found === ','
      ? `Falta un número (${place(where)}). Lo que no es un número se escribe nan.`
      : `${quoted(found)} no es un número (${place(where)}).`,
  computed: ({ found, ...where }) =>
    `${quoted(found)} (${place(where)}) hay que calcularlo, y aquí solo se leen números. Pega lo que imprime.`,
  ellipsis: ({ library, ...where }) =>
    `A este texto le faltan números (${place(where)}). ${library === null ? 'Imprímelo entero.' : `Para imprimirlo entero: ${WHOLE_PRINT[library]}`}`,
  uneven: ({ row, line, found, expected }) =>
    `La fila ${whole(row)}${line === null ? '' : ` (línea ${whole(line)})`} tiene ${many(found, 'elemento', 'elementos')} y la primera tiene ${whole(expected)}. Todas deben tener los mismos.`,
  axes: () =>
    'Los números tienen más de dos ejes y hay otro texto entre ellos. Pega solo los corchetes de un tensor, o guárdalo: np.save("logits.npy", logits)',
  depth: (where) =>
    `Aquí los corchetes se anidan de otro modo que antes, o demasiado (${place(where)}). En un tensor todas las filas se anidan igual, y como mucho 64 veces.`,
  syntax: ({ kind, found, ...where }) =>
    kind === 'json' || kind === 'jsonl'
      ? `No es ${kind === 'json' ? 'JSON válido' : 'JSON Lines válido'}: no se esperaba ${quoted(found)} (${place(where)}).`
      : `No se esperaba ${quoted(found)} (${place(where)}).`,
  unclosed: ({ line, open }) =>
    open === 0
      ? `El texto termina dentro de unas comillas (línea ${whole(line)}). Quizá esté cortado.`
      : `El texto termina con ${many(open, 'corchete o llave', 'corchetes o llaves')} sin cerrar (línea ${whole(line)}). Quizá esté cortado.`,
  shape: ({ found, expected }) =>
    `El texto dice que su forma es (${expected}), pero sus números forman (${found}).`,
  separators: ({ line, found }) =>
    `Aquí las comas, los puntos, los espacios o los saltos de línea admiten varias lecturas (línea ${whole(line)}: ${quoted(found)}). Escribe los decimales con punto, y comas o tabuladores entre los números.`,
  'label-count': ({ found, expected }) =>
    `Hay ${many(found, 'etiqueta', 'etiquetas')} para ${many(expected, 'fila', 'filas')}. Hace falta una por fila.`,
  label: ({ row, found, classes, ignoreIndex }) =>
    `La etiqueta de la fila ${whole(row)} es ${Number.isInteger(found) ? whole(found) : String(found).replace('.', ',')}. Una etiqueta es un entero de 0 a ${whole(classes - 1)}, o ${ignoreIndex} si la fila no cuenta.`,
};

/** What was read otherwise than a name or a file promises, and what was left out. */
export const fileNote = (note: FileNote): string => {
  switch (note.kind) {
    case 'named':
      return `El nombre termina en .${note.said}; el archivo se leyó como lo que contiene.`;
    case 'skipped':
      return `Se dejó fuera ${quoted(note.tensor)}. ${ofRefusal(refused, note.why)}`;
    case 'partial':
      return `Se dejó fuera ${quoted(note.tensor)}: solo está en ${whole(note.found)} de ${whole(note.expected)} registros.`;
    case 'trailing':
      return `Después del array hay ${bytes(note.bytes)} más. No se han leído.`;
    case 'left-out':
      return `Se dejó fuera: ${quoted(note.text)}.`;
    case 'index':
      return 'Se dejó fuera la columna que numera las filas.';
    case 'scale':
      return `Cada número se multiplicó por ${note.text}.`;
    default:
      return note satisfies never;
  }
};
