import { LONGEST_PASTE } from '../../scenario/paste/limits.ts';
import type { Doubt, Library, Note, Place, Refusal } from '../../scenario/paste/reading.ts';
import { whole } from '../../words/spanish-count.ts';
import type { Words } from './en.ts';

const many = (count: number, one: string, more: string) => (count === 1 ? one : more);

const placeIn = ({ line, column }: Place) => `línea ${line}, columna ${column}`;

const unchanged = 'No se cambió nada.';

const printWhole: Readonly<Record<Library, string>> = {
  numpy: 'np.set_printoptions(threshold=np.inf)',
  pytorch: 'torch.set_printoptions(profile="full")',
  pandas: 'pd.set_option("display.max_rows", None)',
};

const doubts: Readonly<Record<Doubt, string>> = {
  separators: 'Sus comas, puntos o espacios admiten varias lecturas. ¿Cuál es la buena?',
  index: 'Puede que la primera columna solo numere las filas. ¿Qué lectura es la buena?',
  rows: 'Tiene varias filas. ¿Cuál quieres?',
  several: 'Tiene varios vectores. ¿Cuál quieres?',
  layout:
    'Cada línea puede ser una fila, o todas juntas una fila larga partida. ¿Cuál es la buena?',
  context: 'Estos son los números que hay entre el resto del texto. ¿Son los que quieres?',
  cut: 'Falta un corchete o un paréntesis: quizá el texto esté cortado. ¿Está completo?',
};

const refused = (refusal: Refusal): string => {
  switch (refusal.kind) {
    case 'empty':
      return 'El texto estaba vacío: no se pegó nada.';
    case 'too-long':
      return `El texto tiene más de ${whole(LONGEST_PASTE)} caracteres y no se ha leído. ${unchanged}`;
    case 'word':
      return ['', ','].includes(refusal.found)
        ? `Falta un número (${placeIn(refusal.place)}). ${unchanged}`
        : `«${refusal.found}» no es un número (${placeIn(refusal.place)}). ${unchanged}`;
    case 'computed':
      return `«${refusal.found}» (${placeIn(refusal.place)}) hay que calcularlo, y aquí solo se leen números: pega lo que imprime. ${unchanged}`;
    case 'ellipsis':
      return `A este texto le faltan números (${placeIn(refusal.place)}). ${refusal.library === null ? 'Imprímelo entero.' : `Para imprimirlo entero: ${printWhole[refusal.library]}.`} ${unchanged}`;
    case 'uneven':
      return `La fila ${refusal.row} tiene ${refusal.count} ${many(refusal.count, 'número', 'números')} y la fila 1 tiene ${refusal.first}. ${unchanged}`;
    case 'shape':
      return `El texto dice que su forma es (${refusal.said}), pero sus números forman (${refusal.found}). ${unchanged}`;
    case 'dimensions':
      return `El texto tiene más de dos dimensiones y hace falta un vector o una matriz. ${unchanged}`;
    default:
      return refusal satisfies never;
  }
};

export const es: Words = {
  done: (count: number) => many(count, 'Se pegó 1 logit.', `Se pegaron ${count} logits.`),
  question: 'Qué puede significar el texto pegado',
  doubts,
  size: (rows: number, columns: number) =>
    rows === 1 ? `${columns} ${many(columns, 'número', 'números')}` : `${rows} × ${columns}`,
  row: (row: number) => `fila ${row}`,
  more: (count: number) =>
    `${many(count, 'Hay otra más.', `Y ${count} más.`)} Copia solo lo que quieras pegar.`,
  use: 'Usar estos',
  leave: 'Dejarlo',
  left: unchanged,
  undo: 'Deshacer',
  undone: 'Deshecho.',
  refused,
  note: (note: Note): string => {
    switch (note.kind) {
      case 'left-out':
        return `Se dejó fuera: «${note.text}».`;
      case 'index':
        return 'Se dejó fuera la columna que numera las filas.';
      case 'scale':
        return `Cada número se multiplicó por ${note.text}.`;
      default:
        return note satisfies never;
    }
  },
  tooMany: (count: number) =>
    `El texto tiene ${whole(count)} números y en la tabla caben 64 clases como máximo. ${unchanged}`,
};
