import { LONGEST_PASTE } from '../../scenario/paste/limits.ts';
import type { Doubt, Library, Note, Place, Refusal } from '../../scenario/paste/reading.ts';

const many = (count: number, one: string, more: string) => (count === 1 ? one : more);

/** Where in a pasted text something stands. */
const placeIn = ({ line, column }: Place) => `line ${line}, column ${column}`;

const unchanged = 'Nothing was changed.';

const printWhole: Readonly<Record<Library, string>> = {
  numpy: 'np.set_printoptions(threshold=np.inf)',
  pytorch: 'torch.set_printoptions(profile="full")',
  pandas: 'pd.set_option("display.max_rows", None)',
};

const doubts: Readonly<Record<Doubt, string>> = {
  separators: 'Its commas, points or spaces can be read in different ways. Which one is meant?',
  index: 'Its first column may only count the rows. What is meant?',
  rows: 'It holds several rows. Which one is meant?',
  several: 'It holds several vectors. Which one is meant?',
  layout: 'Its lines may be rows, or one long row that was wrapped. Which is meant?',
  context: 'These are the numbers found among the rest of the text. Are they meant?',
  cut: 'A bracket is missing, so the text may have been cut off. Is this all of it?',
};

const refused = (refusal: Refusal): string => {
  switch (refusal.kind) {
    case 'empty':
      return 'The text was empty: nothing was pasted.';
    case 'too-long':
      return `The text is longer than ${LONGEST_PASTE.toLocaleString('en')} characters and was not read. ${unchanged}`;
    case 'word':
      return ['', ','].includes(refusal.found)
        ? `A number is missing at ${placeIn(refusal.place)}. ${unchanged}`
        : `“${refusal.found}” is not a number (${placeIn(refusal.place)}). ${unchanged}`;
    case 'computed':
      return `“${refusal.found}” (${placeIn(refusal.place)}) has to be computed first, and only numbers are read: paste what it prints. ${unchanged}`;
    case 'ellipsis':
      return `Numbers were left out of this print, at ${placeIn(refusal.place)}. ${refusal.library === null ? 'Print it whole.' : `To print it whole: ${printWhole[refusal.library]}.`} ${unchanged}`;
    case 'uneven':
      return `Row ${refusal.row} has ${refusal.count} ${many(refusal.count, 'number', 'numbers')}, row 1 has ${refusal.first}. ${unchanged}`;
    case 'shape':
      return `The text gives its shape as (${refusal.said}), and the numbers in it make (${refusal.found}). ${unchanged}`;
    case 'dimensions':
      return `The text has more than two dimensions, and a vector or a matrix is needed. ${unchanged}`;
    default:
      return refusal satisfies never;
  }
};

/** What is said of pasted text. */
export const en = {
  done: (count: number) => `${count} ${many(count, 'logit', 'logits')} pasted.`,
  question: 'What the pasted text may mean',
  doubts,
  /** How many numbers a reading has. */
  size: (rows: number, columns: number) =>
    rows === 1 ? `${columns} ${many(columns, 'number', 'numbers')}` : `${rows} × ${columns}`,
  row: (row: number) => `row ${row}`,
  more: (count: number) => `And ${count} more. Copy only the one you mean.`,
  use: 'Use these',
  leave: 'Leave it',
  left: unchanged,
  undo: 'Undo',
  undone: 'Undone.',
  refused,
  note: (note: Note): string => {
    switch (note.kind) {
      case 'left-out':
        return `Left out: “${note.text}”.`;
      case 'index':
        return 'The column that counts the rows was left out.';
      case 'scale':
        return `Each number was multiplied by ${note.text}.`;
      default:
        return note satisfies never;
    }
  },
  tooMany: (count: number) =>
    `The text holds ${count} numbers and the table at most 64 classes. ${unchanged}`,
};

export type Words = typeof en;
